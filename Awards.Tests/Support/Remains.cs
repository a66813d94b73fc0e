using System.Diagnostics;
using System.Text;
using Npgsql;

namespace Awards.Tests.Support;

/// <summary>Everything that a database leaves on disk: its data files, the server's write-ahead log, a dump.</summary>
internal sealed class Remains
{
    private readonly List<(string Name, byte[] Content)> files = [];

    public static async Task<Remains> Of(Postgres postgres, string adminConnectionString, CancellationToken cancel)
    {
        var remains = new Remains();
        await using var connection = new NpgsqlConnection(adminConnectionString);
        await connection.OpenAsync(cancel);
        await using (var checkpoint = new NpgsqlCommand("checkpoint", connection)) await checkpoint.ExecuteNonQueryAsync(cancel);
        await using var where = new NpgsqlCommand(
            "select current_setting('data_directory'), oid::text from pg_database where datname = current_database()", connection);
        await using (var reader = await where.ExecuteReaderAsync(cancel))
        {
            await reader.ReadAsync(cancel);
            var data = reader.GetString(0);
            foreach (var folder in new[] { Path.Combine(data, "pg_wal"), Path.Combine(data, "base", reader.GetString(1)) })
                foreach (var file in Directory.EnumerateFiles(folder)) remains.files.Add(
                    (file, await File.ReadAllBytesAsync(file, cancel)));
        }
        remains.files.Add(("dump", await Dump(postgres, adminConnectionString, cancel)));
        return remains;
    }

    /// <summary>The kinds of places in which some bytes stand, as they are or as hexadecimal text.</summary>
    public IReadOnlyList<string> Holding(byte[] wanted)
    {
        byte[][] forms = [wanted, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(wanted))];
        return [
            .. files.Where(file => forms.Any(form => file.Content.AsSpan().IndexOf(form) >= 0)).Select(file => Kind(file.Name)).Distinct()
                .Order()];
    }

    public static async Task<byte[]> Dump(Postgres postgres, string adminConnectionString, CancellationToken cancel)
    {
        var settings = new NpgsqlConnectionStringBuilder(adminConnectionString);
        var start = new ProcessStartInfo(Path.Combine(await postgres.BinFolder(), "pg_dump"))
        {
            RedirectStandardOutput = true,
            ArgumentList = { "-h", settings.Host!, "-p", $"{settings.Port}", "-U", settings.Username!, "--data-only", settings.Database! },
            Environment = { ["PGPASSWORD"] = settings.Password },
        };
        using var process = Process.Start(start)!;
        using var content = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(content, cancel);
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0 ? content.ToArray() : throw new InvalidOperationException($"pg_dump ended with {process.ExitCode}.");
    }

    private static string Kind(string name) =>
        name == "dump" ? "dump" : name.Contains("pg_wal", StringComparison.Ordinal) ? "write-ahead log" : "data files";
}
