using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Proposals;

public sealed class A_dossier_that_others_wait_for
{
    private static readonly RegisterDependent Register = new(CourtFlag.Id, GovernmentFlag.Id);

    private static Message Tell(DossierOutcome outcome, int round = 1) =>
        Message.Now(new RecordPrerequisite(GovernmentFlag.Id, CourtFlag.Id, new RoundOutcome(round, outcome)), round);

    [Fact]
    public void notes_who_waits_even_before_it_is_proposed_itself() => CourtFlag.NotProposed.When(Register)
        .Then(new DependentRegistered(CourtFlag.Id, GovernmentFlag.Id))
        .ThenSendsNothing();

    [Fact]
    public void notes_it_once() => CourtFlag.Proposed.After(Register).When(Register).ThenNothing();

    [Fact]
    public void tells_its_outcome_when_it_comes() => CourtFlag.NotProposed.After(Register).Given(CourtFlag.BeforeDecision.History)
        .When(new RecordAward(CourtFlag.Id, 1, Decisions.Record, null))
        .ThenSends(Tell(DossierOutcome.Awarded), Decisions.ToldToTheOffice);

    [Fact]
    public void tells_an_outcome_that_came_before() =>
        CourtFlag.NotRecommended.When(Register).ThenSends(Tell(DossierOutcome.NotRecommended));

    [Fact]
    public void tells_the_outcome_of_every_round() => CourtFlag.Withdrawn
        .After(Submissions.Proposal(Flags.Court) with { Submission = new(NameBased.Id("submission", "2")) }, CourtFlag.Withdraw)
        .When(Register)
        .ThenSends(Tell(DossierOutcome.Withdrawn), Tell(DossierOutcome.Withdrawn, round: 2));

    [Fact]
    public void tells_it_when_it_ends_by_any_other_way() => CourtFlag.AwaitingVote.After(Register)
        .When(CourtFlag.Withdraw)
        .ThenSends(Tell(DossierOutcome.Withdrawn));
}

public sealed class A_dossier_whose_prerequisite_is_answered
{
    private static readonly RecordPrerequisite Lost = GovernmentFlag.Prerequisite(DossierOutcome.NotRecommended);

    private static readonly PrerequisiteAnswered Noted = new(GovernmentFlag.Id, CourtFlag.Id, Lost.Answer);

    private static readonly PrerequisiteMissed Missed = new(GovernmentFlag.Id, 1);

    private static readonly DossierLeaving Leaves = new(
        GovernmentFlag.Id, 1, 2, Step.ClusterVote, Conferences.Id.Value, new LeaveRequest(Leaving.PrerequisiteLost, null));

    public static TheoryData<string> EveryStop() => [.. Stops.Keys];

    private static readonly Dictionary<string, Spec<DossierCommand, Dossier, DossierFacts>> Stops = new(StringComparer.Ordinal)
    {
        ["NotProposed"] = GovernmentFlag.NotProposed,
        ["Proposed"] = GovernmentFlag.Proposed,
        ["Awaiting"] = GovernmentFlag.AwaitingVote,
        ["Entering"] = GovernmentFlag.EnteringConference,
        ["Before"] = GovernmentFlag.BeforeConference,
        ["Awaiting the letter"] = GovernmentFlag.AwaitingLetter,
        ["SubmittedUpward"] = GovernmentFlag.SubmittedUpward,
        ["Awarded"] = CourtFlag.Awarded,
        ["Published"] = CourtFlag.Published,
        ["Ended"] = CourtFlag.NotRecommended,
    };

    [Theory]
    [MemberData(nameof(EveryStop))]
    public void records_the_answer_wherever_it_is(string stop)
    {
        foreach (var outcome in Enum.GetValues<DossierOutcome>())
        {
            var answer = GovernmentFlag.Prerequisite(outcome, round: 7);
            Stops[stop].When(answer).Answer.ShouldBeOfType<Answer.Happened>().Events[0]
                .ShouldBe(new PrerequisiteAnswered(GovernmentFlag.Id, CourtFlag.Id, answer.Answer));
            Stops[stop].After(answer).When(answer).ThenNothing();
        }
    }

