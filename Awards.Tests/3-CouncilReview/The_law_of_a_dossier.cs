using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.CouncilReview;

/// <summary>A dossier is under the law of the day on which it was received for appraisal; a later law is applied by a person, with a
/// reason, where it is more favourable.</summary>
public sealed class The_law_of_a_dossier
{
    private static readonly DateOnly InForce = new(2021, 11, 5);

    private static readonly ApplyMoreFavourableLaw Apply =
        new ApplyMoreFavourableLaw(CourtFlag.Id, "tand-later", "Không còn yêu cầu hình thức thấp hơn").On(InForce);

    private static Spec<DossierCommand, Dossier, DossierFacts> Received =>
        CourtFlag.AwaitingAppraisal.With(facts => facts.Under(Laws.Next));

    private static string? LawOf(Dossier state) => (state as Dossier.UnderWay)?.Course.Regime?.RuleSet;

    [Fact]
    public void is_that_of_the_day_of_receipt_even_if_it_was_proposed_under_another() => CourtFlag.Proposed
        .With(facts => facts.Under(Laws.Next))
        .When(new ConfirmPapers(CourtFlag.Id, Submissions.Id).On(Days.Conference))
        .Then(
            new RegimeFixed(
                CourtFlag.Id, 1, Days.Conference, "tand-later", Laws.Next.Sha256, Laws.Next.RuleSet.Award(Flags.Court)!, null),
            new PapersConfirmed(CourtFlag.Id, 1, Submissions.Id));

    /// <summary>The clock of the appraisal starts with the complete papers; where a cluster votes first, the plan's day holds.</summary>
    [Fact]
    public void says_until_when_it_is_to_be_appraised_where_nothing_comes_before()
    {
        ValueList<Step> route = [Step.Proposal, Step.Appraisal, Step.CouncilReview, Step.Decision, Step.Publication];
        var award = Flags.CourtRule with { Route = route };
        CourtFlag.Proposed.With(facts => facts.Under(Laws.Next with { RuleSet = Laws.Next.RuleSet with { Awards = [award] } }))
            .After(new ConfirmPapers(CourtFlag.Id, Submissions.Id).On(Days.Conference))
            .State.ShouldBeOfType<Dossier.Awaiting>().Course.Regime!.AppraisalDue
            .ShouldBe(WorkCalendar.Empty.Count(Laws.Next.RuleSet.Limit(TimeLimit.Appraisal)!, Days.Conference));
    }

    [Fact]
    public void remains_that_of_the_proposal_where_the_award_is_another_thing_now() => CourtFlag.Proposed
        .With(facts => facts.Under(Laws.Next with
        {
            RuleSet = Laws.Next.RuleSet with { Awards = [Flags.CourtRule with { Nominees = [NomineeKind.Person] }] },
        }))
        .When(new ConfirmPapers(CourtFlag.Id, Submissions.Id))
        .Then(new PapersConfirmed(CourtFlag.Id, 1, Submissions.Id));

    [Fact]
    public void gives_it_its_route()
    {
        var noticed = Laws.Now.RuleSet.Award(Flags.Government)!;
        GovernmentFlag.Proposed.With(facts => facts.Under(Laws.Now))
            .After(new ConfirmPapers(GovernmentFlag.Id, Submissions.Id))
            .State.ShouldBeOfType<Dossier.Awaiting>().Course.Award.ShouldBe(noticed);
        noticed.Route.ShouldContain(Step.PublicNotice);
    }

    [Fact]
    public void remains_that_of_the_proposal_where_the_law_of_the_day_does_not_know_the_award() => CourtFlag.Proposed
        .With(facts => facts.Under(Laws.Next with { RuleSet = Laws.Next.RuleSet with { Awards = [] } }))
        .When(new ConfirmPapers(CourtFlag.Id, Submissions.Id))
        .Then(new PapersConfirmed(CourtFlag.Id, 1, Submissions.Id));

    [Fact]
    public void is_a_later_one_when_a_person_applies_it_with_a_reason() => Received.When(Apply)
        .Then(new MoreFavourableLawApplied(
            CourtFlag.Id, 1, "tand-later", Laws.Next.Sha256, Laws.Next.RuleSet.Award(Flags.Court)!,
            Laws.Next.RuleSet.Transition!.Source, Apply.Reason));

    [Fact]
    public void is_known_afterwards() => LawOf(Received.After(Apply).State).ShouldBe("tand-later");

    [Fact]
    public void is_not_changed_without_a_reason() => Received.When(Apply with { Reason = " " }).ThenRefused(Rules.ReasonMissing);

    [Fact]
    public void is_not_changed_twice_to_the_same() => Received.After(Apply).When(Apply).ThenNothing();

