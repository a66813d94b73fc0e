using Npgsql;

namespace Awards.EventStore;

/// <summary>
/// A subscription's place in the log: one row, moved only by compare-and-set, so that who slept through its turn moves nothing.
/// </summary>
internal static class Checkpoint
{
    /// <summary>Where the subscription is; its row is made at 0 when there is none.</summary>
    public static async Task<long> Load(NpgsqlDataSource source, string name, CancellationToken cancel)
    {
        if (await Find(source, name, cancel) is { } found) return found;

        await using var insert = source.CreateCommand(
            "insert into awards.mt_event_progression (name, last_seq_id) values ($1, 0) on conflict (name) do nothing");
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        await insert.ExecuteNonQueryAsync(cancel);
        return await Find(source, name, cancel) ?? 0;
    }

    /// <summary>Where the subscription is; null when it never ran.</summary>
    public static async Task<long?> Find(NpgsqlDataSource source, string name, CancellationToken cancel)
    {
        await using var select = source.CreateCommand("select last_seq_id from awards.mt_event_progression where name = $1");
        select.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        return (long?)await select.ExecuteScalarAsync(cancel);
    }

    /// <summary>Keeps every worker from storing a batch until the transaction ends.</summary>
    public static Task Lock(NpgsqlConnection inTransaction, string name, CancellationToken cancel) => LockAt(inTransaction, name, cancel);

    /// <summary>The same; where the subscription is, or 0 when it never ran.</summary>
    public static async Task<long> LockAt(NpgsqlConnection inTransaction, string name, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand(
            "select last_seq_id from awards.mt_event_progression where name = $1 for update", inTransaction);
        select.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        return (long?)await select.ExecuteScalarAsync(cancel) ?? 0;
    }

    /// <summary>
    /// Moves the checkpoint if it still is where it was read, and locks its row until the transaction ends; false: someone else moved it.
    /// </summary>
    public static async Task<bool> Move(NpgsqlConnection inTransaction, string name, long expected, long reached, CancellationToken cancel)
    {
        await using var update = Update("", inTransaction, name, expected, reached);
        return await update.ExecuteNonQueryAsync(cancel) == 1;
    }

    /// <summary>The same to an event that was read; false also if the log does not hold it any more: a failover lost its end.</summary>
    public static async Task<bool> Move(
        NpgsqlConnection inTransaction, string name, long expected, StoredEvent reached, CancellationToken cancel)
    {
        await using var update = Update(
            " and exists (select from awards.mt_events where seq_id = $3 and id = $4)", inTransaction, name, expected, reached.Position);
        update.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = reached.Id });
        await update.PrepareAsync(cancel);
        return await update.ExecuteNonQueryAsync(cancel) == 1;
    }

    private static NpgsqlCommand Update(string provided, NpgsqlConnection inTransaction, string name, long expected, long reached) => new(
        $"""
        update awards.mt_event_progression set last_seq_id = $3, last_updated = transaction_timestamp()
        where name = $1 and last_seq_id = $2{provided}
        """,
        inTransaction)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = name },
            new NpgsqlParameter<long> { TypedValue = expected },
            new NpgsqlParameter<long> { TypedValue = reached },
        },
    };
}
