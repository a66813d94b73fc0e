using Awards.Domain;

namespace Awards.Projections.Reports;

/// <summary>Who is nominated, as reports tell them apart.</summary>
public enum NomineeGroup
{
    /// <summary>An individual who leads (lãnh đạo).</summary>
    Leader,

    /// <summary>An individual who works directly (người lao động trực tiếp).</summary>
    DirectWorker,

    /// <summary>An individual who does neither.</summary>
    OtherRank,

    /// <summary>An individual whose rank on the day of the proposal was not kept.</summary>
    RankUnknown,

    /// <summary>A whole unit: somebody has said of what kind it is; or nobody has, and it proposes itself, or a cluster of that year has
    /// it.</summary>
    WholeUnit,

    /// <summary>A small collective (tập thể nhỏ): somebody has said so, for the day of the proposal.</summary>
    SmallCollective,

    /// <summary>A unit that another one proposes and no cluster has, and of whose kind nobody has said anything: perhaps a small
    /// collective; the record cannot tell.</summary>
    ProposedByAnother,
}

/// <summary>How far proposals came. A dossier that was awarded was also proposed, and is counted as both.</summary>
/// <param name="Proposed">Dossiers proposed.</param>
/// <param name="ByCluster">Of these, recommended by a cluster.</param>
/// <param name="ByCouncil">Of these, recommended by a council.</param>
/// <param name="Awarded">Of these, awarded, and not annulled since.</param>
/// <param name="Annulled">Awarded, and annulled since.</param>
public sealed record FairnessCounts(int Proposed, int ByCluster, int ByCouncil, int Awarded, int Annulled = 0)
{
    /// <summary>Counts dossiers.</summary>
    public static FairnessCounts Of(IReadOnlyCollection<FairnessCase> cases) => new(
        cases.Count, cases.Count(one => one.ByCluster == true), cases.Count(one => one.ByCouncil == true),
        cases.Count(one => one is { IsAwarded: true, IsAnnulled: false }), cases.Count(one => one.IsAnnulled));
}

/// <summary>The counts of one group of nominees.</summary>
public sealed record GroupCounts(NomineeGroup Group, FairnessCounts Counts);

/// <summary>A share as two counts, not reduced and never a percentage.</summary>
/// <param name="Count">How many.</param>
/// <param name="Total">Of how many; 0: of none.</param>
public sealed record Share(int Count, int Total);

/// <summary>The share of direct workers among individuals whose rank was kept.</summary>
/// <param name="Proposed">Among those proposed.</param>
/// <param name="Awarded">Among those awarded.</param>
/// <param name="Unknown">Individuals proposed whose rank was not kept, and who are in neither.</param>
/// <param name="IsLow">Whether the share among those awarded is below what was asked for; null: nothing was asked for, or nobody was
/// awarded.</param>
public sealed record DirectWorkers(Share Proposed, Share Awarded, int Unknown, bool? IsLow);

/// <summary>What a line of the report is about.</summary>
public enum ReportScope
{
    /// <summary>Everything that was asked for.</summary>
    All,

    /// <summary>A cluster: the nominees of its member units.</summary>
    Cluster,

    /// <summary>A unit and its individuals.</summary>
    Unit,

    /// <summary>The sector's council.</summary>
    Council,
}

/// <summary>One award in one scope.</summary>
/// <param name="Scope">Unit, cluster or all.</param>
/// <param name="Id">The unit or cluster; null for all.</param>
/// <param name="Name">Its name; empty for all.</param>
/// <param name="Award">The award's code; null: all awards together.</param>
/// <param name="AwardName">Its name; empty for all awards.</param>
/// <param name="Total">All nominees.</param>
/// <param name="Groups">By group; a group without a nominee is left out.</param>
/// <param name="DirectWorkers">The direct workers' share; null: no individual is nominated.</param>
public sealed record FairnessLine(
    ReportScope Scope, Guid? Id, string Name, AwardCode? Award, string AwardName, FairnessCounts Total, ValueList<GroupCounts> Groups,
    DirectWorkers? DirectWorkers);
