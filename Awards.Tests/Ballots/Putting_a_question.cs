using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Tests.Support;

namespace Awards.Tests.Ballots;

public sealed class Putting_a_question
{
    private static readonly string Court = Flags.Court.Value;
    private static readonly string Government = Flags.Government.Value;

    private static readonly OpenQuestion OnCourt = new(Conferences.Id, Court);
    private static readonly OpenQuestion OnGovernment = new(Conferences.Id, Government);

    [Fact]
    public void issues_papers_to_those_present_with_policy_quota_and_key() => Conferences.Open.When(OnCourt)
        .Then<QuestionOpened>(opened =>
        {
            opened.Nominees.Select(nominee => nominee.Unit).ShouldBe([Units.Office, Units.Personnel, Units.Emulation]);
            opened.Entitled.Select(elector => elector.Unit!.Value).ShouldBe(Conferences.Attending);
            (opened.Number, opened.Seats, opened.Policy.Id).ShouldBe((1, 2, "cluster-flag"));
            opened.Key.ShouldBe(BallotKey.Name(Conferences.Id, Court, 1));
        });

    [Fact]
    public void on_the_higher_award_waits_for_the_count_of_the_lower()
    {
        foreach (var sitting in new[] { Conferences.Open, Conferences.QuestionOpen, Conferences.QuestionClosed, Conferences.Tied })
            sitting.When(OnGovernment).ThenRefused(Rules.LowerAwardFirst);
    }

    [Fact]
    public void on_the_higher_award_chooses_among_those_recommended_for_the_lower() => Conferences.Counted.When(OnGovernment)
        .Then<QuestionOpened>(opened =>
        {
            opened.Nominees.Select(nominee => nominee.Unit).ShouldBe([Units.Personnel]);
            opened.Excluded.ShouldBe([Conferences.Nominee(Units.Office, Flags.Government)]);
        });

    [Fact]
    public void tells_those_excluded_at_once() => Conferences.Counted.When(OnGovernment)
        .Messages.Select(message => message.Command).ShouldHaveSingleItem().ShouldBeOfType<RecordVote>()
        .ShouldSatisfyAllConditions(
            vote => vote.Dossier.ShouldBe(Conferences.Dossier(Units.Office, Flags.Government)),
            vote => vote.Vote.Outcome.ShouldBe(Outcome.Excluded),
            vote => vote.Vote.Tally.ShouldBeNull());

    [Fact]
    public void that_leaves_nobody_to_vote_on_is_counted_at_once()
    {
        var nobodyRecommended = Conferences.QuestionOpen.Vote(Court, Conferences.Attending.Select(voter => (voter, Array.Empty<UnitId>())));
        nobodyRecommended.When(OnGovernment).Answer.ShouldBeOfType<Answer.Happened>().Events.Select(happened => happened.GetType())
            .ShouldBe([typeof(QuestionOpened), typeof(QuestionClosed), typeof(QuestionCounted)]);
        nobodyRecommended.When(OnGovernment).Messages.Select(message => message.Command).OfType<RecordVote>().Count().ShouldBe(2);
    }

    [Fact]
    public void is_done_one_at_a_time() => Conferences.QuestionOpen
        .When(new OpenElection(Conferences.Id, QuestionPlan.Lead, [Units.Law]))
        .ThenRefused(Rules.AnotherQuestionUnderWay);

    [Fact]
    public void is_not_done_twice() => Conferences.QuestionOpen.When(OnCourt).ThenNothing();

    [Fact]
    public void is_not_done_again_once_it_was_counted() => Conferences.Counted.When(OnCourt).ThenRefused(Rules.QuestionAlreadyCounted);

    [Fact]
    public void needs_somebody_to_vote_on() => Conferences.Convened
        .After(Conferences.Attending.Select(Conferences.Attend)).After(new OpenSitting(Conferences.Id))
        .When(OnCourt)
        .ThenRefused(Rules.NobodyToVoteOn);

    [Fact]
    public void needs_a_question_of_the_plan() => Conferences.Open
        .When(new OpenQuestion(Conferences.Id, "medal"))
        .ThenRefused(Rules.QuestionUnknown);
}
