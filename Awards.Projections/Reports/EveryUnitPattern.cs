using Awards.Domain;
using Awards.Projections.Campaigns;

namespace Awards.Projections.Reports;

/// <summary>Whether every unit got something: the trace that deference («nể nang») leaves, and that merit may leave too. It is a fact with
/// its counts and no verdict.</summary>
/// <param name="Scope">A cluster, or the sector's council.</param>
/// <param name="Id">The cluster; null for the council.</param>
/// <param name="Name">The cluster's name; empty for the council.</param>
/// <param name="Units">Units that could get something: members of the cluster; for the council the units nominated before it.</param>
/// <param name="WithSomething">Of these, units that were themselves recommended for an award or given one.</param>
/// <param name="Awards">How many units were recommended for, or given, each award.</param>
public sealed record EveryUnitPattern(
    ReportScope Scope, Guid? Id, string Name, int Units, int WithSomething, ValueList<UnitsPerAward> Awards)
{
    /// <summary>Whether no unit went away with nothing.</summary>
    public bool EveryUnit => Units > 0 && WithSomething == Units;

    /// <summary>The pattern of each cluster of the year, by name, then of the sector's council where it voted on a unit.</summary>
    public static ValueList<EveryUnitPattern> Of(
        IReadOnlyCollection<FairnessCase> cases, IEnumerable<ClusterOverview> clusters)
    {
        var collectives = cases.Where(one => one.Person is null).ToList();
        var before = collectives.Where(one => one is { IsReviewedByUnit: false, ByCouncil: not null }).ToList();
        IEnumerable<EveryUnitPattern> council = before.Count == 0
            ? []
            : [Of(ReportScope.Council, null, "", [.. before.Select(one => one.Unit)], before.Where(one => one.ByCouncil == true))];
        return
        [
            .. clusters.Where(cluster => cluster.Constituted is not null)
                .OrderBy(cluster => NameOf(cluster), StringComparer.Ordinal)
                .Select(cluster => Of(
                    ReportScope.Cluster, cluster.Cluster.Value, NameOf(cluster),
                    [.. cluster.Constituted!.Members.Select(member => member.Unit)],
                    collectives.Where(one => one.ByCluster == true || one.ByCouncil == true || one.IsAwarded))),
            .. council,
        ];
    }

    /// <summary>What people call a cluster.</summary>
    internal static string NameOf(ClusterOverview cluster) => $"{cluster.Constituted!.Owner}, Cụm {cluster.Constituted.Label}";

    private static EveryUnitPattern Of(
        ReportScope scope, Guid? id, string name, HashSet<UnitId> units, IEnumerable<FairnessCase> successful)
    {
        var got = successful.Where(one => units.Contains(one.Unit)).ToList();
        return new EveryUnitPattern(
            scope, id, name, units.Count, got.Select(one => one.Unit).Distinct().Count(),
            [
                .. got.GroupBy(one => (one.Award, one.AwardName)).OrderBy(award => award.Key.Award.Value, StringComparer.Ordinal)
                    .Select(award => new UnitsPerAward(
                        award.Key.Award, award.Key.AwardName, award.Select(one => one.Unit).Distinct().Count())),
            ]);
    }
}

/// <summary>How many units were recommended for, or given, an award.</summary>
public sealed record UnitsPerAward(AwardCode Award, string AwardName, int Units);
