using System.Diagnostics;
using Npgsql;

namespace Awards.Benchmarks;

/// <summary>
/// The yardstick of rebuilds: the rows of a log's events, taken out once, copied in binary into an empty table with the same indexes on one
/// connection. No foreign key is checked.
/// </summary>
internal sealed class CopiedRows(NpgsqlConnection connection, List<byte[]> chunks, long rows) : IAsyncDisposable
{
    private const string Columns = "seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, headers";

    public static async Task<CopiedRows> Take(string database, long rows, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(cancel);
        var chunks = new List<byte[]>();
        await using (var copy = await connection.BeginRawBinaryCopyAsync(
            $"copy (select {Columns} from awards.mt_events order by seq_id limit {rows}) to stdout (format binary)", cancel))
        {
            var buffer = new byte[1 << 16];
            for (int read; (read = await copy.ReadAsync(buffer, cancel)) > 0;) chunks.Add(buffer[..read]);
        }
        return new CopiedRows(connection, chunks, rows);
    }

    /// <summary>Rows a second.</summary>
    public async Task<double> Copy(CancellationToken cancel)
    {
        await Execute("drop table if exists bench_copied; create table bench_copied (like awards.mt_events including all)", cancel);
        var began = Stopwatch.GetTimestamp();
        await using (var copy = await connection.BeginRawBinaryCopyAsync(
            $"copy bench_copied ({Columns}) from stdin (format binary)", cancel))
        {
            foreach (var chunk in chunks) await copy.WriteAsync(chunk, cancel);
        }
        var elapsed = Stopwatch.GetElapsedTime(began);
        await Execute("drop table bench_copied", cancel);
        return rows / elapsed.TotalSeconds;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await connection.DisposeAsync();

    private async Task Execute(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
