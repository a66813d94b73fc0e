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

    /// <summary>Goes on when an append waits for the lock, another one than that.</summary>
    /// <returns>Which one waits.</returns>
    public async Task<string> IsWaitedFor(string? than = null)
    {
        string? waits = null;
        await Eventually.Is(
            async () =>
            {
                await using var command = new NpgsqlCommand(
                    "select virtualtransaction from pg_locks where not granted and transactionid = pg_current_xact_id()::xid", connection);
                waits = await command.ExecuteScalarAsync(Store.Cancel) as string;
                return waits is not null && waits != than;
            },
            "an append waits for the log's lock");
        return waits!;
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
