using Npgsql;

namespace Awards.EventStore;

/// <summary>Hands the log of a database over to a Marten host: from then on that one takes positions from its own sequence and writes, and
/// this program only reads. There is no way back: a position that Marten burns leaves a gap that this log promises not to have.</summary>
public static class HandOver
{
    private const string ToTheHost = """
        with head as (select position from awards.log_head for update),
          marked as (insert into awards.handed_over (position) select position from head where position > 0 returning position)
        select setval('awards.mt_events_sequence', position) from marked
        """;

    // Whoever still runs the old program cannot append, whatever it believes.
    private const string FromOurs =
        "revoke insert on awards.mt_events from awards_app; revoke insert, update on awards.mt_streams from awards_app";

    /// <summary>Sets Marten's sequence to the last position and takes the right to append from the application's role, in one transaction
    /// under the log's lock: nothing is appended between the two.</summary>
    /// <param name="ownerConnectionString">A login that may act as the log's owner.</param>
    /// <param name="cancel">Stops before the commit; nothing is half done.</param>
    /// <returns>The last position: the host's first event gets the next one.</returns>
    /// <exception cref="SchemaException">The log is empty, or was handed over before.</exception>
    public static async Task<long> ToMarten(string ownerConnectionString, CancellationToken cancel)
    {
        await using var connection = await Schema.Open(ownerConnectionString, cancel);
        if (await Schema.IsHandedOver(connection, cancel)) throw new SchemaException("This log was handed over before.");
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Schema.Execute(connection, "set local role awards_owner", cancel);
        await using var command = new NpgsqlCommand(ToTheHost, connection);
        if (await command.ExecuteScalarAsync(cancel) is not long position)
            throw new SchemaException("This log is empty: a Marten host can begin it by itself.");
        await Schema.Execute(connection, FromOurs, cancel);
        await transaction.CommitAsync(cancel);
        return position;
    }
}
