using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

/// <summary>Civil Code 2015, Articles 147 and 148, and postings that were counted in practice.</summary>
public sealed class Counting_a_time_limit
{
    private static readonly DateOnly Tuesday = new(2024, 2, 6), Friday = new(2021, 2, 26);

    /// <summary>Ten working days of public notice (Decree 98/2023, Art. 46): when it is posted, and the last day if that day counts and if
    /// not.</summary>
    [Theory]
    [InlineData("2024-02-06", "2024-02-26", "2024-02-27")] // over the lunar new year
    [InlineData("2024-11-26", "2024-12-09", "2024-12-10")] // the Ministry of Industry and Trade's
    [InlineData("2025-09-10", "2025-09-23", "2025-09-24")] // the Procuracy's: posted until 23/9, so that the first day counted
    [InlineData("2026-08-20", "2026-09-04", "2026-09-07")] // a Saturday is worked, and a Monday off in exchange
    [InlineData("2026-11-23", "2026-12-07", "2026-12-08")] // the Day of Vietnamese Culture
    public void in_working_days_ends_where_a_posting_did(string posted, string withFirstDay, string withoutIt)
    {
        var from = DateOnly.Parse(posted, null);
        Last(Holidays.Notice(firstDayCounts: true), from).ShouldBe(DateOnly.Parse(withFirstDay, null));
        Last(Holidays.Notice(firstDayCounts: false), from).ShouldBe(DateOnly.Parse(withoutIt, null));
    }

    [Fact]
    public void does_not_count_the_first_day_unless_something_else_is_said() =>
        Last(Holidays.Limit(10, null), Tuesday).ShouldBe(Tuesday.AddDays(10));

    [Fact]
    public void counts_the_first_day_where_that_is_said() =>
        Last(Holidays.Limit(10, new(DayUnit.Calendar, FirstDayCounts: true, RollForward: false)), Tuesday).ShouldBe(Tuesday.AddDays(9));

    /// <summary>Article 148: the limit ends at the end of the working day that follows the day off.</summary>
    [Fact]
    public void ends_on_the_next_working_day_where_its_last_day_is_off()
    {
        Last(Rolling(1), Friday).ShouldBe(new DateOnly(2021, 3, 1));
        Last(Rolling(3), Friday).ShouldBe(new DateOnly(2021, 3, 1));
        Last(Rolling(5), new(2024, 2, 3)).ShouldBe(new DateOnly(2024, 2, 15)); // 08/02 is the first of a week of holidays
    }

    [Fact]
    public void ends_on_a_saturday_that_is_worked() => Last(Rolling(2), new(2026, 8, 20)).ShouldBe(new DateOnly(2026, 8, 22));

    [Fact]
    public void ends_on_its_last_day_though_that_is_off_where_nothing_is_said_of_it() =>
        Last(Holidays.Limit(1, null), Friday).ShouldBe(new DateOnly(2021, 2, 27));

    [Fact]
    public void from_a_day_off_counts_the_working_days_that_follow_it() =>
        Last(Holidays.Limit(1, new(DayUnit.Working, FirstDayCounts: true, RollForward: false)), new(2021, 2, 27))
            .ShouldBe(new DateOnly(2021, 3, 1));

    [Fact]
    public void in_days_of_which_each_counts_rests_on_no_table()
    {
        var count = Holidays.Calendar.Count(Holidays.Limit(3650, null), new(2026, 12, 1));
        (count.SpecialDays, count.WithoutTable, count.IsSure).ShouldBe(([], [], true));
    }

    [Fact]
    public void that_may_go_on_rests_on_the_table_of_its_end_alone()
    {
        var count = Holidays.Calendar.Count(Rolling(400), new(2026, 12, 1));
        (count.LastDay, count.WithoutTable).ShouldBe((new DateOnly(2028, 1, 5), [2028]));
        Holidays.Calendar.Count(Rolling(60), new(2025, 12, 1)).SpecialDays.ShouldBeEmpty();
    }

    [Fact]
    public void is_sure_where_the_provision_and_every_day_are() =>
        Holidays.Calendar.Count(Holidays.Notice(firstDayCounts: false), Tuesday).IsSure.ShouldBeTrue();

    [Fact]
    public void is_not_sure_by_a_provision_that_nobody_verified()
    {
        var notice = Holidays.Notice(firstDayCounts: false);
        var count = Holidays.Calendar.Count(notice with { Source = notice.Source with { Verified = false } }, Tuesday);
        count.IsSure.ShouldBeFalse();
        Doubt.Of(count).ShouldHaveSingleItem().ShouldBe(new Doubt(
            "Quy định được áp dụng chưa được kiểm chứng (Nghị định 98/2023/NĐ-CP, Điều 46).",
            "The provision applied is not verified (Nghị định 98/2023/NĐ-CP, Điều 46)."));
    }

    /// <summary>No notice says yet which days of the lunar new year of 2027 are off.</summary>
    [Fact]
    public void across_days_that_nobody_verified_is_not_sure_and_names_them()
    {
        var count = Holidays.Calendar.Count(Holidays.Notice(firstDayCounts: false), new(2027, 1, 29));
        count.IsSure.ShouldBeFalse();
        Doubt.Of(count).Count.ShouldBe(7);
        Doubt.Of(count)[0].ShouldBe(new Doubt(
            "Ngày 04/02/2027 (Tết Nguyên đán (28 tháng Chạp)) chưa được kiểm chứng.",
            "04/02/2027 (Tết Nguyên đán (28 tháng Chạp)) is not verified."));
        Holidays.Calendar.Count(Holidays.Notice(firstDayCounts: false), new(2027, 3, 1)).IsSure.ShouldBeTrue();
    }

    [Fact]
    public void across_a_year_without_a_table_is_not_sure_and_names_it()
    {
        var count = Holidays.Calendar.Count(Holidays.Notice(firstDayCounts: false), new(2027, 12, 27));
        (count.LastDay, count.IsSure, count.WithoutTable).ShouldBe((new DateOnly(2028, 1, 10), false, [2028]));
        Doubt.Of(count).ShouldHaveSingleItem().Vietnamese.ShouldBe("Chưa có lịch nghỉ lễ năm 2028.");
    }

    [Fact]
    public void that_begins_in_a_year_without_a_table_needs_none_of_it_if_its_first_day_does_not_count() =>
        Holidays.Calendar.Count(Holidays.Notice(firstDayCounts: false), new(2017, 12, 31)).WithoutTable.ShouldBeEmpty();

    [Fact]
    public void comes_to_an_end_where_time_does()
    {
        foreach (var limit in (TimeLimit[])[Rolling(3650), Holidays.Limit(3650, null), Holidays.Notice(true), Holidays.Notice(false)])
            Last(limit, DateOnly.MaxValue).ShouldBe(DateOnly.MaxValue);
    }

    private static TimeLimit Rolling(int days) => Holidays.Limit(days, new(DayUnit.Calendar, FirstDayCounts: false, RollForward: true));

    private static DateOnly Last(TimeLimit limit, DateOnly from) => Holidays.Calendar.Count(limit, from).LastDay;
}
