namespace Awards.Domain.Proposals;

/// <summary>Commands to a submission.</summary>
public abstract record SubmissionCommand(SubmissionId Submission) : Command;

/// <summary>Drafts a submission; may be repeated with other contents until it is lodged.</summary>
/// <param name="Submission">Its id.</param>
/// <param name="Unit">The submitting unit.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Lines">Nominees and awards, each pair once.</param>
/// <param name="Papers">Papers handed in.</param>
public sealed record DraftSubmission(
    SubmissionId Submission, UnitId Unit, CampaignId Campaign, ValueList<LineRequest> Lines, ValueList<Paper> Papers)
        : SubmissionCommand(Submission);

/// <summary>One nominee for one award, as a unit asks for it.</summary>
/// <param name="Award">The award.</param>
/// <param name="Unit">The nominated unit; null: a person is.</param>
/// <param name="Person">The nominated person, of the submitting unit; null: a unit is.</param>
public sealed record LineRequest(AwardCode Award, UnitId? Unit, PersonId? Person = null);

/// <summary>Signs and lodges it.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Number">Number of the letter.</param>
public sealed record LodgeSubmission(SubmissionId Submission, string Number) : SubmissionCommand(Submission);

/// <summary>Returns it with reasons; the time to complete it comes from the rule set.</summary>
public sealed record ReturnSubmission(SubmissionId Submission, ValueList<string> Reasons) : SubmissionCommand(Submission);

/// <summary>Completes it with further papers.</summary>
public sealed record CompleteSubmission(SubmissionId Submission, ValueList<Paper> Papers) : SubmissionCommand(Submission);

/// <summary>Finds its papers complete.</summary>
public sealed record AcceptSubmission(SubmissionId Submission) : SubmissionCommand(Submission);

/// <summary>Ends it when it was not completed in time (a timer).</summary>
public sealed record LapseSubmission(SubmissionId Submission, int Return) : SubmissionCommand(Submission);

/// <summary>Records a dossier's answer (a message of the dossier).</summary>
public sealed record RecordProposalAnswer(SubmissionId Submission, DossierId Dossier, int Round, string? TurnedAway)
    : SubmissionCommand(Submission);
