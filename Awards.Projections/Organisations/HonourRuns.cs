// In which years, one after the other without a gap, does somebody hold an award?
using Awards.Domain;

namespace Awards.Projections.Organisations;

/// <summary>Consecutive years in which somebody holds an award.</summary>
/// <param name="Award">The award's code.</param>
/// <param name="AwardName">Its official name in the last of the years.</param>
/// <param name="From">First year.</param>
/// <param name="To">Last year, the same or later.</param>
/// <param name="Honours">What shows it, year by year; of a year with several decisions each.</param>
public sealed record HonourRun(AwardCode Award, string AwardName, int From, int To, ValueList<HonourShown> Honours)
{
    /// <summary>How many years, 1 or more.</summary>
    public int Years => To - From + 1;

    /// <summary>The runs of one holder, by award and year. What was struck out counts for nothing.</summary>
    public static ValueList<HonourRun> Of(IEnumerable<HonourHeld> held) =>
    [
        .. held.Where(one => one.StruckOut is null).Select(one => one.Honour)
            .GroupBy(honour => honour.Award).OrderBy(award => award.Key.Value, StringComparer.Ordinal)
            .SelectMany(award => Runs(award.OrderBy(honour => honour.Year).ThenBy(honour => honour.Day).ToList())),
    ];

    // Within a run the years grow as fast as their number does.
    private static IEnumerable<HonourRun> Runs(List<HonourShown> honours)
    {
        var years = honours.Select(honour => honour.Year).Distinct().ToList();
        return honours.GroupBy(honour => honour.Year - years.IndexOf(honour.Year)).Select(run => new HonourRun(
            run.First().Award, run.Last().AwardName, run.First().Year, run.Last().Year, run.ToValueList()));
    }
}
