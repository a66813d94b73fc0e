namespace Awards.Domain.Regulations;

/// <summary>What must hold between the parts of a rule set, on every day of it. Each contradiction is one sentence that names its
/// place.</summary>
internal static class RuleSetChecks
{
    /// <summary>Ten years: more is a slip of the pen.</summary>
    private const int LongestLimit = 3650;

    private const int LongestReminder = 60;

    /// <summary>Everything that is wrong; nothing when the rule set may be adopted.</summary>
    public static IEnumerable<string> Contradictions(RuleSet set)
    {
        if (string.IsNullOrWhiteSpace(set.Id)) yield return "id is missing";
        if (string.IsNullOrWhiteSpace(set.Title)) yield return "title is missing";
        if (set.ValidTo < set.ValidFrom) yield return "validTo lies before validFrom";
        foreach (var wrong in ValidityChecks.Wrong(set)) yield return wrong;
        foreach (var limit in set.Limits)
            foreach (var wrong in WrongIn(limit)) yield return $"limit '{limit.Code}' {wrong}";
        foreach (var policy in set.Policies)
            foreach (var wrong in WrongIn(policy)) yield return $"policy '{policy.Id}': {wrong}";
        foreach (var award in set.Awards)
            foreach (var wrong in RouteChecks.Wrong(award).Concat(CriterionChecks.Wrong(award)).Concat(WrongIn(award)))
                yield return $"award '{award.Code}': {wrong}";
        foreach (var wrong in WrongBodies(set)) yield return wrong;
        if (set.ComplaintReminder?.Days is < 1 or > LongestReminder)
            yield return $"complaintReminder must be 1 to {LongestReminder} days";
        if (set.Sources().Any(source => string.IsNullOrWhiteSpace(source.Document))) yield return "a source names no document";
        foreach (var wrong in BetweenEntries(set)) yield return wrong;
    }

    // What is wrong from the first day on is said once, without a day; what begins later is said with its first day.
    private static IEnumerable<string> BetweenEntries(RuleSet set)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var day in ValidityChecks.DaysOfChange(set))
            foreach (var wrong in DayChecks.Wrong(set.On(day)))
                if (said.Add(wrong)) yield return day == set.ValidFrom ? wrong : $"from {day:yyyy-MM-dd} on: {wrong}";
    }

    private static IEnumerable<string> WrongIn(TimeLimit limit)
    {
        if (!Codes.IsCode(limit.Code)) yield return "must have a code of lower-case letters, digits and hyphens";
        if (limit.Days is < 1 or > LongestLimit) yield return $"must have 1 to {LongestLimit} days";
    }

    private static IEnumerable<string> WrongIn(VotePolicy policy)
    {
        foreach (var (name, share) in new[] { ("quorum", policy.Quorum), ("threshold", policy.Threshold) })
            if (Shares.Wrong(share) is { } wrong) yield return $"{name} {wrong}";
        if (policy.Comparator == Comparator.AtLeast && policy.Threshold.Numerator == 0)
            yield return $"threshold {policy.Threshold} asks for no vote";
        if (policy.Comparator == Comparator.MoreThan && policy.Threshold.Numerator == policy.Threshold.Denominator)
            yield return "more than all can never be reached";
        if (policy.MaximumYes < 1) yield return "maximumYes must be 1 or more";
    }

    private static IEnumerable<string> WrongIn(AwardRule award)
    {
        if (string.IsNullOrWhiteSpace(award.Name) || string.IsNullOrWhiteSpace(award.English)) yield return "name or english is missing";
        foreach (var twice in Codes.Repeated(award.Papers.Select(paper => paper.Kind))) yield return $"paper '{twice}' stands twice";
        if (award.Prize is { Individual: null, Collective: null }) yield return "prize states no multiple";
        if (award.Prize?.Individual <= 0 || award.Prize?.Collective <= 0) yield return "a prize's multiple must be more than 0";
        if (award.Retention?.Years < 1) yield return "retention must be 1 year or more";
    }

    private static IEnumerable<string> WrongBodies(RuleSet set)
    {
        var bodies = set.Bodies ?? [];
        foreach (var body in bodies.Where(body => body.LeastMembers < 1))
            yield return $"body '{body.Kind}' must have 1 member or more";
        foreach (var twice in Codes.Repeated(bodies.Select(body => $"{body.Kind}"))) yield return $"body '{twice}' stands twice";
    }
}

/// <summary>Codes, and what stands twice.</summary>
internal static class Codes
{
    /// <summary>Whether it can be part of addresses and of the names of ballot keys.</summary>
    public static bool IsCode(string code) =>
        code.Length > 0 && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>The names that stand more than once.</summary>
    public static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}

/// <summary>Shares, as a rule set may name them.</summary>
internal static class Shares
{
    /// <summary>What is wrong with it as a part of a whole, or null.</summary>
    public static string? Wrong(Fraction share) =>
        share.Denominator < 1 || share.Numerator < 0 ? $"{share} is no share"
        : share.Numerator > share.Denominator ? $"{share} is above the whole"
        : null;
}
