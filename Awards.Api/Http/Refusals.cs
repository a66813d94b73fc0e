using Awards.Api.Telemetry;

namespace Awards.Api.Http;

/// <summary>
/// Every refusal and failure that leaves the program as a problem: counted and logged by its rule and address pattern. Who asked is an id;
/// what was sent is not kept.
/// </summary>
internal sealed class Refusals(Meters meters, ILogger<Refusals> logger)
{
    /// <summary>Counts the problem that is about to be written.</summary>
    public static void CountOne(ProblemDetailsContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<Refusals>().Count(
            context.HttpContext, context.ProblemDetails.Extensions[Problems.Code] as string ?? "", context.ProblemDetails.Status ?? 0);

    private void Count(HttpContext http, string rule, int status)
    {
        meters.Refused(rule, status);
        var pattern = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        Log.Refused(logger, rule, status, http.Request.Method, pattern, Caller.Of(http)?.Value);
    }
}
