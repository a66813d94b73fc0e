using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Ballots;

public sealed class Opening_a_sitting
{
    private static readonly OpenSitting Now = new(Conferences.Id);

    private static Spec<SittingCommand, Sitting, SittingFacts> Attended(int units) =>
        Conferences.WithDossiers.After(Units.Members.Take(units).Select(Conferences.Attend));

    [Fact]
    public void needs_two_thirds_of_the_units() => Attended(4).When(Now).Then(new SittingOpened(Conferences.Id, 4, 6, new Fraction(2, 3)));

    [Fact]
    public void with_fewer_is_on_record_as_a_quorum_missed() => Attended(3).When(Now)
        .Then(new SittingQuorumMissed(Conferences.Id, 3, 6, new Fraction(2, 3)));

    [Fact]
    public void misses_the_quorum_once_for_the_same_attendance() =>
        Attended(3).Given(new SittingQuorumMissed(Conferences.Id, 3, 6, new Fraction(2, 3))).When(Now).ThenNothing();

    [Fact]
    public void succeeds_when_more_have_come() => Attended(3).After(Now, Conferences.Attend(Units.Law)).When(Now)
        .Then(new SittingOpened(Conferences.Id, 4, 6, new Fraction(2, 3)));

    [Fact]
    public void is_not_done_before_its_day() => Attended(6).On(Days.Conference.AddDays(-1)).When(Now).ThenRefused(Rules.SittingNotToday);

    [Fact]
    public void is_not_done_twice() => Conferences.Open.When(Now).ThenNothing();

    [Fact]
    public void takes_the_strictest_quorum_of_its_questions()
    {
        var strict = Flags.Regime with
        {
            Policies = Flags.Regime.Policies
            .Change(p => p.Id == "cluster-election", p => p with { Quorum = new(5, 6) })
        };
        Conferences.NotConvened.With(facts => facts with { Law = Flags.Entry with { RuleSet = strict } })
            .After(Conferences.Convene).After(Units.Members.Take(4).Select(Conferences.Attend))
            .When(Now)
            .Then(new SittingQuorumMissed(Conferences.Id, 4, 6, new Fraction(5, 6)));
    }

    [Fact]
    public void counts_members_of_the_body_only() => Conferences.Convened
        .When(Conferences.Attend(Units.Elsewhere))
        .ThenRefused(Rules.NotEntitledToVote);

    [Fact]
    public void counts_each_member_once() => Attended(1).When(Conferences.Attend(Units.Office)).ThenNothing();

    [Fact]
    public void comes_before_any_question() =>
        Attended(6).When(new OpenQuestion(Conferences.Id, "court-flag")).ThenRefused(Rules.SittingNotOpen);

    [Fact]
    public void may_be_joined_late_but_not_while_a_question_is_under_way()
    {
        Conferences.Open.When(Conferences.Attend(Units.Newspaper))
            .Then(new AttendanceRegistered(Conferences.Id, new(Units.Newspaper.Value), null));
        Conferences.QuestionOpen.When(Conferences.Attend(Units.Newspaper)).ThenRefused(Rules.AnotherQuestionUnderWay);
    }
}
