using System.Text.Json.Serialization;

namespace Awards.Domain.Regulations;

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
/// <param name="Achievement">What kind of achievement it rewards; null: not stated.</param>
/// <param name="SimplifiedOf">The award that this entry gives by the simplified procedure (thủ tục đơn giản); null: by the ordinary
/// one.</param>
/// <param name="Prize">The money that goes with it; null: none is stated.</param>
/// <param name="Retention">How long its dossiers are kept; null: for ever, until somebody knows.</param>
/// <param name="Validity">Days for which the entry holds within the rule set; null: all of them.</param>
/// <param name="AfterDiscipline">The rule by which what was achieved counts only from the day after a discipline ended; null: a
/// discipline takes away nothing but what a criterion says.</param>
/// <param name="Aliases">Other names by which documents call it; null: none is known.</param>
public sealed record AwardRule(
    AwardCode Code, string Name, string English, ValueList<Step> Route, string Decider, AwardCode? Prerequisite,
    ValueList<PaperRule> Papers,
    bool NeedsQuota, string? ClusterPolicy, string? CouncilPolicy, ValueList<Criterion> Criteria, Source Source,
    ValueList<NomineeKind>? Nominees = null, Level? Council = null, Level? DecidedAt = null, AchievementKind? Achievement = null,
    AwardCode? SimplifiedOf = null, PrizeRule? Prize = null, RetentionRule? Retention = null, Validity? Validity = null,
    Source? AfterDiscipline = null, ValueList<string>? Aliases = null)
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

/// <summary>Kinds of achievement. What an ad-hoc or thematic award rewards is no basis for a higher award of merit.</summary>
public enum AchievementKind
{
    /// <summary>Merit of a whole period (công trạng).</summary>
    Merit,

    /// <summary>An ad-hoc achievement (thành tích đột xuất), outside plan and duties.</summary>
    AdHoc,

    /// <summary>A thematic campaign (chuyên đề).</summary>
    Thematic,

    /// <summary>Long service (cống hiến).</summary>
    LongService,

    /// <summary>An honorary title (danh hiệu vinh dự).</summary>
    Honorary,
}

/// <summary>The money that goes with an award, in multiples of the base salary (lương cơ sở) on the day of the decision.</summary>
/// <param name="Individual">For an individual, more than 0; null: not stated.</param>
/// <param name="Collective">For a collective, more than 0; null: not stated.</param>
/// <param name="Source">Where it is laid down.</param>
public sealed record PrizeRule(decimal? Individual, decimal? Collective, Source Source);

/// <summary>How long the dossiers of an award are kept.</summary>
/// <param name="Years">1 or more, from the year in which the dossier ends; null: for ever.</param>
/// <param name="Source">Where it is laid down.</param>
public sealed record RetentionRule(int? Years, Source Source);
