using System.Globalization;
using Awards.Api.Scenarios;

namespace Awards.Api.Commands;

/// <summary>What a person asks of <c>demo</c>.</summary>
/// <param name="Scenario">Name of a scenario, path of a folder, or <c>all</c>.</param>
/// <param name="Once">End when it is played, instead of staying up.</param>
/// <param name="Json">Print one JSON document on standard output, and everything else on standard error.</param>
/// <param name="Port">The port to listen on; null: the usual one, or a free one where it is taken; 0: a free one.</param>
/// <param name="Nodes">How many processes serve the one database; with more than one, each can be killed.</param>
internal sealed record DemoOptions(string Scenario, bool Once, bool Json, int? Port, int Nodes = 1)
{
    /// <summary>How it is called.</summary>
    public const string Usage = "[--scenario <name, folder or all>] [--once] [--json] [--port <number>] [--nodes <number>]";

    /// <summary>Most processes that serve one demonstration: each holds connections of its own.</summary>
    public const int MostNodes = 4;

    private const int HighestPort = 65535;

    /// <summary>Reads the arguments.</summary>
    /// <returns>Null, or what is wrong with them.</returns>
    public static string? Parse(IReadOnlyList<string> args, out DemoOptions options)
    {
        options = new(ScenarioFolder.Usual, Once: false, Json: false, Port: null);
        for (var next = 0; next < args.Count; next++)
        {
            var (name, value) = args[next].Split('=', 2) is [var before, var after] ? (before, after) : (args[next], null);
            switch (name)
            {
                case "--once" when value is null:
                    options = options with { Once = true };
                    break;
                case "--json" when value is null:
                    options = options with { Json = true };
                    break;
                case "--scenario" or "--port" or "--nodes":
                    value ??= ++next < args.Count ? args[next] : null;
                    if (string.IsNullOrWhiteSpace(value) || value.StartsWith("--", StringComparison.Ordinal))
                        return $"{name} needs a value.";
                    if (Take(name, value, ref options) is { } wrong) return wrong;
                    break;
                default:
                    return $"demo does not know '{args[next]}'.";
            }
        }
        return options is { Scenario: ScenarioFolder.Every, Nodes: > 1 } ? "--nodes is for one scenario." : null;
    }

    private static string? Take(string name, string value, ref DemoOptions options)
    {
        var (lowest, highest) = name == "--nodes" ? (1, MostNodes) : (0, HighestPort);
        if (name == "--scenario") options = options with { Scenario = value };
        else if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < lowest || number > highest)
            return string.Create(CultureInfo.InvariantCulture, $"'{value}' is no number for {name}: {lowest} to {highest}.");
        else options = name == "--nodes" ? options with { Nodes = number } : options with { Port = number };
        return null;
    }
}
