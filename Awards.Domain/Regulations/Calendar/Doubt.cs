using System.Globalization;

namespace Awards.Domain.Regulations;

/// <summary>Something unsure that a last day rests on, in a sentence.</summary>
/// <param name="Vietnamese">In Vietnamese.</param>
/// <param name="English">In English.</param>
public sealed record Doubt(string Vietnamese, string English)
{
    /// <summary>Everything unsure that a count rests on; nothing exactly where it is sure.</summary>
    public static ValueList<Doubt> Of(DeadlineCount count) =>
        Of(count.Limit.Source.Verified ? null : count.Limit.Source, count.SpecialDays, count.WithoutTable);

    /// <summary>Everything unsure about a source, some special days and years without a table.</summary>
    /// <param name="unverified">A source that nobody has verified; null: there is none.</param>
    /// <param name="special">Special days.</param>
    /// <param name="withoutTable">Years of which no table of holidays was adopted.</param>
    public static ValueList<Doubt> Of(Source? unverified, IEnumerable<SpecialDay> special, IEnumerable<int> withoutTable) =>
    [
        .. unverified is null ? [] : (Doubt[])
        [
            new($"Quy định được áp dụng chưa được kiểm chứng ({unverified}).", $"The provision applied is not verified ({unverified})."),
        ],
        .. special.Where(day => !day.IsSure).Select(day => (Date: DayWords.Date(day.Date), day.Name)).Select(day => new Doubt(
            $"Ngày {day.Date} ({day.Name}) chưa được kiểm chứng.", $"{day.Date} ({day.Name}) is not verified.")),
        .. withoutTable.Select(year => year.ToString(CultureInfo.InvariantCulture)).Select(year => new Doubt(
            $"Chưa có lịch nghỉ lễ năm {year}.", $"No table of holidays for {year} was adopted.")),
    ];
}
