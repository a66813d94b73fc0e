// Which awards does this unit or person hold, since when, by which decision?
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Projections.Organisations;

/// <summary>An award that somebody holds.</summary>
/// <param name="Unit">The unit that holds it; null: an individual does.</param>
/// <param name="Person">The individual who holds it; null: a unit does.</param>
/// <param name="Honour">Award, year and decision.</param>
/// <param name="StruckOut">Why an entry counts no longer; null: it counts.</param>
public sealed record HonourHeld(UnitId? Unit, PersonId? Person, HonourShown Honour, string? StruckOut = null)
{
    /// <summary>Award, decision and who decided as <see cref="SearchText"/> has them; whose it is, ids say.</summary>
    public string Search => SearchText.Of($"{Honour.AwardName} {Honour.Number} {Honour.Authority}");
}

/// <summary>Award, year and decision, and where it comes from: a dossier here, or an entry of the holder's record.</summary>
/// <param name="Dossier">The dossier that it was given on; null: it was entered.</param>
/// <param name="Entry">The entry of the holder's record; null: it was given on a dossier.</param>
/// <param name="Award">The award's code.</param>
/// <param name="AwardName">Its official name that year.</param>
/// <param name="Year">The year that it rewards.</param>
/// <param name="Number">Number of the decision.</param>
/// <param name="Day">Date of the decision.</param>
/// <param name="Authority">Who decided.</param>
public sealed record HonourShown(
    DossierId? Dossier, Guid? Entry, AwardCode Award, string AwardName, int Year, string Number, DateOnly Day, string Authority)
{
    /// <summary>As it was given here.</summary>
    public static HonourShown Of(Honour honour) => new(
        honour.Dossier, null, honour.Award, honour.AwardName, honour.Year, honour.Number, honour.Day, honour.Authority);

    /// <summary>As it was entered.</summary>
    public static HonourShown Of(TrackEntry.EarlierHonour entry) =>
        new(null, entry.Id, entry.Award, entry.AwardName, entry.Year, entry.Number, entry.Day, entry.Authority);
}

/// <summary>The read model of honours: those decided here, and those of earlier years that were entered.</summary>
public static class HonoursRegister
{
    /// <summary>The read model; a document's id is the holder's with the dossier's and the decision's number, or with the entry's. What a
    /// registration held that was merged stands also at the one that goes on.</summary>
    public static Projection<HonourHeld> Projection { get; } = new()
    {
        Name = "HonoursRegister",
        Version = 2, // from the second on, it can be searched
        Keys = happened => happened.Data switch
        {
            UnitHonoured e => [IdOf(e.Unit.Value, e.Honour)],
            PersonHonoured e => [IdOf(e.Person.Value, e.Honour)],
            UnitHonourAnnulled e => [IdOf(e.Unit.Value, e.Annulment)],
            PersonHonourAnnulled e => [IdOf(e.Person.Value, e.Annulment)],
            UnitRecordEntered e => IdsOf(e.Unit.Value, e.Entry),
            PersonRecordEntered e => IdsOf(e.Person.Value, e.Entry),
            _ => [],
        },
        Apply = (current, happened, id) => happened.Data switch
        {
            UnitHonoured e => new(e.Unit, null, HonourShown.Of(e.Honour), current?.StruckOut),
            PersonHonoured e => new(null, e.Person, HonourShown.Of(e.Honour), current?.StruckOut),
            UnitHonourAnnulled e => Annulled(current, e.Unit, null, e.Annulment),
            PersonHonourAnnulled e => Annulled(current, null, e.Person, e.Annulment),
            UnitRecordEntered e => Entered(current, e.Unit, null, e.Entry),
            PersonRecordEntered e => Entered(current, null, e.Person, e.Entry),
            _ => throw new NotOfThisReadModelException(happened.Data, id),
        },
        Indexes =
        [
            "((data->>'unit'), id)", "((data->>'person'), id)", "(((data->'honour'->>'year')::bigint), id)", Conditions.SearchIndex,
        ],
    };

    /// <summary>Honours that count, the latest year first; a member that is null asks for all.</summary>
    /// <param name="holders">Ids of the units or persons who hold them.</param>
    /// <param name="award">Of an award.</param>
    /// <param name="year">Of a year.</param>
    /// <param name="page">Which part.</param>
    public static DocumentQuery Query(IReadOnlyList<Guid>? holders, AwardCode? award, int? year, Paging page) => new()
    {
        Where = Conditions.All(
            Conditions.When(holders, wanted => $"data->>'unit' = any ({Texts(wanted)}) or data->>'person' = any ({Texts(wanted)})"),
            Conditions.When(award, wanted => $"data->'honour'->>'award' = {wanted.Value}"),
            Conditions.When(year, wanted => $"(data->'honour'->>'year')::int = {wanted}"),
            Counts),
        OrderBy = [new SortKey("(data->'honour'->>'year')::bigint", "bigint")],
        Descending = true,
        Limit = page.Limit,
        After = page.After,
    };

    /// <summary>All that is or was entered of these holders, struck out or not, in the order of the documents' ids.</summary>
    public static DocumentQuery Everything(IReadOnlyList<Guid> holders, Paging page) => new()
    {
        Where = $"""
            (data->>'unit' = any ({Texts(holders)}) or data->>'person' = any ({Texts(holders)})) and data->'honour'->>'award' <> ''
            """,
        Limit = page.Limit,
        After = page.After,
    };

    /// <summary>That an entry was not struck out. Said so, PostgreSQL knows that hardly any was.</summary>
    internal static FormattableString Counts => $"not (data ? 'struckOut')";

    private static string[] Texts(IReadOnlyList<Guid> ids) => [.. ids.Select(id => id.ToString())];

    private static string IdOf(Guid holder, Honour honour) => $"{holder}/{honour.Dossier.Value}/{honour.Number}";

    private static string IdOf(Guid holder, Guid entry) => $"{holder}/{entry}";

    // A rating or a figure is no honour; whether what is struck out is one, only the document says.
    private static IEnumerable<string> IdsOf(Guid holder, TrackEntry entry) => entry switch
    {
        TrackEntry.EarlierHonour e => [IdOf(holder, e.Id)],
        TrackEntry.StrikingOut e => [IdOf(holder, e.Entry)],
        _ => [],
    };

    // Forwarded from a registration that was merged, a striking out may come before what it strikes out: it stands there until then, and
    // for ever where it strikes out no honour. Nobody is shown it.
    private static HonourHeld Entered(HonourHeld? current, UnitId? unit, PersonId? person, TrackEntry entry) => entry switch
    {
        TrackEntry.EarlierHonour e => new(unit, person, HonourShown.Of(e), current?.StruckOut),
        TrackEntry.StrikingOut e => (current ?? new(unit, person, Nothing(e.Entry))) with { StruckOut = e.Reason },
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };

    // Forwarded from a registration that was merged, it may come before the honour; nobody is shown it.
    private static HonourHeld Annulled(HonourHeld? current, UnitId? unit, PersonId? person, HonourAnnulment annulment) =>
        (current ?? new(unit, person, Nothing(default))) with
        {
            StruckOut = $"Hủy bỏ theo Quyết định số {annulment.AnnulledBy} ngày {NamesOf.Day(annulment.Day)}",
        };

    private static string IdOf(Guid holder, HonourAnnulment annulment) => $"{holder}/{annulment.Dossier.Value}/{annulment.Number}";

    private static HonourShown Nothing(Guid entry) => new(null, entry, new AwardCode(""), "", 0, "", default, "");
}
