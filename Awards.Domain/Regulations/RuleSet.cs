using System.Text.Json.Serialization;

namespace Awards.Domain.Regulations;

/// <summary>One legal regime as dated data: the catalogue of awards, vote policies and time limits of a sector.</summary>
/// <param name="Id">Unique, such as <c>tand-2017</c>.</param>
/// <param name="Sector">The sector's code.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidTo">Last day in force; null: until superseded.</param>
/// <param name="Awards">The catalogue.</param>
/// <param name="Policies">Vote policies, by id.</param>
/// <param name="Limits">Time limits, by code.</param>
/// <param name="Election">Id of the policy by which a cluster elects next year's lead and deputy.</param>
/// <param name="Notes">What is known to be missing or unsure.</param>
public sealed record RuleSet(
    string Id, string Sector, string Title, DateOnly ValidFrom, DateOnly? ValidTo, ValueList<AwardRule> Awards,
    ValueList<VotePolicy> Policies, ValueList<TimeLimit> Limits, string Election, ValueList<string> Notes)
{
    /// <summary>The award's rules, or null when the catalogue does not have it.</summary>
    public AwardRule? Award(AwardCode code) => Awards.FirstOrDefault(award => award.Code == code);

    /// <summary>The policy with this id; a rule set without it is refused at adoption.</summary>
    public VotePolicy Policy(string id) => Policies.First(policy => string.Equals(policy.Id, id, StringComparison.Ordinal));

    /// <summary>The limit with this code, or null.</summary>
    public TimeLimit? Limit(string code) => Limits.FirstOrDefault(limit => string.Equals(limit.Code, code, StringComparison.Ordinal));

    /// <summary>Whether it is in force on a day.</summary>
    public bool Covers(DateOnly day) => day >= ValidFrom && (ValidTo is null || day <= ValidTo);
}

/// <summary>An award of the catalogue.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its official Vietnamese name.</param>
/// <param name="English">Its name in English.</param>
/// <param name="Route">The steps of a dossier, in order, beginning with the proposal and ending with publication.</param>
/// <param name="Decider">Who decides.</param>
/// <param name="Prerequisite">The award that the same nominee must be recommended for, and be given, in the same campaign; null:
/// none.</param>
/// <param name="Papers">Papers without which a submission is incomplete.</param>
/// <param name="NeedsQuota">Whether a cluster may recommend it only within a quota allocated by decision.</param>
/// <param name="ClusterPolicy">Policy of the cluster vote, where the route has one.</param>
/// <param name="CouncilPolicy">Policy of the council, where the route has one.</param>
/// <param name="Criteria">What the appraisal must answer.</param>
/// <param name="Source">Where the award is laid down.</param>
/// <param name="Nominees">Who can be nominated; null: units only.</param>
/// <param name="Council">Whose council reviews it, where the route has that step; null: the sector's.</param>
/// <param name="DecidedAt">Whose head decides, where the route has that step; null: the sector's decider.</param>
public sealed record AwardRule(
    AwardCode Code, string Name, string English, ValueList<Step> Route, string Decider, AwardCode? Prerequisite,
    ValueList<PaperRule> Papers,
    bool NeedsQuota, string? ClusterPolicy, string? CouncilPolicy, ValueList<Criterion> Criteria, Source Source,
    ValueList<NomineeKind>? Nominees = null, Level? Council = null, Level? DecidedAt = null)
{
    /// <summary>Whether a unit's own council reviews it.</summary>
    [JsonIgnore]
    public bool IsReviewedByUnit => Council == Level.Unit;

    /// <summary>Whether a unit's head decides on it: then everything about it stays in the unit.</summary>
    [JsonIgnore]
    public bool IsDecidedByUnit => DecidedAt == Level.Unit;

    /// <summary>Whether it can be given to such a nominee.</summary>
    public bool IsFor(NomineeKind kind) => Nominees?.Contains(kind) ?? kind == NomineeKind.Unit;
}

/// <summary>Who can be nominated for an award.</summary>
public enum NomineeKind
{
    /// <summary>A collective (tập thể).</summary>
    Unit,

    /// <summary>An individual (cá nhân).</summary>
    Person,
}

/// <summary>Whose body acts.</summary>
public enum Level
{
    /// <summary>The sector's: its council, its decider.</summary>
    Sector,

    /// <summary>The proposing unit's own: its grassroots council (hội đồng cơ sở), its head.</summary>
    Unit,
}

/// <summary>A paper that a submission must carry.</summary>
/// <param name="Kind">Its code, such as <c>achievement-report</c>.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="Source">Where it is demanded.</param>
/// <param name="Due">Whether it is due once for the submission or for each nominee; null: once for the submission.</param>
public sealed record PaperRule(string Kind, string Name, Source Source, PaperDue? Due = null);

/// <summary>How often a paper is due.</summary>
public enum PaperDue
{
    /// <summary>Once for the whole submission.</summary>
    PerSubmission,

    /// <summary>Once for each nominee for the award.</summary>
    PerNominee,
}

/// <summary>A condition that the appraisal must answer with met, not met or waived.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">The condition in Vietnamese.</param>
/// <param name="Source">Where it is laid down.</param>
public sealed record Criterion(string Code, string Name, Source Source);

/// <summary>A time limit in calendar days, the day it starts on not counted (Civil Code 2015, Art. 147(2)).</summary>
/// <param name="Code">Its code.</param>
/// <param name="Days">1 or more.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record TimeLimit(string Code, int Days, Source Source)
{
    /// <summary>Days a unit has to complete papers that were returned.</summary>
    public const string CompletePapers = "complete-papers";
}

/// <summary>A step of a route. The order of the members is the order in which a route may take them.</summary>
public enum Step
{
    /// <summary>Proposal (đề nghị).</summary>
    Proposal,

    /// <summary>Cluster vote (bình xét, suy tôn).</summary>
    ClusterVote,

    /// <summary>Appraisal (thẩm định).</summary>
    Appraisal,

    /// <summary>Council review (Hội đồng).</summary>
    CouncilReview,

    /// <summary>Decision (quyết định).</summary>
    Decision,

    /// <summary>Submission upward (trình).</summary>
    UpwardSubmission,

    /// <summary>The higher authority's decision.</summary>
    HigherDecision,

    /// <summary>Publication (công bố).</summary>
    Publication,
}
