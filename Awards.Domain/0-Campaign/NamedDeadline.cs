using Awards.Domain.Regulations;

namespace Awards.Domain.Campaigns;

/// <summary>The deadline of a step as a plan states it: the last day follows from the day that it names.</summary>
/// <param name="Step">The step.</param>
/// <param name="Day">The day named (ICT).</param>
/// <param name="End">Whether that day is included.</param>
public sealed record NamedDeadline(Step Step, DateOnly Day, DayEnd End)
{
    /// <summary>What was stated, or null where the last day itself was given.</summary>
    public static NamedDeadline? Of(StepDeadline deadline) =>
        deadline.Stated is { } stated ? new(deadline.Step, stated.Day, stated.End) : null;

    /// <summary>The last day that follows, and from what.</summary>
    /// <param name="rule">How a named day on which nobody works is read; null: nothing is laid down, and it stands.</param>
    /// <param name="calendar">Which days are worked.</param>
    public StepDeadline Resolve(NamedDayRule? rule, WorkCalendar calendar)
    {
        var (last, stated) = LastDayOf(Day, End, rule, calendar);
        return new(Step, last, stated);
    }

    /// <summary>The last day that follows from a named one, and from what.</summary>
    /// <param name="day">The day named (ICT).</param>
    /// <param name="end">Whether that day is included.</param>
    /// <param name="rule">How a named day on which nobody works is read; null: nothing is laid down, and it stands.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static (DateOnly LastDay, StatedDay Stated) LastDayOf(DateOnly day, DayEnd end, NamedDayRule? rule, WorkCalendar calendar)
    {
        var meant = StatedDays.Meant(day, end);
        if (rule is null) return (meant, new StatedDay(day, end, [], null));
        var last = rule.RollForward ? calendar.NextWorked(meant) : meant;
        var withoutTable = calendar.WithoutTable(meant, last);
        return (last, new StatedDay(
            day, end, calendar.SpecialBetween(meant, last), rule.Source, withoutTable.Count == 0 ? null : withoutTable));
    }
}

/// <summary>Shows how the last day follows from a stated one, from what was recorded alone.</summary>
public static class StatedDays
{
    /// <summary>Every day from the one that was meant to be the last to the last, and the day named where it is too late; nothing where the
    /// last day itself was given.</summary>
    public static IEnumerable<CountedDay> DayByDay(StepDeadline deadline) => deadline.Stated is not { } stated
        ? []
        : Regulations.DayByDay.Of(Meant(stated.Day, stated.End), deadline.LastDay, stated.Rolled, stated.WithoutTable ?? [])
            .Concat(stated.Day > deadline.LastDay ? [new CountedDay(stated.Day, null, DayReason.TooLate)] : []);

    /// <summary>Everything unsure that the last day rests on; nothing where it is sure.</summary>
    /// <remarks>Whether a day off goes on matters only where the day that was meant is one.</remarks>
    public static ValueList<Doubt> Doubts(StepDeadline deadline)
    {
        if (deadline.Stated is not { Source: { } source } stated) return [];
        var meant = Meant(stated.Day, stated.End);
        var isWorked = stated.Rolled.FirstOrDefault(day => day.Date == meant)?.IsWorked ?? !WorkCalendar.IsWeekend(meant);
        return Doubt.Of(isWorked || source.Verified ? null : source, stated.Rolled, stated.WithoutTable ?? []);
    }

    internal static DateOnly Meant(DateOnly day, DayEnd end) => end == DayEnd.Before ? day.AddDays(-1) : day;
}
