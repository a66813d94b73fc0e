using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Awards.Domain.Regulations;

/// <summary>A rule set as the file that a lawyer reads: its format and its checks.</summary>
public static class RuleSetFile
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a rule set from its text. What is wrong is said in one sentence for a person; nothing is guessed.</summary>
    /// <param name="text">The file's text, UTF-8 JSON.</param>
    /// <param name="ruleSet">The rule set, when the answer is null.</param>
    /// <returns>Null, or what is wrong.</returns>
    public static string? Read(string text, out RuleSet? ruleSet)
    {
        ruleSet = null;
        try
        {
            ruleSet = JsonSerializer.Deserialize<RuleSet>(text, Format);
        }
        catch (JsonException malformed)
        {
            return $"line {malformed.LineNumber + 1}, {malformed.Path}: {malformed.Message.Split(" Path:", 2)[0]}";
        }
        return ruleSet is null ? "the file is empty" : Contradictions(ruleSet).FirstOrDefault();
    }

    /// <summary>Reads a text that was adopted before, and so was checked then.</summary>
    public static RuleSet ReadAdopted(string text) =>
        JsonSerializer.Deserialize<RuleSet>(text, Format) ?? throw new JsonException("An adopted rule set is empty.");

    private static IEnumerable<string> Contradictions(RuleSet set)
    {
        if (set.ValidTo < set.ValidFrom) yield return "validTo lies before validFrom";
        foreach (var twice in Repeated(set.Awards.Select(award => award.Code.Value))) yield return $"award '{twice}' stands twice";
        foreach (var twice in Repeated(set.Policies.Select(policy => policy.Id))) yield return $"policy '{twice}' stands twice";
        foreach (var twice in Repeated(set.Limits.Select(limit => limit.Code))) yield return $"limit '{twice}' stands twice";
        foreach (var wrong in set.Limits.Where(limit => limit.Days < 1)) yield return $"limit '{wrong.Code}' has no days";
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
        if (policy.Comparator == Comparator.MoreThan && policy.Threshold.Numerator == policy.Threshold.Denominator)
            yield return "more than all can never be reached";
        if (policy.MaximumYes < 1) yield return "maximumYes must be 1 or more";
    }

    private static IEnumerable<string> WrongIn(AwardRule award, RuleSet set)
    {
        if (award.Route.Count == 0 || award.Route[0] != Step.Proposal) yield return "the route must begin with Proposal";
        if (award.Route.Count == 0 || award.Route[^1] != Step.Publication) yield return "the route must end with Publication";
        if (!award.Route.SequenceEqual(award.Route.Distinct().Order())) yield return "the route's steps are not in order";
        if (award.Route.Contains(Step.Decision) == award.Route.Contains(Step.HigherDecision))
            yield return "the route must have either Decision or HigherDecision";
        if (award.Route.Contains(Step.UpwardSubmission) != award.Route.Contains(Step.HigherDecision))
            yield return "UpwardSubmission and HigherDecision go together";
        if (award.Route.Contains(Step.ClusterVote) && !Has(set, award.ClusterPolicy)) yield return "clusterPolicy is missing or unknown";
        if (award.Route.Contains(Step.CouncilReview) && !Has(set, award.CouncilPolicy)) yield return "councilPolicy is missing or unknown";
        if (award.NeedsQuota && !award.Route.Contains(Step.ClusterVote)) yield return "a quota needs a cluster vote";
        if (award.Prerequisite is { } before && (before == award.Code || set.Award(before) is null))
            yield return $"prerequisite '{before}' is not another award of the file";
    }

    private static bool Has(RuleSet set, string? policy) =>
        set.Policies.Any(known => string.Equals(known.Id, policy, StringComparison.Ordinal));

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}
