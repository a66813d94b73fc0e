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
/// <param name="Basis">The legal documents it rests on; null: those that its entries name.</param>
/// <param name="Bodies">What a council or a conference must be; null: nothing but its members' appointments.</param>
/// <param name="Transition">What becomes of dossiers received before its first day; null: nothing is said.</param>
/// <param name="NamedDays">How a day that a plan names is read; null: as it stands.</param>
/// <param name="PublicNotice">What is shown of a public notice once it is closed; null: no counts.</param>
/// <param name="ComplaintReminder">How long before a complaint's last day it is said to come near; null: as this system has it.</param>
public sealed record RuleSet(
    string Id, string Sector, string Title, DateOnly ValidFrom, DateOnly? ValidTo, ValueList<AwardRule> Awards,
    ValueList<VotePolicy> Policies, ValueList<TimeLimit> Limits, string Election, ValueList<string> Notes,
    ValueList<Source>? Basis = null, ValueList<BodyRule>? Bodies = null, TransitionRule? Transition = null, NamedDayRule? NamedDays = null,
    PublicNoticeRule? PublicNotice = null, ReminderRule? ComplaintReminder = null)
{
    /// <summary>The award's rules, or null when the catalogue does not have it.</summary>
    public AwardRule? Award(AwardCode code) => Awards.FirstOrDefault(award => award.Code == code);

    /// <summary>The policy with this id; a rule set without it is refused at adoption.</summary>
    public VotePolicy Policy(string id) => Policies.First(policy => string.Equals(policy.Id, id, StringComparison.Ordinal));

    /// <summary>The limit with this code, or null.</summary>
    public TimeLimit? Limit(string code) => Limits.FirstOrDefault(limit => string.Equals(limit.Code, code, StringComparison.Ordinal));

    /// <summary>What a body must be, or null.</summary>
    public BodyRule? BodyOf(BodyKind kind) => Bodies?.FirstOrDefault(body => body.Kind == kind);

    /// <summary>Official name of the unit that appraises for the sector's council; null: not stated.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? StandingBody => BodyOf(BodyKind.SectorCouncil)?.StandingBody;

    /// <summary>Whether it is in force on a day.</summary>
    public bool Covers(DateOnly day) => day >= ValidFrom && (ValidTo is null || day <= ValidTo);

    /// <summary>The rule set as it is on a day: of the entries that follow each other, the one that is valid then.</summary>
    public RuleSet On(DateOnly day) => this with
    {
        Awards = [.. Awards.Where(award => Validity.Covers(award.Validity, day))],
        Policies = [.. Policies.Where(policy => Validity.Covers(policy.Validity, day))],
        Limits = [.. Limits.Where(limit => Validity.Covers(limit.Validity, day))],
    };
}

/// <summary>Days for which an entry holds within its rule set, where that is not the whole of it.</summary>
/// <param name="From">First day; null: the rule set's.</param>
/// <param name="To">Last day; null: the rule set's.</param>
public sealed record Validity(DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Whether an entry holds on a day; without a validity it always does.</summary>
    public static bool Covers(Validity? validity, DateOnly day) =>
        (validity?.From is not { } from || day >= from) && (validity?.To is not { } to || day <= to);

    /// <summary>Whether two entries both hold on some day.</summary>
    public static bool Overlap(Validity? one, Validity? other) =>
        (one?.From ?? DateOnly.MinValue) <= (other?.To ?? DateOnly.MaxValue)
        && (other?.From ?? DateOnly.MinValue) <= (one?.To ?? DateOnly.MaxValue);
}

/// <summary>What becomes of dossiers that were received for appraisal before a rule set's first day.</summary>
/// <param name="MoreFavourableApplies">Whether a person may apply this later law to them where it is more favourable to the
/// nominee.</param>
/// <param name="Source">Where it is laid down.</param>
public sealed record TransitionRule(bool MoreFavourableApplies, Source Source);

/// <summary>How a last day that a plan or decision names is read when nobody works on it.</summary>
/// <param name="RollForward">Whether it goes on to the next working day.</param>
/// <param name="Source">Where it is laid down.</param>
public sealed record NamedDayRule(bool RollForward, Source Source);

/// <summary>What the public is shown of a notice that is closed.</summary>
/// <param name="CountsArePublic">Whether it is shown how often it was looked at and how many comments came.</param>
/// <param name="Source">Where it is laid down.</param>
public sealed record PublicNoticeRule(bool CountsArePublic, Source Source);

/// <summary>How long before a last day it is said to come near: a reminder, and no limit.</summary>
/// <param name="Days">Calendar days before it, 1 or more.</param>
/// <param name="Source">Where it is laid down.</param>
public sealed record ReminderRule(int Days, Source Source)
{
    /// <summary>Where a rule set says nothing.</summary>
    public static ReminderRule Ours { get; } =
        new(3, Source.OfDesign("Nhắc trước ngày cuối của thời hạn 03 ngày: nguồn không quy định, bộ quy tắc có thể quy định khác."));
}

/// <summary>What a body must be to act.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="Composition">Who sits on it, in words.</param>
/// <param name="LeastMembers">Fewest members, 1 or more.</param>
/// <param name="Source">Where it is laid down.</param>
/// <param name="StandingBody">Official name of the unit that prepares its work and appraises for it (cơ quan thường trực); null: not
/// stated.</param>
public sealed record BodyRule(
    BodyKind Kind, string Name, string Composition, int LeastMembers, Source Source, string? StandingBody = null);

/// <summary>The bodies of the procedure.</summary>
public enum BodyKind
{
    /// <summary>A cluster's conference (hội nghị cụm).</summary>
    ClusterConference,

    /// <summary>The sector's council (Hội đồng).</summary>
    SectorCouncil,

    /// <summary>A unit's own council (hội đồng cơ sở).</summary>
    UnitCouncil,
}
