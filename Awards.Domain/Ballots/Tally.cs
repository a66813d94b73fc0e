using Awards.Domain.Regulations;

namespace Awards.Domain.Ballots;

/// <summary>The count of one nominee.</summary>
/// <param name="Nominee">Who.</param>
/// <param name="Unit">The unit concerned.</param>
/// <param name="Name">The unit's name.</param>
/// <param name="Yes">Papers in favour.</param>
/// <param name="No">Papers against.</param>
/// <param name="Abstained">Papers with neither.</param>
/// <param name="Recused">Valid papers of voters who had to stay out.</param>
/// <param name="Total">What the share was taken of.</param>
/// <param name="Needed">The fewest yes votes that carry.</param>
/// <param name="Outcome">What follows under policy and quota.</param>
/// <param name="Person">The individual voted on; null: the unit itself.</param>
public sealed record NomineeTally(
    NomineeId Nominee, UnitId Unit, string Name, int Yes, int No, int Abstained, int Recused, int Total, int Needed, Outcome Outcome,
    PersonId? Person = null);

/// <summary>What a count means for a nominee.</summary>
public enum Outcome
{
    /// <summary>Reached the threshold, within the quota.</summary>
    Recommended,

    /// <summary>Did not reach the threshold.</summary>
    BelowThreshold,

    /// <summary>Reached the threshold, but others with more votes filled the quota.</summary>
    OverQuota,

    /// <summary>Reached the threshold with as many votes as another at the cut: the system does not choose; a second ballot does.</summary>
    Tied,

    /// <summary>Not put to the vote: was not recommended for the award that must come first.</summary>
    Excluded,
}

/// <summary>How papers are counted. Integers only.</summary>
public static class Tally
{
    /// <summary>Counts the papers of one ballot. Order of papers and of nominees does not matter to any figure.</summary>
    /// <param name="question">The ballot.</param>
    /// <param name="valid">The valid papers.</param>
    /// <param name="members">All members of the body.</param>
    /// <param name="present">Those of them who are present.</param>
    public static ValueList<NomineeTally> Count(
        Question question, IReadOnlyList<BallotPaper> valid, IReadOnlyList<Elector> members, IReadOnlyList<Elector> present)
    {
        var counted = question.Nominees.Select(nominee => One(question, nominee, valid, members, present)).ToList();
        var carried = counted.Where(tally => tally.Yes >= tally.Needed).OrderByDescending(tally => tally.Yes).ToList();
        var seats = question.Seats ?? carried.Count;
        return counted.Select(tally => tally with { Outcome = OutcomeOf(tally, carried, seats) }).ToValueList();
    }

    private static NomineeTally One(
        Question question, Nominee nominee, IReadOnlyList<BallotPaper> valid, IReadOnlyList<Elector> members,
        IReadOnlyList<Elector> present)
    {
        var policy = question.Policy;
        var votes = valid.Select(paper => paper.Choices.FirstOrDefault(choice => choice.Nominee == nominee.Id)?.Vote).ToList();
        var recused = votes.Count(vote => vote is null);
        // Whoever leaves the denominator was part of it: an absent unit is not taken off those present, nor a silent one off the valid
        // papers.
        var total = policy.Denominator switch
        {
            Denominator.AllMembers or Denominator.ClusterUnits => Whole(members),
            Denominator.Present => Whole(present),
            Denominator.PresentOrConsulted => Whole(question.Entitled),
            _ => policy.RecusedLeaveDenominator ? valid.Count - recused : valid.Count,
        };
        return new NomineeTally(
            nominee.Id, nominee.Unit, nominee.Name, votes.Count(vote => vote == Vote.Yes), votes.Count(vote => vote == Vote.No),
            votes.Count(vote => vote == Vote.Abstain), recused, total, policy.Needed(total), Outcome.BelowThreshold,
            nominee.Person);

        int Whole(IReadOnlyList<Elector> of) =>
            of.Count(elector => !policy.RecusedLeaveDenominator || !Balloting.MustStayOut(elector, nominee, policy));
    }

    private static Outcome OutcomeOf(NomineeTally tally, List<NomineeTally> carried, int seats)
    {
        if (tally.Yes < tally.Needed) return Outcome.BelowThreshold;
        if (carried.Count <= seats) return Outcome.Recommended;
        if (seats == 0) return Outcome.OverQuota;
        var lastIn = carried[seats - 1].Yes;
        var firstOut = carried[seats].Yes;
        if (tally.Yes == lastIn && lastIn == firstOut) return Outcome.Tied;
        return tally.Yes >= lastIn ? Outcome.Recommended : Outcome.OverQuota;
    }
}
