namespace Awards.Domain.Regulations;

/// <summary>Shows a count day by day, from what the count recorded alone: whatever is adopted later, it shows the same.</summary>
public static class DayByDay
{
    /// <summary>Every day from the day of the event to the last day, in order.</summary>
    public static IEnumerable<CountedDay> Of(DeadlineCount count)
    {
        var (counting, number) = (count.Limit.Counting ?? Counting.Usual, 0);
        var skipsFirst = !counting.FirstDayCounts && count.From < count.LastDay;
        if (skipsFirst) yield return new(count.From, null, DayReason.FirstDayNotCounted, counting.Unit);
        foreach (var date in Days(skipsFirst ? count.From.AddDays(1) : count.From, count.LastDay))
        {
            var special = count.SpecialDays.FirstOrDefault(day => day.Date == date);
            var isWorked = IsWorked(date, special);
            var isBeyond = number == count.Limit.Days;
            var counts = !isBeyond && (counting.Unit == DayUnit.Calendar || isWorked);
            if (counts) number++;
            // In calendar days only the last is asked whether it is worked, and only where it would go on.
            var matters = counting.Unit == DayUnit.Working || (counting.RollForward && number == count.Limit.Days);
            yield return new(
                date, counts ? number : null,
                isBeyond ? Going(isWorked)
                    : !counts ? special is null ? DayReason.Weekend : DayReason.DayOff
                    : !matters ? DayReason.Counted
                    : !isWorked ? DayReason.RolledOver
                    : special is { IsWorked: true } ? DayReason.WorkedInExchange : DayReason.Counted,
                counting.Unit, matters ? special : null, !matters || !count.WithoutTable.Contains(date.Year));
        }
    }

    /// <summary>Every day from a last day as it was meant to the one to which it went on, in order: one where it stayed.</summary>
    /// <param name="meant">The last day as it was meant.</param>
    /// <param name="last">The last day.</param>
    /// <param name="special">Special days between the two.</param>
    /// <param name="withoutTable">Years of which no table was adopted.</param>
    public static IEnumerable<CountedDay> Of(
        DateOnly meant, DateOnly last, ValueList<SpecialDay> special, ValueList<int> withoutTable) =>
        Days(meant, last).Select(date =>
        {
            var known = special.FirstOrDefault(day => day.Date == date);
            var why = meant == last ? DayReason.Stated : Going(IsWorked(date, known));
            return new CountedDay(date, null, why, Special: known, HasTable: !withoutTable.Contains(date.Year));
        });

    private static DayReason Going(bool isWorked) => isWorked ? DayReason.RolledTo : DayReason.RolledOver;

    private static bool IsWorked(DateOnly day, SpecialDay? special) => special?.IsWorked ?? !WorkCalendar.IsWeekend(day);

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) =>
        Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber);
}
