using Awards.Api.Http;
using Awards.Api.Tables;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Projections.Campaigns;
using Awards.Projections.Organisations;

namespace Awards.Api.Organisations;

/// <summary>What a file of earlier honours is compared with.</summary>
/// <param name="Rules">Every catalogue that was adopted.</param>
/// <param name="Units">Every unit, by what a row may call it.</param>
/// <param name="Cards">The persons whom rows name by their id.</param>
/// <param name="Named">The persons of the units that rows name, by unit and name.</param>
/// <param name="Today">Today (ICT).</param>
internal sealed record HonourGround(
    RuleBook Rules, KnownUnits Units, IReadOnlyDictionary<Guid, PersonCard> Cards,
    ILookup<(UnitId Unit, string Name), PersonId> Named, DateOnly Today)
{
    private const int AtATime = 500;

    /// <summary>Awards of every catalogue by their names and aliases.</summary>
    public NameMatcher<AwardCode> Awards { get; } = AwardNaming.Matcher(Rules.Adopted.SelectMany(entry => entry.RuleSet.Awards));

    /// <summary>Reads it; null when the read models are too far behind to tell who there is, and who holds what.</summary>
    public static async Task<HonourGround?> Read(Table<HonourColumn> table, Reader reader, DateOnly today)
    {
        if (!await reader.AreUpToDate(
            PersonsBoard.Projection.RowName, Overview.Projection.RowName, HonoursRegister.Projection.RowName)) return null;
        var (book, _) = await reader.State(Streams.RuleBook, RuleBook.StreamOf(reader.Sector.Code));
        var units = await KnownUnits.Read(reader);
        return new HonourGround(book, units, await ById(table, reader), await ByName(table, units, today, reader), today);
    }

    /// <summary>What these holders hold already, struck out or not.</summary>
    public static async Task<ILookup<Guid, HonourHeld>> Held(IEnumerable<Guid> holders, Reader reader)
    {
        var found = new List<HonourHeld>();
        foreach (var some in holders.Chunk(AtATime))
            await foreach (var honour in reader.All(HonoursRegister.Projection, page => HonoursRegister.Everything(some, page)))
                found.Add(honour);
        return found.ToLookup(honour => honour.Unit?.Value ?? honour.Person!.Value.Value);
    }

    private static async Task<Dictionary<Guid, PersonCard>> ById(Table<HonourColumn> table, Reader reader)
    {
        var ids = table.Rows.Select(row => Guid.TryParse(row[HonourColumn.Holder], out var id) ? id : Guid.Empty).Distinct();
        var found = new Dictionary<Guid, PersonCard>();
        foreach (var some in ids.Chunk(AtATime))
        {
            PersonId[] persons = [.. some.Select(id => new PersonId(id))];
            await foreach (var card in reader.All(PersonsBoard.Projection, page => PersonsBoard.Query(null, persons, null, page)))
                found.Add(card.Person.Value, card);
        }
        return found;
    }

    private static async Task<ILookup<(UnitId, string), PersonId>> ByName(
        Table<HonourColumn> table, KnownUnits units, DateOnly today, Reader reader)
    {
        UnitId[] named = [.. table.Rows.Select(row => row[HonourColumn.Unit]).OfType<string>().Distinct()
            .Select(unit => units.Find(unit, today).Unit).OfType<UnitId>().Distinct()];
        var cards = new List<PersonCard>();
        foreach (var some in named.Chunk(AtATime))
        {
            await foreach (var card in reader.All(
                PersonsBoard.Projection, page => PersonsBoard.Query(some, null, PersonStanding.Registered, page))) cards.Add(card);
        }
        var names = await reader.Sector.Directory.Find([.. cards.Select(card => card.Person.Value)], reader.Cancel);
        return cards.Where(card => names.ContainsKey(card.Person.Value))
            .ToLookup(card => (card.Unit, KnownUnits.Key(names[card.Person.Value].Name)), card => card.Person);
    }
}
