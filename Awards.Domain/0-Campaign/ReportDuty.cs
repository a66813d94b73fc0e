namespace Awards.Domain.Campaigns;

/// <summary>What a campaign's plan asks its addressees to send.</summary>
public enum DutyKind
{
    /// <summary>The own plan (kế hoạch tổ chức thực hiện).</summary>
    Plan,

    /// <summary>The registration of titles (đăng ký danh hiệu thi đua).</summary>
    Registration,

    /// <summary>The interim review (sơ kết).</summary>
    InterimReview,

    /// <summary>The final review (tổng kết).</summary>
    FinalReview,
}

/// <summary>Classes of addressees, of which each may have a day of its own.</summary>
public enum RecipientClass
{
    /// <summary>Units (cơ quan, đơn vị).</summary>
    Units,

    /// <summary>Emulation clusters (cụm thi đua).</summary>
    Clusters,

    /// <summary>Emulation regions (khu vực thi đua): constituted as clusters are.</summary>
    Regions,
}

/// <summary>Somebody whom a plan addresses.</summary>
/// <param name="Id">A unit's id, or that of a cluster or region.</param>
/// <param name="Name">Its name on the day on which it was addressed.</param>
public sealed record Addressee(Guid Id, string Name);

/// <summary>A duty as the plan states it: one kind of report, one class of addressees, one day.</summary>
/// <param name="Code">Unique among the campaign's duties and days: lower case letters, digits and hyphens.</param>
/// <param name="Kind">What is to be sent.</param>
/// <param name="Class">Who is addressed.</param>
/// <param name="Addressees">Each of them, by name: a class is never expanded by guess.</param>
/// <param name="Day">The day that the plan names; null: it is given as text.</param>
/// <param name="End">Whether that day is included.</param>
/// <param name="Raw">The day as the plan writes it; null: it was given as a day.</param>
/// <param name="RemindDays">How many days before the last day the addressees are reminded; 0: not at all.</param>
/// <param name="Awaits">Code of the units' duty whose reports a cluster's waits for; null: of none.</param>
/// <param name="Question">What is unclear about who is addressed: for a person to settle; null: nothing.</param>
public sealed record ReportDuty(
    string Code, DutyKind Kind, RecipientClass Class, ValueList<Addressee> Addressees, DateOnly? Day, DayEnd End, string? Raw,
    int RemindDays, string? Awaits, string? Question);

/// <summary>The last day of a duty.</summary>
/// <param name="LastDay">The last day (ICT), that day included.</param>
/// <param name="Stated">What the plan says, and how the last day follows from it.</param>
public sealed record DutyDay(DateOnly LastDay, StatedDay Stated);

/// <summary>A duty on record.</summary>
/// <param name="Duty">As the plan states it.</param>
/// <param name="Addressees">Those of the plan, and those whom a person added.</param>
/// <param name="Due">Its last day; null: unknown.</param>
/// <param name="IsDaySettled">Whether the last day is known, or a person said that it stays unknown: only then is anything asked
/// for.</param>
/// <param name="Settled">Why nobody, or who, was added; null: nothing was settled.</param>
public sealed record DutyOnRecord(
    ReportDuty Duty, ValueList<Addressee> Addressees, DutyDay? Due, bool IsDaySettled, RecipientsSettled? Settled = null);

/// <summary>Another day that a plan mentions, such as an anniversary.</summary>
/// <param name="Code">Unique among the campaign's duties and days.</param>
/// <param name="About">What is on it.</param>
/// <param name="Raw">As the plan writes it.</param>
/// <param name="Day">The day (ICT); null: unknown.</param>
/// <param name="Resolved">What a person said of it; null: nobody did.</param>
public sealed record MentionedDay(string Code, string About, string Raw, DateOnly? Day, CampaignDayResolved? Resolved = null);

