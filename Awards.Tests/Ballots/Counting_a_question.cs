using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Ballots;

public sealed class Counting_a_question
{
    private static readonly string Court = Flags.Court.Value;

    private static readonly CountQuestion Count = new(Conferences.Id, Court, 1);

    private static Spec<SittingCommand, Sitting, SittingFacts> Closed => Conferences.QuestionClosed;

    private static BallotBox Box => Closed.Facts.Box!;

    [Fact]
    public void ranks_by_votes_within_the_quota()
    {
        Conferences.Counted.OutcomeOf(Court, Units.Personnel).ShouldBe(Outcome.Recommended);
        Conferences.Counted.OutcomeOf(Court, Units.Emulation).ShouldBe(Outcome.Recommended);
        Conferences.Counted.OutcomeOf(Court, Units.Office).ShouldBe(Outcome.BelowThreshold);
    }

    [Fact]
    public void takes_the_share_of_all_units_of_the_cluster_present_or_not() => Closed.When(Count)
        .Then<QuestionCounted>(counted => counted.Tallies.First(tally => tally.Unit == Units.Office)
            .ShouldBe(new NomineeTally(
                Conferences.Nominee(Units.Office, Flags.Court), Units.Office, "Văn phòng", Yes: 3, No: 1, Abstained: 0, Recused: 1,
                Total: 6, Needed: 4,
                Outcome.BelowThreshold)));

    [Fact]
    public void records_issued_returned_valid_and_invalid_papers() => Conferences.QuestionOpen
        .Cast(Court, (Units.Office, [Units.Personnel]), (Units.Academy, [Units.Personnel]))
        .Cast(Conferences.QuestionOpen.Paper(Court, new ElectorId(Units.Law.Value)) with { Paper = new BallotPaper([], Spoilt: true) })
        .Close(Court)
        .When(Count)
        .Then<QuestionCounted>(counted =>
        {
            counted.Count.ShouldBe(new BallotCount(Members: 6, Present: 5, Issued: 5, Returned: 3, Valid: 2, Invalid: 1, Written: 0));
            counted.Count.Missing.ShouldBe(2);
        });

    [Fact]
    public void is_a_function_of_the_papers_and_not_of_their_order() => Closed
        .With(facts => facts with { Box = Box with { Opened = [.. Box.Opened.Reverse()] } })
        .When(Count).Answer
        .ShouldBe(Closed.When(Count).Answer);

    [Fact]
    public void sorts_the_receipts_so_that_their_order_says_nothing() => Closed.When(Count)
        .Then<QuestionCounted>(counted =>
            counted.Receipts.ShouldBe(Box.Opened.Select(opened => opened.Receipt).Order(StringComparer.Ordinal)));

    [Fact]
    public void tells_each_dossier_and_destroys_the_key() => Closed.When(Count).Messages.Select(message => message.Command)
        .ShouldSatisfyAllConditions(
            sent => sent.OfType<RecordVote>().Count().ShouldBe(3),
            sent => sent.OfType<DestroyBallotKey>().ShouldHaveSingleItem(),
            sent => sent.Count().ShouldBe(4));

    [Fact]
    public void is_refused_when_the_box_holds_fewer_papers_than_were_cast() => Closed
        .With(facts => facts with { Box = new BallotBox(4, [.. Box.Opened.Skip(1)]) })
        .When(Count)
        .ThenRefused(Rules.BallotBoxDisagrees);

    [Fact]
    public void is_refused_when_a_paper_does_not_open() => Closed
        .With(facts => facts with { Box = new BallotBox(5, [.. Box.Opened.Skip(1)]) })
        .When(Count)
        .ThenRefused(Rules.BallotBoxDisagrees);

    [Fact]
    public void is_refused_when_a_paper_was_put_in_for_another() => Closed
        .With(facts => facts with { Box = new BallotBox(5, [.. Box.Opened.Skip(1), Box.Opened[0] with { Id = new BallotId(Guid.Empty) }]) })
        .When(Count)
        .ThenRefused(Rules.BallotBoxDisagrees);

    [Fact]
    public void is_refused_when_a_paper_comes_out_twice() => Closed
        .With(facts => facts with { Box = new BallotBox(5, [.. Box.Opened, Box.Opened[0]]) })
        .When(Count)
        .ThenRefused(Rules.BallotBoxDisagrees);

