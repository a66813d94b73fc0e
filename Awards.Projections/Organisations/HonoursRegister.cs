// Which awards does this unit or person hold, since when, by which decision?
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Projections.Organisations;

/// <summary>An award that somebody holds.</summary>
/// <param name="Unit">The unit that holds it; null: an individual does.</param>
/// <param name="Person">The individual who holds it; null: a unit does.</param>
/// <param name="Honour">Award, year and decision.</param>
public sealed record HonourHeld(UnitId? Unit, PersonId? Person, Honour Honour);

/// <summary>The read model of honours, recorded when they are decided.</summary>
public static class HonoursRegister
{
    /// <summary>The read model; a document's id is the holder's with the dossier's. What a registration held that was merged stands
    /// also at the one that goes on.</summary>
    public static Projection<HonourHeld> Projection { get; } = new()
    {
        Name = "HonoursRegister",
        Keys = happened => happened.Data switch
        {
            UnitHonoured e => [IdOf(e.Unit.Value, e.Honour)],
            PersonHonoured e => [IdOf(e.Person.Value, e.Honour)],
            _ => [],
        },
        Apply = (_, happened, id) => happened.Data switch
        {
            UnitHonoured e => new(e.Unit, null, e.Honour),
            PersonHonoured e => new(null, e.Person, e.Honour),
            _ => throw new NotOfThisReadModelException(happened.Data, id),
        },
        Indexes = ["((data->>'unit'), id)", "((data->>'person'), id)"],
    };

    /// <summary>Honours, the latest year first; a member that is null asks for all.</summary>
    /// <param name="holders">Ids of the units or persons who hold them.</param>
    /// <param name="award">Of an award.</param>
    /// <param name="year">Of a year.</param>
    /// <param name="page">Which part.</param>
    public static DocumentQuery Query(IReadOnlyList<Guid>? holders, AwardCode? award, int? year, Paging page) => new()
    {
        Where = Conditions.All(
            Conditions.When(holders, wanted => $"data->>'unit' = any ({Texts(wanted)}) or data->>'person' = any ({Texts(wanted)})"),
            Conditions.When(award, wanted => $"data->'honour'->>'award' = {wanted.Value}"),
            Conditions.When(year, wanted => $"(data->'honour'->>'year')::int = {wanted}")),
        OrderBy = [new SortKey("(data->'honour'->>'year')::bigint", "bigint")],
        Descending = true,
        Limit = page.Limit,
        After = page.After,
    };

    private static string[] Texts(IReadOnlyList<Guid> ids) => [.. ids.Select(id => id.ToString())];

    private static string IdOf(Guid holder, Honour honour) => $"{holder}/{honour.Dossier.Value}/{honour.Number}";
}
