using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Proposals;

public sealed class A_dossier_that_is_withdrawn
{
    private static readonly LeaveRequest Asked = new(Leaving.Withdrawal, CourtFlag.Withdraw.Reason);

    private static readonly DossierWithdrawn Withdrawn = new(CourtFlag.Id, 1, CourtFlag.Withdraw.Reason);

    private static Spec<DossierCommand, Dossier, DossierFacts> AskedWhileEntering => CourtFlag.EnteringConference.After(CourtFlag.Withdraw);

    private static Spec<DossierCommand, Dossier, DossierFacts> AskedBeforeConference =>
        CourtFlag.BeforeConference.After(CourtFlag.Withdraw);

    private static RecordRelease Release(string? denied = null) => new(CourtFlag.Id, 1, 2, Conferences.Id.Value, denied);

    [Fact]
    public void goes_at_once_where_no_host_has_it() => CourtFlag.AwaitingVote.When(CourtFlag.Withdraw).Then(Withdrawn);

    [Fact]
    public void says_why() => CourtFlag.AwaitingVote.When(new WithdrawDossier(CourtFlag.Id, " ")).ThenRefused(Rules.ReasonMissing);

    [Fact]
    public void is_not_withdrawn_twice() => CourtFlag.Withdrawn.When(CourtFlag.Withdraw).ThenNothing();

    [Fact]
    public void asks_the_host_that_has_it() => CourtFlag.BeforeConference.When(CourtFlag.Withdraw)
        .Then(new DossierLeaving(CourtFlag.Id, 1, 2, Step.ClusterVote, Conferences.Id.Value, Asked))
        .ThenSends(Message.Now(new ReleaseFromSitting(Conferences.Id, CourtFlag.Id, 1, 2), 1, "2"));

    [Fact]
    public void asks_once() => AskedBeforeConference.When(CourtFlag.Withdraw).ThenNothing();

    [Fact]
    public void is_gone_when_the_host_lets_it_go() => AskedBeforeConference.When(Release()).Then(Withdrawn);

    [Fact]
    public void stays_when_the_host_does_not() => AskedBeforeConference.When(Release("vote-under-way"))
        .Then(new LeaveDenied(CourtFlag.Id, 1, Conferences.Id.Value, "vote-under-way"));

    [Fact]
    public void may_ask_again_after_it_was_denied() => AskedBeforeConference.After(Release("vote-under-way")).When(CourtFlag.Withdraw)
        .Then(new DossierLeaving(CourtFlag.Id, 1, 3, Step.ClusterVote, Conferences.Id.Value, Asked));

    [Fact]
    public void is_not_moved_by_the_answer_to_an_earlier_request() =>
        AskedBeforeConference.After(Release("vote-under-way")).After(CourtFlag.Withdraw).When(Release()).ThenNothing();

    [Fact]
    public void may_ask_while_it_is_entering() => CourtFlag.EnteringConference.When(CourtFlag.Withdraw)
        .Then(new DossierLeaving(CourtFlag.Id, 1, 2, Step.ClusterVote, Conferences.Id.Value, Asked))
        .ThenSends(Message.Now(new ReleaseFromSitting(Conferences.Id, CourtFlag.Id, 1, 2), 1, "2"));

    [Fact]
    public void that_asked_while_entering_is_entered_and_then_gone() => AskedWhileEntering
        .After(new RecordAdmission(CourtFlag.Id, 1, 1, Conferences.Id.Value, null))
        .When(Release())
        .Then(Withdrawn);

    [Fact]
    public void that_asked_while_entering_is_gone_when_it_is_turned_away() => AskedWhileEntering
        .When(new RecordAdmission(CourtFlag.Id, 1, 1, Conferences.Id.Value, "sitting-closed"))
        .Then(new DossierSentBack(CourtFlag.Id, 1, Step.ClusterVote, Conferences.Id.Value, "sitting-closed"), Withdrawn);

    [Fact]
    public void is_gone_after_a_vote_in_favour_that_comes_while_it_asks() => AskedBeforeConference
        .When(new RecordVote(CourtFlag.Id, 1, Votes.AtConference()))
        .Then(new VoteRecorded(CourtFlag.Id, 1, true, Votes.AtConference()), Withdrawn);

    [Fact]
    public void ends_as_not_recommended_after_a_vote_against_that_comes_while_it_asks() => AskedBeforeConference
        .When(new RecordVote(CourtFlag.Id, 1, Votes.AtConference(Outcome.BelowThreshold)))
        .Then(new VoteRecorded(CourtFlag.Id, 1, false, Votes.AtConference(Outcome.BelowThreshold)));

    [Fact]
    public void is_awarded_all_the_same_when_the_decision_was_signed_first() => CourtFlag.BeforeDecision.After(CourtFlag.Withdraw)
        .When(new RecordAward(CourtFlag.Id, 1, Decisions.Record, null))
        .Then(new DossierAwarded(CourtFlag.Id, 1, Decisions.Record, Decisions.ToBeNotified(Days.Deciding)));

    [Fact]
    public void asks_nothing_any_more_once_it_was_awarded() => CourtFlag.BeforeDecision
        .After(CourtFlag.Withdraw, new RecordAward(CourtFlag.Id, 1, Decisions.Record, null))
        .Owes(Message.Now(new RecordProposalAnswer(Submissions.Id, CourtFlag.Id, 1, null)), Decisions.ToldToTheOffice);

    [Fact]
    public void may_not_go_once_it_was_submitted_upward() => GovernmentFlag.SubmittedUpward
        .When(new WithdrawDossier(GovernmentFlag.Id, "Lý do"))
        .ThenRefused(Rules.TooLateToWithdraw);

    [Fact]
    public void may_not_go_once_it_was_awarded() => CourtFlag.Awarded.When(CourtFlag.Withdraw).ThenRefused(Rules.TooLateToWithdraw);
}
