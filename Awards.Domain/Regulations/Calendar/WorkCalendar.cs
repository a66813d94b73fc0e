namespace Awards.Domain.Regulations;

/// <summary>Which days are worked, by the tables of holidays that were adopted.</summary>
/// <param name="Years">One table a year, the one adopted last.</param>
public sealed record WorkCalendar(ValueList<HolidayYear> Years)
{
    /// <summary>No table was adopted: weekdays alone tell.</summary>
    public static WorkCalendar Empty { get; } = new(ValueList.Create<HolidayYear>([]));

    /// <summary>Whether a day is off every week.</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>This calendar with the tables of some years in place of what it had of them.</summary>
    public WorkCalendar With(IEnumerable<HolidayYear> tables)
    {
        var adopted = tables.ToList();
        return new([.. Years.Where(before => adopted.TrueForAll(table => table.Year != before.Year)).Concat(adopted).OrderBy(t => t.Year)]);
    }

    /// <summary>What is special about a day, or null.</summary>
    public SpecialDay? SpecialOn(DateOnly day) =>
        Years.FirstOrDefault(table => table.Year == day.Year)?.Days.FirstOrDefault(special => special.Date == day);

    /// <summary>Whether people work on a day.</summary>
    public bool IsWorked(DateOnly day) => SpecialOn(day)?.IsWorked ?? !IsWeekend(day);

    /// <summary>The last day of a time limit, and how it was counted. There is one for every limit and every day; where time itself ends,
    /// the count does.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="from">The day of the event from which it runs.</param>
    public DeadlineCount Count(TimeLimit limit, DateOnly from)
    {
        var counting = limit.Counting ?? Counting.Usual;
        var first = counting.FirstDayCounts ? from : After(from);
        var full = counting.Unit == DayUnit.Calendar ? DaysFrom(first, limit.Days) : WorkingDaysFrom(first, limit.Days);
        var last = counting.RollForward ? NextWorked(full) : full;
        // Only the days that were asked whether they are worked: of the others no table needs to be known.
        return counting switch
        {
            { Unit: DayUnit.Working } => new(limit, from, last, SpecialBetween(first, last), WithoutTable(first, last)),
            { RollForward: true } => new(limit, from, last, SpecialBetween(full, last), WithoutTable(full, last)),
            _ => new(limit, from, last, [], []),
        };
    }

    /// <summary>The day itself if it is worked, else the next that is.</summary>
    public DateOnly NextWorked(DateOnly day)
    {
        while (!IsWorked(day) && day < DateOnly.MaxValue) day = day.AddDays(1);
        return day;
    }

    /// <summary>The special days from one day to another, both included.</summary>
    public ValueList<SpecialDay> SpecialBetween(DateOnly first, DateOnly last) =>
    [
        .. Years.Where(table => table.Year >= first.Year && table.Year <= last.Year).SelectMany(table => table.Days)
            .Where(special => special.Date >= first && special.Date <= last).OrderBy(special => special.Date),
    ];

    /// <summary>The years from one day to another, both included, of which no table was adopted.</summary>
    public ValueList<int> WithoutTable(DateOnly first, DateOnly last) =>
        [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Where(year => Years.All(table => table.Year != year))];

    private static DateOnly After(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);

    private static DateOnly DaysFrom(DateOnly first, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(first.DayNumber + days - 1L, first.DayNumber, DateOnly.MaxValue.DayNumber));

    private DateOnly WorkingDaysFrom(DateOnly first, int days)
    {
        var last = NextWorked(first);
        for (var left = days - 1; left > 0 && last < DateOnly.MaxValue; left--) last = NextWorked(last.AddDays(1));
        return last;
    }
}

/// <summary>The holidays of a year, and the Saturdays worked in exchange.</summary>
/// <param name="Year">The year.</param>
/// <param name="Days">In order, each once.</param>
public sealed record HolidayYear(int Year, ValueList<SpecialDay> Days);
