using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Http;

/// <summary>
/// Ids that callers make are random. Those of version 8 follow from what a thing is, so that anybody can work them out: could a caller take
/// one beforehand, another's dossier would never come into being.
/// </summary>
internal static class IdsOfCallers
{
    private const int OfTheSystem = 8;

    /// <summary>Refuses, wherever something is made under the caller's id, an id that only the system makes.</summary>
    public static ValueTask<object?> Check(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var made = MakesSomething(context.HttpContext) ? context.Arguments.OfType<Guid>() : [];
        return made.Select(Refusal).FirstOrDefault(refusal => refusal is not null) is { } problem
            ? ValueTask.FromResult<object?>(problem)
            : next(context);
    }

    /// <summary>The refusal of an id that a caller made, or null.</summary>
    public static ProblemHttpResult? Refusal(Guid id) => id.Version == OfTheSystem ? HttpRules.IdReserved.ToProblem() : null;

    private static bool MakesSomething(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IdInAddress>() is { } said
            ? said == IdInAddress.MadeByCaller
            : HttpMethods.IsPut(http.Request.Method);
}

/// <summary>Says of an endpoint whose the id in its address is, where the method does not say it: by <c>PUT</c> callers make it.</summary>
internal sealed class IdInAddress
{
    private IdInAddress() { }

    /// <summary>The caller makes it, though the method is another.</summary>
    public static IdInAddress MadeByCaller { get; } = new();

    /// <summary>It follows from what is sent and is compared with that.</summary>
    public static IdInAddress Compared { get; } = new();
}
