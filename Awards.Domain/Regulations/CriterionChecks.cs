using static Awards.Domain.Regulations.Condition;

namespace Awards.Domain.Regulations;

/// <summary>Whether criteria can be answered: of whom they are asked, and what their conditions say.</summary>
internal static class CriterionChecks
{
    /// <summary>A hundred: nobody is in office for longer, and more is a slip of the pen.</summary>
    private const int MostYears = 100;

    /// <summary>More than a reader can follow.</summary>
    private const int DeepestAlternative = 3;

    /// <summary>What is wrong.</summary>
    public static IEnumerable<string> Wrong(AwardRule award)
    {
        if (award.Route.Contains(Step.Appraisal) && award.Criteria.Count == 0) yield return "the appraisal has no criteria to answer";
        foreach (var twice in Codes.Repeated(award.Criteria.Select(criterion => criterion.Code)))
            yield return $"criterion '{twice}' stands twice";
        foreach (var criterion in award.Criteria)
            foreach (var wrong in Wrong(criterion, award)) yield return $"criterion '{criterion.Code}': {wrong}";
    }

    private static IEnumerable<string> Wrong(Criterion criterion, AwardRule award)
    {
        if (criterion.For is { Kind: NomineeKind.Unit, Rank: not null }) yield return "a unit has no rank";
        if (criterion.For?.Kind is { } kind && !award.IsFor(kind)) yield return "it is asked of nominees that the award is not for";
        if (criterion.For?.Rank is not null && !award.IsFor(NomineeKind.Person)) yield return "a rank is asked of individuals only";
        if (criterion.Condition is not { } condition) yield break;
        if (!IsOfIndividuals(criterion, award) && AsksUnitOfIndividual(condition))
            yield return "what it says of the unit that somebody works at is asked of individuals only";
        foreach (var wrong in Wrong(condition, depth: 0)) yield return wrong;
    }

    private static bool IsOfIndividuals(Criterion criterion, AwardRule award) =>
        criterion.For is { Kind: NomineeKind.Person } or { Rank: not null } || !award.IsFor(NomineeKind.Unit);

    private static bool AsksUnitOfIndividual(Condition condition) => condition switch
    {
        UnitHonour or Share { FiguresOf: FiguresOf.Unit } => true,
        AnyOf any => any.Conditions.Any(AsksUnitOfIndividual),
        _ => false,
    };

    private static IEnumerable<string> Wrong(Condition condition, int depth) => condition switch
    {
        Honours c => [.. WrongAwards(c.Awards), .. Counted("times", c.Times), .. WrongYearsBack(c)],
        Initiatives c => [.. Counted("times", c.Times), .. Counted("years", c.Years)],
        Ratings c => Counted("years", c.Years),
        NoDiscipline c => Counted("years", c.Years),
        NoHold => [],
        UnitHonour c => [.. WrongAwards(c.Awards), .. Counted("years", c.Years)],
        NotRewarded c => WrongAwards(c.Awards),
        Figure c => [.. WrongFigure(c.Code), .. WrongBounds(c), .. Counted("years", c.Years)],
        Share c => [.. WrongFigure(c.Code), .. WrongFigure(c.Of), .. WrongShare(c)],
        AnyOf c => WrongAlternatives(c, depth + 1),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static IEnumerable<string> WrongAlternatives(AnyOf any, int depth)
    {
        if (any.Conditions.Count < 2) yield return "anyOf needs two conditions or more";
        if (depth > DeepestAlternative)
        {
            yield return $"anyOf is nested deeper than {DeepestAlternative}";
            yield break;
        }
        foreach (var condition in any.Conditions)
            foreach (var wrong in Wrong(condition, depth)) yield return wrong;
    }

    private static IEnumerable<string> Counted(string name, int count) =>
        count is < 1 or > MostYears ? [$"{name} must be 1 to {MostYears}"] : [];

    private static IEnumerable<string> WrongYearsBack(Honours honours) =>
        honours.YearsBack is < 0 or > MostYears ? [$"yearsBack must be 0 to {MostYears}"] : [];

    // Awards that the file does not have are allowed: earlier regimes and other sectors gave them.
    private static IEnumerable<string> WrongAwards(ValueList<AwardCode> awards) => awards.Count == 0
        ? ["awards names none"]
        : awards.Where(award => !Codes.IsCode(award.Value)).Select(award => $"'{award}' is no award's code");

    private static IEnumerable<string> WrongFigure(string code) => Codes.IsCode(code) ? [] : [$"'{code}' is no figure's code"];

    private static IEnumerable<string> WrongBounds(Figure figure)
    {
        if (figure is { Least: null, Most: null }) yield return "the figure has no bound";
        if (figure.Least < 0 || figure.Most < 0) yield return "a bound of a figure must be 0 or more";
        if (figure.Least > figure.Most) yield return "the figure's least is above its most";
    }

    private static IEnumerable<string> WrongShare(Share share)
    {
        if (string.Equals(share.Code, share.Of, StringComparison.Ordinal)) yield return "a figure is no share of itself";
        if (Shares.Wrong(share.Bound) is { } wrong) yield return $"bound {wrong}";
        else if (SaysNothing(share) is { } idle) yield return idle;
    }

    private static string? SaysNothing(Share share) => share.Comparison switch
    {
        ShareComparison.AtLeast when share.Bound.Numerator == 0 => "a share of nothing or more is any",
        ShareComparison.MoreThan when share.Bound.Numerator == share.Bound.Denominator => "more than all can never be reached",
        ShareComparison.AtMost when share.Bound.Numerator == share.Bound.Denominator => "all or less is any share",
        _ => null,
    };
}
