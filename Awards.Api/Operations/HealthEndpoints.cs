using System.Data.Common;
using Awards.Api.Hosting;
using Awards.EventStore;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Operations;

/// <summary>Whether this node can serve, and what is not as it should be.</summary>
/// <param name="Status"><c>ready</c>, <c>degraded</c> (serves, and somebody must look) or <c>unavailable</c>.</param>
/// <param name="Sectors">Each sector.</param>
internal sealed record Readiness(string Status, IReadOnlyList<SectorReadiness> Sectors);

/// <summary>One sector.</summary>
/// <param name="Sector">Its code.</param>
/// <param name="Status">As of the whole.</param>
/// <param name="Reasons">What is not as it should be, one sentence each.</param>
/// <param name="Subscriptions">How each read model is doing.</param>
/// <param name="ParkedMessages">Messages that wait for an operator.</param>
internal sealed record SectorReadiness(
    string Sector, string Status, IReadOnlyList<string> Reasons, IReadOnlyList<SubscriptionStatus> Subscriptions, int ParkedMessages);

/// <summary>That the process answers.</summary>
internal sealed record Liveness(string Status);

/// <summary>Health: for whoever runs it, and for what restarts it.</summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";
    private const string Degraded = "degraded";
    private const string Unavailable = "unavailable";

    /// <summary>A read model further behind than this many events is reported.</summary>
    private const int WorryingLag = 10_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").DisableRateLimiting().WithTags("Health").AllowAnonymous();
        health.MapGet("/live", () => TypedResults.Ok(new Liveness("live"))).WithSummary("The process answers.");
        health.MapGet("/ready", IsReady)
            .WithSummary("The database answers; read models and messages are where they should be, or why not.");
    }

    private static async Task<Results<Ok<Readiness>, JsonHttpResult<Readiness>>> IsReady(Sectors sectors, CancellationToken cancel)
    {
        var each = new List<SectorReadiness>();
        foreach (var sector in sectors.All) each.Add(await Look(sector, cancel));
        var worst = Array.Find([Unavailable, Degraded], status => each.Exists(sector => sector.Status == status)) ?? Ready;
        var readiness = new Readiness(worst, each);
        return worst == Unavailable
            ? TypedResults.Json(readiness, statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.Ok(readiness);
    }

    private static async Task<SectorReadiness> Look(Sector sector, CancellationToken cancel)
    {
        try
        {
            var subscriptions = await sector.Node.Subscriptions.Status(cancel);
            var parked = await new ParkedMessages(sector.Log).List(cancel);
            List<string> reasons =
            [
                .. subscriptions.Where(model => model.Parked > 0).Select(model => $"{model.Name}: {model.Parked} documents are parked"),
                .. subscriptions.Where(model => model.Lag > WorryingLag).Select(model => $"{model.Name}: {model.Lag} events behind"),
                .. subscriptions.Where(model => model.LastFailure is not null)
                    .Select(model => $"{model.Name}: failed with {model.LastFailure!.Code}"),
                .. parked.GroupBy(message => (message.Kind, message.Code))
                    .Select(group => $"{group.Count()} {group.Key.Kind} parked: {group.Key.Code}"),
            ];
            return new(sector.Code, reasons.Count == 0 ? Ready : Degraded, reasons, subscriptions, parked.Count);
        }
        catch (Exception away) when (away is DbException or TimeoutException)
        {
            return new(sector.Code, Unavailable, ["the database does not answer"], [], 0);
        }
    }
}
