using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Operations;

/// <summary>Whether this node can serve, and what is not as it should be.</summary>
/// <param name="Status"><c>ready</c>, <c>degraded</c> (serves, and somebody must look), <c>unavailable</c> or <c>stopping</c>.</param>
/// <param name="Sectors">Each sector; none while stopping.</param>
internal sealed record Readiness(string Status, IReadOnlyList<SectorReadiness> Sectors);

/// <summary>One sector.</summary>
/// <param name="Sector">Its code.</param>
/// <param name="Status"><c>ready</c>, <c>degraded</c> or <c>unavailable</c>.</param>
/// <param name="Reasons">What is not as it should be.</param>
internal sealed record SectorReadiness(string Sector, string Status, IReadOnlyList<Reason> Reasons);

/// <summary>One thing that is not as it should be. Whoever may know more asks <c>/{sector}/operations</c>.</summary>
/// <param name="Kind">Which kind of thing: <c>database-away</c>, <c>messages-parked</c> …</param>
/// <param name="Name">Of which read model or kind of message; null: of the whole sector.</param>
internal sealed record Reason(string Kind, string? Name);

/// <summary>That the process answers.</summary>
internal sealed record Liveness(string Status);

/// <summary>Health: for whoever runs it, and for what restarts it. Strangers may ask; they learn kinds and names.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").DisableRateLimiting().WithTags("Health").AllowAnonymous();
        health.MapGet("/live", () => TypedResults.Ok(new Liveness("live"))).WithSummary("The process answers.");
        health.MapGet("/ready", IsReady)
            .WithSummary("The database answers; read models and messages are where they should be, or why not.");
    }

    private static async Task<Results<Ok<Readiness>, JsonHttpResult<Readiness>>> IsReady(HealthWatch watch, CancellationToken cancel)
    {
        var readiness = await watch.Look(cancel);
        return readiness.Status is HealthWatch.Unavailable or HealthWatch.Stopping
            ? TypedResults.Json(readiness, statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.Ok(readiness);
    }
}
