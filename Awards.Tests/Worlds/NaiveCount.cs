using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Regulations;

namespace Awards.Tests.Worlds;

/// <summary>A ballot counted as a child would: one nominee after the other, by counting who is ahead, without a rank list and without a
/// fraction.</summary>
internal static class NaiveCount
{
    public static void ShouldBe(QuestionCounted counted, Question question, Minutes minutes, IReadOnlyList<OpenedBallot> box)
    {
        var papers = new List<BallotPaper>();
        foreach (var opened in box)
            if (!opened.Paper.Spoilt) papers.Add(opened.Paper);

        counted.Count.Issued.ShouldBe(question.Entitled.Count);
        counted.Count.Issued.ShouldBe(counted.Count.Returned + counted.Count.Missing);
        counted.Count.Returned.ShouldBe(box.Count);
        counted.Count.Returned.ShouldBe(counted.Count.Valid + counted.Count.Invalid);
        counted.Count.Valid.ShouldBe(papers.Count);
        counted.Count.Written.ShouldBe(question.Casts.Count(cast => !minutes.Present.Contains(cast.Elector)));
        counted.Receipts.Count.ShouldBe(box.Count);
        counted.Tallies.Count.ShouldBe(question.Nominees.Count);

        foreach (var tally in counted.Tallies)
        {
            int yes = 0, no = 0, neither = 0, silent = 0;
            foreach (var paper in papers)
            {
                var said = false;
                foreach (var choice in paper.Choices)
                {
                    if (choice.Nominee != tally.Nominee) continue;
                    said = true;
                    if (choice.Vote == Vote.Yes) yes++;
                    else if (choice.Vote == Vote.No) no++;
                    else neither++;
                }
                if (!said) silent++;
            }
            (tally.Yes, tally.No, tally.Abstained, tally.Recused).ShouldBe((yes, no, neither, silent));
            counted.Count.Valid.ShouldBe(tally.Yes + tally.No + tally.Abstained + tally.Recused);
            tally.Total.ShouldBe(Total(question.Policy, tally.Unit, minutes, papers.Count, silent));
            tally.Needed.ShouldBe(Needed(question.Policy, tally.Total));
        }
        foreach (var tally in counted.Tallies) tally.Outcome.ShouldBe(Meaning(tally, counted.Tallies, question.Seats));
    }

    private static int Total(VotePolicy policy, UnitId unit, Minutes minutes, int papers, int silent)
    {
        if (policy.Denominator == Denominator.ValidBallots) return policy.RecusedLeaveDenominator ? papers - silent : papers;
        var total = 0;
        foreach (var elector in minutes.Plan.Electors)
        {
            if (policy.Denominator == Denominator.PresentOrConsulted && policy.Absentees == Absentees.NotCounted
                && !minutes.Present.Contains(elector.Id)) continue;
            if (policy.Denominator == Denominator.Present && !minutes.Present.Contains(elector.Id)) continue;
            if (policy.RecusedLeaveDenominator && policy.OwnCase == OwnCase.Recused && elector.Unit == unit) continue;
            total++;
        }
        return total;
    }

    private static int Needed(VotePolicy policy, int total)
    {
        for (var yes = 1; yes <= total; yes++)
        {
            var (have, want) = (yes * policy.Threshold.Denominator, total * policy.Threshold.Numerator);
            if (have > want || (have == want && policy.Comparator == Comparator.AtLeast)) return yes;
        }
        return total + 1;
    }

    private static Outcome Meaning(NomineeTally tally, IEnumerable<NomineeTally> all, int? seats)
    {
        if (tally.Yes < tally.Needed) return Outcome.BelowThreshold;
        int ahead = 0, level = 0;
        foreach (var other in all)
        {
            if (other.Yes < other.Needed) continue;
            if (other.Yes > tally.Yes) ahead++;
            if (other.Yes == tally.Yes) level++;
        }
        if (seats is null || ahead + level <= seats) return Outcome.Recommended;
        return ahead >= seats ? Outcome.OverQuota : Outcome.Tied;
    }
}
