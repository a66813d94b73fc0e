using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

public sealed class A_count_shown_day_by_day
{
    [Fact]
    public void says_of_every_working_day_its_number_and_of_every_day_off_why() =>
        Shown(Holidays.Notice(firstDayCounts: false) with { Days = 4 }, new(2024, 4, 26)).ShouldBe(
        [
            "26/04 - ngày đầu tiên của thời hạn, không tính",
            "27/04 - ngày nghỉ hằng tuần (thứ Bảy), không tính",
            "28/04 - ngày nghỉ hằng tuần (Chủ nhật), không tính",
            "29/04 - ngày nghỉ hoán đổi (Nghỉ hoán đổi (làm bù 04/05/2024)), không tính",
            "30/04 - ngày nghỉ lễ (Ngày Chiến thắng), không tính",
            "01/05 - ngày nghỉ lễ (Ngày Quốc tế lao động), không tính",
            "02/05 1 ngày làm việc thứ nhất",
            "03/05 2 ngày làm việc thứ 2",
            "04/05 3 ngày làm việc thứ 3, đi làm bù (Làm bù (hoán đổi cho 29/04/2024))",
            "05/05 - ngày nghỉ hằng tuần (Chủ nhật), không tính",
            "06/05 4 ngày làm việc thứ 4",
        ]);

    [Fact]
    public void shows_where_the_last_day_went_on() =>
        Shown(Holidays.Limit(2, new(DayUnit.Calendar, FirstDayCounts: true, RollForward: true)), new(2021, 4, 30)).ShouldBe(
        [
            "30/04 1 ngày thứ nhất",
            "01/05 2 ngày thứ 2, là ngày nghỉ lễ (Ngày Quốc tế lao động): thời hạn kết thúc vào ngày làm việc tiếp theo",
            "02/05 - ngày nghỉ hằng tuần (Chủ nhật)",
            "03/05 - ngày nghỉ bù (Ngày Quốc tế lao động (nghỉ bù))",
            "04/05 - ngày làm việc tiếp theo: thời hạn kết thúc khi hết ngày này",
        ]);

    [Fact]
    public void says_the_same_in_English() =>
        DayByDay.Of(Holidays.Calendar.Count(Holidays.Notice(firstDayCounts: false) with { Days = 1 }, new(2026, 8, 21)))
            .Select(day => day.English).ShouldBe(
            ["the first day, not counted", "working day 1, worked in exchange (Làm bù (hoán đổi cho 31/08/2026))"]);

    [Fact]
    public void does_not_speak_of_holidays_where_every_day_counts() =>
        Shown(Holidays.Limit(2, null), new(2021, 4, 29)).ShouldBe(
            ["29/04 - ngày đầu tiên của thời hạn, không tính", "30/04 1 ngày thứ nhất", "01/05 2 ngày thứ 2"]);

    [Fact]
    public void marks_a_day_that_nobody_verified_and_one_of_a_year_without_a_table()
    {
        Shown(Holidays.Notice(firstDayCounts: true) with { Days = 2 }, new(2027, 2, 3))[1]
            .ShouldBe("04/02 - ngày nghỉ lễ (Tết Nguyên đán (28 tháng Chạp)), không tính (chưa được kiểm chứng)");
        Shown(Holidays.Notice(firstDayCounts: true) with { Days = 2 }, new(2027, 12, 31))[^1]
            .ShouldBe("03/01 2 ngày làm việc thứ 2 (chưa có lịch nghỉ lễ năm 2028)");
    }

    [Fact]
    public void of_one_day_is_that_day() => Shown(Holidays.Notice(firstDayCounts: true) with { Days = 1 }, new(2024, 2, 6))
        .ShouldBe(["06/02 1 ngày làm việc thứ nhất"]);

    private static List<string> Shown(TimeLimit limit, DateOnly from) =>
    [
        .. DayByDay.Of(Holidays.Calendar.Count(limit, from)).Select(day =>
            $"{day.Date.ToString("dd/MM", null)} {day.Number?.ToString(null, null) ?? "-"} {day.Vietnamese}"),
    ];
}
