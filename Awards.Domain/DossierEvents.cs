using Awards.Domain.Campaigns;
using Awards.Domain.CouncilReview;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain;

/// <summary>A dossier was proposed; what the rules of that day say about its award is pinned.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">1 for the first proposal.</param>
/// <param name="Submission">The letter that carried it.</param>
/// <param name="ProposedBy">The unit whose head signed the letter.</param>
/// <param name="Signatory">Who signed the letter.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="CampaignName">Its name.</param>
/// <param name="Year">Its year.</param>
/// <param name="Award">The award, as the catalogue described it that day.</param>
/// <param name="Nominee">The nominated unit; for an individual the unit they work at.</param>
/// <param name="NomineeName">That unit's name that day.</param>
/// <param name="RuleSet">Id of the rule set in force that day.</param>
/// <param name="Deadlines">Last days of the steps.</param>
/// <param name="Prerequisite">The dossier that must be awarded first; null: none.</param>
/// <param name="Person">The nominated individual; null: the unit itself is nominated.</param>
/// <param name="Rank">What the individual was in the unit that day; null: a unit is nominated, or it was not kept.</param>
/// <param name="StandingBody">Official name of the standing body by the rules of that day; null: they do not say.</param>
public sealed record DossierProposed(
    DossierId Dossier, int Round, SubmissionId Submission, UnitId ProposedBy, PersonId? Signatory, CampaignId Campaign,
    string CampaignName, int Year,
    AwardRule Award, UnitId Nominee, string NomineeName, string RuleSet, ValueList<StepDeadline> Deadlines, DossierId? Prerequisite,
    PersonId? Person = null, Rank? Rank = null, string? StandingBody = null) : IEvent;

/// <summary>A submission proposed the dossier and was turned away; the code names the rule.</summary>
public sealed record ProposalTurnedAway(DossierId Dossier, SubmissionId Submission, string Code) : IEvent;

/// <summary>The papers of the dossier's submission were found complete.</summary>
public sealed record PapersConfirmed(DossierId Dossier, int Round, SubmissionId Submission) : IEvent;

/// <summary>The law of the round was fixed, on the day on which the dossier was received for appraisal (Law 06/2026/QH16, transition;
/// unverified).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Day">The day (ICT) of receipt.</param>
/// <param name="RuleSet">Id of the rule set in force that day.</param>
/// <param name="Sha256">Of its verbatim text.</param>
/// <param name="Award">What it says of the award.</param>
/// <param name="AppraisalDue">Until when the standing body is to appraise; null: the rule set sets no such limit.</param>
public sealed record RegimeFixed(
    DossierId Dossier, int Round, DateOnly Day, string RuleSet, string Sha256, AwardRule Award, DeadlineCount? AppraisalDue) : IEvent;

/// <summary>A person applied a later law to the round, because it is more favourable to the nominee.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="RuleSet">Id of the later rule set.</param>
/// <param name="Sha256">Of its verbatim text.</param>
/// <param name="Award">What it says of the award.</param>
/// <param name="Source">Where it is laid down that the more favourable law applies.</param>
/// <param name="Reason">Why it is more favourable, in that person's words.</param>
public sealed record MoreFavourableLawApplied(
    DossierId Dossier, int Round, string RuleSet, string Sha256, AwardRule Award, Source Source, string Reason) : IEvent;

/// <summary>The dossier was put up for the public to comment on (công khai lấy ý kiến Nhân dân).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Day">The day (ICT) on which it was posted.</param>
/// <param name="Where">Where it is posted.</param>
/// <param name="Window">Until when it stands, and how that was counted.</param>
/// <param name="Subject">What the public may see; null in notices posted before there were pages for them.</param>
public sealed record PublicNoticePosted(
    DossierId Dossier, int Round, DateOnly Day, string Where, DeadlineCount Window, NoticeSubject? Subject = null) : IEvent;

/// <summary>The public sent a comment. What it says and who sent it is in the vault.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Number">1 for the first on the notice.</param>
public sealed record NoticeCommentReceived(DossierId Dossier, int Round, CommentId Comment, int Number) : IEvent;

/// <summary>A comment was dealt with. The answer is in the vault.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Number">Its number on the notice.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record NoticeCommentDealtWith(DossierId Dossier, int Round, CommentId Comment, int Number, CommentOutcome Outcome) : IEvent;

/// <summary>Somebody looked up who sent a comment.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Number">Its number on the notice.</param>
/// <param name="Look">The look.</param>
/// <param name="Reason">What for.</param>
public sealed record CommentSenderLookedUp(
    DossierId Dossier, int Round, CommentId Comment, int Number, Guid Look, string Reason) : IEvent;

