namespace Awards.Domain.Regulations;

/// <summary>Which days are worked, by the tables of holidays that were adopted.</summary>
/// <param name="Years">One table a year, the one adopted last.</param>
public sealed record WorkCalendar(ValueList<HolidayYear> Years)
{
    /// <summary>No table was adopted: weekdays alone tell.</summary>
    public static WorkCalendar Empty { get; } = new(ValueList.Create<HolidayYear>([]));

    /// <summary>What is special about a day, or null.</summary>
    public SpecialDay? SpecialOn(DateOnly day) =>
        Years.FirstOrDefault(table => table.Year == day.Year)?.Days.FirstOrDefault(special => special.Date == day);

    /// <summary>Whether people work on a day.</summary>
    public bool IsWorked(DateOnly day) =>
        SpecialOn(day)?.IsWorked ?? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The last day of a time limit, and how it was counted.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="from">The day of the event from which it runs.</param>
    public DeadlineCount Count(TimeLimit limit, DateOnly from)
    {
        var counting = limit.Counting ?? Counting.Usual;
        var last = counting.FirstDayCounts ? from : from.AddDays(1);
        for (var left = limit.Days; ; last = last.AddDays(1))
        {
            if (counting.Unit == DayUnit.Calendar || IsWorked(last)) left--;
            if (left == 0) break;
        }
        if (counting.RollForward) last = NextWorked(last);
        return new DeadlineCount(limit, from, last, SpecialBetween(from, last), WithoutTable(from, last));
    }

    /// <summary>The day itself if it is worked, else the next that is.</summary>
    public DateOnly NextWorked(DateOnly day)
    {
        while (!IsWorked(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The special days from one day to another, both included.</summary>
    public ValueList<SpecialDay> SpecialBetween(DateOnly first, DateOnly last) =>
    [
        .. Years.Where(table => table.Year >= first.Year && table.Year <= last.Year).SelectMany(table => table.Days)
            .Where(special => special.Date >= first && special.Date <= last).OrderBy(special => special.Date),
    ];

    private ValueList<int> WithoutTable(DateOnly first, DateOnly last) =>
        [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Where(year => Years.All(table => table.Year != year))];
}

/// <summary>The holidays of a year, and the Saturdays worked in exchange.</summary>
/// <param name="Year">The year.</param>
/// <param name="Days">In order, each once.</param>
public sealed record HolidayYear(int Year, ValueList<SpecialDay> Days);
