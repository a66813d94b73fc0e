// Who holds which award, by name, years, unit and award, with what was struck out where that is asked for?
using Awards.Domain;
using Awards.EventStore;

namespace Awards.Projections.Organisations;

/// <summary>A question to the register of honours for those who oversee; a member that is null asks for all.</summary>
/// <param name="Words">Words of award, decision or who decided, with or without marks; or of the holder's name.</param>
/// <param name="Named">Ids of the units and persons whose names have the words.</param>
/// <param name="Holders">Ids of the units or persons who hold them.</param>
/// <param name="Award">Of an award.</param>
/// <param name="From">Of this year or later.</param>
/// <param name="To">Of this year or earlier.</param>
/// <param name="StruckOut">Whether what was struck out is listed too.</param>
public sealed record HonourSearch(
    string? Words, IReadOnlyList<Guid> Named, IReadOnlyList<Guid>? Holders = null, AwardCode? Award = null, int? From = null,
    int? To = null, bool StruckOut = false)
{
    /// <summary>What is found, the latest year first; the documents are those of <see cref="HonoursRegister"/>.</summary>
    /// <param name="page">Which part.</param>
    public DocumentQuery Query(Paging page) => new()
    {
        Where = Conditions.All(
            $"data->'honour'->>'award' <> ''", // a striking out that found no honour is none
            Conditions.When(Holders, Of),
            Conditions.SearchIndexed(Words) is { } words ? Conditions.Any(words, Of(Named)) : null,
            Conditions.When(Award, wanted => $"data->'honour'->>'award' = {wanted.Value}"),
            Conditions.When(From, wanted => $"(data->'honour'->>'year')::int >= {wanted}"),
            Conditions.When(To, wanted => $"(data->'honour'->>'year')::int <= {wanted}"),
            StruckOut ? null : HonoursRegister.Counts),
        OrderBy = [new SortKey("(data->'honour'->>'year')::bigint", "bigint")],
        Descending = true,
        Limit = page.Limit,
        After = page.After,
    };

    private static FormattableString Of(IReadOnlyList<Guid> holders) =>
        $"data->>'unit' = any ({Texts(holders)}) or data->>'person' = any ({Texts(holders)})";

    private static string[] Texts(IReadOnlyList<Guid> ids) => [.. ids.Select(id => id.ToString())];
}
