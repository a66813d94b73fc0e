using System.Runtime.CompilerServices;
using Npgsql;

namespace Awards.EventStore;

/// <summary>
/// Makes a read model again beside the one in use, batch by batch, each with its checkpoint: broken off at any moment it goes on from the
/// last batch. When it has come as far as the one in use, it takes that one's place in one transaction.
/// </summary>
/// <param name="log">The log.</param>
/// <param name="model">The one in use.</param>
/// <param name="connection">The session that has the turn.</param>
/// <param name="batchSize">Events stored together.</param>
internal sealed class RebuildBeside(EventLog log, IDocumentModel model, NpgsqlConnection connection, int batchSize)
{
    private const int MostRounds = 10; // in each of them a log that grows slower than it is read grows less

    private readonly BesideTable table = new(model, log.Types);
    private long position;

    /// <summary>Finds what this program left when it was broken off.</summary>
    /// <returns>The position up to which it is made; 0: nothing is there.</returns>
    public async Task<long> Find(CancellationToken cancel) => position = await table.Find(connection, cancel);

    /// <summary>Begins anew; what another program left is removed.</summary>
    /// <param name="made">Puts into the empty table what is made already, in the same transaction, and answers up to where; null: nothing.
    /// </param>
    /// <param name="cancel">Stops; then nothing has changed.</param>
    public async Task Begin(Func<DocumentTable, Task<long>>? made, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await table.Begin(connection, cancel);
        var reached = made is null ? 0 : await made(new DocumentTable(table.Model.TableName, table.Model.RowName));
        await Move(0, reached, cancel);
        await transaction.CommitAsync(cancel);
        position = reached;
    }

    /// <summary>Goes on up to a position, and as near to the head as a growing log allows.</summary>
    public async Task CatchUp(long head, Action<long> tell, CancellationToken cancel)
    {
        for (var round = 0; round < MostRounds && position < head; round++)
        {
            await Follow(head, tell, cancel);
            var grown = await log.Head(cancel);
            if (grown - position > batchSize) head = grown;
        }
    }

    /// <summary>Takes the place of the one in use; its workers wait for that as long.</summary>
    /// <returns>The position at which it stands then.</returns>
    public async Task<long> TakePlace(CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        long reached;
        using (Tracing.RebuildPlace(model.RowName, position))
        {
            var used = await Checkpoint.LockAt(connection, model.RowName, cancel);
            await foreach (var batch in Batches(used, cancel)) await table.Model.Store(batch, connection, cancel);
            await table.TakePlace(connection, cancel);
            reached = Math.Max(position, used);
            if (!await Checkpoint.Move(connection, model.RowName, used, reached, cancel)) throw Lost();
        }
        await transaction.CommitAsync(cancel);
        return reached;
    }

    /// <summary>
    /// Removes what nobody goes on with any more. Not in the transaction that takes the place: a dump of the database would hold that up.
    /// Where it cannot be done, the next rebuild does it.
    /// </summary>
    public async Task Remove(CancellationToken cancel)
    {
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await BesideTable.Drop(connection, table.Model.TableName, table.Model.RowName, cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (NpgsqlException) when (!cancel.IsCancellationRequested)
        {
            // The read model is made: this is no failure of its.
        }
    }

    private async Task Follow(long upTo, Action<long> tell, CancellationToken cancel)
    {
        await foreach (var batch in Batches(upTo, cancel))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            using (Tracing.RebuildBatch(model.RowName, batch[^1].Position))
            {
                await Move(position, batch[^1].Position, cancel);
                await table.Model.Store(batch, connection, cancel);
            }
            await transaction.CommitAsync(cancel);
            position = batch[^1].Position;
            tell(position);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<StoredEvent>> Batches(
        long upTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        var batch = new List<StoredEvent>(batchSize);
        await foreach (var chunk in log.ReadAhead(position, upTo, cancel))
        {
            foreach (var happened in chunk)
            {
                batch.Add(happened);
                if (batch.Count < batchSize) continue;
                yield return batch;
                batch = new List<StoredEvent>(batchSize);
            }
        }
        if (batch.Count > 0) yield return batch;
    }

    private async Task Move(long expected, long reached, CancellationToken cancel)
    {
        if (!await Checkpoint.Move(connection, table.Model.RowName, expected, reached, cancel)) throw Lost();
    }

    private static InvalidOperationException Lost() => new("A checkpoint was moved by hand while a read model was made again.");
}
