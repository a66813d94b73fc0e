// Who works at this unit and can be nominated?
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Projections.Organisations;

/// <summary>An individual as the unit and those who oversee see them; the name is in the directory, what is private in the vault.</summary>
/// <param name="Person">Who.</param>
/// <param name="Unit">The unit the person works at.</param>
/// <param name="Rank">Leader, direct worker or neither.</param>
/// <param name="Standing">Whether the person can be nominated.</param>
public sealed record PersonCard(PersonId Person, UnitId Unit, Rank Rank, PersonStanding Standing)
{
    /// <summary>Names of what the vault holds; empty: nothing.</summary>
    public ValueList<string> Sealed { get; init; } = [];

    /// <summary>The registration under which everything goes on; null unless merged.</summary>
    public PersonId? Into { get; init; }

    /// <summary>Other registrations of the same person, merged into this one.</summary>
    public ValueList<PersonId> Duplicates { get; init; } = [];
}

/// <summary>Whether a person can be nominated.</summary>
public enum PersonStanding
{
    /// <summary>Registered.</summary>
    Registered,

    /// <summary>Merged into another registration.</summary>
    Merged,

    /// <summary>Erased on request.</summary>
    Erased,
}

/// <summary>The read model of individuals.</summary>
public static class PersonsBoard
{
    /// <summary>The read model; a document's id is the person's.</summary>
    public static Projection<PersonCard> Projection { get; } = new()
    {
        Name = "PersonsBoard",
        Keys = happened => PersonOf(happened.Data) is { } person ? [person.Value.ToString()] : [],
        Apply = Apply,
        Indexes = ["((data->>'unit'), id)"],
    };

    /// <summary>Individuals, in the order of their ids; a member that is null asks for all.</summary>
    /// <param name="units">Of any of these units.</param>
    /// <param name="persons">Only these.</param>
    /// <param name="standing">Of a standing.</param>
    /// <param name="page">Which part.</param>
    public static DocumentQuery Query(
        IReadOnlyList<UnitId>? units, IReadOnlyList<PersonId>? persons, PersonStanding? standing, Paging page) => new()
        {
            Where = Conditions.All(
            Conditions.When(units, wanted => $"data->>'unit' = any ({wanted.Select(unit => unit.Value.ToString()).ToArray()})"),
            Conditions.When(persons, wanted => $"id = any ({wanted.Select(person => person.Value.ToString()).ToArray()})"),
            Conditions.When(standing, wanted => $"data->>'standing' = {wanted.ToString()}")),
            Limit = page.Limit,
            After = page.After,
        };

    private static PersonId? PersonOf(object happened) => happened switch
    {
        PersonRegistered e => e.Person,
        PersonMoved e => e.Person,
        PrivateDataSealed e => e.Person,
        PersonMerged e => e.Person,
        DuplicateAbsorbed e => e.Person,
        PersonErasureOrdered e => e.Person,
        _ => null,
    };

    private static PersonCard Apply(PersonCard? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (PersonRegistered e, null) => new(e.Person, e.Unit, e.Rank, PersonStanding.Registered),
        (PersonRegistered, { } card) => card,
        (PersonMoved e, { } card) => card with { Unit = e.Unit, Rank = e.Rank },
        (PrivateDataSealed e, { } card) => card with { Sealed = e.Fields },
        (PersonMerged e, { } card) => card with { Standing = PersonStanding.Merged, Into = e.Into },
        (DuplicateAbsorbed e, { } card) => card.Duplicates.Contains(e.Duplicate)
            ? card
            : card with { Duplicates = card.Duplicates.With(e.Duplicate) },
        (PersonErasureOrdered, { } card) => card with { Standing = PersonStanding.Erased, Sealed = [] },
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };
}
