using System.Text.Json;
using Npgsql;

namespace Awards.Benchmarks;

/// <summary>
/// The yardstick of appends: stream row and event row in one prepared statement that commits by itself; no version is checked, no key is
/// kept, and a sequence with gaps gives the positions. Nothing that writes an event per commit can do less.
/// </summary>
internal sealed class RawWriter : IAsyncDisposable
{
    /// <summary>
    /// The stream's id is made of a number, so that pgbench can run the very same statement: 1 the number, 2 the version, 3 the body,
    /// 4 the headers.
    /// </summary>
    public const string Sql = """
        with stream as (
          insert into awards.mt_streams (id, type, version, timestamp, created)
          values (md5($1::bigint::text)::uuid, 'bench_dossier', $2::bigint, now(), now())
          on conflict (id) do update set version = excluded.version, timestamp = excluded.timestamp
        )
        insert into awards.mt_events
          (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, headers)
        values (nextval('awards.raw_positions'), gen_random_uuid(), md5($1::bigint::text)::uuid, $2::bigint, $3::jsonb, 'bench_step_taken',
          now(), 'Awards.Benchmarks.BenchStepTaken, Awards.Benchmarks', gen_random_uuid()::text, $4::jsonb)
        """;

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand command;
    private readonly CancellationToken cancel;
    private long stream;
    private long version = Steps.OfADossier;

    private RawWriter(NpgsqlConnection connection, NpgsqlCommand command, CancellationToken cancel) =>
        (this.connection, this.command, this.cancel) = (connection, command, cancel);

    public static byte[] Body(int version) => JsonSerializer.SerializeToUtf8Bytes(Steps.Of(Guid.Empty, version), EventJson.Options);

    public static byte[] HeadersOfAll { get; } = Headers.Write(Steps.Metadata());

    public static async Task<RawWriter[]> Many(string database, int count, CancellationToken cancel)
    {
        await using var prepare = new NpgsqlConnection(database);
        await prepare.OpenAsync(cancel);
        await using var sequence = new NpgsqlCommand("create sequence if not exists awards.raw_positions", prepare);
        await sequence.ExecuteNonQueryAsync(cancel);
        return await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Open(database, cancel)));
    }

    public async Task Write()
    {
        if (version == Steps.OfADossier) (stream, version) = (Random.Shared.NextInt64(long.MaxValue), 0);
        command.Parameters[0].Value = stream;
        command.Parameters[1].Value = ++version;
        // The body is made anew, as ours is.
        command.Parameters[2].Value = Body((int)version);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static async Task<RawWriter> Open(string database, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters =
            {
                new() { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint, Value = 0L },
                new() { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint, Value = 0L },
                new() { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb, Value = Body(1) },
                new() { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb, Value = HeadersOfAll },
            },
        };
        await command.PrepareAsync(cancel);
        return new RawWriter(connection, command, cancel);
    }
}
