using Awards.Domain.Campaigns;

namespace Awards.Api.Scenarios;

/// <summary>A campaign's board, as far as a scenario needs it.</summary>
internal sealed record BoardAnswer(
    BoardCampaignAnswer Campaign, IReadOnlyList<PartAnswer> Parts, IReadOnlyList<DutyAnswer> Duties, IReadOnlyList<DayLineAnswer> Days,
    IReadOnlyList<PactAnswer> Pacts, IReadOnlyList<UndertakenAnswer> Units);

/// <summary>The campaign as it was launched.</summary>
internal sealed record BoardCampaignAnswer(
    string Name, int Year, string Plan, DateOnly PlanDate, string Issuer, FrameAnswer? Frame = null,
    IReadOnlyList<WarningAnswer>? Warnings = null);

/// <summary>A campaign that is part of it.</summary>
internal sealed record PartAnswer(string Name, FrameAnswer Frame);

/// <summary>A place in the tree.</summary>
internal sealed record FrameAnswer(
    CampaignKind Kind, DateOnly FirstDay, DateOnly LastDay, string? LaunchedBy = null, string? Occasion = null,
    string? SourceMissing = null);

/// <summary>A duty with its reports.</summary>
internal sealed record DutyAnswer(
    StatedDutyAnswer Duty, bool IsInQuarantine, IReadOnlyList<ReportAnswer> Reports, DueAnswer? Due = null,
    ResolvedAnswer? Resolved = null);

/// <summary>What a person said of a text that is no day; no day: it stays unknown.</summary>
internal sealed record ResolvedAnswer(string Reason, DateOnly? Day = null);

/// <summary>A duty as the plan states it.</summary>
internal sealed record StatedDutyAnswer(string Code, string? Raw = null);

/// <summary>Its last day.</summary>
internal sealed record DueAnswer(DateOnly LastDay, NamedDayAnswer Stated);

/// <summary>The day that the plan names.</summary>
internal sealed record NamedDayAnswer(DateOnly Day, DayRuleAnswer? Source = null);

/// <summary>By what a day off goes on.</summary>
internal sealed record DayRuleAnswer(string Document, bool Verified, string? Article = null);

/// <summary>A report of one addressee.</summary>
internal sealed record ReportAnswer(
    NamedAnswer Addressee, bool IsOverdue, IReadOnlyList<NamedAnswer> HeldUpBy, ReceivedAnswer? Received = null);

/// <summary>Somebody's name.</summary>
internal sealed record NamedAnswer(string Name);

/// <summary>What came.</summary>
internal sealed record ReceivedAnswer(string Number, int DaysLate);

/// <summary>Another day that the plan mentions.</summary>
internal sealed record DayLineAnswer(string Code, string Raw, bool IsInQuarantine);
