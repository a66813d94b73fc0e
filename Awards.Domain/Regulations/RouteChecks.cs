using Awards.Domain.Ballots;

namespace Awards.Domain.Regulations;

/// <summary>Whether an award's route can be taken, by whom it names.</summary>
internal static class RouteChecks
{
    /// <summary>What the simplified procedure may leave out. Somebody always appraises and decides.</summary>
    private static readonly Step[] MayBeLeftOut = [Step.ClusterVote, Step.PublicNotice, Step.CouncilReview];

    /// <summary>What is wrong with the award by itself.</summary>
    public static IEnumerable<string> Wrong(AwardRule award) =>
        [.. WrongCode(award), .. WrongSteps(award), .. WrongInUnit(award), .. WrongNominees(award)];

    /// <summary>What is wrong between an award by the simplified procedure and the ordinary one.</summary>
    /// <param name="award">By the simplified procedure.</param>
    /// <param name="ordinary">By the ordinary one; null: the rule set does not have it.</param>
    public static IEnumerable<string> WrongSimplified(AwardRule award, AwardRule? ordinary)
    {
        if (ordinary is null || ordinary.Code == award.Code || ordinary.SimplifiedOf is not null)
        {
            yield return $"simplifiedOf '{award.SimplifiedOf}' is not another award of the file by the ordinary procedure";
            yield break;
        }
        foreach (var step in ordinary.Route.Except(award.Route).Except(MayBeLeftOut))
            yield return $"the simplified procedure may not leave out {step}";
        foreach (var step in award.Route.Except(ordinary.Route))
            yield return $"the simplified procedure has {step}, which the ordinary one has not";
    }

    private static IEnumerable<string> WrongCode(AwardRule award)
    {
        if (award.Code.Value is QuestionPlan.Lead or QuestionPlan.Deputy) yield return "the code is that of an election";
        if (!Codes.IsCode(award.Code.Value)) yield return "the code must be of lower-case letters, digits and hyphens";
    }

    private static IEnumerable<string> WrongSteps(AwardRule award)
    {
        var route = award.Route;
        if (route.Count == 0 || route[0] != Step.Proposal) yield return "the route must begin with Proposal";
        if (route.Count == 0 || route[^1] != Step.Publication) yield return "the route must end with Publication";
        if (!route.SequenceEqual(route.Distinct().Order())) yield return "the route's steps are not in order";
        if (route.Contains(Step.Decision) == route.Contains(Step.HigherDecision))
            yield return "the route must have either Decision or HigherDecision";
        if (route.Contains(Step.UpwardSubmission) != route.Contains(Step.HigherDecision))
            yield return "UpwardSubmission and HigherDecision go together";
        if (route.Contains(Step.PublicNotice)
            && !route.SkipWhile(step => step != Step.PublicNotice)
                .Any(step => step is Step.CouncilReview or Step.Decision or Step.UpwardSubmission))
            yield return "after PublicNotice nobody is left to hear what was said: a council or a decision must follow";
    }

    private static IEnumerable<string> WrongInUnit(AwardRule award)
    {
        if (award.IsReviewedByUnit && !award.Route.Contains(Step.CouncilReview)) yield return "council names a body that no step asks";
        if (!award.IsDecidedByUnit) yield break;
        if (award.Route.Any(step => step is Step.ClusterVote or Step.Appraisal or Step.UpwardSubmission))
            yield return "what a unit's head decides stays in the unit: no cluster vote, appraisal or submission upward";
        if (award.Route.Contains(Step.PublicNotice)) yield return "what a unit's head decides stays in the unit: no public notice";
        if (award.Route.Contains(Step.CouncilReview) && !award.IsReviewedByUnit)
            yield return "what a unit's head decides is not reviewed by the sector's council";
    }

    private static IEnumerable<string> WrongNominees(AwardRule award)
    {
        if (award.Nominees is { } kinds && (kinds.Count == 0 || kinds.Distinct().Count() != kinds.Count))
            yield return "nominees names nobody, or one kind twice";
        if (award.Route.Contains(Step.ClusterVote) && award.IsFor(NomineeKind.Person)) yield return "a cluster votes on units only";
        if (award.NeedsQuota && !award.Route.Contains(Step.ClusterVote)) yield return "a quota needs a cluster vote";
    }
}
