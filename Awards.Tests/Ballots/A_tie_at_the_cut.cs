using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Tests.Support;

namespace Awards.Tests.Ballots;

public sealed class A_tie_at_the_cut
{
    private static readonly string Court = Flags.Court.Value;

    private static readonly UnitId[] All = [Units.Office, Units.Personnel, Units.Emulation];

    private static Spec<SittingCommand, Sitting, SittingFacts> SecondBallot =>
        Conferences.Tied.After(new OpenQuestion(Conferences.Id, Court));

    [Fact]
    public void is_not_broken_by_the_system()
    {
        foreach (var unit in All) Conferences.Tied.OutcomeOf(Court, unit).ShouldBe(Outcome.Tied);
    }

    [Fact]
    public void tells_none_of_the_tied_anything_yet() => Conferences.Tied.Owed(Conferences.Tied.State)
        .Select(message => message.Command).OfType<RecordVote>().ShouldBeEmpty();

    [Fact]
    public void keeps_the_sitting_from_closing() => Conferences.Tied.When(new CloseSitting(Conferences.Id)).ThenRefused(Rules.TieAtTheCut);

    [Fact]
    public void calls_for_a_second_ballot_among_the_tied_under_a_key_of_its_own() =>
        Conferences.Tied.When(new OpenQuestion(Conferences.Id, Court))
        .Then<QuestionOpened>(opened =>
        {
            (opened.Number, opened.Seats, opened.Key).ShouldBe((2, 2, BallotKey.Name(Conferences.Id, Court, 2)));
            opened.Nominees.Select(nominee => nominee.Unit).ShouldBe(All);
        });

    [Fact]
    public void leaves_the_seats_that_the_first_ballot_filled()
    {
        // Five for Personnel's rivals would be too many: Office has four, Personnel and Emulation three each, and two seats.
        var tied = Lower(Conferences.Open).Vote(Court,
            (Units.Personnel, [Units.Office]), (Units.Emulation, [Units.Office, Units.Personnel]), (Units.Academy, [.. All]),
            (Units.Law, [Units.Office, Units.Emulation]));
        tied.OutcomeOf(Court, Units.Office).ShouldBe(Outcome.Recommended);
        tied.OutcomeOf(Court, Units.Personnel).ShouldBe(Outcome.Tied);
        tied.When(new OpenQuestion(Conferences.Id, Court)).Then<QuestionOpened>(opened =>
        {
            opened.Seats.ShouldBe(1);
            opened.Nominees.Select(nominee => nominee.Unit).ShouldBe([Units.Personnel, Units.Emulation]);
        });
    }

    [Fact]
    public void is_settled_by_the_second_ballot()
    {
        var settled = SecondBallot.Vote(Court, Conferences.Attending.Select(voter => (voter, new[] { Units.Office, Units.Personnel })));
        settled.OutcomeOf(Court, Units.Office).ShouldBe(Outcome.Recommended);
        settled.OutcomeOf(Court, Units.Emulation).ShouldBe(Outcome.BelowThreshold);
        settled.When(new OpenQuestion(Conferences.Id, Flags.Government.Value)).Then<QuestionOpened>(opened =>
            opened.Nominees.Select(nominee => nominee.Unit).ShouldBe([Units.Office, Units.Personnel]));
    }

    [Fact]
    public void is_told_to_the_tied_after_the_second_ballot() => SecondBallot
        .Vote(Court, Conferences.Attending.Select(voter => (voter, new[] { Units.Office, Units.Personnel })))
        .State.ShouldSatisfyAllConditions(state => SittingProcess.Owed(state)
            .Select(message => message.Command).OfType<RecordVote>().Select(vote => vote.Vote.Number).ShouldBe([2, 2, 2]));

    [Fact]
    public void below_the_cut_is_none()
    {
        // Two seats: Office and Personnel have four votes each, Emulation two.
        var counted = Conferences.QuestionOpen
            .Vote(Court, Conferences.Attending.Select(voter => (voter, new[] { Units.Office, Units.Personnel })));
        counted.OutcomeOf(Court, Units.Office).ShouldBe(Outcome.Recommended);
        counted.OutcomeOf(Court, Units.Personnel).ShouldBe(Outcome.Recommended);
    }

    [Fact]
    public void with_no_seats_at_all_is_none_either()
    {
        var noSeats = Conferences.NotConvened
            .With(facts => facts with { Cluster = Clusters.WithQuotas.After(Clusters.Allocate(Flags.Court, 0)).State })
            .After(Conferences.Convene, Conferences.Admit(Units.Office, Flags.Court), Conferences.Admit(Units.Personnel, Flags.Court))
            .After(Conferences.Attending.Select(Conferences.Attend))
            .After(new OpenSitting(Conferences.Id), new OpenQuestion(Conferences.Id, Court))
            .Vote(Court, Conferences.Attending.Select(voter => (voter, All)));
        noSeats.OutcomeOf(Court, Units.Office).ShouldBe(Outcome.OverQuota);
        noSeats.OutcomeOf(Court, Units.Personnel).ShouldBe(Outcome.OverQuota);
    }

    private static Spec<SittingCommand, Sitting, SittingFacts> Lower(Spec<SittingCommand, Sitting, SittingFacts> open)
    {
        var plan = open.State.OnRecord!.Plan;
        var policy = plan.Questions[0].Policy with { Threshold = new(1, 3) };
        var convened = new SittingConvened(
            plan with { Questions = plan.Questions.Change(q => q.Code == Court, q => q with { Policy = policy }) });
        return (open with { History = [convened, .. open.History.Skip(1)] }).After(new OpenQuestion(Conferences.Id, Court));
    }
}
