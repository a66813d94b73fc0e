using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Npgsql;

namespace Awards.EventStore;

/// <summary>
/// Makes a read model again in memory, and puts what came out in the place of what was there, in one transaction: readers see the one or
/// the other. It ends early at more documents than it may hold and at the first event that cannot be applied; what it has by then is put
/// beside what is there, to be gone on with.
/// </summary>
internal sealed class DocumentReplay<TDocument>(Projection<TDocument> projection, DocumentTable table, int mostDocuments)
    where TDocument : class
{
    private const int Chunk = 256;
    private const int MostAhead = 16; // chunks

    private readonly Dictionary<string, Made> documents = new(StringComparer.Ordinal);
    private readonly List<(string Id, TDocument? After)> touched = [];
    private long position;
    private bool ended;

    /// <inheritdoc cref="IDocumentModel.Replay"/>
    public async Task<long?> Run(
        EventLog log, long head, NpgsqlConnection connection, RebuildBeside beside, Action<long> tell, CancellationToken cancel)
    {
        await Fold(log, head, tell, cancel);
        if (position > 0 && !ended && await TakePlace(log, connection, tell, cancel) is { } reached) return reached;
        if (!ended || !await IsStored(() => beside.Begin(StoreBeside, cancel))) await beside.Begin(null, cancel);
        return null;

        async Task<long> StoreBeside(DocumentTable empty)
        {
            await empty.Copy(connection, Rows(cancel), cancel);
            return position;
        }
    }

    /// <summary>Compares what comes out with what is there, at the position of the live model, which waits meanwhile.</summary>
    public async Task<RebuildComparison> Compare(EventLog log, Action<long> tell, CancellationToken cancel)
    {
        await Fold(log, await Checkpoint.Find(log.Database, projection.RowName, cancel) ?? 0, tell, cancel);
        await using var connection = await log.Database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (await Checkpoint.LockAt(connection, projection.RowName, cancel) is var live && live > position && !ended)
            await Fold(log, live, tell, cancel);

        var differing = new SortedSet<string>(documents.Keys, StringComparer.Ordinal);
        await foreach (var (id, stored) in table.All(connection, cancel))
        {
            if (!documents.TryGetValue(id, out var made)) differing.Add(id);
            else if (Same(made.Data, stored)) differing.Remove(id);
        }
        return new RebuildComparison(!ended && position == live, position, documents.Count, [.. differing]);
    }

    // Through the same type both ways: PostgreSQL keeps members in an order of its own.
    private static bool Same(TDocument made, byte[] stored) =>
        JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<TDocument>(stored, EventJson.Options), EventJson.Options).AsSpan()
            .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(made, EventJson.Options));

    private async Task Fold(EventLog log, long upTo, Action<long> tell, CancellationToken cancel)
    {
        try
        {
            await foreach (var chunk in log.ReadAhead(position, upTo, cancel))
            {
                foreach (var happened in chunk)
                {
                    ended = documents.Count >= mostDocuments || !Take(happened);
                    if (ended) return;
                }
                tell(position);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !cancel.IsCancellationRequested)
        {
            ended = true; // an event that cannot be read, or a lost connection: it is met again batch by batch, and told
        }
    }

    private bool Take(StoredEvent happened)
    {
        touched.Clear();
        try
        {
            var ids = projection.Keys(happened);
            foreach (var id in ids is IReadOnlyCollection<string> { Count: 1 } ? ids : ids.Distinct(StringComparer.Ordinal))
            {
                var before = documents.GetValueOrDefault(id).Data;
                var after = projection.Apply(before, happened, id);
                if (!ReferenceEquals(before, after)) touched.Add((id, after));
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return false; // it is met again batch by batch, which parks the document
        }
        foreach (var (id, after) in touched)
        {
            if (after is null) documents.Remove(id);
            else documents[id] = new Made(after, happened.Position);
        }
        position = happened.Position;
        return true;
    }

    /// <returns>The position reached; null: what is in use is as it was.</returns>
    private async Task<long?> TakePlace(EventLog log, NpgsqlConnection connection, Action<long> tell, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // A node that works on it may have gone on meanwhile, and waits now.
        if (await Checkpoint.LockAt(connection, projection.RowName, cancel) is var live && live > position)
            await Fold(log, live, tell, cancel);
        if (ended) return null;
        using (Tracing.RebuildPlace(projection.RowName, position))
        {
            await table.Empty(connection, cancel);
            if (!await IsStored(() => table.Copy(connection, Rows(cancel), cancel))) return null;
            await Checkpoint.Move(connection, projection.RowName, 0, position, cancel);
        }
        await transaction.CommitAsync(cancel);
        return position;
    }

    /// <summary>False: one document cannot be written or stored; which one is found out batch by batch.</summary>
    private static async Task<bool> IsStored(Func<Task> store)
    {
        try
        {
            await store();
            return true;
        }
        catch (PostgresException refused) when (DocumentTable.IsAboutValues(refused))
        {
            return false;
        }
        catch (UnwritableException)
        {
            return false;
        }
    }

    /// <summary>The documents as rows; while some are stored, the next are written.</summary>
    private async IAsyncEnumerable<IReadOnlyList<DocumentRow>> Rows([EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var chunks = Channel.CreateBounded<DocumentRow[]>(
            new BoundedChannelOptions(MostAhead) { SingleReader = true, SingleWriter = true });
        var writing = Task.Run(() => Write(chunks.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var chunk in chunks.Reader.ReadAllAsync(cancel)) yield return chunk;
        }
        finally
        {
            await stop.CancelAsync();
            await writing;
        }
    }

    private async Task Write(ChannelWriter<DocumentRow[]> chunks, CancellationToken cancel)
    {
        try
        {
            foreach (var some in documents.Chunk(Chunk)) await chunks.WriteAsync(Array.ConvertAll(some, Row), cancel);
            chunks.Complete();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            chunks.Complete(failure); // whoever stores hears of it after what came before
        }
    }

    private static DocumentRow Row(KeyValuePair<string, Made> made)
    {
        try
        {
            return new(made.Key, JsonSerializer.SerializeToUtf8Bytes(made.Value.Data, EventJson.Options), made.Value.Position);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new UnwritableException(failure);
        }
    }

    /// <summary>A document cannot be written.</summary>
    private sealed class UnwritableException(Exception inner) : Exception("A document cannot be written.", inner);

    private readonly record struct Made(TDocument Data, long Position);
}
