using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Awards.Api.Hosting;
using Npgsql;

namespace Awards.Benchmarks;

/// <summary>PostgreSQL's own benchmark client, with the yardstick's statement: whether the yardstick is an honest one.</summary>
internal static partial class PgBench
{
    /// <summary>Transactions a second of the statement with so many clients; null where there is no pgbench.</summary>
    public static async Task<double?> Run(Server server, string database, int clients, TimeSpan duration, CancellationToken cancel)
    {
        var program = new[] { Path.Combine(server.BinFolder, "pgbench"), "/usr/bin/pgbench" }.FirstOrDefault(File.Exists);
        if (program is null) return null;
        var settings = new NpgsqlConnectionStringBuilder(database);
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Script(), cancel);
            var seconds = Math.Max(1, (int)Math.Round(duration.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            var number = clients.ToString(CultureInfo.InvariantCulture);
            var run = await Programs.Run(
                [program, "-n", "-M", "prepared", "-c", number, "-j", "2", "-T", seconds, "-f", script,
                    "-D", "step=0", "-D", "stream=0", "-D", $"body={Encoding.UTF8.GetString(RawWriter.Body(1))}",
                    "-D", $"headers={Encoding.UTF8.GetString(RawWriter.HeadersOfAll)}",
                    "-h", settings.Host!, "-p", settings.Port.ToString(CultureInfo.InvariantCulture), "-U", settings.Username!,
                    settings.Database!],
                cancel);
            return run.ExitCode == 0 && PerSecond().Match(run.Output) is { Success: true } match
                ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
                : throw new InvalidOperationException($"pgbench failed: {run.Output}");
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string Script() => $"""
        \set step :step % {Steps.OfADossier} + 1
        \if :step = 1
        \set stream random(1, 9000000000000000)
        \endif
        {RawWriter.Sql.Replace("$1", ":stream", StringComparison.Ordinal).Replace("$2", ":step", StringComparison.Ordinal)
            .Replace("$3", ":body", StringComparison.Ordinal).Replace("$4", ":headers", StringComparison.Ordinal)};

        """;

    [GeneratedRegex(@"tps = ([0-9.]+)")]
    private static partial Regex PerSecond();
}
