using Awards.Domain.Regulations;

namespace Awards.Tests.Support;

/// <summary>The tables of holidays that are shipped.</summary>
internal static class Holidays
{
    /// <summary>The file's text.</summary>
    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Shipped", "holidays.json"));

    public static WorkCalendar Calendar { get; } = new(HolidayFile.ReadAdopted(Text));

    /// <summary>Ten working days, as a public notice stands; whether the day of posting is the first, the law leaves open.</summary>
    public static TimeLimit Notice(bool firstDayCounts) => Limit(10, new(DayUnit.Working, firstDayCounts, RollForward: false));

    public static TimeLimit Limit(int days, Counting? counting) =>
        new("some-limit", days, new("Nghị định 98/2023/NĐ-CP", "Điều 46", Verified: true), counting);
}
