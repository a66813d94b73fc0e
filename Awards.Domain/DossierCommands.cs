using Awards.Domain.Regulations;

namespace Awards.Domain;

/// <summary>Commands to a dossier.</summary>
public abstract record DossierCommand(DossierId Dossier) : Command;

/// <summary>Proposes it (a message of the submission that lists it).</summary>
public sealed record ProposeDossier(
    DossierId Dossier, SubmissionId Submission, UnitId ProposedBy, PersonId? Signatory, CampaignId Campaign, AwardCode Award,
    UnitId Nominee, string NomineeName, PersonId? Person = null) : DossierCommand(Dossier);

/// <summary>Says that the papers are complete (a message of its submission).</summary>
public sealed record ConfirmPapers(DossierId Dossier, SubmissionId Submission) : DossierCommand(Dossier);

/// <summary>Ends a proposal whose papers were not completed in time (a message of its submission).</summary>
public sealed record LapseProposal(DossierId Dossier, SubmissionId Submission) : DossierCommand(Dossier);

/// <summary>Asks a conference or a council session to put it on the agenda.</summary>
public sealed record EnterSitting(DossierId Dossier, SittingId Sitting) : DossierCommand(Dossier);

/// <summary>Asks a draft decision or a draft letter upward to list it.</summary>
public sealed record EnterDecision(DossierId Dossier, AwardDecisionId Decision) : DossierCommand(Dossier);

/// <summary>Records that a host let it in, or turned it away (a message of the host).</summary>
public sealed record RecordAdmission(DossierId Dossier, int Round, int Move, Guid Host, string? TurnedAway) : DossierCommand(Dossier);

/// <summary>Records that a host let it go, or could not (a message of the host).</summary>
public sealed record RecordRelease(DossierId Dossier, int Round, int Move, Guid Host, string? Denied) : DossierCommand(Dossier);

/// <summary>Records what a body voted (a message of the sitting).</summary>
public sealed record RecordVote(DossierId Dossier, int Round, VoteRecord Vote) : DossierCommand(Dossier);

/// <summary>Appraises it: an answer to each criterion of its award.</summary>
public sealed record AppraiseDossier(DossierId Dossier, ValueList<Finding> Findings) : DossierCommand(Dossier);

/// <summary>Applies a later law to it, because that is more favourable to the nominee.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="RuleSet">Id of the later rule set.</param>
/// <param name="Reason">Why it is more favourable.</param>
public sealed record ApplyMoreFavourableLaw(DossierId Dossier, string RuleSet, string Reason) : DossierCommand(Dossier);

/// <summary>Puts it up for the public to comment on.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Where">Where it is posted, such as the address of the page.</param>
public sealed record PostPublicNotice(DossierId Dossier, string Where) : DossierCommand(Dossier);

/// <summary>Closes the public notice when its window has ended.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Views">How often it was looked at in other media, 0 or more; what the program counted itself is added.</param>
/// <param name="Comments">How many comments came otherwise than through the program, 0 or more.</param>
/// <param name="Report">What became of them.</param>
public sealed record ClosePublicNotice(DossierId Dossier, int Views, int Comments, string Report) : DossierCommand(Dossier);

/// <summary>Takes a comment of the public. No officer sends it: whoever does is nobody to the program.</summary>
/// <param name="Dossier">The dossier on notice.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Content">What it says and who sent it: for the vault, never for an event.</param>
public sealed record ReceiveNoticeComment(DossierId Dossier, CommentId Comment, CommentContent Content) : DossierCommand(Dossier);

/// <summary>Says what becomes of a comment.</summary>
/// <param name="Dossier">The dossier on notice.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Answer">The secretary's answer: for the vault, since it may repeat the comment.</param>
public sealed record DealWithComment(DossierId Dossier, CommentId Comment, CommentOutcome Outcome, string Answer) : DossierCommand(Dossier)
{
    /// <summary>Says nothing of the answer, so that no log line can.</summary>
    public override string ToString() => $"{nameof(DealWithComment)} {Comment.Value}: {Outcome}";
}

/// <summary>Looks up who sent a comment; on record for ever.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Look">This look: the same one again is the same act.</param>
/// <param name="Reason">What for.</param>
public sealed record LookUpCommentSender(DossierId Dossier, CommentId Comment, Guid Look, string Reason) : DossierCommand(Dossier);

/// <summary>Records that it was submitted upward (a message of the letter).</summary>
public sealed record RecordUpwardSubmission(DossierId Dossier, int Round, AwardDecisionId Letter, string Number, DateOnly Day)
    : DossierCommand(Dossier);

/// <summary>Records the decision on it (a message of the decision, or of the letter that was answered).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">The round that was decided.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Refusal">Why it was refused; null: awarded.</param>
public sealed record RecordAward(DossierId Dossier, int Round, DecisionRecord Decision, string? Refusal) : DossierCommand(Dossier);

/// <summary>Publishes the award.</summary>
public sealed record PublishDossier(DossierId Dossier) : DossierCommand(Dossier);

/// <summary>Withdraws it, with a reason: the proposing unit's head may, until it is decided or submitted upward.</summary>
public sealed record WithdrawDossier(DossierId Dossier, string Reason) : DossierCommand(Dossier);

/// <summary>Ends it when the last day of a step has passed (a timer).</summary>
public sealed record LapseDossier(DossierId Dossier, int Round, Step Step) : DossierCommand(Dossier);

/// <summary>Asks for its outcome on behalf of a dossier that depends on it (a message of that dossier).</summary>
public sealed record RegisterDependent(DossierId Dossier, DossierId Dependent) : DossierCommand(Dossier);

/// <summary>Answers a dependent dossier (a message of the dossier it waits for).</summary>
public sealed record RecordPrerequisite(DossierId Dossier, DossierId Prerequisite, RoundOutcome Answer) : DossierCommand(Dossier);
