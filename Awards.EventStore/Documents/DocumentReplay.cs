using System.Text.Json;
using Npgsql;

namespace Awards.EventStore;

/// <summary>
/// Makes a read model again in memory, and puts what came out in the place of what was there, in one transaction: readers see the one or
/// the other. It ends early, with what it has, at more documents than it may hold and at the first event that cannot be applied; whoever
/// called goes on from there batch by batch.
/// </summary>
internal sealed class DocumentReplay<TDocument>(Projection<TDocument> projection, DocumentTable table, int mostDocuments)
    where TDocument : class
{
    private readonly Dictionary<string, Made> documents = new(StringComparer.Ordinal);
    private readonly List<(string Id, TDocument? After)> touched = [];
    private long position;
    private bool ended;

    /// <summary>Runs it.</summary>
    /// <param name="log">The log.</param>
    /// <param name="head">Position to reach, or the live model's if that is further.</param>
    /// <param name="tell">Hears how far it is.</param>
    /// <param name="cancel">Stops; then nothing has changed.</param>
    /// <returns>The position reached and stored; 0: nothing has changed.</returns>
    public async Task<long> Run(EventLog log, long head, Action<long> tell, CancellationToken cancel)
    {
        await Fold(log, head, tell, cancel);
        if (position == 0 || Rows() is not { } rows) return 0;

        await using var connection = await log.Database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (await Checkpoint.LockAt(connection, projection.RowName, cancel) is var live && live > position && !ended)
        {
            // A node that works on it has gone on meanwhile, and waits now.
            await Fold(log, live, tell, cancel);
            if (Rows() is not { } more) return 0;
            rows = more;
        }
        await table.Empty(connection, cancel);
        try
        {
            await table.Copy(connection, rows, cancel);
        }
        catch (PostgresException refused) when (DocumentTable.IsAboutValues(refused))
        {
            return 0; // one document cannot be stored: which one is found out batch by batch
        }
        await Checkpoint.Move(connection, projection.RowName, 0, position, cancel);
        await transaction.CommitAsync(cancel);
        return position;
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

    private List<(string Id, byte[] Data, long Position)>? Rows()
    {
        try
        {
            return [.. documents.Select(made =>
                (made.Key, JsonSerializer.SerializeToUtf8Bytes(made.Value.Data, EventJson.Options), made.Value.Position))];
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return null; // one document cannot be written: which one is found out batch by batch
        }
    }

    private readonly record struct Made(TDocument Data, long Position);
}
