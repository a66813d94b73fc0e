using Npgsql;
using NpgsqlTypes;

namespace Awards.Benchmarks;

/// <summary>How fast states are folded from their events, beside reading the same columns of the same rows.</summary>
internal static class Folding
{
    private const int Readers = 8;

    // The columns that states follow from, as the store reads them.
    private const string Sql = "select version, type, data from awards.mt_events where stream_id = $1 order by version";

    public static async Task Measure(Bench bench)
    {
        foreach (var history in new[] { new History(20_000, 10), new History(1_000, 200) })
        {
            var database = await bench.Server.FreshDatabase(bench.Cancel);
            await history.Write(database, bench.Cancel);
            await using (var log = new EventLog(database, Steps.EventTypes))
            await using (var plain = NpgsqlDataSource.Create(database))
            {
                var compared = await bench.InTurns(
                    duration => ClosedLoop.Run(Many(() => Select(plain, Any(history), history.Length, bench.Cancel)), duration),
                    duration => ClosedLoop.Run(Many(() => Fold(log, Any(history), history.Length, bench.Cancel)), duration));
                var what = $"8 readers load and fold {history.Length} events, streams";
                bench.Report.AtLeast($"P8/{history.Length}", what, compared.Of(loop => loop.PerSecond), "/s", 0.8);
            }
            await bench.Server.Drop(database, bench.Cancel);
        }
    }

    internal static Func<Task>[] Many(Func<Task> read) => [.. Enumerable.Repeat(read, Readers)];

    internal static Guid Any(History history) => history.Stream(Random.Shared.Next(history.Streams));

    internal static async Task Fold(EventLog log, Guid stream, int length, CancellationToken cancel)
    {
        var (state, version) = await log.Fold(BenchDossier.Stream, stream, cancel);
        if (state.Steps != length || version != length) throw new InvalidOperationException("A stream is not whole.");
    }

    private static async Task Select(NpgsqlDataSource source, Guid stream, int length, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters = { new() { NpgsqlDbType = NpgsqlDbType.Uuid, Value = stream } },
        };
        await command.PrepareAsync(cancel);
        await using var row = await command.ExecuteReaderAsync(cancel);
        var bytes = 0;
        var rows = 0;
        for (; await row.ReadAsync(cancel); rows++)
        {
            _ = row.GetInt64(0);
            bytes += row.GetString(1).Length + row.GetFieldValue<byte[]>(2).Length;
        }
        if (rows != length || bytes == 0) throw new InvalidOperationException("A stream is not whole.");
    }
}
