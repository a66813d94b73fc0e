using Npgsql;
using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>A document that an event could not be applied to. It shows where and why, never what the document says.</summary>
/// <param name="ReadModel">Row name of the read model.</param>
/// <param name="Id">The document.</param>
/// <param name="Position">Of the first event that waits for it.</param>
/// <param name="Code">Why: an exception's type or PostgreSQL's code.</param>
/// <param name="ParkedAt">Machine time (UTC).</param>
/// <param name="Waiting">How many events wait.</param>
public sealed record ParkedDocument(string ReadModel, string Id, long Position, string Code, DateTimeOffset ParkedAt, int Waiting);

/// <summary>What became of trying a parked document again.</summary>
public enum RetryOutcome
{
    /// <summary>Everything that waited is in it.</summary>
    Done,

    /// <summary>It is parked again, by the same event or a later one.</summary>
    StillParked,

    /// <summary>No such document is parked.</summary>
    NotParked,
}

/// <summary>Lists the documents that are parked, and tries them again when what was wrong has been mended.</summary>
/// <param name="log">The log.</param>
/// <param name="subscriptions">The read models of this program.</param>
public sealed class ParkedDocuments(EventLog log, IReadOnlyList<ISubscription> subscriptions)
{
    private const int MostListed = 500;

    /// <summary>The longest parked first, up to a bound.</summary>
    public Task<IReadOnlyList<ParkedDocument>> List(CancellationToken cancel) => Prepared.Query<IReadOnlyList<ParkedDocument>>(
        log.Database,
        """
        select parked.projection, parked.id, parked.position, parked.code, parked.parked_at,
               (select count(*)::int from awards_read.parked_events waiting
                 where waiting.projection = parked.projection and waiting.id = parked.id)
        from awards_read.parked_documents parked where parked.projection = any($1)
        order by parked.parked_at, parked.projection, parked.id limit $2
        """,
        [Prepared.Values(NpgsqlDbType.Text, subscriptions, model => model.RowName), Prepared.Value(NpgsqlDbType.Integer, MostListed)],
        async (row, stop) =>
        {
            var found = new List<ParkedDocument>();
            while (await row.ReadAsync(stop))
            {
                found.Add(new(
                    row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetFieldValue<DateTimeOffset>(4),
                    row.GetInt32(5)));
            }
            return found;
        },
        cancel);

    /// <summary>Applies to a document what waits for it, in one transaction with what says that it is parked.</summary>
    public async Task<RetryOutcome> Retry(string readModel, string id, CancellationToken cancel)
    {
        if (subscriptions.FirstOrDefault(model => model.RowName == readModel) is not IDocumentModel model) return RetryOutcome.NotParked;
        await using var connection = await log.Database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Checkpoint.Lock(connection, readModel, cancel);
        if (!await IsParked(connection, readModel, id, cancel)) return RetryOutcome.NotParked;
        await model.Retry(id, await log.ReadAt(await Waiting(connection, readModel, id, cancel), cancel), connection, cancel);
        var outcome = await IsParked(connection, readModel, id, cancel) ? RetryOutcome.StillParked : RetryOutcome.Done;
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    private static async Task<bool> IsParked(NpgsqlConnection connection, string readModel, string id, CancellationToken cancel)
    {
        await using var command = Command(
            connection, "select exists (select from awards_read.parked_documents where projection = $1 and id = $2)", readModel, id);
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static async Task<List<long>> Waiting(NpgsqlConnection connection, string readModel, string id, CancellationToken cancel)
    {
        await using var command = Command(
            connection, "select position from awards_read.parked_events where projection = $1 and id = $2 order by position", readModel,
            id);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var positions = new List<long>();
        while (await reader.ReadAsync(cancel)) positions.Add(reader.GetInt64(0));
        return positions;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, string readModel, string id) =>
        new(sql, connection)
        {
            Parameters = { Prepared.Value(NpgsqlDbType.Text, readModel), Prepared.Value(NpgsqlDbType.Text, id) },
        };
}
