using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Campaigns;

/// <summary>Constitutes a cluster of one year.</summary>
/// <param name="Owner">The organisation whose cluster it is.</param>
/// <param name="Label">Such as <c>VI</c>.</param>
/// <param name="Year">Its year.</param>
/// <param name="Members">At least two units.</param>
/// <param name="Lead">A member, or null when elected the year before.</param>
/// <param name="Deputy">Another member, or null when elected the year before.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="EffectiveAt">When it was constituted; null: now.</param>
internal sealed record ClusterRequest(
    string Owner, string Label, int Year, IReadOnlyList<Guid> Members, Guid? Lead, Guid? Deputy, string Decision, DateOnly DecidedOn,
    DateTimeOffset? EffectiveAt = null);

/// <summary>Allocates a quota.</summary>
/// <param name="Award">The award's code.</param>
/// <param name="Seats">How many the cluster may recommend.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="EffectiveAt">When it was allocated; null: now.</param>
internal sealed record QuotaRequest(string Award, int Seats, string Decision, DateTimeOffset? EffectiveAt = null);

/// <summary>A cluster of one year.</summary>
/// <param name="Cluster">Its id.</param>
/// <param name="Owner">The organisation whose cluster it is; null before it is constituted.</param>
/// <param name="Label">Such as <c>VI</c>.</param>
/// <param name="Year">Its year.</param>
/// <param name="Members">Its members.</param>
/// <param name="Lead">The unit that leads it, by decision or elected the year before.</param>
/// <param name="Deputy">The deputy.</param>
/// <param name="Quotas">How many of an award it may recommend; of several for one award the last is in force.</param>
/// <param name="LeadsBy">By what they lead; null: nobody leads yet.</param>
/// <param name="History">What documents report of its conference, beside what was voted here.</param>
internal sealed record ClusterAnswer(
    Guid Cluster, string? Owner, string? Label, int? Year, IReadOnlyList<MemberAnswer> Members, Guid? Lead, Guid? Deputy,
    IReadOnlyList<QuotaAnswer> Quotas, LeadsSource? LeadsBy, IReadOnlyList<HistoricalOutcomeAnswer> History);

/// <summary>By what lead and deputy lead: exactly one of a decision and an election.</summary>
/// <param name="Decision">Number of the decision that named them (được phân công).</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="ElectedAt">The conference that elected them (được bầu).</param>
internal sealed record LeadsSource(string? Decision, DateOnly? DecidedOn, Guid? ElectedAt);

/// <summary>A member unit.</summary>
internal sealed record MemberAnswer(Guid Unit, string Name);

/// <summary>A quota.</summary>
internal sealed record QuotaAnswer(string Award, int Seats, string Decision);

/// <summary>The id of a cluster, which follows from owner, label and year.</summary>
internal sealed record ClusterIdAnswer(Guid Cluster);

/// <summary>Clusters.</summary>
internal static class ClusterEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        RosterEndpoints.Map(sector);
        var clusters = sector.MapGroup("/clusters").WithTags("0 Campaign");
        clusters.MapGet("/id", Identify).WithSummary("The id of the cluster with this owner, label and year.");
        clusters.MapPut("/{cluster:guid}", Constitute).WithMetadata(IdInAddress.Compared)
            .WithSummary("Constitutes a cluster by a decision.");
        clusters.MapPost("/{cluster:guid}/quotas", Allocate).WithSummary("Allocates a quota by a decision; a later one supersedes.");
        clusters.MapGet("/{cluster:guid}", Get)
            .WithSummary("A cluster: members, lead and deputy, quotas, and what documents report of it.");
        HistoryEndpoints.Map(clusters);
    }

    private static Ok<ClusterIdAnswer> Identify(string owner, string label, int year, Reader reader) =>
        TypedResults.Ok(new ClusterIdAnswer(ClusterId.For(reader.Sector.Code, owner, label, year).Value));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Constitute(Guid cluster, ClusterRequest body, Sender sender) =>
        sender.Send(
            new ConstituteCluster(
                new ClusterId(cluster), body.Owner, body.Label, body.Year, body.Members.Select(unit => new UnitId(unit)).ToValueList(),
                Unit(body.Lead), Unit(body.Deputy), body.Decision, body.DecidedOn),
            body.EffectiveAt);

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Allocate(Guid cluster, QuotaRequest body, Sender sender) =>
        sender.Send(new AllocateQuota(new ClusterId(cluster), new AwardCode(body.Award), body.Seats, body.Decision), body.EffectiveAt);

    private static async Task<Results<Ok<ClusterAnswer>, ProblemHttpResult>> Get(Guid cluster, Reader reader)
    {
        var (state, version) = await reader.State(Streams.Cluster, cluster);
        if (version == 0) return Rules.ClusterUnknown.ToProblem();
        reader.SayVersion(version);
        return TypedResults.Ok(state switch
        {
            Cluster.Constituted s => new ClusterAnswer(
                cluster, s.Owner, s.Label, s.Year, [.. s.Members.Select(member => new MemberAnswer(member.Unit.Value, member.Name))],
                s.Leads?.Lead.Value, s.Leads?.Deputy.Value,
                [.. s.Quotas.Select(quota => new QuotaAnswer(quota.Award.Value, quota.Seats, quota.Decision))],
                s.Leads is null ? null : s.ElectedAt is { } election ? Elected(election) : new LeadsSource(s.Decision, s.DecidedOn, null),
                [.. s.History.Select(HistoricalOutcomeAnswer.Of)]),
            Cluster.NotConstituted s => new ClusterAnswer(
                cluster, null, null, null, [], s.Elected?.Lead.Value, s.Elected?.Deputy.Value, [],
                s.ElectedAt is { } election ? Elected(election) : null, []),
            _ => throw new InvalidOperationException($"{state.GetType().Name} is not a state of a cluster."),
        });
    }

    private static LeadsSource Elected(SittingId conference) => new(null, null, conference.Value);

    private static UnitId? Unit(Guid? id) => id is { } unit ? new UnitId(unit) : null;
}
