using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Awards.Projections.Route;

namespace Awards.Projections.Proposals;

/// <summary>
/// A dossier waits where a step is to be taken on itself. Before a host the host waits; withdrawn or lapsed it may be proposed again, and
/// so is remembered; any other end is final.
/// </summary>
internal static class DossierTasks
{
    public static WorklistItem? After(WorklistItem? current, StoredEvent happened, string id) =>
        HeldDossiers.Held(OnRoute(HeldDossiers.Unheld(current), happened, id));

    private static WorklistItem? OnRoute(WorklistItem? current, StoredEvent happened, string id) =>
        (happened.Data, current?.Memory.Journey) switch
        {
            (DossierProposed e, var before) => new WorklistItem(null, SubjectOf(e), new TaskMemory { Journey = Begin(e, before) }),
            (RegimeFixed e, { } journey) => Under(current!, journey with { AppraisalDue = e.AppraisalDue?.LastDay }, e.Award),
            (MoreFavourableLawApplied e, { } journey) => Under(current!, journey, e.Award),
            (PublicNoticePosted e, { } journey) => NoticeTasks.Posted(current!, journey, e),
            (NoticeCommentReceived e, { } journey) => NoticeTasks.Received(current!, journey, e, happened),
            (NoticeCommentDealtWith e, { } journey) => NoticeTasks.DealtWith(current!, journey, e),
            (HoldPlaced e, { } journey) => HeldDossiers.Placed(current!, journey, e, happened),
            (HoldLifted e, { } journey) => HeldDossiers.Lifted(current!, journey, e),
            (HoldLifted, null) => current, // it ended for good meanwhile
            (DossierAwarded e, { } before) => Awarded(current!, before, e, happened),
            (DossierRefused e, { } before) => DecidedDossiers.Refused(current!, e, before, happened),
            (ResultNotified, { } journey) =>
                DecidedDossiers.Notified(current!, TaskAt(journey, happened.Metadata.EffectiveAt), journey),
            (ResultNotified, null) => current, // nobody was asked for it
            (DossierPublished, _) => DecidedDossiers.Published(current, happened),
            (PublicationCorrected, _) => current,
            (DossierAnnulled e, _) => DecidedDossiers.Annulled(e, happened),
            (RecoveryRecorded e, _) => DecidedDossiers.Recovered(current, e),
            (PrerequisiteAnswered, null) => current, // ended for good before the answer came
            (PrerequisiteAnswered e, { } journey) => Answered(current!, journey, e, happened),
            ({ } moved, { } journey) => Moved(current!, journey, Stop.After(moved, journey.Route)!, happened),
            (PrerequisiteMissed or VoteRecorded or DossierAppraised or DossierRefused, null) => null, // the same end a second time
            _ => throw new NotOfThisReadModelException(happened.Data, id),
        };

    private static Journey Begin(DossierProposed e, Journey? before) => new(
        e.Award.Route, e.Deadlines, e.Prerequisite is not null, before is { AnotherAwarded: true }, e.Nominee, Stop.Proposed)
    {
        ReviewedIn = e.Award.IsReviewedByUnit ? e.ProposedBy : null,
        DecidedIn = e.Award.IsDecidedByUnit ? e.ProposedBy : null,
        AnotherAnnulled = before is { AnotherAnnulled: true },
    };

    private static WorklistItem Under(WorklistItem item, Journey journey, AwardRule award) =>
        item with { Memory = new TaskMemory { Journey = journey with { Route = award.Route } } };

    private static WorklistItem Awarded(WorklistItem item, Journey before, DossierAwarded e, StoredEvent happened)
    {
        var journey = before with { Stop = Stop.Awarded, Notice = null };
        return DecidedDossiers.Awarded(item, e, TaskAt(journey, happened.Metadata.EffectiveAt), journey);
    }

    private static WorklistItem? Moved(WorklistItem item, Journey before, Stop stop, StoredEvent happened)
    {
        if (stop is { Kind: StopKind.Ended, Outcome: not (DossierOutcome.Withdrawn or DossierOutcome.Lapsed) }) return null;
        var journey = before with { Stop = stop, Notice = null };
        return item with { Todo = TaskAt(journey, happened.Metadata.EffectiveAt), Memory = new TaskMemory { Journey = journey } };
    }

    private static WorklistItem Answered(WorklistItem item, Journey before, PrerequisiteAnswered e, StoredEvent happened)
    {
        var annulled = before.AnotherAnnulled || e.Answer.Outcome == DossierOutcome.Annulled;
        var journey = before with
        {
            AnotherAwarded = !annulled && (before.AnotherAwarded || e.Answer.Outcome == DossierOutcome.Awarded),
            AnotherAnnulled = annulled,
        };
        // What needs the other award is asked for as long as that stands.
        var needsIt = journey.Stop is { Kind: StopKind.Awaiting, Step: Step.Decision or Step.UpwardSubmission };
        var todo = (needsIt && annulled ? null : item.Todo) ?? TaskAt(journey, happened.Metadata.EffectiveAt);
        return item with { Todo = todo, Memory = new TaskMemory { Journey = journey } };
    }

    private static Todo? TaskAt(Journey journey, DateTimeOffset since) => journey.Stop switch
    {
        { Kind: StopKind.Awarded } => Task(TaskKind.Publish, journey, Step.Publication, since, Doer.Preparing(journey.DecidedIn)),
        { Kind: StopKind.Awaiting, Step: { } step } => TaskFor(step, journey, since),
        _ => null,
    };

    private static Todo? TaskFor(Step step, Journey journey, DateTimeOffset since) => step switch
    {
        Step.ClusterVote => Task(
            TaskKind.PutBeforeConference, journey, step, since, Doer.Secretary, Doer.Holder(Role.ClusterLead, Place.Of(journey.Nominee))),
        Step.Appraisal => Task(TaskKind.Appraise, journey, step, since, Doer.Secretary),
        Step.PublicNotice => Task(TaskKind.PostNotice, journey, step, since, Doer.Secretary),
        Step.CouncilReview => Task(TaskKind.PutBeforeCouncil, journey, step, since, Doer.Preparing(journey.ReviewedIn)),
        Step.Decision or Step.UpwardSubmission when journey is { NeedsAnother: true, AnotherAwarded: false } => null,
        Step.Decision => Task(TaskKind.ListOnDecision, journey, step, since, Doer.Preparing(journey.DecidedIn)),
        Step.UpwardSubmission => Task(TaskKind.ListOnLetter, journey, step, since, Doer.Secretary),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No dossier waits for this step by itself."),
    };

    private static Todo Task(TaskKind kind, Journey journey, Step step, DateTimeOffset since, params ReadOnlySpan<Doer> who) =>
        new(kind, ValueList.Create(who), journey.DueOf(step), since);

    private static TaskSubject SubjectOf(DossierProposed e) => new()
    {
        Title = $"{e.Award.Name}: {NamesOf.Nominee(e.NomineeName, e.Person).Vietnamese}",
        Award = e.Award.Code,
        AwardName = e.Award.Name,
        NomineeName = e.NomineeName,
        Person = e.Person,
        Campaign = e.Campaign,
        Unit = e.ProposedBy,
        Dossier = e.Dossier,
        Submission = e.Submission,
    };
}
