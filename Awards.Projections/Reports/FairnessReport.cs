// Who is proposed, recommended and awarded: direct workers or leaders, whole units or collectives of them, and how long does it take?
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Projections.Campaigns;

namespace Awards.Projections.Reports;

/// <summary>The fairness of a year in counts. It is reported and never enforced: it holds no verdict.</summary>
/// <param name="Year">The year that the campaigns reward.</param>
/// <param name="Lines">All, then cluster by cluster, then unit by unit; each for all awards together, then award by award.</param>
/// <param name="Latencies">How long the steps took: all, then unit by unit.</param>
/// <param name="Patterns">Where every unit got something: whichever award or unit is asked for, of the whole year.</param>
public sealed record FairnessReport(
    int Year, ValueList<FairnessLine> Lines, ValueList<StepLatency> Latencies, ValueList<EveryUnitPattern> Patterns)
{
    /// <summary>The report on these dossiers.</summary>
    /// <param name="year">Their year.</param>
    /// <param name="cases">The dossiers.</param>
    /// <param name="clusters">The clusters of the year; those without a decision count for nothing.</param>
    /// <param name="asked">Which of it is asked for.</param>
    /// <param name="kinds">Of what kind the nominated units are; null: nobody has said.</param>
    public static FairnessReport Of(
        int year, IReadOnlyCollection<FairnessCase> cases, IReadOnlyCollection<ClusterOverview> clusters,
        FairnessQuestion asked, UnitKinds? kinds = null)
    {
        var known = clusters.Where(cluster => cluster.Constituted is not null)
            .Select(cluster => (
                Id: cluster.Cluster.Value, Name: EveryUnitPattern.NameOf(cluster),
                Units: cluster.Constituted!.Members.Select(member => member.Unit).ToHashSet()))
            .OrderBy(cluster => cluster.Name, StringComparer.Ordinal).ToList();
        var inClusters = MembersOf(clusters);
        NomineeGroup GroupIn(FairnessCase one) => GroupOf(one, inClusters, kinds ?? UnitKinds.Unknown);
        IEnumerable<FairnessLine> Lines(ReportScope scope, Guid? id, string name, IReadOnlyCollection<FairnessCase> of) =>
            Awards(scope, id, name, of, GroupIn, asked.Least);
        var shown = asked.Cluster is { } wanted ? known.Where(cluster => cluster.Id == wanted.Value).ToList() : known;
        var wantedUnits = asked.Cluster is null ? null : shown.SelectMany(cluster => cluster.Units).ToHashSet();
        var counted = cases.Where(one => asked.IsAbout(one) && wantedUnits?.Contains(one.Unit) != false).ToList();
        return new FairnessReport(
            year,
            [
                .. Lines(ReportScope.All, null, "", counted),
                .. shown.SelectMany(cluster => Lines(
                    ReportScope.Cluster, cluster.Id, cluster.Name, [.. counted.Where(one => cluster.Units.Contains(one.Unit))])),
                .. counted.GroupBy(one => one.Unit).Select(unit => (Id: unit.Key, Name: unit.Last().UnitName, Cases: unit.ToList()))
                    .OrderBy(unit => unit.Name, StringComparer.Ordinal).ThenBy(unit => unit.Id.Value)
                    .SelectMany(unit => Lines(ReportScope.Unit, unit.Id.Value, unit.Name, unit.Cases)),
            ],
            StepLatency.Of(counted),
            [.. EveryUnitPattern.Of(cases, clusters).Where(found => asked.Cluster is not { } one || found.Id == one.Value)]);
    }

    /// <summary>Every member of these clusters.</summary>
    public static IReadOnlySet<UnitId> MembersOf(IEnumerable<ClusterOverview> clusters) =>
        clusters.SelectMany(cluster => cluster.Constituted?.Members ?? []).Select(member => member.Unit).ToHashSet();

    /// <summary>To which group a nominee belongs, as far as the record says.</summary>
    public static NomineeGroup GroupOf(FairnessCase one, IReadOnlySet<UnitId> inClusters, UnitKinds kinds) => one switch
    {
        { Person: not null, Rank: Rank.Leader } => NomineeGroup.Leader,
        { Person: not null, Rank: Rank.DirectWorker } => NomineeGroup.DirectWorker,
        { Person: not null, Rank: Rank.Other } => NomineeGroup.OtherRank,
        { Person: not null } => NomineeGroup.RankUnknown,
        _ when kinds.On(one.Unit, one.ProposedOn) is { } kind =>
            kind == UnitKind.SmallCollective ? NomineeGroup.SmallCollective : NomineeGroup.WholeUnit,
        _ when one.ProposedBy == one.Unit || inClusters.Contains(one.Unit) => NomineeGroup.WholeUnit,
        _ => NomineeGroup.ProposedByAnother,
    };

    private static IEnumerable<FairnessLine> Awards(
        ReportScope scope, Guid? id, string name, IReadOnlyCollection<FairnessCase> cases, Func<FairnessCase, NomineeGroup> group,
        Fraction? least)
    {
        if (cases.Count == 0) yield break;
        yield return Line(scope, id, name, null, "", cases, group, least);
        foreach (var award in cases.GroupBy(one => one.Award).OrderBy(award => award.Key.Value, StringComparer.Ordinal))
            yield return Line(scope, id, name, award.Key, award.Last().AwardName, [.. award], group, least);
    }

    private static FairnessLine Line(
        ReportScope scope, Guid? id, string name, AwardCode? award, string awardName, IReadOnlyCollection<FairnessCase> cases,
        Func<FairnessCase, NomineeGroup> group, Fraction? least)
    {
        var groups = cases.GroupBy(group).OrderBy(found => found.Key)
            .Select(found => new GroupCounts(found.Key, FairnessCounts.Of([.. found]))).ToValueList();
        return new FairnessLine(scope, id, name, award, awardName, FairnessCounts.Of(cases), groups, Direct(groups, least));
    }

    private static DirectWorkers? Direct(ValueList<GroupCounts> groups, Fraction? least)
    {
        int Sum(Func<FairnessCounts, int> figure, params ReadOnlySpan<NomineeGroup> of)
        {
            var sum = 0;
            foreach (var group in of) sum += groups.Where(found => found.Group == group).Sum(found => figure(found.Counts));
            return sum;
        }
        Share ShareOf(Func<FairnessCounts, int> figure) => new(
            Sum(figure, NomineeGroup.DirectWorker),
            Sum(figure, NomineeGroup.DirectWorker, NomineeGroup.Leader, NomineeGroup.OtherRank));
        var (proposed, awarded) = (ShareOf(counts => counts.Proposed), ShareOf(counts => counts.Awarded));
        var unknown = Sum(counts => counts.Proposed, NomineeGroup.RankUnknown);
        if (proposed.Total + unknown == 0) return null;
        return new DirectWorkers(
            proposed, awarded, unknown,
            least is { } share && awarded.Total > 0 ? !share.ReachedBy(awarded.Count, awarded.Total) : null);
    }
}

/// <summary>Which part of a year's report is asked for; a member that is null asks for all.</summary>
/// <param name="Award">For an award.</param>
/// <param name="Unit">Of a unit and its individuals.</param>
/// <param name="Cluster">Of a cluster's member units.</param>
/// <param name="Least">The share of direct workers among the individuals awarded below which a line is marked; null: none is.</param>
public sealed record FairnessQuestion(
    AwardCode? Award = null, UnitId? Unit = null, ClusterId? Cluster = null, Fraction? Least = null)
{
    /// <summary>Whether a dossier is counted, the cluster apart.</summary>
    public bool IsAbout(FairnessCase one) => (Award is null || one.Award == Award) && (Unit is null || one.Unit == Unit);
}
