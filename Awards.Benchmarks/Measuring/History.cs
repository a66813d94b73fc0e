using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Awards.Benchmarks;

/// <summary>
/// A log with a history: every dossier has its steps, and in the log all dossiers of a year take one step after the other, year by year.
/// </summary>
/// <param name="Streams">How many dossiers.</param>
/// <param name="Length">Steps of each.</param>
/// <param name="Units">Into so many documents a read model that gathers them puts them.</param>
internal sealed record History(int Streams, int Length, int Units = 1000)
{
    private const int OfAYear = 20_000;

    public long Events => (long)Streams * Length;

    public Guid Stream(int place) => NameBasedId.Of($"dossier {place}");

    /// <summary>Writes it as an importer does, in bulk, and lets the database look at what it has.</summary>
    public async Task Write(string database, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(cancel);
        var streams = Enumerable.Range(0, Streams).Select(Stream).ToArray();
        await using (var rows = await connection.BeginBinaryImportAsync(
            "copy awards.mt_streams (id, type, version) from stdin (format binary)", cancel))
        {
            foreach (var stream in streams)
            {
                await rows.StartRowAsync(cancel);
                await rows.WriteAsync(stream, NpgsqlDbType.Uuid, cancel);
                await rows.WriteAsync(BenchDossier.Stream.Name, NpgsqlDbType.Varchar, cancel);
                await rows.WriteAsync((long)Length, NpgsqlDbType.Bigint, cancel);
            }
            await rows.CompleteAsync(cancel);
        }
        await WriteEvents(connection, streams, cancel);
        await using var end = new NpgsqlCommand(
            $"update awards.log_head set position = {Events}, recorded_at = now(); analyze awards.mt_events; analyze awards.mt_streams",
            connection);
        await end.ExecuteNonQueryAsync(cancel);
    }

    private async Task WriteEvents(NpgsqlConnection connection, Guid[] streams, CancellationToken cancel)
    {
        var headers = Headers.Write(Steps.Metadata());
        var position = 0L;
        await using var rows = await connection.BeginBinaryImportAsync(
            """
            copy awards.mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, headers)
            from stdin (format binary)
            """,
            cancel);
        foreach (var (place, version) in InOrder())
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(Steps.Of(streams[place], version, place % Units), EventJson.Options);
            await rows.StartRowAsync(cancel);
            await rows.WriteAsync(++position, NpgsqlDbType.Bigint, cancel);
            await rows.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid, cancel);
            await rows.WriteAsync(streams[place], NpgsqlDbType.Uuid, cancel);
            await rows.WriteAsync(version + 1L, NpgsqlDbType.Bigint, cancel);
            await rows.WriteAsync(body, NpgsqlDbType.Jsonb, cancel);
            await rows.WriteAsync("bench_step_taken", NpgsqlDbType.Varchar, cancel);
            await rows.WriteAsync(DateTime.UtcNow, NpgsqlDbType.TimestampTz, cancel);
            await rows.WriteAsync("Awards.Benchmarks.BenchStepTaken, Awards.Benchmarks", NpgsqlDbType.Varchar, cancel);
            await rows.WriteAsync(Guid.CreateVersion7().ToString(), NpgsqlDbType.Varchar, cancel);
            await rows.WriteAsync(headers, NpgsqlDbType.Jsonb, cancel);
        }
        await rows.CompleteAsync(cancel);
    }
    private IEnumerable<(int Place, int Version)> InOrder() =>
        from year in Enumerable.Range(0, (Streams + OfAYear - 1) / OfAYear)
        from version in Enumerable.Range(0, Length)
        from place in Enumerable.Range(year * OfAYear, Math.Min(OfAYear, Streams - (year * OfAYear)))
        select (place, version);
}
