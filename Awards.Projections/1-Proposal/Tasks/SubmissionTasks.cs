using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Projections.Proposals;

/// <summary>A submission waits to be signed, checked or completed; accepted or lapsed it waits no more.</summary>
internal static class SubmissionTasks
{
    public static WorklistItem? After(WorklistItem? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (SubmissionDrafted e, _) => new WorklistItem(
            new Todo(TaskKind.LodgeSubmission, [Doer.Holder(Role.UnitHead, Place.Of(e.Unit))], null, happened.Metadata.EffectiveAt),
            SubjectOf(e), TaskMemory.None),
        (SubmissionLodged e, { Subject.Unit: { } unit } item) => Check(item, e.Addressee == Level.Unit ? unit : null, happened),
        (SubmissionCompleted, { } item) => Check(item, item.Memory.StaysIn, happened),
        (SubmissionReturned e, { Subject.Unit: { } unit } item) => item with { Todo = Returned(e, Place.Of(unit), happened) },
        (SubmissionAccepted or SubmissionLapsed, _) => null,
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    private static WorklistItem Check(WorklistItem item, UnitId? within, StoredEvent happened) => item with
    {
        Todo = new Todo(TaskKind.CheckPapers, [Doer.Preparing(within)], null, happened.Metadata.EffectiveAt),
        Memory = new TaskMemory { StaysIn = within },
    };

    private static Todo Returned(SubmissionReturned e, Place unit, StoredEvent happened) => new(
        TaskKind.CompletePapers, [Doer.Holder(Role.UnitOfficer, unit), Doer.Holder(Role.UnitHead, unit)], e.Until,
        happened.Metadata.EffectiveAt, string.Join("; ", e.Reasons.Concat(e.Missing)));

    private static TaskSubject SubjectOf(SubmissionDrafted e) => new()
    {
        Title = $"Tờ trình của {e.UnitName}: {e.Lines.Count} hồ sơ",
        Campaign = e.Campaign,
        Unit = e.Unit,
        Submission = e.Submission,
    };
}
