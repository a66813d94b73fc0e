using Awards.Domain.Regulations;

namespace Awards.Domain;

/// <summary>Which law a dossier is under: that of the day on which it was received for appraisal, or a later one that a person applies
/// because it is more favourable.</summary>
internal static class Law
{
    /// <summary>The law of the day of receipt; null when it does not know the award, or knows it as another thing than was proposed, so
    /// that the law of the proposal goes on.</summary>
    public static RegimeFixed? Fix(ConfirmPapers c, Dossier.Proposed s, DossierFacts facts)
    {
        if (facts.Regime is not { } regime || regime.RuleSet.Award(s.Course.Award.Code) is not { } award) return null;
        if (!IsSameThing(award, s.Course)) return null;
        // Where a cluster votes first, the appraisal cannot begin on receipt: its last day is the plan's.
        var due = award.Route.Contains(Step.Appraisal) && !award.Route.Contains(Step.ClusterVote)
            && regime.RuleSet.Limit(TimeLimit.Appraisal) is { } limit
            ? (facts.Calendar ?? WorkCalendar.Empty).Count(limit, c.Act.Day)
            : null;
        return new RegimeFixed(c.Dossier, s.Course.Round, c.Act.Day, regime.RuleSet.Id, regime.Sha256, award, due);
    }

    /// <summary>Applies a later law.</summary>
    public static Answer ApplyLater(ApplyMoreFavourableLaw c, Dossier.Awaiting s, DossierFacts facts)
    {
        if (s.Course.Regime is not { } now) return Rules.LawNotFixedYet;
        if (now.RuleSet == c.RuleSet) return Answer.NothingToDo;
        if (string.IsNullOrWhiteSpace(c.Reason)) return Rules.ReasonMissing;
        if (facts.Regime is not { RuleSet: { } later } regime) return Rules.RuleSetUnknown.With("ruleSet", c.RuleSet);
        if (later.ValidFrom <= now.ReceivedOn || facts.Rules?.Id != later.Id)
            return Rules.LawNotLater.With("day", later.ValidFrom.ToString("dd/MM/yyyy", null));
        if (later.Transition is not { MoreFavourableApplies: true } transition) return Rules.LawNotForEarlierDossiers;
        var award = later.Award(s.Course.Award.Code);
        if (award is not null && AsksAnew(award, s.Course)) return Rules.LawAsksAnew;
        return award is not null && IsSameThing(award, s.Course) && Fits(award.Route, s)
            ? Answer.Of(new MoreFavourableLawApplied(
                c.Dossier, s.Course.Round, later.Id, regime.Sha256, award, transition.Source, c.Reason))
            : Rules.LawDoesNotKnowTheStep;
    }

    // For the same kind of nominee, decided and reviewed at the same level, after the same award: else it is another thing to propose.
    private static bool IsSameThing(AwardRule award, Course course) =>
        award.IsFor(course.Person is null ? NomineeKind.Unit : NomineeKind.Person)
        && (award.IsDecidedByUnit, award.IsReviewedByUnit) == (course.Award.IsDecidedByUnit, course.Award.IsReviewedByUnit)
        && award.Prerequisite == course.Award.Prerequisite;

    // Once it is appraised, criteria that nobody answered would stay so; and what must come first was asked for at the proposal.
    private static bool AsksAnew(AwardRule later, Course course) => later.Prerequisite != course.Award.Prerequisite
        || (course.Findings.Count > 0 && !Codes(later).SequenceEqual(Codes(course.Award)));

    private static IEnumerable<string> Codes(AwardRule award) => award.Criteria.Select(criterion => criterion.Code);

    // What comes before the step on the later route must lie behind the dossier: no step is left out by changing the law.
    private static bool Fits(ValueList<Step> route, Dossier.Awaiting s) =>
        route.Contains(s.Step) && route.TakeWhile(step => step != s.Step).All(s.Course.Award.Route.Contains);
}
