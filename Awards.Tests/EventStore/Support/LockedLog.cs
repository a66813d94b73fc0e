using Npgsql;

namespace Awards.Tests.EventStore;

/// <summary>Holds the log's lock as an append does, so that what is sent meanwhile waits, until it is disposed of.</summary>
internal sealed class LockedLog : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private LockedLog(NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (this.connection, this.transaction) = (connection, transaction);

    public static async Task<LockedLog> Of(Store store)
    {
        var connection = new NpgsqlConnection(store.AdminConnectionString + ";Pooling=false");
        await connection.OpenAsync(Store.Cancel);
        var transaction = await connection.BeginTransactionAsync(Store.Cancel);
        await using var command = new NpgsqlCommand("select from awards.log_head for update", connection, transaction);
        await command.ExecuteNonQueryAsync(Store.Cancel);
        return new LockedLog(connection, transaction);
    }

    /// <summary>Goes on when an append waits for the lock that was sent after another, or any.</summary>
    /// <returns>When it was sent.</returns>
    public async Task<DateTime> IsWaitedFor(DateTime after = default)
    {
        var sent = after;
        await Eventually.Is(
            async () =>
            {
                await using var command = new NpgsqlCommand(
                    """
                    select a.query_start from pg_locks l join pg_stat_activity a on a.pid = l.pid
                    where not l.granted and l.transactionid = pg_current_xact_id()::xid
                    """,
                    connection);
                return await command.ExecuteScalarAsync(Store.Cancel) is DateTime started && (sent = started) > after;
            },
            "an append waits for the log's lock");
        return sent;
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
