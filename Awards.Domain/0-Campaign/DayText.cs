using System.Text.RegularExpressions;

namespace Awards.Domain.Campaigns;

/// <summary>Reads a day as a plan writes it, such as "trước ngày 30/02/2021". What is no date stays text: it is never moved to the
/// nearest date that there is.</summary>
public static partial class DayText
{
    private const string Before = "trước";

    /// <summary>The day (ICT) that the text names, and whether it is included; null: it names none that there is, or several.</summary>
    /// <param name="raw">The text: a day as d/M/yyyy or yyyy-MM-dd, with words around it; "trước" before it excludes the day.</param>
    public static (DateOnly Day, DayEnd End)? Read(string raw)
    {
        if (Day().Matches(raw) is not [var match]) return null;
        var end = raw[..match.Index].Contains(Before, StringComparison.OrdinalIgnoreCase) ? DayEnd.Before : DayEnd.NoLaterThan;
        string[] forms = ["d/M/yyyy", "yyyy-MM-dd"];
        return DateOnly.TryParseExact(
            match.Value, forms, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
            ? (day, end)
            : null;
    }

    [GeneratedRegex(@"(?<!\d)(?:\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