/// <summary>States a duty of the campaign's plan.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Code">Unique among the campaign's duties and days: lower case letters, digits and hyphens.</param>
/// <param name="Kind">What is to be sent.</param>
/// <param name="Class">Who is addressed.</param>
/// <param name="Recipients">Units, or clusters that are constituted; none only where <paramref name="Question"/> asks who they are.</param>
/// <param name="Day">The day that the plan names; null where <paramref name="Raw"/> is given.</param>
/// <param name="End">Whether that day is included; text says so itself.</param>
/// <param name="Raw">The day as the plan writes it: what is no date is quarantined; null where <paramref name="Day"/> is given.</param>
/// <param name="RemindDays">Days before the last day on which to remind, 0 (never) to 365.</param>
/// <param name="Awaits">Of clusters and regions: code of the units' duty whose reports this one waits for.</param>
/// <param name="Question">What is unclear about who is addressed; null: nothing.</param>
public sealed record StateReportDuty(
    CampaignId Campaign, string Code, DutyKind Kind, RecipientClass Class, ValueList<Guid> Recipients, DateOnly? Day, DayEnd End,
    string? Raw, int RemindDays, string? Awaits, string? Question)
    : CampaignCommand(Campaign);

/// <summary>Settles an open question about who is addressed.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Duty">The duty's code.</param>
/// <param name="Added">Who is addressed as well; none: nobody.</param>
/// <param name="Reason">On what grounds.</param>
public sealed record SettleRecipients(CampaignId Campaign, string Duty, ValueList<Guid> Added, string Reason) : CampaignCommand(Campaign);

/// <summary>Notes another day that the plan mentions, as it writes it.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Code">Unique among the campaign's duties and days.</param>
/// <param name="About">What is on it.</param>
/// <param name="Raw">As the plan writes it: what is no date is quarantined.</param>
public sealed record NoteCampaignDay(CampaignId Campaign, string Code, string About, string Raw) : CampaignCommand(Campaign);

/// <summary>Says which day a quarantined text means, or that it stays unknown.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Code">Of the duty, or of the day.</param>
/// <param name="Day">The day (ICT); null: it stays unknown.</param>
/// <param name="End">Whether that day is included.</param>
/// <param name="Reason">On what grounds.</param>
public sealed record ResolveCampaignDay(CampaignId Campaign, string Code, DateOnly? Day, DayEnd End, string Reason)
    : CampaignCommand(Campaign);

/// <summary>A duty was stated.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Duty">As the plan states it.</param>
/// <param name="Due">Its last day; null: the text is no date.</param>
public sealed record ReportDutyStated(CampaignId Campaign, ReportDuty Duty, DutyDay? Due) : IEvent;

/// <summary>An open question about who is addressed was settled.</summary>
public sealed record RecipientsSettled(CampaignId Campaign, string Duty, ValueList<Addressee> Added, string Reason) : IEvent;

/// <summary>Another day that the plan mentions was noted.</summary>
public sealed record CampaignDayNoted(CampaignId Campaign, string Code, string About, string Raw, DateOnly Day) : IEvent;

/// <summary>A text that should be a day is none: it is kept, and arms nothing until a person says what it means.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Code">Of the duty, or of the day.</param>
/// <param name="About">What it is about; null: the duty with this code.</param>
/// <param name="Raw">As the plan writes it.</param>
public sealed record CampaignDayQuarantined(CampaignId Campaign, string Code, string? About, string Raw) : IEvent;

/// <summary>A person said what a quarantined text means.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Code">Of the duty, or of the day.</param>
/// <param name="Day">The day (ICT); null: it stays unknown.</param>
/// <param name="End">Whether that day is included.</param>
/// <param name="Due">Of a duty: its last day; null: unknown, or no duty.</param>
/// <param name="Reason">On what grounds.</param>
public sealed record CampaignDayResolved(
    CampaignId Campaign, string Code, DateOnly? Day, DayEnd End, DutyDay? Due, string Reason) : IEvent;
