using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.ClusterVoting;

public sealed class A_dossier_that_enters_a_conference
{
    private static readonly Guid Host = Conferences.Id.Value;

    private static RecordAdmission Admitted(int move = 1) => new(CourtFlag.Id, 1, move, Host, null);

    private static RecordAdmission TurnedAway => new(CourtFlag.Id, 1, 1, Host, "vote-under-way");

    [Fact]
    public void asks_the_conference_to_let_it_in() => CourtFlag.AwaitingVote.When(new EnterSitting(CourtFlag.Id, Conferences.Id))
        .Then(new DossierEntering(CourtFlag.Id, 1, 1, Step.ClusterVote, Host))
        .ThenSends(Message.Now(
            new AdmitToSitting(
                Conferences.Id, CourtFlag.Id, 1, 1, Step.ClusterVote, Campaigns.Id, Flags.Court, Units.Office, "Văn phòng",
                RuleSet: "tand-2017", Sha256: Flags.Entry.Sha256),
            1, "1"));

    [Fact]
    public void asks_once() => CourtFlag.EnteringConference.When(new EnterSitting(CourtFlag.Id, Conferences.Id)).ThenNothing();

    [Fact]
    public void enters_one_host_at_a_time() => CourtFlag.EnteringConference
        .When(new EnterSitting(CourtFlag.Id, Sessions.Id))
        .ThenRefused(Rules.NotAtThisStep);

    [Fact]
    public void waits_for_its_papers_first() => CourtFlag.Proposed
        .When(new EnterSitting(CourtFlag.Id, Conferences.Id))
        .ThenRefused(Rules.NotAtThisStep);

    [Fact]
    public void is_before_it_when_it_was_admitted() => CourtFlag.EnteringConference.When(Admitted())
        .Then(new DossierEntered(CourtFlag.Id, 1, Step.ClusterVote, Host));

    [Fact]
    public void is_admitted_once() => CourtFlag.BeforeConference.When(Admitted()).ThenNothing();

    [Fact]
    public void waits_for_the_step_again_when_it_was_turned_away() => CourtFlag.EnteringConference.When(TurnedAway)
        .Then(new DossierSentBack(CourtFlag.Id, 1, Step.ClusterVote, Host, "vote-under-way"));

    [Fact]
    public void may_try_another_conference_after_that() => CourtFlag.EnteringConference.After(TurnedAway)
        .When(new EnterSitting(CourtFlag.Id, Sessions.Id))
        .Then(new DossierEntering(CourtFlag.Id, 1, 2, Step.ClusterVote, Sessions.Id.Value));

    [Fact]
    public void is_not_moved_by_the_answer_to_an_earlier_request() => CourtFlag.EnteringConference
        .After(TurnedAway, new EnterSitting(CourtFlag.Id, Conferences.Id))
        .When(Admitted(move: 1))
        .ThenNothing();

    [Fact]
    public void is_not_moved_by_the_answer_to_an_earlier_round() => CourtFlag.EnteringConference
        .When(Admitted() with { Round = 0 })
        .ThenNothing();

    [Fact]
    public void lapses_when_it_is_sent_back_after_the_deadline() => CourtFlag.EnteringConference
        .When(TurnedAway.At(Days.Missed(Step.ClusterVote)))
        .Then(
            new DossierSentBack(CourtFlag.Id, 1, Step.ClusterVote, Host, "vote-under-way"),
            new DossierLapsed(CourtFlag.Id, 1, Step.ClusterVote));
}

public sealed class A_dossier_that_was_voted_on
{
    [Fact]
    public void goes_on_when_it_was_recommended() => CourtFlag.BeforeConference.When(new RecordVote(CourtFlag.Id, 1, Votes.AtConference()))
        .Then(new VoteRecorded(CourtFlag.Id, 1, true, Votes.AtConference()))
        .ThenSends(Message.At(Days.Missed(Step.Appraisal), new LapseDossier(CourtFlag.Id, 1, Step.Appraisal), 1, nameof(Step.Appraisal)));

    [Theory]
    [InlineData(Outcome.BelowThreshold)]
    [InlineData(Outcome.OverQuota)]
    [InlineData(Outcome.Excluded)]
    public void ends_for_good_by_any_other_outcome(Outcome outcome) => CourtFlag.BeforeConference
        .After(new RecordVote(CourtFlag.Id, 1, Votes.AtConference(outcome)))
        .State.ShouldBeOfType<Dossier.Ended>().Outcome.ShouldBe(DossierOutcome.NotRecommended);

    [Fact]
    public void is_voted_on_once() => CourtFlag.AwaitingAppraisal.When(new RecordVote(CourtFlag.Id, 1, Votes.AtConference())).ThenNothing();

    [Fact]
    public void is_not_moved_by_the_vote_of_a_host_it_is_not_before() => CourtFlag.BeforeCouncil
        .When(new RecordVote(CourtFlag.Id, 1, Votes.AtConference(Outcome.BelowThreshold)))
        .ThenNothing();
}
