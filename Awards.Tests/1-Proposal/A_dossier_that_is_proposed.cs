using Awards.Domain;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Proposals;

public sealed class A_dossier_that_is_proposed
{
    private static readonly ProposeDossier ByAnother =
        Submissions.Proposal(Flags.Court) with { Submission = new(NameBased.Id("submission", "2")) };

    [Fact]
    public void pins_what_the_rules_of_that_day_say_of_its_award() => CourtFlag.NotProposed.When(Submissions.Proposal(Flags.Court))
        .Then<DossierProposed>(proposed =>
        {
            (proposed.Round, proposed.RuleSet, proposed.Year, proposed.Prerequisite).ShouldBe((1, "tand-2017", 2021, null));
            proposed.Award.ShouldBe(Flags.CourtRule);
            proposed.Deadlines.ShouldBe(Days.Deadlines);
        })
        .ThenSends(Message.Now(new RecordProposalAnswer(Submissions.Id, CourtFlag.Id, 1, null)));

    [Fact]
    public void registers_with_the_dossier_it_must_wait_for() => GovernmentFlag.NotProposed.When(Submissions.Proposal(Flags.Government))
        .ThenSends(
            Message.Now(new RecordProposalAnswer(Submissions.Id, GovernmentFlag.Id, 1, null)),
            Message.Now(new RegisterDependent(CourtFlag.Id, GovernmentFlag.Id)));

    [Fact]
    public void answers_the_same_submission_once() => CourtFlag.Proposed.When(Submissions.Proposal(Flags.Court)).ThenNothing();

    [Fact]
    public void turns_another_submission_away_by_an_event_so_that_it_gets_an_answer() => CourtFlag.Proposed.When(ByAnother)
        .Then(new ProposalTurnedAway(CourtFlag.Id, ByAnother.Submission, "already-proposed"))
        .ThenSends(Message.Now(new RecordProposalAnswer(ByAnother.Submission, CourtFlag.Id, 0, "already-proposed")));

    [Fact]
    public void is_turned_away_without_rules_in_force() => CourtFlag.NotProposed.With(facts => facts with { Rules = null })
        .When(ByAnother)
        .Then(new ProposalTurnedAway(CourtFlag.Id, ByAnother.Submission, "no-rules-in-force"));

    [Fact]
    public void begins_its_second_round_after_it_was_withdrawn() => CourtFlag.Withdrawn.When(ByAnother)
        .Then<DossierProposed>(proposed => proposed.Round.ShouldBe(2))
        .ThenSends(Message.Now(new RecordProposalAnswer(ByAnother.Submission, CourtFlag.Id, 2, null)));

    [Fact]
    public void begins_its_second_round_after_it_lapsed() => CourtFlag.Lapsed.When(ByAnother)
        .Then<DossierProposed>(proposed => proposed.Round.ShouldBe(2));

    [Fact]
    public void is_not_proposed_again_after_a_final_result() => CourtFlag.NotRecommended.When(ByAnother)
        .Then(new ProposalTurnedAway(CourtFlag.Id, ByAnother.Submission, "already-decided"));

    [Fact]
    public void in_its_second_round_is_not_moved_by_the_papers_of_the_first() => CourtFlag.Withdrawn.After(ByAnother)
        .When(new ConfirmPapers(CourtFlag.Id, Submissions.Id))
        .ThenNothing();

    [Fact]
    public void waits_for_the_vote_once_its_papers_are_complete() =>
        CourtFlag.Proposed.When(new ConfirmPapers(CourtFlag.Id, Submissions.Id))
        .Then(
            new RegimeFixed(CourtFlag.Id, 1, Days.Proposing, "tand-2017", Flags.Entry.Sha256, Flags.CourtRule, null),
            new PapersConfirmed(CourtFlag.Id, 1, Submissions.Id))
        .ThenSends(Message.At(
            Days.Missed(Step.ClusterVote), new LapseDossier(CourtFlag.Id, 1, Step.ClusterVote), 1, nameof(Step.ClusterVote)));

    [Fact]
    public void lapses_with_its_submission() => CourtFlag.Proposed.When(new LapseProposal(CourtFlag.Id, Submissions.Id))
        .Then(new DossierLapsed(CourtFlag.Id, 1, Step.Proposal));
}

public sealed class A_dossier_whose_deadline_passes
{
    private static readonly LapseDossier Timer = new(CourtFlag.Id, 1, Step.ClusterVote);

    [Fact]
    public void lapses_where_it_waits_for_the_step() => CourtFlag.AwaitingVote.When(Timer.At(Days.Missed(Step.ClusterVote)))
        .Then(new DossierLapsed(CourtFlag.Id, 1, Step.ClusterVote));

    [Fact]
    public void does_not_lapse_on_the_last_day() =>
        CourtFlag.AwaitingVote.When(Timer.At(Days.LastMomentOf(new(2021, 10, 31)))).ThenNothing();

    [Fact]
    public void does_not_lapse_while_it_is_before_a_host() =>
        CourtFlag.BeforeConference.When(Timer.At(Days.Missed(Step.ClusterVote))).ThenNothing();

    [Fact]
    public void does_not_lapse_by_the_timer_of_a_step_that_is_done() =>
        CourtFlag.AwaitingAppraisal.When(Timer.At(Days.Missed(Step.ClusterVote))).ThenNothing();

    [Fact]
    public void enters_no_sitting_even_if_the_timer_is_late() => CourtFlag.AwaitingVote
        .When(new EnterSitting(CourtFlag.Id, Conferences.Id).At(Days.Missed(Step.ClusterVote)))
        .ThenRefused(Rules.DeadlinePassed);

    [Fact]
    public void is_not_appraised_even_if_the_timer_is_late() => CourtFlag.AwaitingAppraisal
        .When(new AppraiseDossier(CourtFlag.Id, []).At(Days.Missed(Step.Appraisal)))
        .ThenRefused(Rules.DeadlinePassed);

    [Fact]
    public void enters_no_decision_even_if_the_timer_is_late() => CourtFlag.AwaitingDecision
        .When(new EnterDecision(CourtFlag.Id, Decisions.Id).At(Days.Missed(Step.Decision)))
        .ThenRefused(Rules.DeadlinePassed);

    [Fact]
    public void is_not_withdrawn_any_more_even_if_the_timer_is_late() => CourtFlag.AwaitingVote
        .When(CourtFlag.Withdraw.At(Days.Missed(Step.ClusterVote)))
        .ThenRefused(Rules.TooLateToWithdraw);
}
