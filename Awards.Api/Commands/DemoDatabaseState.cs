using Npgsql;

namespace Awards.Api.Commands;

/// <summary>What a database of somebody else's server holds, before anything is done to it.</summary>
/// <param name="WhyNot">Why the demonstration may not use it; null: it may.</param>
/// <param name="Events">Events that it holds.</param>
internal sealed record DemoDatabaseState(string? WhyNot, long Events)
{
    private const string Sql =
        """
        select to_regclass('awards.domain_clock') is not null and to_regclass('awards.mt_events') is not null,
               exists (select from pg_class relation join pg_namespace schema on schema.oid = relation.relnamespace
                       where schema.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                         and schema.nspname not like 'pg\_temp\_%')
        """;

    /// <summary>Looks at it; a database that is not there is made.</summary>
    public static async Task<DemoDatabaseState> Of(string connectionString, CancellationToken cancel)
    {
        await using var connection = await Open(connectionString, cancel);
        var (ours, filled) = await Read(connection, Sql, row => (row.GetBoolean(0), row.GetBoolean(1)), cancel);
        if (!ours)
            return new(filled ? "The database is not empty, and not a demonstration's: give an empty one." : null, 0);
        var (simulated, events) = await Read(
            connection, "select (select simulated from awards.domain_clock), (select count(*) from awards.mt_events)",
            row => (!row.IsDBNull(0) && row.GetBoolean(0), row.GetInt64(1)), cancel);
        return new(simulated ? null : "The database runs on real time: it is for real work, and not for the demonstration.", events);
    }

    private static async Task<NpgsqlConnection> Open(string connectionString, CancellationToken cancel)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await Create(settings, cancel);
            await connection.OpenAsync(cancel);
        }
        return connection;
    }

    private static async Task Create(NpgsqlConnectionStringBuilder wanted, CancellationToken cancel)
    {
        var name = wanted.Database!.Replace("\"", "\"\"", StringComparison.Ordinal);
        await using var server =
            new NpgsqlConnection(new NpgsqlConnectionStringBuilder(wanted.ConnectionString) { Database = "postgres" }.ConnectionString);
        await server.OpenAsync(cancel);
        await using var create = new NpgsqlCommand($"create database \"{name}\"", server);
        await create.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<T> Read<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> one, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return one(reader);
    }
}
