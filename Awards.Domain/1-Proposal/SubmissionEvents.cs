using Awards.Domain.Regulations;

namespace Awards.Domain.Proposals;

/// <summary>A unit's officer drafted a submission, or drafted it anew.</summary>
public sealed record SubmissionDrafted(
    SubmissionId Submission, UnitId Unit, string UnitName, CampaignId Campaign, ValueList<SubmissionLine> Lines, ValueList<Paper> Papers)
        : IEvent;

/// <summary>The unit's head signed and lodged it. This one event carries all its lines; each dossier answers by itself.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Number">Number of the letter.</param>
/// <param name="Day">Its date.</param>
/// <param name="Signatory">Who signed.</param>
/// <param name="RuleSet">Id of the rule set in force that day.</param>
/// <param name="Required">Papers it demands once.</param>
/// <param name="Addressee">Whose body it goes to; null: the sector's.</param>
/// <param name="RequiredOfNominees">Papers it demands of each nominee; null: none.</param>
public sealed record SubmissionLodged(
    SubmissionId Submission, string Number, DateOnly Day, PersonId? Signatory, string RuleSet, ValueList<PaperRule> Required,
    Level? Addressee = null, ValueList<PaperOfNominees>? RequiredOfNominees = null) : IEvent;

/// <summary>The standing body returned it, with reasons.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Return">1 for the first return.</param>
/// <param name="Reasons">What is wrong.</param>
/// <param name="Missing">Codes of papers that are missing.</param>
/// <param name="Until">Last day to complete it.</param>
/// <param name="Limit">The time limit applied.</param>
/// <param name="Count">How the last day was counted; null: in calendar days, the first not counted.</param>
public sealed record SubmissionReturned(
    SubmissionId Submission, int Return, ValueList<string> Reasons, ValueList<string> Missing, DateOnly Until, TimeLimit Limit,
    DeadlineCount? Count = null) : IEvent;

/// <summary>The unit completed it.</summary>
public sealed record SubmissionCompleted(SubmissionId Submission, int Return, ValueList<Paper> Papers) : IEvent;

/// <summary>The standing body found its papers complete: the appraisal clock starts here.</summary>
public sealed record SubmissionAccepted(SubmissionId Submission) : IEvent;

/// <summary>It was not completed in time.</summary>
public sealed record SubmissionLapsed(SubmissionId Submission, int Return) : IEvent;

/// <summary>A dossier answered its line.</summary>
public sealed record SubmissionLineAnswered(SubmissionId Submission, DossierId Dossier, int Round, string? TurnedAway) : IEvent;
