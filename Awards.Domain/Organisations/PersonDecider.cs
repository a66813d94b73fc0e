namespace Awards.Domain.Organisations;

/// <summary>What a decision about an individual needs from elsewhere; null where the command does not ask for it.</summary>
/// <param name="UnitIsRegistered">Whether the unit named is one that there is.</param>
/// <param name="Into">For a merger: the registration that goes on.</param>
/// <param name="Sealed">What the vault holds now.</param>
/// <param name="SameIdentity">Other registrations that hold the same identity number, found by its keyed hash.</param>
/// <param name="UnitHasEnded">Why nobody new can be of the unit named, which was merged or dissolved; null: it goes on.</param>
public sealed record PersonFacts(
    bool UnitIsRegistered = false, Person? Into = null, PrivateData? Sealed = null, ValueList<PersonId>? SameIdentity = null,
    Rule? UnitHasEnded = null);

/// <summary>An individual on one page: every command in every state.</summary>
public static class PersonDecider
{
    /// <summary>Decides one command.</summary>
    public static Answer Decide(PersonCommand command, Person state, PersonFacts facts) => (command, state) switch
    {
        (RegisterPerson c, Person.Unknown) => Stranger(c.Unit, facts) is { } stranger
            ? stranger
            : Answer.Of(new PersonRegistered(c.Person, c.Unit, c.Rank)),
        (RegisterPerson c, Person.Known s) => (s.Unit, s.Rank) == (c.Unit, c.Rank) ? Answer.NothingToDo : Rules.PersonAlreadyRegistered,

        // A message that something was awarded, entered or absorbed is recorded in every state: nobody else would.
        (RecordPersonHonour c, _) =>
            state.Honours.Contains(c.Honour) ? Answer.NothingToDo : Answer.Of(new PersonHonoured(c.Person, c.Honour)),
        (AnnulPersonHonour c, _) =>
            state.Annulments.Contains(c.Annulment) ? Answer.NothingToDo : Answer.Of(new PersonHonourAnnulled(c.Person, c.Annulment)),
        (EnterPersonRecord { Act.By: null } c, _) => state.Record.Entries.Contains(c.Entry)
            ? Answer.NothingToDo
            : Answer.Of(new PersonRecordEntered(c.Person, c.Entry)),
        (AbsorbDuplicate c, not Person.Unknown) => state.OnRecord()!.Duplicates.Contains(c.Duplicate)
            ? Answer.NothingToDo
            : Answer.Of(new DuplicateAbsorbed(c.Person, c.Duplicate)),

        (_, Person.Unknown) => Rules.PersonUnknown,

        (MovePerson c, Person.Known s) => Move(c, s, facts),
        (EnterPersonRecord c, Person.Known) when c.Act.By == c.Person => Rules.DutiesMustBeSeparate,
        (EnterPersonRecord c, Person.Known s) => RecordKeeping.Enter(
            c.Entry, s.Record, s.Honours, c.Act.Day, entry => new PersonRecordEntered(c.Person, entry)),
        (SealPrivateData c, Person.Known s) => Seal(c, s, facts),
        (MergePersons c, Person.Known s) => Merge(c, s, facts),
        (MergePersons c, Person.Merged s) when s.Into == c.Into => Answer.NothingToDo,

        (ErasePerson c, Person.Known or Person.Merged) => string.IsNullOrWhiteSpace(c.Grounds)
            ? Rules.ReasonMissing
            : Answer.Of(new PersonErasureOrdered(c.Person, c.Grounds)),
        (ErasePerson, Person.Erased) => Answer.NothingToDo,
        (CompleteErasure c, Person.Erased { IsComplete: false }) => Answer.Of(new PersonErased(c.Person)),
        (CompleteErasure, _) => Answer.NothingToDo,

        (_, Person.Merged s) => Rules.PersonIsMerged.With("into", s.Into.Value),
        (_, Person.Erased) => Rules.PersonIsErased,
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Answer Move(MovePerson c, Person.Known s, PersonFacts facts)
    {
        if ((s.Unit, s.Rank) == (c.Unit, c.Rank)) return Answer.NothingToDo;
        return s.Unit != c.Unit && Stranger(c.Unit, facts) is { } stranger
            ? stranger
            : Answer.Of(new PersonMoved(c.Person, c.Unit, c.Rank));
    }

    private static Rule? Stranger(UnitId unit, PersonFacts facts) =>
        facts.UnitIsRegistered ? facts.UnitHasEnded : Rules.UnitUnknown.With("unit", unit.Value);

    private static Answer Seal(SealPrivateData c, Person.Known s, PersonFacts facts)
    {
        if (c.Data.Fields.Count == 0) return Rules.PrivateDataMissing;
        if (!c.Data.Fits) return Rules.PrivateDataTooLong.With("notes", PrivateData.LongestNotes).With("text", PrivateData.LongestText);
        if (c.Data.IdentityNumber is { } number && !PrivateData.IsIdentityNumber(number)) return Rules.IdentityNumberImpossible;
        if (c.Data.BirthDate is { } born && born >= c.Act.Day) return Rules.BirthDateImpossible;
        if (s.HasPrivateData && facts.Sealed == c.Data) return Answer.NothingToDo;
        return facts.SameIdentity is [var other, ..]
            ? Rules.IdentityKnown.With("person", other.Value)
            : Answer.Of(new PrivateDataSealed(c.Person, c.Data.Fields));
    }

    // The registration that goes on may not be merged itself, so that mergers never run in a circle.
    private static Answer Merge(MergePersons c, Person.Known s, PersonFacts facts)
    {
        if (c.Person == c.Into || facts.Into is not Person.Known) return Rules.MergerImpossible;
        return string.IsNullOrWhiteSpace(c.Reason) ? Rules.ReasonMissing : Answer.Of(new PersonMerged(s.Id, c.Into, c.Reason));
    }
}