    [Fact]
    public void is_not_changed_to_a_law_that_nobody_adopted() => CourtFlag.AwaitingAppraisal.With(facts => facts.Under(null))
        .When(Apply).ThenRefused(Rules.RuleSetUnknown);

    [Fact]
    public void is_not_changed_to_a_law_that_is_not_in_force_yet() => CourtFlag.AwaitingAppraisal
        .With(facts => facts with { Regime = Laws.Next, Rules = Flags.Regime }).When(Apply).ThenRefused(Rules.LawNotLater);

    [Fact]
    public void is_not_changed_to_an_earlier_law() => CourtFlag.AwaitingAppraisal
        .With(facts => facts.Under(Laws.Now with { RuleSet = Laws.Now.RuleSet with { Id = "tand-earlier" } }))
        .When(Apply with { RuleSet = "tand-earlier" }).ThenRefused(Rules.LawNotLater);

    [Fact]
    public void is_not_changed_to_a_law_that_does_not_provide_for_earlier_dossiers() => CourtFlag.AwaitingAppraisal
        .With(facts => facts.Under(Laws.Next with { RuleSet = Laws.Next.RuleSet with { Transition = null } }))
        .When(Apply).ThenRefused(Rules.LawNotForEarlierDossiers);

    [Fact]
    public void is_not_changed_to_one_in_which_the_step_is_unknown()
    {
        ValueList<Step> route = [Step.Proposal, Step.CouncilReview, Step.Decision, Step.Publication];
        var shorter = Laws.Next.RuleSet with { Awards = [Flags.CourtRule with { Route = route }] };
        CourtFlag.AwaitingAppraisal.With(facts => facts.Under(Laws.Next with { RuleSet = shorter }))
            .When(Apply).ThenRefused(Rules.LawDoesNotKnowTheStep);
    }

    [Fact]
    public void is_not_changed_so_that_a_step_is_left_out()
    {
        ValueList<Step> route =
            [Step.Proposal, Step.ClusterVote, Step.Appraisal, Step.PublicNotice, Step.CouncilReview, Step.Decision, Step.Publication];
        var longer = Laws.Next.RuleSet with { Awards = [Flags.CourtRule with { Route = route }] };
        CourtFlag.AwaitingCouncil.With(facts => facts.Under(Laws.Next with { RuleSet = longer }))
            .When(Apply).ThenRefused(Rules.LawDoesNotKnowTheStep);
    }

    /// <summary>Ended, or superseded by a later adoption: the rules in force are others.</summary>
    [Fact]
    public void is_not_changed_to_a_law_that_is_no_longer_in_force() => CourtFlag.AwaitingAppraisal
        .With(facts => facts with { Regime = Laws.Next, Rules = Laws.Next.RuleSet with { Id = "tand-latest" } })
        .When(Apply).ThenRefused(Rules.LawNotLater);

    [Fact]
    public void is_not_changed_after_the_appraisal_to_one_that_asks_for_something_else()
    {
        var asking = Laws.Next.RuleSet with { Awards = [Flags.CourtRule with { Criteria = [Flags.CourtRule.Criteria[0]] }] };
        CourtFlag.AwaitingCouncil.With(facts => facts.Under(Laws.Next with { RuleSet = asking }))
            .When(Apply).ThenRefused(Rules.LawAsksAnew);
    }

    [Fact]
    public void is_not_changed_to_one_that_asks_for_another_award_first()
    {
        var asking = Laws.Next.RuleSet with { Awards = [Flags.CourtRule with { Prerequisite = new("excellent-collective") }] };
        CourtFlag.AwaitingAppraisal.With(facts => facts.Under(Laws.Next with { RuleSet = asking }))
            .When(Apply).ThenRefused(Rules.LawAsksAnew);
    }

    /// <summary>A rule set may be adopted again under its id, with another text: that is another law.</summary>
    [Fact]
    public void is_its_text_and_not_its_name() => Sessions.Convened
        .When(new AdmitToSitting(
            Sessions.Id, CourtFlag.Id, 1, 2, Step.CouncilReview, Campaigns.Id, Flags.Court, Units.Office, "Văn phòng",
            RuleSet: "tand-2017", Sha256: Laws.Now.Sha256))
        .Then<DossierTurnedAway>(turned => turned.Code.ShouldBe(Rules.LawOfTheSittingDiffers.Code));

    [Fact]
    public void is_that_of_the_sitting_that_takes_it() => Sessions.Convened
        .When(new AdmitToSitting(
            Sessions.Id, CourtFlag.Id, 1, 2, Step.CouncilReview, Campaigns.Id, Flags.Court, Units.Office, "Văn phòng",
            RuleSet: "tand-later"))
        .Then<DossierTurnedAway>(turned => turned.Code.ShouldBe(Rules.LawOfTheSittingDiffers.Code));
}