/// <summary>The public notice was closed, after its window.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Views">How often it was looked at, 0 or more, as the secretary said: what <paramref name="Here"/> counts comes on
/// top.</param>
/// <param name="Comments">How many comments came, 0 or more, as the secretary said: those of <paramref name="Here"/> come on top.</param>
/// <param name="Report">What became of them, in words.</param>
/// <param name="Here">What the program counted itself; null in notices closed before it did.</param>
public sealed record PublicNoticeClosed(
    DossierId Dossier, int Round, int Views, int Comments, string Report, NoticeCounts? Here = null) : IEvent;

/// <summary>The dossier asked a host (a sitting, a decision) to let it in.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Move">Number of the request within the round.</param>
/// <param name="Step">The step it enters for.</param>
/// <param name="Host">The sitting or decision.</param>
/// <param name="Assessments">What the record said of each criterion, where the route has no appraisal before the council; null: it was not
/// compared here.</param>
public sealed record DossierEntering(
    DossierId Dossier, int Round, int Move, Step Step, Guid Host, ValueList<Assessment>? Assessments = null) : IEvent;

/// <summary>The host let it in.</summary>
public sealed record DossierEntered(DossierId Dossier, int Round, Step Step, Guid Host) : IEvent;

/// <summary>The host turned it away; the code names the rule. It waits for the step again.</summary>
public sealed record DossierSentBack(DossierId Dossier, int Round, Step Step, Guid Host, string Code) : IEvent;

/// <summary>It asked its host to let it go.</summary>
public sealed record DossierLeaving(DossierId Dossier, int Round, int Move, Step Step, Guid Host, LeaveRequest Request) : IEvent;

/// <summary>The host could not let it go; the code names the rule. It stays.</summary>
public sealed record LeaveDenied(DossierId Dossier, int Round, Guid Host, string Code) : IEvent;

/// <summary>A body voted on it.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Recommended">Whether it goes on.</param>
/// <param name="Vote">Policy, counts and outcome.</param>
public sealed record VoteRecorded(DossierId Dossier, int Round, bool Recommended, VoteRecord Vote) : IEvent;

/// <summary>The standing body appraised it (thẩm định).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Eligible">Whether it goes on.</param>
/// <param name="Findings">An answer to each criterion.</param>
/// <param name="Appraiser">Who appraised.</param>
/// <param name="Assessments">What the record said of each criterion; null: it was not compared.</param>
public sealed record DossierAppraised(
    DossierId Dossier, int Round, bool Eligible, ValueList<Finding> Findings, PersonId? Appraiser,
    ValueList<Assessment>? Assessments = null) : IEvent;

/// <summary>It was submitted to the higher authority in a letter.</summary>
public sealed record SubmissionUpwardRecorded(DossierId Dossier, int Round, AwardDecisionId Letter, string Number, DateOnly Day) : IEvent;

/// <summary>It was awarded.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Notification">Until when the result is to be notified; null: the law sets no limit, or it was not counted then.</param>
public sealed record DossierAwarded(DossierId Dossier, int Round, DecisionRecord Decision, DeadlineCount? Notification = null) : IEvent;

/// <summary>The decider refused it, with a reason.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">In words.</param>
/// <param name="Notification">Until when the result is to be notified; null: the law sets no limit, or it was not counted then.</param>
public sealed record DossierRefused(
    DossierId Dossier, int Round, DecisionRecord Decision, string Reason, DeadlineCount? Notification = null) : IEvent;

/// <summary>It was published; this alone is what the public sees.</summary>
public sealed record DossierPublished(DossierId Dossier, int Round, Publications.PublicRecord Record) : IEvent;

/// <summary>The proposing unit withdrew it.</summary>
public sealed record DossierWithdrawn(DossierId Dossier, int Round, string Reason) : IEvent;

/// <summary>The last day of a step passed, or its submission lapsed.</summary>
public sealed record DossierLapsed(DossierId Dossier, int Round, Step Step) : IEvent;

/// <summary>Another dossier waits for this one's outcome.</summary>
public sealed record DependentRegistered(DossierId Dossier, DossierId Dependent) : IEvent;

/// <summary>The dossier it waits for answered; recorded in every state.</summary>
public sealed record PrerequisiteAnswered(DossierId Dossier, DossierId Prerequisite, RoundOutcome Answer) : IEvent;

/// <summary>The award that must come first was lost, and the round ended with it.</summary>
public sealed record PrerequisiteMissed(DossierId Dossier, int Round) : IEvent;
