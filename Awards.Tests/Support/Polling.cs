using Awards.Domain;
using Awards.Domain.Ballots;

namespace Awards.Tests.Support;

/// <summary>Casting and counting in a specification: the papers wait in the box, as sealed ones would.</summary>
internal static class Polling
{
    /// <summary>These papers are cast: who, and for which units.</summary>
    public static Spec<SittingCommand, Sitting, SittingFacts> Cast(
        this Spec<SittingCommand, Sitting, SittingFacts> sitting, string question,
        params IEnumerable<(UnitId Voter, UnitId[] For)> papers) =>
        papers.Aggregate(sitting, (so_far, paper) => so_far.Cast(so_far.Paper(question, new ElectorId(paper.Voter.Value), paper.For)));

    /// <summary>This paper is cast.</summary>
    public static Spec<SittingCommand, Sitting, SittingFacts> Cast(
        this Spec<SittingCommand, Sitting, SittingFacts> sitting, CastBallot cast) =>
        sitting.After(cast).With(facts => facts with { Box = WithOneMore(facts.Box, cast) });

    /// <summary>The casting ends.</summary>
    public static Spec<SittingCommand, Sitting, SittingFacts> Close(
        this Spec<SittingCommand, Sitting, SittingFacts> sitting, string question) =>
        sitting.After(new CloseQuestion(sitting.Id(), question, sitting.Ballot(question).Number));

    /// <summary>The box is opened and counted.</summary>
    public static Spec<SittingCommand, Sitting, SittingFacts> Count(
        this Spec<SittingCommand, Sitting, SittingFacts> sitting, string question) =>
        sitting.With(facts => facts with { Box = facts.Box ?? new BallotBox(0, []) })
            .After(new CountQuestion(sitting.Id(), question, sitting.Ballot(question).Number))
            .With(facts => facts with { Box = null });

    /// <summary>These papers are cast and counted.</summary>
    public static Spec<SittingCommand, Sitting, SittingFacts> Vote(
        this Spec<SittingCommand, Sitting, SittingFacts> sitting, string question,
        params IEnumerable<(UnitId Voter, UnitId[] For)> papers) =>
        sitting.Cast(question, papers).Close(question).Count(question);

    /// <summary>A voter's paper: in favour of some, against the others, silent on the own unit where it must be.</summary>
    public static CastBallot Paper(
        this Spec<SittingCommand, Sitting, SittingFacts> sitting, string question, ElectorId elector, params UnitId[] inFavour)
    {
        var ballot = sitting.Ballot(question);
        var voter = sitting.State.OnRecord!.Plan.Electors.First(entitled => entitled.Id == elector);
        var choices = ballot.Nominees.Where(nominee => !Balloting.MustStayOut(voter, nominee, ballot.Policy))
            .Select(nominee => new Choice(nominee.Id, inFavour.Contains(nominee.Unit) ? Domain.Ballots.Vote.Yes : Domain.Ballots.Vote.No));
        var written = !sitting.State.OnRecord!.Present.Contains(elector);
        return new CastBallot(
            sitting.Id(), question, ballot.Number, elector, BallotOf(question, ballot.Number, elector),
            new BallotPaper(choices.ToValueList(), false), written);
    }

    /// <summary>The last ballot on a question.</summary>
    public static Question Ballot(this Spec<SittingCommand, Sitting, SittingFacts> sitting, string question) =>
        sitting.State.OnRecord!.Last(question)!;

    /// <summary>What the last ballot on a question meant for a unit.</summary>
    public static Outcome OutcomeOf(this Spec<SittingCommand, Sitting, SittingFacts> sitting, string question, UnitId unit) =>
        sitting.Ballot(question).Tallies.First(tally => tally.Unit == unit).Outcome;

    /// <summary>A voter's name for its paper.</summary>
    public static BallotId BallotOf(string question, int number, ElectorId elector) =>
        new(NameBased.Id("ballot", question, $"{number}", elector.Value.ToString()));

    private static SittingId Id(this Spec<SittingCommand, Sitting, SittingFacts> sitting) => sitting.State.OnRecord!.Plan.Id;

    private static BallotBox WithOneMore(BallotBox? box, CastBallot cast) => new(
        (box?.Boxes ?? 0) + 1, [.. box?.Opened ?? [], new OpenedBallot(cast.Ballot, cast.Paper, $"receipt-of-{cast.Ballot.Value}")]);
}
