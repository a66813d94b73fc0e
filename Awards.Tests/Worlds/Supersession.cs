using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Complaints;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;

namespace Awards.Tests.Worlds;

/// <summary>Which later events of its own stream make a message pointless: what is produced and not superseded is owed.</summary>
internal static class Supersession
{
    private static readonly Type[] Ends = [typeof(DossierWithdrawn), typeof(DossierLapsed), typeof(PrerequisiteMissed)];

    private static readonly Type[] Decided = [typeof(SubmissionUpwardRecorded), typeof(DossierAwarded), typeof(DossierRefused)];

    // A later request to be let go takes the place of an earlier one.
    private static readonly Type[] Answered =
        [typeof(LeaveDenied), typeof(DossierSentBack), typeof(DossierHeldBack), typeof(DossierLeaving)];

    /// <summary>Kinds that are not here are owed for ever.</summary>
    private static readonly Dictionary<Type, Type[]> By = new()
    {
        [typeof(LapseDossier)] = [typeof(VoteRecorded), typeof(DossierAppraised), typeof(HoldLifted), .. Decided, .. Ends],
        [typeof(AdmitToSitting)] = [typeof(DossierEntered), typeof(DossierSentBack), typeof(DossierHeldBack), .. Ends],
        [typeof(AdmitToDecision)] = [typeof(DossierEntered), typeof(DossierSentBack), typeof(DossierHeldBack), .. Ends],
        [typeof(ReleaseFromSitting)] = [.. Answered, typeof(VoteRecorded), .. Ends],
        [typeof(ReleaseFromDecision)] = [.. Answered, .. Decided, .. Ends],
        [typeof(ProposeDossier)] = [typeof(SubmissionLineAnswered)],
        [typeof(LapseSubmission)] = [typeof(SubmissionCompleted), typeof(SubmissionLapsed)],
        [typeof(RemindOfComplaint)] =
        [
            typeof(ComplaintReminded), typeof(ComplaintAccepted), typeof(ComplaintDeclined), typeof(ComplaintExtended),
            typeof(ComplaintResolved), typeof(ComplaintWithdrawn),
        ],
        [typeof(RecordPrerequisite)] = [typeof(DossierAnnulled)],
        [typeof(DestroyBallotKey)] = [typeof(BallotKeyDestroyed)],
        [typeof(RemindOfReport)] = [typeof(ReportReminded), typeof(ReportReceived)],
        [typeof(NoteReportOverdue)] = [typeof(ReportFellOverdue), typeof(ReportReceived)],
        [typeof(CompleteErasure)] = [typeof(PersonErased)],
    };

    /// <summary>What a stream has produced and not superseded, each message once.</summary>
    public static IEnumerable<Message> Left(Stream stream) => stream.Produced
        .Where(sent => !stream.History.Skip(sent.After).Any(later => Ended(sent.Message.Command, later)))
        .Select(sent => sent.Message).Distinct();

    private static bool Ended(Command command, IEvent later) =>
        By.TryGetValue(command.GetType(), out var types) && types.Contains(later.GetType()) && (command, later) switch
        {
            (ProposeDossier c, SubmissionLineAnswered e) => c.Dossier == e.Dossier,
            (RemindOfComplaint c, ComplaintReminded e) => (c.Stage, c.LastDay, c.Passed) == (e.Stage, e.LastDay, e.Passed),
            (RecordPrerequisite c, _) => c.Answer.Outcome == DossierOutcome.Awarded,
            (LapseDossier, HoldLifted e) => e.Deadlines is not null,
            (DestroyBallotKey c, BallotKeyDestroyed e) => (c.Question, c.Number) == (e.Question, e.Number),
            _ => true,
        };
}
