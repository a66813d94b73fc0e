using System.Diagnostics.Metrics;

namespace Awards.Api.Http;

/// <summary>
/// Every refusal and failure that leaves the program as a problem: counted and logged by its rule and address pattern. Who asked is an id;
/// what was sent is not kept.
/// </summary>
internal sealed partial class Refusals(IMeterFactory meters, ILogger<Refusals> log)
{
    /// <summary>The meter's name.</summary>
    public const string Meter = "Awards.Api";

    /// <summary>The counter's name; tags <c>rule</c> and <c>status</c>.</summary>
    public const string Counter = "awards.refusals";

    private readonly Counter<long> refused = meters.Create(Meter)
        .CreateCounter<long>(Counter, "{refusal}", "Requests answered by a problem.");

    /// <summary>Counts the problem that is about to be written.</summary>
    public static void CountOne(ProblemDetailsContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<Refusals>().Count(
            context.HttpContext, context.ProblemDetails.Extensions[Problems.Code] as string ?? "", context.ProblemDetails.Status ?? 0);

    private void Count(HttpContext http, string rule, int status)
    {
        refused.Add(1, new("rule", rule), new("status", status));
        var pattern = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        Refused(log, rule, status, http.Request.Method, pattern, Caller.Of(http)?.Value);
    }

    [LoggerMessage(1, LogLevel.Information, "Refused by {Rule} ({Status}): {Method} {Pattern}, caller {Caller}.")]
    private static partial void Refused(ILogger log, string rule, int status, string method, string pattern, Guid? caller);
}
