using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.EventStore;

namespace Awards.Projections.Proposals;

/// <summary>A dossier that had rested on an annulled award waits to be looked at again, whatever else it waits for, until a person has, or
/// until it ends.</summary>
internal static class BasisTasks
{
    public static WorklistItem? After(WorklistItem? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (BasisAnnulled e, var before) => Waiting(
            before ?? new WorklistItem(null, SubjectOf(e), TaskMemory.None),
            [.. (before?.Memory.Bases ?? []).Where(basis => basis.Dossier != e.Basis.Dossier), e.Basis],
            before?.Todo?.Since ?? happened.Metadata.EffectiveAt),
        (BasisReviewed, null) => null, // it was looked at in the meantime
        (BasisReviewed e, { Todo: { } todo, Memory.Bases: { } bases } item) =>
            bases.Where(basis => basis.Dossier != e.Basis).ToValueList() is { Count: > 0 } left ? Waiting(item, left, todo.Since) : null,
        ({ } ended, _) when Ends(ended) => null,
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    /// <summary>Whether nothing is left to look at: it ended without an award, or its own was annulled.</summary>
    public static bool Ends(object happened) => happened is DossierWithdrawn or DossierLapsed or PrerequisiteMissed or DossierRefused
        or DossierAnnulled or VoteRecorded { Recommended: false } or DossierAppraised { Eligible: false };

    private static WorklistItem Waiting(WorklistItem item, ValueList<AnnulledBasis> bases, DateTimeOffset since) => item with
    {
        Todo = new Todo(TaskKind.ReviewBasis, [Doer.Secretary], null, since, string.Join("; ", bases.Select(basis =>
            $"{basis.AwardName} năm {basis.Year}: Quyết định số {basis.Number} ngày {NamesOf.Day(basis.Day)}"))),
        Memory = new TaskMemory { Bases = bases },
    };

    private static TaskSubject SubjectOf(BasisAnnulled e) => new()
    {
        Title = $"{e.AwardName}: {NamesOf.Nominee(e.NomineeName, e.Person).Vietnamese}",
        Award = e.Award,
        AwardName = e.AwardName,
        NomineeName = e.NomineeName,
        Person = e.Person,
        Dossier = e.Dossier,
    };
}
