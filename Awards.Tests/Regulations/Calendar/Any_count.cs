using System.Text.Json;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Awards.Tests.Support;
using Awards.Tests.Worlds;
using FsCheck.Fluent;

namespace Awards.Tests.Regulations;

/// <summary>Whatever the limit, the day and the tables.</summary>
public sealed class Any_count
{
    private const int Tests = 500;

    private static readonly DateOnly First = new(2020, 1, 1);

    [Fact]
    public void counts_exactly_its_days_and_ends_with_the_last_of_them_or_where_that_went_on() => Check((calendar, limit, from) =>
    {
        var count = calendar.Count(limit, from);
        var days = DayByDay.Of(count).ToList();
        days.Select(day => day.Number).OfType<int>().ShouldBe(Enumerable.Range(1, limit.Days));
        days[0].Date.ShouldBe(from);
        days[^1].Date.ShouldBe(count.LastDay);
        days.Zip(days.Skip(1)).ShouldAllBe(pair => pair.First.Date.AddDays(1) == pair.Second.Date);
        days.SkipWhile(day => day.Number != limit.Days).Skip(1)
            .ShouldAllBe(day => day.Why == DayReason.RolledOver || (day.Why == DayReason.RolledTo && day.Date == count.LastDay));
    });

    [Fact]
    public void ends_on_a_day_that_is_worked_where_it_rolls_forward_or_counts_working_days() => Check((calendar, limit, from) =>
    {
        var counting = limit.Counting ?? Counting.Usual;
        var last = calendar.Count(limit, from).LastDay;
        if (counting.RollForward || counting.Unit == DayUnit.Working) calendar.IsWorked(last).ShouldBeTrue();
        else last.ShouldBe(from.AddDays(limit.Days - (counting.FirstDayCounts ? 1 : 0)));
    });

    [Fact]
    public void is_sure_where_it_has_no_doubts_and_only_there() => Check((calendar, limit, from) =>
    {
        var count = calendar.Count(limit, from);
        count.IsSure.ShouldBe(Doubt.Of(count).Count == 0);
        if (DayByDay.Of(count).Any(day => !day.IsSure)) count.IsSure.ShouldBeFalse();
    });

    [Fact]
    public void does_not_depend_on_tables_of_years_that_it_does_not_touch() => Check((calendar, limit, from) =>
    {
        var count = calendar.Count(limit, from);
        var touched = new WorkCalendar(
            [.. calendar.Years.Where(table => table.Year >= from.Year && table.Year <= count.LastDay.Year)]);
        touched.Count(limit, from).ShouldBe(count);
    });

    /// <summary>The more days are off, the more time there is.</summary>
    [Fact]
    public void is_never_brought_forward_by_one_holiday_more() => Check((calendar, limit, from) =>
    {
        var before = calendar.Count(limit, from).LastDay;
        foreach (var date in (DateOnly[])[from, from.AddDays(1), before.AddDays(-1), before])
            With(calendar, date, SpecialDayKind.Holiday).Count(limit, from).LastDay.ShouldBeGreaterThanOrEqualTo(before);
    });

    [Fact]
    public void never_ends_later_by_one_worked_saturday_more() => Check((calendar, limit, from) =>
    {
        var before = calendar.Count(limit, from).LastDay;
        var saturday = from.AddDays(((int)DayOfWeek.Saturday - (int)from.DayOfWeek + 7) % 7);
        With(calendar, saturday, SpecialDayKind.SwapWork).Count(limit, from).LastDay.ShouldBeLessThanOrEqualTo(before);
    });

    [Fact]
    public void is_longer_by_more_days_and_from_a_later_day() => Check((calendar, limit, from) =>
    {
        var last = calendar.Count(limit, from).LastDay;
        calendar.Count(limit with { Days = limit.Days + 1 }, from).LastDay.ShouldBeGreaterThanOrEqualTo(last);
        calendar.Count(limit, from.AddDays(1)).LastDay.ShouldBeGreaterThanOrEqualTo(last);
    });

    /// <summary>What it recorded is enough: stored and read again it shows the same, whatever is adopted meanwhile.</summary>
    [Fact]
    public void shows_the_same_when_it_was_stored() => Check((calendar, limit, from) =>
    {
        var count = calendar.Count(limit, from);
        var read = JsonSerializer.Deserialize<DeadlineCount>(
            JsonSerializer.Serialize(count, EventJson.Options), EventJson.Options)!;
        read.ShouldBe(count);
        DayByDay.Of(read).ShouldBe(DayByDay.Of(count));
    });

    private static void Check(Action<WorkCalendar, TimeLimit, DateOnly> holds) => Properties.Check(
        Prop.ForAll(Arb.ToArbitrary(Gen.Choose(int.MinValue, int.MaxValue)), number =>
        {
            var dice = new Dice(number);
            Counting? counting = dice.Chance(15)
                ? null
                : new(dice.Pick(Enum.GetValues<DayUnit>()), FirstDayCounts: dice.Chance(50), RollForward: dice.Chance(50));
            holds(CalendarOf(dice), Holidays.Limit(1 + dice.Roll(40), counting), First.AddDays(dice.Roll(1200)));
        }), Tests);

    // Some years have no table, some days stand twice as close as ever, some are unverified.
    private static WorkCalendar CalendarOf(Dice dice) =>
        new([.. Enumerable.Range(First.Year, 5).Where(_ => dice.Chance(80)).Select(year => TableOf(year, dice))]);

    private static HolidayYear TableOf(int year, Dice dice)
    {
        var dates = Enumerable.Range(0, dice.Roll(60)).Select(_ => new DateOnly(year, 1, 1).AddDays(dice.Roll(365))).Distinct().Order();
        return new(year, [.. dates.Select(date => Special(date, KindOf(date, dice), dice.Pick(Enum.GetValues<Certainty>())))]);
    }

    private static SpecialDayKind KindOf(DateOnly date, Dice dice) => WorkCalendar.IsWeekend(date)
        ? dice.Pick([SpecialDayKind.Holiday, SpecialDayKind.SwapWork])
        : dice.Pick([SpecialDayKind.Holiday, SpecialDayKind.InLieu, SpecialDayKind.SwapOff]);

    private static WorkCalendar With(WorkCalendar calendar, DateOnly date, SpecialDayKind kind)
    {
        var before = calendar.Years.FirstOrDefault(table => table.Year == date.Year)?.Days ?? [];
        return calendar.With(
        [
            new(date.Year, [.. before.Where(day => day.Date != date).Append(Special(date, kind, Certainty.Statute)).OrderBy(d => d.Date)]),
        ]);
    }

    private static SpecialDay Special(DateOnly date, SpecialDayKind kind, Certainty certainty) =>
        new(date, "Ngày nghỉ", kind, "Bộ luật Lao động 2019, Điều 112", certainty);
}
