using Awards.Domain.Ballots;

namespace Awards.Api.Scenarios;

/// <summary>Tells a count as the ballot-count record has it.</summary>
internal static class TallyStory
{
    public static void Tell(Story story, BallotAnswer ballot)
    {
        var again = ballot.Number > 1 ? $", lần {ballot.Number}" : "";
        var english = ballot.English == ballot.Vietnamese ? "" : $" · {ballot.English}";
        story.Line($"{ballot.Vietnamese}{again}{english}");
        if (ballot.Count is { } count && ballot.Nominees.Count > 0)
        {
            var needed = ballot.Tallies.Select(tally => tally.Needed).DefaultIfEmpty().Max();
            var seats = ballot.Seats is { } quota ? $", chỉ tiêu {quota}" : "";
            story.Line(
                $"  phát {count.Issued}, thu {count.Returned}, hợp lệ {count.Valid}, không hợp lệ {count.Invalid}; "
                + $"cần {needed}/{count.Members}{seats}",
                $"issued, returned, valid, invalid; {ballot.Policy.Threshold} needed");
        }
        foreach (var tally in ballot.Tallies.OrderByDescending(tally => tally.Yes))
            story.Row(
                Mark(tally.Outcome), tally.Name, $"{tally.Yes,2} đồng ý {tally.No,2} không {tally.Abstained,2} trắng{Why(tally.Outcome)}");
        if (ballot.Excluded.Count > 0)
            story.Row(
                "–", $"{ballot.Excluded.Count} hồ sơ", "không đưa ra bỏ phiếu: chưa được suy tôn danh hiệu thấp hơn · not put to the vote");
    }

    private static string Mark(Outcome outcome) => outcome switch
    {
        Outcome.Recommended => "✓",
        Outcome.Tied => "=",
        _ => "–",
    };

    private static string Why(Outcome outcome) => outcome switch
    {
        Outcome.BelowThreshold => "   không đạt ngưỡng · below the threshold",
        Outcome.OverQuota => "   hết chỉ tiêu · over the quota",
        Outcome.Tied => "   bằng phiếu · tied",
        _ => "",
    };
}
