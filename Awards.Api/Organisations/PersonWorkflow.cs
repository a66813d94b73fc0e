using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Api.Organisations;

/// <summary>Individuals: what their decisions need from elsewhere, and the vault.</summary>
internal static class PersonWorkflow
{
    public static Workflow Make(SectorSetting sector, PersonVault vault) => new Decider<PersonCommand, Person, PersonFacts>(
        Streams.Person, command => Person.StreamOf(command.Person),
        (command, state, gathering, cancel) => Gather(vault, command, state, gathering, cancel),
        PersonDecider.Decide)
    {
        React = PersonProcess.React,
        Owed = PersonProcess.Owed,
    }.ToWorkflow(sector);

    /// <summary>Those of these persons who are registered.</summary>
    public static async Task<ValueList<Person.Known>> Read(IEnumerable<PersonId> persons, Gathering gathering, CancellationToken cancel)
    {
        var found = new List<Person.Known>();
        foreach (var person in persons.Distinct())
            if (await gathering.Read(Streams.Person, Person.StreamOf(person), cancel) is Person.Known known) found.Add(known);
        return [.. found];
    }

    private static async Task<Gathered<PersonFacts>> Gather(
        PersonVault vault, PersonCommand command, Person state, Gathering gathering, CancellationToken cancel) => command switch
        {
            RegisterPerson c => await At(c.Unit, c.Act.Day, gathering, cancel),
            MovePerson c => await At(c.Unit, c.Act.Day, gathering, cancel),
            MergePersons c => new PersonFacts(Into: await gathering.Read(Streams.Person, Person.StreamOf(c.Into), cancel)),
            SealPrivateData c when state is Person.Known s => await Sealing(vault, c, s, gathering, cancel),
            ErasePerson c => new Gathered<PersonFacts>(null, new PersonFacts(), await Emptying(vault, c.Person, gathering, cancel)),
            _ => new PersonFacts(),
        };

    private static async Task<PersonFacts> At(UnitId unit, DateOnly day, Gathering gathering, CancellationToken cancel) =>
        await gathering.Read(Streams.Unit, unit.Value, cancel) is Unit.Registered known
            ? new PersonFacts(UnitIsRegistered: true, UnitHasEnded: known.WhyNotOn(day))
            : new PersonFacts();

    private static async Task<Gathered<PersonFacts>> Sealing(
        PersonVault vault, SealPrivateData c, Person.Known state, Gathering gathering, CancellationToken cancel)
    {
        var before = vault.Open(c.Person, await gathering.Boxes(PersonVault.NameOf(c.Person), cancel));
        var name = c.Data.IdentityNumber is { } number ? vault.IdentityName(number) : null;
        var others = name is null ? [] : (await gathering.Boxes(name, cancel)).Select(row => new PersonId(row.Id))
            .Where(person => person != c.Person && !state.Duplicates.Contains(person));
        var facts = new PersonFacts(Sealed: before, SameIdentity: others.ToValueList());
        if (PersonDecider.Decide(c, state, facts) is not Answer.Happened) return facts;

        var emptied = await Emptying(vault, c.Person, gathering, cancel);
        List<SealedRow> rows = [vault.Seal(c.Person, c.Data), .. emptied.Insert];
        if (name is not null) rows.Add(vault.Mark(name, c.Person));
        return new Gathered<PersonFacts>(null, facts, emptied with { Insert = rows });
    }

    // The name of an identity number is emptied as a whole: whoever else stands under it is put back, if nothing moved meanwhile.
    private static async Task<SealedChange> Emptying(
        PersonVault vault, PersonId person, Gathering gathering, CancellationToken cancel)
    {
        var own = PersonVault.NameOf(person);
        if (IdentityNumberIn(vault, person, await gathering.Boxes(own, cancel)) is not { } number) return new SealedChange([], [own]);
        var name = vault.IdentityName(number);
        var others = (await gathering.Boxes(name, cancel)).Where(row => row.Id != person.Value).ToList();
        foreach (var other in others) await gathering.Read(Streams.Person, Person.StreamOf(new PersonId(other.Id)), cancel);
        return new SealedChange(others, [own, name]);
    }

    // A box that somebody damaged is no reason to keep it.
    private static string? IdentityNumberIn(PersonVault vault, PersonId person, IReadOnlyList<SealedRow> rows)
    {
        try
        {
            return vault.Open(person, rows)?.IdentityNumber;
        }
        catch (BoxDoesNotOpenException)
        {
            return null;
        }
    }
}
