using System.Globalization;

namespace Awards.Domain.Regulations;

/// <summary>Says of a day of a count why it counts or not.</summary>
internal static class DayWords
{
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    public static string Vietnamese(CountedDay day) => day.Why switch
    {
        DayReason.Counted => Number(day),
        DayReason.WorkedInExchange => $"{Number(day)}, đi làm bù ({day.Special!.Name})",
        DayReason.FirstDayNotCounted => "ngày đầu tiên của thời hạn, không tính",
        DayReason.Weekend or DayReason.DayOff => $"{Off(day)}, không tính",
        DayReason.RolledOver when day.Counts => $"{Number(day)}, là {Off(day)}: thời hạn kết thúc vào ngày làm việc tiếp theo",
        DayReason.RolledOver => Off(day),
        DayReason.RolledTo => "ngày làm việc tiếp theo: thời hạn kết thúc khi hết ngày này",
        DayReason.Stated => "ngày cuối cùng của thời hạn theo văn bản",
        DayReason.TooLate => "ngày mà trước ngày đó phải thực hiện xong: đã quá hạn",
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    } + (!day.HasTable ? $" (chưa có lịch nghỉ lễ năm {Year(day)})" : day.IsSure ? "" : " (chưa được kiểm chứng)");

    public static string English(CountedDay day) => day.Why switch
    {
        DayReason.Counted => NumberInEnglish(day),
        DayReason.WorkedInExchange => $"{NumberInEnglish(day)}, worked in exchange ({day.Special!.Name})",
        DayReason.FirstDayNotCounted => "the first day, not counted",
        DayReason.Weekend or DayReason.DayOff => $"{OffInEnglish(day)}, not counted",
        DayReason.RolledOver when day.Counts => $"{NumberInEnglish(day)}, {OffInEnglish(day)}: the limit ends on the next working day",
        DayReason.RolledOver => OffInEnglish(day),
        DayReason.RolledTo => "the next working day: the limit ends with it",
        DayReason.Stated => "the last day as the document states it",
        DayReason.TooLate => "the day before which it is to be done: too late",
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    } + (!day.HasTable ? $" (no table of holidays for {Year(day)})" : day.IsSure ? "" : " (not verified)");

    /// <summary>A day as people write it here: dd/MM/yyyy.</summary>
    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Number(CountedDay day) =>
        $"{(day.Unit == DayUnit.Working ? "ngày làm việc" : "ngày")} thứ {(day.Number == 1 ? "nhất" : Number(day.Number))}";

    private static string NumberInEnglish(CountedDay day) =>
        $"{(day.Unit == DayUnit.Working ? "working day" : "day")} {Number(day.Number)}";

    private static string Off(CountedDay day) => day.Special switch
    {
        null => $"ngày nghỉ hằng tuần ({Weekdays[(int)day.Date.DayOfWeek]})",
        { Kind: SpecialDayKind.InLieu } special => $"ngày nghỉ bù ({special.Name})",
        { Kind: SpecialDayKind.SwapOff } special => $"ngày nghỉ hoán đổi ({special.Name})",
        var special => $"ngày nghỉ lễ ({special.Name})",
    };

    private static string OffInEnglish(CountedDay day) => day.Special switch
    {
        null => $"off every week ({day.Date.DayOfWeek})",
        { Kind: SpecialDayKind.InLieu } special => $"off in lieu ({special.Name})",
        { Kind: SpecialDayKind.SwapOff } special => $"off in exchange ({special.Name})",
        var special => $"a public holiday ({special.Name})",
    };

    private static string Year(CountedDay day) => day.Date.Year.ToString(CultureInfo.InvariantCulture);

    private static string Number(int? number) => Convert.ToString(number, CultureInfo.InvariantCulture)!;
}
