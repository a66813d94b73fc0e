using System.Text.Json.Serialization;
using Awards.Domain.Organisations;

namespace Awards.Domain.Regulations;

/// <summary>What the record of a nominee must show. Years are award years, counted back from the campaign's own.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Honours), "honours")]
[JsonDerivedType(typeof(Initiatives), "initiatives")]
[JsonDerivedType(typeof(Ratings), "ratings")]
[JsonDerivedType(typeof(NoDiscipline), "noDiscipline")]
[JsonDerivedType(typeof(NoHold), "noHold")]
[JsonDerivedType(typeof(UnitHonour), "unitHonour")]
[JsonDerivedType(typeof(NotRewarded), "notRewarded")]
[JsonDerivedType(typeof(Figure), "figure")]
[JsonDerivedType(typeof(Share), "share")]
[JsonDerivedType(typeof(AnyOf), "anyOf")]
public abstract record Condition
{
    private Condition() { }

    /// <summary>Was given one of some awards a number of times.</summary>
    /// <param name="Awards">Any of these counts.</param>
    /// <param name="Times">1 or more.</param>
    /// <param name="Consecutive">Whether in years that follow each other, up to the last that counts.</param>
    /// <param name="YearsBack">0: the campaign's year is the last that counts; 1: the year before it; and so on.</param>
    public sealed record Honours(ValueList<AwardCode> Awards, int Times, bool Consecutive, int YearsBack) : Condition;

    /// <summary>Has initiatives that were recognised.</summary>
    /// <param name="Level">At this level or above.</param>
    /// <param name="Times">1 or more.</param>
    /// <param name="Years">Within so many years, the campaign's included; 1 or more.</param>
    public sealed record Initiatives(InitiativeLevel Level, int Times, int Years) : Condition;

    /// <summary>Was rated in years that follow each other, up to the campaign's.</summary>
    /// <param name="Rating">This or better.</param>
    /// <param name="Years">1 or more.</param>
    public sealed record Ratings(Rating Rating, int Years) : Condition;

    /// <summary>Was not under discipline in the years that count; what was achieved before the discipline ended does not count.</summary>
    /// <param name="From">From this sanction on.</param>
    /// <param name="Years">So many years, the campaign's included; 1 or more.</param>
    public sealed record NoDiscipline(Sanction From, int Years) : Condition;

    /// <summary>Is not held: no discipline is being considered, no inspection, complaint, denunciation or press report verified.</summary>
    public sealed record NoHold : Condition;

    /// <summary>The unit that an individual works at was given one of some awards for the campaign's year and those before.</summary>
    /// <param name="Awards">Any of these counts.</param>
    /// <param name="Years">So many years that follow each other; 1 or more.</param>
    public sealed record UnitHonour(ValueList<AwardCode> Awards, int Years) : Condition;

    /// <summary>Was not given one of some awards for the campaign's year: the same achievement is rewarded once.</summary>
    /// <param name="Awards">None of these.</param>
    public sealed record NotRewarded(ValueList<AwardCode> Awards) : Condition;

    /// <summary>A figure of the campaign's year, or of several years together, is large enough, or small enough.</summary>
    /// <param name="Code">Which figure, such as <c>cases-resolved</c>.</param>
    /// <param name="Least">At least; null: no such bound.</param>
    /// <param name="Most">At most; null: no such bound.</param>
    /// <param name="Years">So many years together, the campaign's included; 1 or more.</param>
    public sealed record Figure(string Code, int? Least, int? Most, int Years) : Condition;

    /// <summary>A figure of the campaign's year is a large enough, or a small enough, share of another.</summary>
    /// <param name="Code">Which figure.</param>
    /// <param name="Of">Of which.</param>
    /// <param name="Bound">The share.</param>
    /// <param name="Comparison">How they are compared.</param>
    /// <param name="FiguresOf">Whose figures; null: the nominee's own.</param>
    public sealed record Share(string Code, string Of, Fraction Bound, ShareComparison Comparison, FiguresOf? FiguresOf = null) : Condition;

    /// <summary>One of several is enough.</summary>
    /// <param name="Conditions">Two or more.</param>
    public sealed record AnyOf(ValueList<Condition> Conditions) : Condition;
}

/// <summary>How a share is compared.</summary>
public enum ShareComparison
{
    /// <summary>The share or more.</summary>
    AtLeast,

    /// <summary>More than the share.</summary>
    MoreThan,

    /// <summary>The share or less.</summary>
    AtMost,
}

/// <summary>Whose figures a condition looks at.</summary>
public enum FiguresOf
{
    /// <summary>The nominee's own.</summary>
    Nominee,

    /// <summary>Those of the unit that an individual works at.</summary>
    Unit,
}