    [Fact]
    public void ends_at_once_where_it_awaits_a_step() => GovernmentFlag.AwaitingVote.When(Lost).Then(Noted, Missed);

    [Fact]
    public void asks_to_be_let_go_while_it_is_entering() => GovernmentFlag.EnteringConference.When(Lost)
        .Then(Noted, Leaves)
        .ThenSends(Message.Now(new ReleaseFromSitting(Conferences.Id, GovernmentFlag.Id, 1, 2), 1, "2"));

    [Fact]
    public void asks_to_be_let_go_before_a_host() => GovernmentFlag.BeforeConference.When(Lost).Then(Noted, Leaves);

    [Fact]
    public void ends_without_its_prerequisite_when_it_is_let_go() => GovernmentFlag.BeforeConference.After(Lost)
        .When(new RecordRelease(GovernmentFlag.Id, 1, 2, Conferences.Id.Value, null))
        .Then(Missed);

    [Fact]
    public void ends_without_its_prerequisite_when_it_is_turned_away_instead() => GovernmentFlag.EnteringConference.After(Lost)
        .When(new RecordAdmission(GovernmentFlag.Id, 1, 1, Conferences.Id.Value, "sitting-closed"))
        .Then(new DossierSentBack(GovernmentFlag.Id, 1, Step.ClusterVote, Conferences.Id.Value, "sitting-closed"), Missed);

    [Fact]
    public void ends_without_its_prerequisite_after_a_vote_in_favour_if_it_could_not_be_let_go() => GovernmentFlag.BeforeConference
        .After(Lost, new RecordRelease(GovernmentFlag.Id, 1, 2, Conferences.Id.Value, "vote-under-way"))
        .When(new RecordVote(GovernmentFlag.Id, 1, Votes.AtConference()))
        .Then(new VoteRecorded(GovernmentFlag.Id, 1, true, Votes.AtConference()), Missed);

    [Fact]
    public void does_not_ask_twice_when_it_is_being_withdrawn_already() => GovernmentFlag.BeforeConference
        .After(new WithdrawDossier(GovernmentFlag.Id, "Lý do"))
        .When(Lost)
        .Then(Noted);

    [Fact]
    public void goes_on_when_the_other_was_only_withdrawn_or_lapsed() => GovernmentFlag.AwaitingVote
        .When(GovernmentFlag.Prerequisite(DossierOutcome.Lapsed))
        .Then(new PrerequisiteAnswered(GovernmentFlag.Id, CourtFlag.Id, new RoundOutcome(1, DossierOutcome.Lapsed)));

    [Fact]
    public void is_not_proposed_again_once_the_other_is_lost() => GovernmentFlag.AwaitingVote
        .After(new WithdrawDossier(GovernmentFlag.Id, "Lý do"), Lost)
        .When(Submissions.Proposal(Flags.Government) with { Submission = new(NameBased.Id("submission", "2")) })
        .Then(new ProposalTurnedAway(GovernmentFlag.Id, new(NameBased.Id("submission", "2")), "prerequisite-lost"));

    [Fact]
    public void goes_upward_only_after_the_award() => GovernmentFlag.AwaitingLetter
        .When(new EnterDecision(GovernmentFlag.Id, Letters.Id))
        .ThenRefused(Rules.PrerequisitePending);

    [Fact]
    public void goes_upward_after_the_award() => GovernmentFlag.AwaitingLetter.After(GovernmentFlag.Prerequisite(DossierOutcome.Awarded))
        .When(new EnterDecision(GovernmentFlag.Id, Letters.Id))
        .Then(new DossierEntering(GovernmentFlag.Id, 1, 3, Step.UpwardSubmission, Letters.Id.Value));
}