    [Fact]
    public void is_refused_without_a_box() =>
        Closed.With(facts => facts with { Box = null }).When(Count).ThenRefused(Rules.BallotBoxDisagrees);

    [Fact]
    public void waits_for_the_casting_to_end() => Conferences.AllCast.When(Count).ThenRefused(Rules.QuestionStillOpen);

    [Fact]
    public void is_not_done_twice() => Conferences.Counted.When(Count).ThenNothing();

    [Fact]
    public void lets_the_key_be_destroyed_once_and_only_afterwards()
    {
        var destroy = new DestroyBallotKey(Conferences.Id, Court, 1);
        Conferences.QuestionClosed.When(destroy).ThenRefused(Rules.QuestionStillOpen);
        Conferences.Counted.When(destroy).Then(new BallotKeyDestroyed(Conferences.Id, Court, 1));
        Conferences.Counted.After(destroy).When(destroy).ThenNothing();
        Conferences.Closed.When(destroy).Then(new BallotKeyDestroyed(Conferences.Id, Court, 1));
    }
}

public sealed class The_share_of_a_count
{
    private static readonly string Court = Flags.Court.Value;

    private static Spec<SittingCommand, Sitting, SittingFacts> Under(Func<VotePolicy, VotePolicy> change) => Conferences.NotConvened
        .With(facts =>
            facts with { Law = Flags.Entry with { RuleSet = Flags.Regime with { Policies = Changed(change) } } })
        .After(Conferences.Convene)
        .After(Conferences.Admit(Units.Office, Flags.Court), Conferences.Admit(Units.Newspaper, Flags.Court))
        .After(Conferences.Attending.Select(Conferences.Attend))
        .After(new OpenSitting(Conferences.Id), new OpenQuestion(Conferences.Id, Court));

    private static ValueList<VotePolicy> Changed(Func<VotePolicy, VotePolicy> change) =>
        Flags.Regime.Policies.Change(policy => policy.Id == "cluster-flag", change);

    private static (int Office, int Newspaper) Totals(Spec<SittingCommand, Sitting, SittingFacts> sitting)
    {
        var tallies = sitting.Ballot(Court).Tallies;
        return (tallies.First(tally => tally.Unit == Units.Office).Total, tallies.First(tally => tally.Unit == Units.Newspaper).Total);
    }

    private static IEnumerable<(UnitId, UnitId[])> FourPapers =>
        Conferences.Attending.Skip(1).Select(voter => (voter, new[] { Units.Office }));

    [Theory]
    [InlineData(Denominator.ClusterUnits, 6, 6)]
    [InlineData(Denominator.AllMembers, 6, 6)]
    [InlineData(Denominator.Present, 5, 5)]
    [InlineData(Denominator.PresentOrConsulted, 5, 5)]
    [InlineData(Denominator.ValidBallots, 4, 4)]
    public void is_taken_of_what_the_policy_says(Denominator denominator, int ofOffice, int ofNewspaper) =>
        Totals(Under(policy => policy with { Denominator = denominator }).Vote(Court, FourPapers)).ShouldBe((ofOffice, ofNewspaper));

    /// <summary>The Office is present and does not vote; the Newspaper, itself nominated, is absent.</summary>
    [Theory]
    [InlineData(Denominator.ClusterUnits, 5, 5)]
    [InlineData(Denominator.AllMembers, 5, 5)]
    [InlineData(Denominator.Present, 4, 5)]
    [InlineData(Denominator.ValidBallots, 4, 4)]
    public void leaves_out_the_recused_who_are_part_of_it_and_nobody_else(Denominator denominator, int ofOffice, int ofNewspaper) => Totals(
            Under(policy => policy with { Denominator = denominator, RecusedLeaveDenominator = true }).Vote(Court, FourPapers))
        .ShouldBe((ofOffice, ofNewspaper));

    [Fact]
    public void of_valid_papers_leaves_out_the_paper_of_the_recused() => Totals(
            Under(policy => policy with { Denominator = Denominator.ValidBallots, RecusedLeaveDenominator = true })
                .Vote(Court, Conferences.Attending.Select(voter => (voter, new[] { Units.Newspaper }))))
        .ShouldBe((4, 5));

    [Fact]
    public void of_nothing_carries_nobody()
    {
        var counted = Under(policy => policy with { Denominator = Denominator.ValidBallots }).Vote(Court);
        counted.Ballot(Court).Tallies.ShouldAllBe(tally => tally.Outcome == Outcome.BelowThreshold);
    }
}
