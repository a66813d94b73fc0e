using Awards.Domain.Ballots;
using Awards.Projections.Ballots;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.CouncilReview;

public sealed class A_councils_board
{
    private readonly SittingBoard board = SittingBoards.Projection.Given(Reviewed()).Twice().Document(TheSession.Value.ToString());

    [Fact]
    public void names_no_person() => board.Plan.Electors.ShouldAllBe(elector => elector.Name == null);

    [Fact]
    public void shows_who_voted_in_writing() => board.Ballots[0].Cast.Select(cast => (cast.Elector.Value, cast.Written))
        .ShouldBe([(Council[0].Value, false), (Council[1].Value, false), (Council[2].Value, true)]);

    [Fact]
    public void shows_each_questions_result_and_policy() => board.Ballots
        .Select(ballot => (
            ballot.Question, ballot.Policy.Id, ballot.Count!.Written, ballot.Tallies.Count(tally => tally.Outcome == Outcome.Recommended)))
        .ShouldBe([(Court.Value, "council-other", 1, 2), (Government.Value, "council-other", 1, 1)]);

    [Fact]
    public void elects_nobody() => (board.Stage, board.Lead, board.Deputy).ShouldBe((SittingStage.Closed, null, null));
}
