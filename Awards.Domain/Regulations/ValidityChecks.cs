namespace Awards.Domain.Regulations;

/// <summary>When the entries of a rule set hold: within its own days, and those of one code never on the same day.</summary>
internal static class ValidityChecks
{
    /// <summary>What is wrong.</summary>
    public static IEnumerable<string> Wrong(RuleSet set)
    {
        var entries = Entries(set).ToList();
        foreach (var entry in entries)
            foreach (var wrong in Wrong(entry.Validity, set)) yield return $"{entry.Name}: {wrong}";
        foreach (var group in entries.GroupBy(entry => entry.Name, StringComparer.Ordinal))
            if (AnyOverlap([.. group.Select(entry => entry.Validity)]))
                yield return group.Any(entry => entry.Validity is not null)
                    ? $"{group.Key} stands twice for days that overlap"
                    : $"{group.Key} stands twice";
    }

    /// <summary>The days on which the rule set is not what it was the day before, in order, beginning with its first.</summary>
    public static IEnumerable<DateOnly> DaysOfChange(RuleSet set) => Entries(set)
        .SelectMany(entry => new[] { entry.Validity?.From, DayAfter(entry.Validity?.To) })
        .OfType<DateOnly>()
        .Where(set.Covers)
        .Prepend(set.ValidFrom)
        .Distinct()
        .Order();

    private static IEnumerable<string> Wrong(Validity? validity, RuleSet set)
    {
        if (validity is null) yield break;
        if (validity.To < validity.From) yield return "its validity ends before it begins";
        if (Lies(validity.From, set) || Lies(validity.To, set)) yield return "its validity lies outside the rule set's own";
    }

    private static bool Lies(DateOnly? end, RuleSet set) => end is { } day && !set.Covers(day);

    private static bool AnyOverlap(IReadOnlyList<Validity?> all) =>
        all.Index().Any(one => all.Skip(one.Index + 1).Any(other => Validity.Overlap(one.Item, other)));

    private static DateOnly? DayAfter(DateOnly? day) => day is null || day == DateOnly.MaxValue ? null : day.Value.AddDays(1);

    private static IEnumerable<(string Name, Validity? Validity)> Entries(RuleSet set) =>
    [
        .. set.Awards.Select(award => ($"award '{award.Code}'", award.Validity)),
        .. set.Policies.Select(policy => ($"policy '{policy.Id}'", policy.Validity)),
        .. set.Limits.Select(limit => ($"limit '{limit.Code}'", limit.Validity)),
    ];
}
