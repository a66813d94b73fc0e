using System.Globalization;
using System.Text.Json;
using Awards.Domain.Campaigns;

namespace Awards.Domain.Regulations;

/// <summary>
/// Tables of holidays as the file that a person keeps: by year its special days, in any order. A year that is there is there whole: the
/// days that it does not name are what their weekday says.
/// </summary>
public static class HolidayFile
{
    private static readonly JsonSerializerOptions Format = RegulationText.Format(new KindJson(JsonNamingPolicy.SnakeCaseLower));

    /// <summary>Reads tables from their text. What is wrong is said in one sentence with its place; nothing is guessed.</summary>
    /// <param name="text">The file's text, UTF-8 JSON.</param>
    /// <param name="years">One table a year, in order, when the answer is null.</param>
    /// <returns>Null, or what is wrong.</returns>
    public static string? Read(string text, out ValueList<HolidayYear>? years)
    {
        var wrong = RegulationText.Read<Dictionary<string, ValueList<Entry>>>(text, Format, Contradictions, out var file);
        years = file is null ? null : Tables(file);
        return wrong;
    }

    /// <summary>Reads a text that was adopted before, and so was checked then.</summary>
    public static ValueList<HolidayYear> ReadAdopted(string text) =>
        Tables(JsonSerializer.Deserialize<Dictionary<string, ValueList<Entry>>>(text, Format)
            ?? throw new JsonException("An adopted table of holidays is empty."));

    private static ValueList<HolidayYear> Tables(Dictionary<string, ValueList<Entry>> file) =>
    [
        .. file.Select(year => new HolidayYear(
            int.Parse(year.Key, CultureInfo.InvariantCulture),
            [.. year.Value.Select(day => day.Special).OrderBy(day => day.Date)])).OrderBy(table => table.Year),
    ];

    private static IEnumerable<string> Contradictions(Dictionary<string, ValueList<Entry>> file)
    {
        if (file.Count == 0) yield return "the file names no year";
        foreach (var (name, days) in file)
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                || !CampaignDecider.IsPossible(year) || name != year.ToString(CultureInfo.InvariantCulture))
            {
                yield return $"'{name}' is no year";
                continue;
            }
            // A dictionary takes null for a list whatever is said of its type.
            if (days is null or { Count: 0 })
            {
                yield return $"$.{name}: a year without a special day would pass for a known one";
                continue;
            }
            var known = new HashSet<DateOnly>();
            for (var place = 0; place < days.Count; place++)
                foreach (var wrong in WrongIn(days[place], year, known)) yield return $"$.{name}[{place}]: {wrong}";
        }
    }

    private static IEnumerable<string> WrongIn(Entry day, int year, HashSet<DateOnly> known)
    {
        var date = day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (day.Date.Year != year) yield return $"{date} is no day of {year}";
        if (!known.Add(day.Date)) yield return $"{date} stands twice";
        if (string.IsNullOrWhiteSpace(day.Name)) yield return $"{date} has no name";
        if (string.IsNullOrWhiteSpace(day.Source)) yield return $"{date} has no source";
        var isWeekend = WorkCalendar.IsWeekend(day.Date);
        if (day.Kind == SpecialDayKind.SwapWork && !isWeekend) yield return $"{date} is worked in exchange, but worked every week";
        if (day.Kind is SpecialDayKind.SwapOff or SpecialDayKind.InLieu && isWeekend)
            yield return $"{date} is off in exchange or in lieu, but off every week";
        if (day.Working is { } working && working != day.Special.IsWorked)
            yield return $"{date} is said to be {(working ? "worked" : "off")}, which its kind denies";
    }

    /// <summary>A special day as the file has it.</summary>
    /// <param name="Date">The day.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Kind">What kind of day it is.</param>
    /// <param name="Source">Where it comes from.</param>
    /// <param name="Certainty">How sure it is.</param>
    /// <param name="Working">Said again for a reader: whether it is worked.</param>
    private sealed record Entry(
        DateOnly Date, string Name, SpecialDayKind Kind, string Source, Certainty Certainty, bool? Working = null)
    {
        public SpecialDay Special => new(Date, Name, Kind, Source, Certainty);
    }
}
