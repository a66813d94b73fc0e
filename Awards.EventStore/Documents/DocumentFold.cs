using System.Text.Json;

namespace Awards.EventStore;

/// <summary>What a batch made of one document: what to write, and what to park because it could not be applied.</summary>
/// <param name="Id">The document.</param>
/// <param name="Change">What happens to its row.</param>
/// <param name="Data">The row's new JSON, for an upsert.</param>
/// <param name="Position">Of the last event that is in it.</param>
/// <param name="Events">Every event of the batch that touches it.</param>
/// <param name="Waiting">Those of them that wait because the document is parked.</param>
/// <param name="Parking">Why it is parked by this batch; null when it is not, or was before.</param>
internal sealed record FoldedDocument(
    string Id, RowChange Change, byte[]? Data, long Position, IReadOnlyList<StoredEvent> Events, IReadOnlyList<StoredEvent> Waiting,
    Parking? Parking)
{
    /// <summary>The document was parked before: its events queue up.</summary>
    public static FoldedDocument StillParked(string id, IReadOnlyList<StoredEvent> events) =>
        new(id, RowChange.None, null, 0, events, events, null);

    /// <summary>The row cannot be written: it stays as it was before the batch, and the whole batch waits.</summary>
    public FoldedDocument Unwritable(Exception failure) =>
        this with { Change = RowChange.None, Data = null, Waiting = Events, Parking = Parking.For(failure) };
}

/// <summary>What happens to a document's row.</summary>
internal enum RowChange
{
    None,
    Upsert,
    Delete,
}

/// <summary>Why a document is parked: a code for operators and the place in the code for developers, no content.</summary>
internal sealed record Parking(string Code, string Place)
{
    public static Parking For(Exception failure) => new(Failure.Code(failure), Failure.Place(failure));
}

/// <summary>Folds the events of a batch into one document, in order, stopping at the first that cannot be applied.</summary>
internal static class DocumentFold
{
    public static FoldedDocument Run<TDocument>(
        string id, IReadOnlyList<StoredEvent> events, StoredDocument? stored, Func<TDocument?, StoredEvent, string, TDocument?> apply)
        where TDocument : class
    {
        var position = stored?.Position ?? 0;
        var applied = 0;
        TDocument? before = null, current = null;
        Parking? parking = null;
        try
        {
            before = current = stored is null ? null : JsonSerializer.Deserialize<TDocument>(stored.Data, EventJson.Options);
            for (; applied < events.Count; applied++)
            {
                if (events[applied].Position <= position) continue; // it is in the document already
                current = apply(current, events[applied], id);
                position = events[applied].Position;
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            parking = Parking.For(failure);
        }
        return Row(new FoldedDocument(id, RowChange.None, null, position, events, [.. events.Skip(applied)], parking), before, current);
    }

    private static FoldedDocument Row<TDocument>(FoldedDocument folded, TDocument? before, TDocument? after)
        where TDocument : class
    {
        if (ReferenceEquals(before, after)) return folded;
        if (after is null) return folded with { Change = RowChange.Delete };
        try
        {
            return folded with { Change = RowChange.Upsert, Data = JsonSerializer.SerializeToUtf8Bytes(after, EventJson.Options) };
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return folded.Unwritable(failure);
        }
    }
}
