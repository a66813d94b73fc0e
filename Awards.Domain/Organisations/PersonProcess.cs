namespace Awards.Domain.Organisations;

/// <summary>What follows from an individual's events: a merger takes honours and earlier duplicates along, an erasure takes the duplicates
/// along and ends with the key.</summary>
public static class PersonProcess
{
    /// <summary>The messages that follow from one event, given the state after it.</summary>
    public static IEnumerable<Message> React(Person after, IEvent happened) => (happened, after) switch
    {
        (PersonMerged, Person.Merged s) => Merged(s),
        (PersonHonoured e, Person.Merged s) => [Forward(s, e.Honour)],
        (PersonHonourAnnulled e, Person.Merged s) => [Forward(s, e.Annulment)],
        (PersonRecordEntered e, Person.Merged s) => [Forward(s, e.Entry)],
        (DuplicateAbsorbed e, Person.Merged s) => [Absorb(s, e.Duplicate)],
        (DuplicateAbsorbed e, Person.Erased { Before: Person.Merged s }) => [Absorb(s, e.Duplicate), Erase(e.Person, e.Duplicate)],
        (DuplicateAbsorbed e, Person.Erased) => [Erase(e.Person, e.Duplicate)],
        (PersonErasureOrdered, Person.Erased s) => Erasing(s),
        _ => [],
    };

    /// <summary>Everything produced so far and not superseded, from state alone.</summary>
    public static IEnumerable<Message> Owed(Person state) => state switch
    {
        Person.Merged s => Merged(s),
        Person.Erased { Before: Person.Merged s } erased => Merged(s).Concat(Erasing(erased)),
        Person.Erased s => Erasing(s),
        _ => [],
    };

    private static IEnumerable<Message> Merged(Person.Merged s) =>
    [
        Absorb(s, s.Before.Id),
        .. s.Before.Duplicates.Select(duplicate => Absorb(s, duplicate)),
        .. s.Honours.Select(honour => Forward(s, honour)),
        .. s.Annulments.Select(annulment => Forward(s, annulment)),
        .. s.Record.Entries.Select(entry => Forward(s, entry)),
    ];

    private static IEnumerable<Message> Erasing(Person.Erased s) =>
    [
        .. s.IsComplete ? [] : new[] { Message.Now(new CompleteErasure(s.OnRecord()!.Id)) },
        .. s.OnRecord()!.Duplicates.Select(duplicate => Erase(s.OnRecord()!.Id, duplicate)),
    ];

    private static Message Absorb(Person.Merged s, PersonId duplicate) =>
        Message.Now(new AbsorbDuplicate(s.Into, duplicate), 0, $"{duplicate.Value}");

    private static Message Forward(Person.Merged s, Honour honour) =>
        Message.Now(new RecordPersonHonour(s.Into, honour), 0, $"{honour.Dossier.Value}/{honour.Number}");

    private static Message Forward(Person.Merged s, HonourAnnulment annulment) =>
        Message.Now(new AnnulPersonHonour(s.Into, annulment), 0, $"{annulment.Dossier.Value}/{annulment.Number}");

    private static Message Forward(Person.Merged s, TrackEntry entry) =>
        Message.Now(new EnterPersonRecord(s.Into, entry), 0, $"{entry.Id}");

    private static Message Erase(PersonId person, PersonId duplicate) =>
        Message.Now(new ErasePerson(duplicate, $"{person.Value}"), 0, $"{person.Value}");
}
