using System.Globalization;
using Awards.Api.Scenarios;

namespace Awards.Api.Commands;

/// <summary>What a person asks of <c>demo</c>.</summary>
/// <param name="Scenario">Name of a scenario, or path of a folder.</param>
/// <param name="Once">End when it is played, instead of staying up.</param>
/// <param name="Json">Print one JSON document on standard output, and everything else on standard error.</param>
/// <param name="Port">The port to listen on; null: the usual one, or a free one where it is taken; 0: a free one.</param>
internal sealed record DemoOptions(string Scenario, bool Once, bool Json, int? Port)
{
    /// <summary>How it is called.</summary>
    public const string Usage = "[--scenario <name or folder>] [--once] [--json] [--port <number>]";

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
                case "--scenario" or "--port":
                    value ??= ++next < args.Count ? args[next] : null;
                    if (string.IsNullOrWhiteSpace(value) || value.StartsWith("--", StringComparison.Ordinal))
                        return $"{name} needs a value.";
                    if (name == "--scenario") options = options with { Scenario = value };
                    else if (IsPort(value, out var port)) options = options with { Port = port };
                    else return $"'{value}' is not a port: 0 to {HighestPort.ToString(CultureInfo.InvariantCulture)}.";
                    break;
                default:
                    return $"demo does not know '{args[next]}'.";
            }
        }
        return null;
    }

    private static bool IsPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= HighestPort;
}
