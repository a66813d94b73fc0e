using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Awards.Benchmarks;

/// <summary>One figure as measured.</summary>
/// <param name="Id">Its number, with what tells it from its likes.</param>
/// <param name="What">In words.</param>
/// <param name="Value">Absolute, in <paramref name="Unit"/>.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Yardstick">The yardstick in the same unit; null where there is none.</param>
/// <param name="Ratio">Value to yardstick, the median of the rounds' ratios; null without a yardstick.</param>
/// <param name="Bar">What must hold, as a sentence of numbers.</param>
/// <param name="Ok">Whether it does.</param>
internal sealed record Result(
    string Id, string What, double Value, string Unit, double? Yardstick, double? Ratio, string Bar, bool Ok);

/// <summary>Everything that was measured in one run.</summary>
internal sealed class Report(Options options, Machine machine)
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<Result> results = [];

    public bool AllHold => results.TrueForAll(result => result.Ok);

    /// <summary>More is better.</summary>
    public void AtLeast(string id, string what, Medians measured, string unit, double bar) =>
        Add(new Result(id, what, measured.Ours, unit, measured.Yardstick, measured.Ratio, $">= {Number(bar)}", measured.Ratio >= bar));

    /// <summary>Less is better.</summary>
    public void AtMost(string id, string what, Medians measured, string unit, double bar) =>
        Add(new Result(id, what, measured.Ours, unit, measured.Yardstick, measured.Ratio, $"<= {Number(bar)}", measured.Ratio <= bar));

    public void Add(Result result)
    {
        results.Add(result);
        Console.Error.WriteLine($"  {Line(result)}");
    }

    public string Table()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{machine.Name}; commit {machine.Commit}{(options.Quick ? "; --quick" : "")}");
        text.AppendLine(string.Join(", ", machine.Settings.Select(setting => $"{setting.Key} = {setting.Value}")));
        text.AppendLine().AppendLine("| # | measure | value | yardstick | ratio | bar | holds |");
        text.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var result in results) text.AppendLine(Line(result));
        return text.ToString();
    }

    public string Json() => JsonSerializer.Serialize(
        new { machine = machine.Name, commit = machine.Commit, settings = machine.Settings, quick = options.Quick, results }, json)
        + Environment.NewLine;

    private static string Line(Result result)
    {
        var yardstick = result.Yardstick is { } measured ? Number(measured) : "-";
        var ratio = result.Ratio is { } share ? share.ToString("0.00", CultureInfo.InvariantCulture) : "-";
        return $"| {result.Id} | {result.What} | {Number(result.Value)} {result.Unit} | {yardstick} | {ratio} | {result.Bar} | "
            + $"{(result.Ok ? "yes" : "NO")} |";
    }

    private static string Number(double value) => value.ToString(
        value switch { >= 100 => "#,##0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);
}
