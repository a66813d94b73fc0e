using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Projections.Campaigns;
using Awards.Projections.Reports;
using Awards.Tests.Support;

namespace Awards.Tests.Reports;

/// <summary>Dossiers as reports count them.</summary>
internal static class Counted
{
    public static readonly ClusterId Cluster = new(NameBased.Id("cluster of the reports"));

    /// <summary>An individual's, awarded or only proposed.</summary>
    public static FairnessCase Of(Rank? rank, bool isAwarded, string award = "advanced-worker", UnitId? unit = null) => Of(
        award, unit ?? Units.Office, new PersonId(Guid.NewGuid()), rank) with
    { IsAwarded = isAwarded };

    /// <summary>A unit's own, recommended by its cluster.</summary>
    public static FairnessCase OfUnit(string award, UnitId unit) => Of(award, unit, null, null) with { ByCluster = true };

    /// <summary>A dossier that took steps, each so many days after the one before.</summary>
    public static FairnessCase After(params ReadOnlySpan<(Step Step, int Days)> steps)
    {
        var (taken, at) = (new List<StepTaken>(), StoryOf2021.Morning(2021, 9, 1));
        foreach (var (step, days) in steps) taken.Add(new StepTaken(step, at, at = at.AddDays(days)));
        return Of("court-flag", Units.Office, null, null) with { Steps = [.. taken] };
    }

    public static IReadOnlyList<ClusterOverview> ClusterOf(params IReadOnlyList<UnitId> members) =>
    [
        new ClusterOverview(
            Cluster,
            new(Cluster, "TANDTC", "VI", 2021, [.. members.Select(member => new Domain.Campaigns.ClusterMember(member, ""))], null, null,
                "69/QĐ", new(2020, 12, 28)),
            null, []),
    ];

    private static FairnessCase Of(string award, UnitId unit, PersonId? person, Rank? rank) => new(
        new DossierId(Guid.NewGuid()), 1, 2021, new AwardCode(award), award, unit, "", unit, person, rank, null);
}
