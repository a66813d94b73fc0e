using Npgsql;
using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>How a pump takes, keeps and gives up messages. Who lost a lease changes nothing.</summary>
internal interface IMessageLeases
{
    /// <summary>Leases up to so many messages, each the earliest due one of its destination.</summary>
    Task<IReadOnlyList<ClaimedMessage>> Claim(int wanted, TimeSpan lease, CancellationToken cancel);

    /// <summary>Keeps a lease; false when it ran out.</summary>
    Task<bool> Renew(ClaimedMessage message, TimeSpan lease, CancellationToken cancel);

    /// <summary>Removes a message that was run: its key says so for ever.</summary>
    Task Finish(ClaimedMessage message, CancellationToken cancel);

    /// <summary>Counts a failed attempt; the message, and with it its destination, pauses.</summary>
    Task Fail(ClaimedMessage message, int attempts, TimeSpan pause, CancellationToken cancel);

    /// <summary>Sets a message aside for an operator.</summary>
    Task Park(ClaimedMessage message, int attempts, string code, CancellationToken cancel);

    /// <summary>How long until a timer is due or a lease runs out; null when there is neither.</summary>
    Task<TimeSpan?> NextIn(CancellationToken cancel);

    /// <summary>Whether any message is due that no operator need look at: running, pausing or free to claim.</summary>
    Task<bool> AnyPending(CancellationToken cancel);
}

/// <summary>
/// The statements by which a pump takes, keeps and gives up messages. What ends a lease names it, so that who lost it changes nothing.
/// </summary>
internal sealed class MessageLeases(EventLog log, string node) : IMessageLeases
{
    private long claims;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ClaimedMessage>> Claim(int wanted, TimeSpan lease, CancellationToken cancel)
    {
        var claimant = $"{node}#{Interlocked.Increment(ref claims)}";
        await using var command = Command("select * from awards.claim_messages($1, $2, $3)", wanted, claimant, lease);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var claimed = new List<ClaimedMessage>();
        while (await reader.ReadAsync(cancel))
        {
            claimed.Add(new(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetGuid(3), reader.GetString(4), reader.GetInt32(5),
                reader.GetString(6), Optional(reader, 7), Optional(reader, 8), reader.GetInt32(9), reader.GetBoolean(10),
                reader.GetFieldValue<DateTimeOffset>(11), claimant));
        }
        return claimed;
    }

    /// <inheritdoc/>
    public async Task<bool> Renew(ClaimedMessage message, TimeSpan lease, CancellationToken cancel)
    {
        await using var command = Command("select awards.renew_lease($1, $2, $3)", message.Id, message.Claimant, lease);
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <inheritdoc/>
    public async Task Finish(ClaimedMessage message, CancellationToken cancel)
    {
        await using var command = Command("delete from awards.messages where id = $1", message.Id);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <inheritdoc/>
    public async Task Fail(ClaimedMessage message, int attempts, TimeSpan pause, CancellationToken cancel)
    {
        await using var command = Command(
            """
            update awards.messages set attempts = $3, lease_until = clock_timestamp() + $4, lease_owner = null
            where id = $1 and lease_owner = $2
            """,
            message.Id, message.Claimant, attempts, pause);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <inheritdoc/>
    public async Task Park(ClaimedMessage message, int attempts, string code, CancellationToken cancel)
    {
        await using var command = Command(
            """
            update awards.messages
            set attempts = $3, parked_at = clock_timestamp(), parked_code = $4, lease_until = null, lease_owner = null
            where id = $1 and lease_owner = $2
            """,
            message.Id, message.Claimant, attempts, code);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> NextIn(CancellationToken cancel)
    {
        await using var command = Command("select awards.next_claim_in()");
        return await command.ExecuteScalarAsync(cancel) as TimeSpan?;
    }

    /// <inheritdoc/>
    public async Task<bool> AnyPending(CancellationToken cancel)
    {
        await using var command = Command("select awards.any_pending_message()");
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static string? Optional(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private NpgsqlCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = log.Database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(value is TimeSpan span
                ? new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Interval, Value = span }
                : new NpgsqlParameter { Value = value });
        }
        return command;
    }
}
