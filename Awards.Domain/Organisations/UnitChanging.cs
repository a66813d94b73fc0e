namespace Awards.Domain.Organisations;

/// <summary>How units change by decisions: renamed, merged, dissolved. What was recorded before keeps the name that it had.</summary>
internal static class UnitChanging
{
    // A decision names a day that is near: farther off is a slip of the pen.
    private const int YearsAhead = 1;

    public static Answer Rename(RenameUnit c, Unit.Registered s)
    {
        var tidy = c.Renaming with { Name = Names.Tidy(c.Renaming.Name), Decision = Names.Tidy(c.Renaming.Decision) };
        if (s.History.Renamings.Contains(tidy)) return Answer.NothingToDo;
        if (Names.Refusal(tidy.Name) is { } unfit) return unfit;
        if (WhyNot(tidy.Decision, tidy.DecidedOn, tidy.From, c.Act.Day) is { } refusal) return refusal;
        if (s.WhyNotOn(tidy.From) is { } ended) return ended;
        return s.History.Renamings.Any(other => other.From == tidy.From)
            ? Rules.UnitRenamedThatDay.With("day", Shown(tidy.From))
            : Answer.Of(new UnitRenamed(c.Unit, tidy));
    }

    public static Answer AddAlias(AddUnitAlias c, Unit.Registered s)
    {
        var tidy = new KnownAlias(Names.Tidy(c.Alias.Name), Names.Tidy(c.Alias.Source));
        if (Names.Refusal(tidy.Name) is { } unfit) return unfit;
        if (tidy.Source.Length == 0) return Rules.RecordDocumentMissing;
        if (tidy.Source.Length > Names.Longest) return Rules.RecordTextTooLong.With("most", Names.Longest);
        // Known by it already, from whatever source: one is enough to be found.
        return s.Aliases.Concat(s.History.Aliases.Select(known => known.Name)).Contains(tidy.Name, StringComparer.Ordinal)
            ? Answer.NothingToDo
            : Answer.Of(new UnitAliasAdded(c.Unit, tidy));
    }

    public static Answer Classify(ClassifyUnit c, Unit.Registered s, ValueList<UnitId>? above)
    {
        var tidy = c.Classification with { Document = Names.Tidy(c.Classification.Document) };
        if (s.History.Classifications.Contains(tidy)) return Answer.NothingToDo;
        if (tidy.Document.Length == 0) return Rules.RecordDocumentMissing;
        if (WhyNot(tidy.Document, c.Act.Day, tidy.From, c.Act.Day) is { } refusal) return refusal;
        if (s.WhyNotOn(tidy.From) is { } ended) return ended;
        if (tidy is { Kind: UnitKind.SmallCollective, Parent: null }) return Rules.SmallCollectiveWithoutUnit;
        if (tidy.Parent is { } parent && (parent == c.Unit || above is null || above.Contains(c.Unit))) return Rules.ParentUnitImpossible;
        return s.History.Classifications.Any(other => other.From == tidy.From)
            ? Rules.UnitClassifiedThatDay.With("day", Shown(tidy.From))
            : Answer.Of(new UnitClassified(c.Unit, tidy));
    }

    // The unit that goes on may have no end on record itself, so that mergers never run in a circle; nor may one that ends take in
    // another later than that.
    public static Answer Merge(MergeUnit c, Unit.Registered s, Unit? into)
    {
        var number = Names.Tidy(c.Decision);
        if (s.History.End is { } end)
        {
            return end with { Name = null } == new UnitEnd(c.Into, c.From, number, c.DecidedOn)
                ? Answer.NothingToDo
                : s.WhyNotOn(end.From)!;
        }
        if (WhyNot(number, c.DecidedOn, c.From, c.Act.Day) is { } refusal) return refusal;
        if (c.Unit == c.Into || into is not Unit.Registered { History.End: null }) return Rules.UnitMergerImpossible;
        return TakesInLater(s, c.From)
            ? Rules.UnitMergerImpossible
            : Answer.Of(new UnitMerged(c.Unit, c.Into, c.From, number, c.DecidedOn, s.NameOn(c.From.AddDays(-1))));
    }

    public static Answer Dissolve(DissolveUnit c, Unit.Registered s)
    {
        var number = Names.Tidy(c.Decision);
        if (s.History.End is { } end)
            return end == new UnitEnd(null, c.From, number, c.DecidedOn) ? Answer.NothingToDo : s.WhyNotOn(end.From)!;
        if (WhyNot(number, c.DecidedOn, c.From, c.Act.Day) is { } refusal) return refusal;
        return TakesInLater(s, c.From)
            ? Rules.UnitDissolutionImpossible
            : Answer.Of(new UnitDissolved(c.Unit, c.From, number, c.DecidedOn));
    }

    private static bool TakesInLater(Unit.Registered s, DateOnly day) => s.History.Absorbed.Any(other => other.From > day);

    /// <summary>Why no change can rest on such a decision, or null.</summary>
    public static Rule? WhyNot(string decision, DateOnly decidedOn, DateOnly from, DateOnly today)
    {
        if (decision.Length == 0) return Rules.DecisionNumberMissing;
        if (decision.Length > Names.Longest) return Rules.RecordTextTooLong.With("most", Names.Longest);
        return decidedOn > today || decidedOn.Year < RecordKeeping.FirstYear || from.Year < RecordKeeping.FirstYear
            || from > decidedOn.AddYears(YearsAhead)
                ? Rules.UnitChangeDayImpossible
                : null;
    }

    private static string Shown(DateOnly day) => day.ToString("dd/MM/yyyy", null);
}
