namespace Awards.Domain.Organisations;

/// <summary>Something that texts refer to by names: a unit, an award, a role.</summary>
/// <typeparam name="T">What identifies it.</typeparam>
/// <param name="Thing">Which.</param>
/// <param name="Label">What it is called when it is offered to a person.</param>
/// <param name="Names">Names that mean it: the official one and known aliases.</param>
/// <param name="Suggesting">Names that may mean it, for a person to decide: such as those of other days.</param>
public sealed record Nameable<T>(T Thing, string Label, IReadOnlyList<string> Names, IReadOnlyList<string> Suggesting)
    where T : notnull;

/// <summary>What a written name means.</summary>
/// <typeparam name="T">What identifies the things named.</typeparam>
public abstract record NameMatch<T>
    where T : notnull
{
    private NameMatch() { }

    /// <summary>It means one thing.</summary>
    public sealed record One(Nameable<T> Found) : NameMatch<T>;

    /// <summary>It means several: a person has to say which.</summary>
    public sealed record Ambiguous(ValueList<Nameable<T>> Candidates) : NameMatch<T>;

    /// <summary>It means none. What comes near is a suggestion to a person, and never taken by itself.</summary>
    public sealed record None(ValueList<Nameable<T>> Suggestions) : NameMatch<T>;
}

/// <summary>Finds what a written name means. Case, spaces, hyphens and dashes and slips between đ and d make no difference; tone marks
/// always do: «Tóa» is not «Tòa». Names damaged beyond that only bring suggestions.</summary>
/// <typeparam name="T">What identifies the things named.</typeparam>
public sealed class NameMatcher<T>
    where T : notnull
{
    /// <summary>Most suggestions that are made.</summary>
    public const int MostSuggestions = 5;

    // One slip in so many letters may be a damaged copy; more is another name.
    private const int LettersASlip = 6;

    private readonly ILookup<string, Nameable<T>> byName;
    private readonly IReadOnlyList<(string Bare, Nameable<T> Thing)> bare;
    private readonly ILookup<string, Nameable<T>> byBareName;

    /// <summary>Among these things.</summary>
    public NameMatcher(IEnumerable<Nameable<T>> things)
    {
        var all = things.ToList();
        byName = all.SelectMany(thing => thing.Names.Select(name => (Key: NameKeys.Of(name), thing)))
            .ToLookup(named => named.Key, named => named.thing, StringComparer.Ordinal);
        byBareName = all.SelectMany(thing => thing.Names.Select(name => (Key: NameKeys.WithoutTones(name), thing)))
            .ToLookup(named => named.Key, named => named.thing, StringComparer.Ordinal);
        bare = [.. all.SelectMany(thing => thing.Names.Concat(thing.Suggesting).Select(name => (NameKeys.WithoutTones(name), thing)))];
    }

    /// <summary>What a name means.</summary>
    public NameMatch<T> Match(string written)
    {
        var found = byName[NameKeys.Of(written)].DistinctBy(thing => thing.Thing).ToList();
        return found switch
        {
            [var one] => new NameMatch<T>.One(one),
            [] => new NameMatch<T>.None(Near(NameKeys.WithoutTones(written))),
            _ => new NameMatch<T>.Ambiguous([.. found]),
        };
    }

    /// <summary>The things of which a name is that of a text without its marks: whether that is enough, the caller has to know.</summary>
    public ValueList<Nameable<T>> Unmarked(string written) =>
        [.. byBareName[NameKeys.WithoutTones(written)].DistinctBy(thing => thing.Thing)];

    private ValueList<Nameable<T>> Near(string written)
    {
        if (written.Length is 0 or > Names.Longest) return [];
        var most = Math.Max(1, written.Length / LettersASlip);
        return
        [
            .. bare.Where(name => Math.Abs(name.Bare.Length - written.Length) <= most)
                .Select(name => (name.Thing, Slips: NameKeys.Slips(name.Bare, written)))
                .Where(near => near.Slips <= most)
                .OrderBy(near => near.Slips)
                .ThenBy(near => near.Thing.Label, StringComparer.Ordinal)
                .Select(near => near.Thing)
                .DistinctBy(thing => thing.Thing)
                .Take(MostSuggestions),
        ];
    }
}
