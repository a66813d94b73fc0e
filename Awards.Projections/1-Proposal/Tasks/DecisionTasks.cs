using Awards.Domain.Ballots;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Projections.Proposals;

/// <summary>A draft with dossiers on it waits for a signature; a signed letter waits for the higher authority.</summary>
internal static class DecisionTasks
{
    public static WorklistItem? After(WorklistItem? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (DossierAdmitted or DossierReleased, null) => null, // of a sitting, or of a decision that is signed
        (DossierAdmitted or DossierReleased, { Memory.Decision: { } draft } item) => Listed(item, draft, happened),
        (DecisionDrafted e, _) => new WorklistItem(
            null, new TaskSubject { Title = e.Plan.About, Campaign = e.Plan.Campaign, Decision = e.Plan.Id },
            new TaskMemory { Decision = new DraftedDecision(e.Plan.Kind, Agenda.Empty, e.Plan.Unit) }),
        (DecisionSigned e, { Memory.Decision: { Kind: DecisionKind.LetterUpward } letter } item) when AnySubmitted(letter.Agenda, e) =>
            item with { Todo = new Todo(TaskKind.RecordHigherDecision, [Doer.Secretary], null, happened.Metadata.EffectiveAt, e.Number) },
        (DecisionSigned or HigherDecisionReceived, _) => null,
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    private static WorklistItem Listed(WorklistItem item, DraftedDecision before, StoredEvent happened)
    {
        var draft = before with { Agenda = before.Agenda.After(happened.Data) };
        if (item.Todo?.Kind == TaskKind.RecordHigherDecision) return item with { Memory = new TaskMemory { Decision = draft } };
        var kind = draft.Kind == DecisionKind.Decision ? TaskKind.SignDecision : TaskKind.SignLetter;
        var todo = draft.Agenda.Standing.Any() ? item.Todo ?? new Todo(kind, [Signing(draft)], null, happened.Metadata.EffectiveAt) : null;
        return item with { Todo = todo, Memory = new TaskMemory { Decision = draft } };
    }

    private static Doer Signing(DraftedDecision draft) => draft.Unit is { } unit
        ? Doer.Holder(Role.UnitHead, Place.Of(unit))
        : Doer.Holder(Role.Decider, Place.Sector);

    private static bool AnySubmitted(Agenda agenda, DecisionSigned e) =>
        agenda.Standing.Any(admission => e.Refusals.All(refusal => refusal.Dossier != admission.Dossier));
}
