using Npgsql;

namespace Awards.Benchmarks;

/// <summary>What an event takes on disk with the indexes of its table, appended live; and what its key takes.</summary>
internal static class BytesOnDisk
{
    private const int Writers = 64;
    private const double MostBytesOfAKey = 125;

    // The same rows as Marten stores them: the correlation in every row, and the causation, which is never absent there.
    private const string AsMarten = """
        create table bench_marten (like awards.mt_events including all);
        insert into bench_marten
          select seq_id, id, stream_id, version, data, bdata, type, timestamp, tenant_id, mt_dotnet_type, correlation_id,
                 coalesce(causation_id, gen_random_uuid()::text), headers, is_archived
          from awards.mt_events order by seq_id;
        """;

    public static async Task Measure(Bench bench)
    {
        var database = await bench.Server.FreshDatabase(bench.Cancel);
        var writing = TimeSpan.FromSeconds(bench.Options.Quick ? 4 : 12);
        await using (var log = new EventLog(database, Steps.EventTypes))
            await ClosedLoop.Run(Writer.Many(log, Writers, bench.Cancel), writing);

        await using (var connection = new NpgsqlConnection(database))
        {
            await connection.OpenAsync(bench.Cancel);
            await using (var copy = new NpgsqlCommand(AsMarten, connection)) await copy.ExecuteNonQueryAsync(bench.Cancel);
            var ours = await PerRow(connection, "awards.mt_events", bench.Cancel);
            var marten = await PerRow(connection, "bench_marten", bench.Cancel);
            var key = await PerRow(connection, "awards.command_keys", bench.Cancel);
            bench.Report.AtMost("P12", "bytes of an event with its indexes", new Medians(ours, marten, ours / marten), "bytes", 1.0);
            bench.Report.Add(new Result(
                "P12/key", "bytes of a key with its index", key, "bytes", null, null, $"<= {MostBytesOfAKey}", key <= MostBytesOfAKey));
        }
        await bench.Server.Drop(database, bench.Cancel);
    }

    private static async Task<double> PerRow(NpgsqlConnection connection, string table, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            $"select pg_total_relation_size('{table}')::float8 / (select count(*) from {table})", connection);
        return (double)(await command.ExecuteScalarAsync(cancel))!;
    }
}
