using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Campaigns;

/// <summary>A decision on who belongs to a cluster or region.</summary>
/// <param name="Name">Owner, kind and label.</param>
/// <param name="Members">At least two units.</param>
/// <param name="From">First day (ICT) in force; before today, or at most a year after the decision.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="EffectiveAt">When it was recorded elsewhere; null: now.</param>
internal sealed record RosterRequest(
    RosterName Name, IReadOnlyList<Guid> Members, DateOnly From, string Decision, DateOnly DecidedOn, DateTimeOffset? EffectiveAt = null);

/// <summary>Who belongs to a cluster or region on a day.</summary>
/// <param name="Roster">Its id.</param>
/// <param name="Name">Owner, kind and label.</param>
/// <param name="On">The day (ICT).</param>
/// <param name="Decision">Number of the decision in force.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="From">Its first day.</param>
/// <param name="Members">Members as mergers have left them.</param>
/// <param name="Dissolved">Members that the decision names and that ended without going on anywhere.</param>
internal sealed record RosterAnswer(
    Guid Roster, RosterName Name, DateOnly On, string Decision, DateOnly DecidedOn, DateOnly From, IReadOnlyList<RosterMember> Members,
    IReadOnlyList<ClusterMember> Dissolved);

/// <summary>The id of a cluster or region, which follows from owner, kind and label.</summary>
internal sealed record RosterIdAnswer(Guid Roster);

/// <summary>Clusters and regions over the years, by decision.</summary>
internal static class RosterEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var rosters = sector.MapGroup("/clusters/rosters").WithTags("0 Campaign");
        rosters.MapGet("/id", Identify).WithSummary("The id of the roster of a cluster or region with this owner, kind and label.");
        rosters.MapPost("/{roster:guid}/decisions", Decide).WithMetadata(IdInAddress.Compared)
            .WithSummary("Records a decision on who belongs to a cluster or region from a day on.");
        rosters.MapGet("/{roster:guid}/members", Members)
            .WithSummary("Who belongs to a cluster or region on a day, by which decision, after mergers and dissolutions.");
    }

    private static Ok<RosterIdAnswer> Identify(string owner, ClusterKind kind, string label, Reader reader) =>
        TypedResults.Ok(new RosterIdAnswer(ClusterRosterId.For(reader.Sector.Code, new RosterName(owner, kind, label)).Value));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Decide(Guid roster, RosterRequest body, Sender sender) => sender.Send(
        new DecideRoster(
            new ClusterRosterId(roster), body.Name, body.Members.Select(unit => new UnitId(unit)).ToValueList(), body.From, body.Decision,
            body.DecidedOn),
        body.EffectiveAt);

    private static async Task<Results<Ok<RosterAnswer>, ProblemHttpResult>> Members(Guid roster, [FromQuery] DateOnly? on, Reader reader)
    {
        var (state, version) = await reader.State(Streams.ClusterRoster, roster);
        var day = on ?? (await reader.Offices()).Today;
        if (state.Name is not { } name || await On(state, day, reader) is not { } found)
            return Rules.RosterUnknown.With("day", day.ToString("dd/MM/yyyy", null)).ToProblem();
        reader.SayVersion(version);
        return TypedResults.Ok(new RosterAnswer(
            roster, name, day, found.Decision.Number, found.Decision.DecidedOn, found.Decision.From, [.. found.Members],
            [.. found.Dissolved]));
    }

    private static async Task<RosterMembers?> On(ClusterRoster roster, DateOnly day, Reader reader)
    {
        var units = new Dictionary<UnitId, Unit.Registered>();
        var asked = new Queue<UnitId>((roster.On(day)?.Members ?? []).Select(member => member.Unit));
        while (asked.TryDequeue(out var unit))
        {
            if (units.ContainsKey(unit)) continue;
            if ((await reader.State(Streams.Unit, unit.Value)).State is not Unit.Registered known) continue;
            units.Add(unit, known);
            if (known.History.End?.Into is { } into) asked.Enqueue(into);
        }
        return RosterMembers.On(roster, day, units.GetValueOrDefault);
    }
}
