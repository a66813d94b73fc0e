using Awards.Domain.Ballots;

namespace Awards.Domain.Regulations;

/// <summary>What must hold between the parts of a rule set. Each contradiction is one sentence that names its place.</summary>
internal static class RuleSetChecks
{
    /// <summary>Ten years: more is a slip of the pen.</summary>
    private const int LongestLimit = 3650;

    /// <summary>Everything that is wrong; nothing when the rule set may be adopted.</summary>
    public static IEnumerable<string> Contradictions(RuleSet set)
    {
        if (string.IsNullOrWhiteSpace(set.Id)) yield return "id is missing";
        if (set.ValidTo < set.ValidFrom) yield return "validTo lies before validFrom";
        foreach (var twice in Repeated(set.Awards.Select(award => award.Code.Value))) yield return $"award '{twice}' stands twice";
        foreach (var twice in Repeated(set.Policies.Select(policy => policy.Id))) yield return $"policy '{twice}' stands twice";
        foreach (var twice in Repeated(set.Limits.Select(limit => limit.Code))) yield return $"limit '{twice}' stands twice";
        foreach (var wrong in set.Limits.Where(limit => limit.Days is < 1 or > LongestLimit))
            yield return $"limit '{wrong.Code}' must have 1 to {LongestLimit} days";
        if (set.Limit(TimeLimit.CompletePapers) is null) yield return $"limit '{TimeLimit.CompletePapers}' is missing";
        if (!Has(set, set.Election)) yield return $"election names policy '{set.Election}', which is not in the file";
        foreach (var policy in set.Policies)
            foreach (var wrong in WrongIn(policy)) yield return $"policy '{policy.Id}': {wrong}";
        foreach (var award in set.Awards)
            foreach (var wrong in WrongIn(award, set)) yield return $"award '{award.Code}': {wrong}";
    }

    private static IEnumerable<string> WrongIn(VotePolicy policy)
    {
        foreach (var (name, share) in new[] { ("quorum", policy.Quorum), ("threshold", policy.Threshold) })
        {
            if (share.Denominator < 1 || share.Numerator < 0) yield return $"{name} {share} is no share";
            else if (share.Numerator > share.Denominator) yield return $"{name} {share} is above the whole";
        }
        if (policy.Comparator == Comparator.AtLeast
            && policy.Threshold.Numerator == 0) yield return $"threshold {policy.Threshold} asks for no vote";
        if (policy.Comparator == Comparator.MoreThan && policy.Threshold.Numerator == policy.Threshold.Denominator)
            yield return "more than all can never be reached";
        if (policy.MaximumYes < 1) yield return "maximumYes must be 1 or more";
    }

    private static IEnumerable<string> WrongIn(AwardRule award, RuleSet set)
    {
        if (award.Code.Value is QuestionPlan.Lead or QuestionPlan.Deputy) yield return "the code is that of an election";
        if (!IsCode(award.Code.Value)) yield return "the code must be of lower-case letters, digits and hyphens";
        if (award.Route.Count == 0 || award.Route[0] != Step.Proposal) yield return "the route must begin with Proposal";
        if (award.Route.Count == 0 || award.Route[^1] != Step.Publication) yield return "the route must end with Publication";
        if (!award.Route.SequenceEqual(award.Route.Distinct().Order())) yield return "the route's steps are not in order";
        if (award.Route.Contains(Step.Decision) == award.Route.Contains(Step.HigherDecision))
            yield return "the route must have either Decision or HigherDecision";
        if (award.Route.Contains(Step.UpwardSubmission) != award.Route.Contains(Step.HigherDecision))
            yield return "UpwardSubmission and HigherDecision go together";
        if (award.Route.Contains(Step.ClusterVote) && !Has(set, award.ClusterPolicy)) yield return "clusterPolicy is missing or unknown";
        if (award.Route.Contains(Step.CouncilReview) && !Has(set, award.CouncilPolicy)) yield return "councilPolicy is missing or unknown";
        if (award.IsReviewedByUnit && !award.Route.Contains(Step.CouncilReview)) yield return "council names a body that no step asks";
        if (award.IsDecidedByUnit && award.Route.Any(step => step is Step.ClusterVote or Step.Appraisal or Step.UpwardSubmission))
            yield return "what a unit's head decides stays in the unit: no cluster vote, appraisal or submission upward";
        if (award.IsDecidedByUnit && award.Route.Contains(Step.CouncilReview) && !award.IsReviewedByUnit)
            yield return "what a unit's head decides is not reviewed by the sector's council";
        if (award.Nominees is { } kinds && (kinds.Count == 0 || kinds.Distinct().Count() != kinds.Count))
            yield return "nominees names nobody, or one kind twice";
        if (award.Route.Contains(Step.ClusterVote) && award.IsFor(NomineeKind.Person)) yield return "a cluster votes on units only";
        if (award.NeedsQuota && !award.Route.Contains(Step.ClusterVote)) yield return "a quota needs a cluster vote";
        if (award.Route.Contains(Step.Appraisal) && award.Criteria.Count == 0) yield return "the appraisal has no criteria to answer";
        foreach (var twice in Repeated(
            award.Criteria.Select(criterion => criterion.Code))) yield return $"criterion '{twice}' stands twice";
        foreach (var twice in Repeated(award.Papers.Select(paper => paper.Kind))) yield return $"paper '{twice}' stands twice";
        if (award.Prerequisite is { } before && (before == award.Code || set.Award(before) is null))
            yield return $"prerequisite '{before}' is not another award of the file";
        else if (WaitsForItself(award, set)) yield return "it waits for itself, by way of its prerequisites";
    }

    private static bool WaitsForItself(AwardRule award, RuleSet set)
    {
        var passed = new HashSet<AwardCode>();
        for (var next = award.Prerequisite; next is { } code && passed.Add(code); next = set.Award(code)?.Prerequisite)
            if (code == award.Code) return true;
        return false;
    }

    // A code becomes part of addresses and of the names of ballot keys.
    private static bool IsCode(string code) =>
        code.Length > 0 && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static bool Has(RuleSet set, string? policy) =>
        set.Policies.Any(known => string.Equals(known.Id, policy, StringComparison.Ordinal));

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}
