namespace Awards.Domain.Regulations;

/// <summary>What must hold between the entries of a rule set that are valid on one and the same day.</summary>
internal static class DayChecks
{
    /// <summary>What is wrong.</summary>
    /// <param name="set">As it is on the day.</param>
    public static IEnumerable<string> Wrong(RuleSet set)
    {
        if (set.Limit(TimeLimit.CompletePapers) is null) yield return $"limit '{TimeLimit.CompletePapers}' is missing";
        if (!Has(set, set.Election)) yield return $"election names policy '{set.Election}', which is not in the file";
        foreach (var award in set.Awards)
            foreach (var wrong in Wrong(award, set)) yield return $"award '{award.Code}': {wrong}";
    }

    private static IEnumerable<string> Wrong(AwardRule award, RuleSet set)
    {
        if (award.Route.Contains(Step.ClusterVote) && !Has(set, award.ClusterPolicy)) yield return "clusterPolicy is missing or unknown";
        if (award.Route.Contains(Step.CouncilReview) && !Has(set, award.CouncilPolicy)) yield return "councilPolicy is missing or unknown";
        if (award.Route.Contains(Step.PublicNotice) && set.Limit(TimeLimit.PublicNotice) is null)
            yield return $"PublicNotice needs limit '{TimeLimit.PublicNotice}', which is missing";
        if (award.Prerequisite is { } before && (before == award.Code || set.Award(before) is null))
            yield return $"prerequisite '{before}' is not another award of the file";
        else if (WaitsForItself(award, set)) yield return "it waits for itself, by way of its prerequisites";
        if (award.SimplifiedOf is { } ordinary)
            foreach (var wrong in RouteChecks.WrongSimplified(award, set.Award(ordinary))) yield return wrong;
    }

    private static bool WaitsForItself(AwardRule award, RuleSet set)
    {
        var passed = new HashSet<AwardCode>();
        for (var next = award.Prerequisite; next is { } code && passed.Add(code); next = set.Award(code)?.Prerequisite)
            if (code == award.Code) return true;
        return false;
    }

    private static bool Has(RuleSet set, string? policy) =>
        set.Policies.Any(known => string.Equals(known.Id, policy, StringComparison.Ordinal));
}
