using Awards.Domain.Regulations;

namespace Awards.Domain.Ballots;

/// <summary>The questions of a sitting, from the catalogue: policy, quota and order.</summary>
internal static class Questions
{
    /// <summary>Null and the plan, or why there is none. Lower awards come first.</summary>
    public static Rule? Plan(
        ValueList<AwardCode> awards, Step step, RuleSet rules, Func<AwardCode, int?> quota, out ValueList<QuestionPlan> questions)
    {
        questions = [];
        if (awards.Count == 0 || awards.Distinct().Count() != awards.Count) return Rules.NobodyToVoteOn;
        var planned = new List<QuestionPlan>();
        foreach (var code in awards)
        {
            if (rules.Award(code) is not { } award) return Rules.AwardUnknown.With("award", code);
            if (!award.Route.Contains(step)) return Rules.NotOnThisAgenda;
            var seats = step == Step.ClusterVote && award.NeedsQuota ? quota(code) : null;
            if (step == Step.ClusterVote && award.NeedsQuota && seats is null) return Rules.QuotaNotAllocated.With("award", award.Name);
            var policy = rules.Policy(step == Step.ClusterVote ? award.ClusterPolicy! : award.CouncilPolicy!);
            var first = award.Prerequisite is { } before && awards.Contains(before) ? before.Value : null;
            planned.Add(new QuestionPlan(code.Value, award.Name, policy, seats, first));
        }
        questions = planned.OrderBy(question => Depth(question, planned)).ToValueList();
        return null;
    }

    /// <summary>Whether a sitting was planned on these awards, in whatever order they are named.</summary>
    public static bool IsSame(ValueList<AwardCode> awards, SittingPlan plan) =>
        awards.Select(award => award.Value).Order(StringComparer.Ordinal)
        .SequenceEqual(plan.Questions.Select(question => question.Code).Order(StringComparer.Ordinal));

    /// <summary>Whether a sitting was planned under a rule set, by its id or its text's SHA-256; null: under whichever was in
    /// force.</summary>
    public static bool IsUnder(string? ruleSet, SittingPlan plan) => ruleSet is null || plan.RuleSet == ruleSet || plan.Sha256 == ruleSet;

    /// <summary>Why a body of so many members cannot be convened, or null.</summary>
    public static Rule? Body(BodyKind kind, int members, RuleSet rules) => rules.BodyOf(kind) is { } body && members < body.LeastMembers
        ? Rules.BodyTooSmall.With("body", body.Name).With("least", body.LeastMembers)
        : null;

    private static int Depth(QuestionPlan question, List<QuestionPlan> all, int steps = 0) =>
        question.After is null || steps > all.Count ? steps : Depth(all.First(other => other.Code == question.After), all, steps + 1);
}
