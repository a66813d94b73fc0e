using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Tests.Support;

namespace Awards.Tests.Ballots;

public sealed class Casting_a_ballot
{
    private static readonly string Court = Flags.Court.Value;

    private static readonly ElectorId Office = new(Units.Office.Value);
    private static readonly ElectorId Academy = new(Units.Academy.Value);

    private static Spec<SittingCommand, Sitting, SittingFacts> Open => Conferences.QuestionOpen;

    private static CastBallot Paper => Open.Paper(Court, Academy, Units.Office);

    private static CastBallot With(ValueList<Choice> choices) => Paper with { Paper = new BallotPaper(choices, false) };

    [Fact]
    public void records_that_the_elector_voted_and_never_how() => Open.When(Paper)
        .Then(new BallotCast(Conferences.Id, Court, 1, Academy, Paper.Ballot, Written: false))
        .ThenSendsNothing();

    [Fact]
    public void is_the_same_act_with_the_same_paper() => Open.Cast(Paper).When(Paper).ThenNothing();

    [Fact]
    public void is_done_once() => Open.Cast(Paper)
        .When(Paper with { Ballot = new BallotId(Guid.Empty) })
        .ThenRefused(Rules.AlreadyVoted);

    [Fact]
    public void cannot_use_the_paper_of_another() => Open.Cast(Paper)
        .When(Open.Paper(Court, Office, Units.Personnel) with { Ballot = Paper.Ballot })
        .ThenRefused(Rules.BallotIdTaken);

    [Fact]
    public void is_for_those_who_are_present() => Open
        .When(Paper with { Elector = new ElectorId(Units.Newspaper.Value) })
        .ThenRefused(Rules.NotEntitledToVote);

    [Fact]
    public void in_writing_is_not_for_those_who_are_absent_from_a_conference() => Open
        .When(Paper with { Elector = new ElectorId(Units.Newspaper.Value), Written = true })
        .ThenRefused(Rules.NotEntitledToVote);

    [Fact]
    public void leaves_the_own_unit_out() => Open.Paper(Court, Office, Units.Personnel).Paper.Choices.Select(choice => choice.Nominee)
        .ShouldBe([Conferences.Nominee(Units.Personnel, Flags.Court), Conferences.Nominee(Units.Emulation, Flags.Court)]);

    [Fact]
    public void for_the_own_unit_is_refused() => Open.When(With(Paper.Paper.Choices) with { Elector = Office }).ThenRefused(Rules.OwnCase);

    [Fact]
    public void answers_for_each_nominee() => Open.When(With([Paper.Paper.Choices[0]])).ThenRefused(Rules.PaperIncomplete);

    [Fact]
    public void answers_for_no_nominee_twice() => Open
        .When(With([.. Paper.Paper.Choices, Paper.Paper.Choices[0]]))
        .ThenRefused(Rules.PaperIncomplete);

    [Fact]
    public void answers_for_no_stranger() => Open
        .When(With([.. Paper.Paper.Choices, new Choice(new NomineeId(Guid.Empty), Vote.Yes)]))
        .ThenRefused(Rules.PaperNamesStranger);

    [Fact]
    public void may_be_done_with_a_spoilt_paper_that_says_nothing()
    {
        Open.When(Paper with { Paper = new BallotPaper([], Spoilt: true) }).Then<BallotCast>(cast => cast.Elector.ShouldBe(Academy));
        Open.When(Paper with { Paper = new BallotPaper(Paper.Paper.Choices, Spoilt: true) }).ThenRefused(Rules.PaperIncomplete);
    }

    [Fact]
    public void ends_with_the_question() => Conferences.QuestionClosed.When(Paper with { Elector = Office, Ballot = new(Guid.Empty) })
        .ThenRefused(Rules.AlreadyVoted);

    [Fact]
    public void is_refused_to_latecomers_of_a_closed_question() => Open.Close(Court).When(Paper).ThenRefused(Rules.QuestionNotOpen);

    [Fact]
    public void says_nothing_of_the_choices_in_any_log_line() => Paper.Paper.ToString().ShouldBe("a ballot paper");
}
