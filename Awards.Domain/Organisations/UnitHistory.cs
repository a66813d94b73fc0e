namespace Awards.Domain.Organisations;

/// <summary>What changed about a unit since it was registered; nothing of it changes what was said before.</summary>
/// <param name="Renamings">In the order in which they were recorded.</param>
/// <param name="Aliases">Other ways in which sources write it, each with the source.</param>
/// <param name="End">How it ended, or will end; null: it goes on.</param>
/// <param name="Absorbed">Units that went on in it, also by way of others.</param>
public sealed record UnitHistory(
    ValueList<Renaming> Renamings, ValueList<KnownAlias> Aliases, UnitEnd? End, ValueList<Absorption> Absorbed)
{
    /// <summary>Of what kind it is said to be, in the order in which that was recorded.</summary>
    public ValueList<UnitClassification> Classifications { get; init; } = [];

    /// <summary>Of what kind it was on a day; null: nobody has said.</summary>
    public UnitClassification? KindOn(DateOnly day) =>
        Classifications.Where(one => one.From <= day).OrderBy(one => one.From).LastOrDefault();

    /// <summary>Nothing changed.</summary>
    public static UnitHistory Empty { get; } = new([], [], null, []);

    /// <summary>The name of the last renaming that is in force on a day; null: the one of the registration still is.</summary>
    public string? NameOn(DateOnly day) =>
        Renamings.Where(renaming => renaming.From <= day).OrderBy(renaming => renaming.From).LastOrDefault()?.Name;

    /// <summary>The history after one more change; the same change again adds nothing.</summary>
    public UnitHistory After(IUnitChange change) => change switch
    {
        UnitRenamed e => this with { Renamings = Plus(Renamings, e.Renaming) },
        UnitAliasAdded e => this with { Aliases = Plus(Aliases, e.Alias) },
        UnitMerged e => this with { End = new UnitEnd(e.Into, e.From, e.Decision, e.DecidedOn) { Name = e.Name } },
        UnitDissolved e => this with { End = new UnitEnd(null, e.From, e.Decision, e.DecidedOn) },
        UnitClassified e => this with { Classifications = Plus(Classifications, e.Classification) },
        UnitAbsorbed e => this with { Absorbed = Plus(Absorbed, e.Absorption) },
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static ValueList<T> Plus<T>(ValueList<T> list, T one) => list.Contains(one) ? list : list.With(one);
}

/// <summary>A unit was given another official name.</summary>
/// <param name="Name">The name, NFC.</param>
/// <param name="From">First day (ICT) on which it is the official one.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date.</param>
public sealed record Renaming(string Name, DateOnly From, string Decision, DateOnly DecidedOn);

/// <summary>Another way in which a source writes a unit's name.</summary>
/// <param name="Name">As the source has it, NFC.</param>
/// <param name="Source">The document in which it was found.</param>
public sealed record KnownAlias(string Name, string Source);

/// <summary>How a unit ended.</summary>
/// <param name="Into">The unit in which it goes on (sáp nhập, hợp nhất); null: none, it was dissolved (giải thể).</param>
/// <param name="From">First day (ICT) on which it is no more.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date.</param>
public sealed record UnitEnd(UnitId? Into, DateOnly From, string Decision, DateOnly DecidedOn)
{
    /// <summary>The name under which it goes on in the other: that of its last day, as it was known at the merger; null: it was
    /// dissolved.</summary>
    public string? Name { get; init; }
}

/// <summary>A unit that goes on in another one.</summary>
/// <param name="Unit">Which.</param>
/// <param name="Name">Its official name on its last day.</param>
/// <param name="From">First day (ICT) on which it goes on there.</param>
/// <param name="Decision">Number of the decision by which it ended.</param>
public sealed record Absorption(UnitId Unit, string Name, DateOnly From, string Decision);
