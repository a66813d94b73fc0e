using Npgsql;

namespace Awards.EventStore;

/// <summary>A subscription whose result is documents: one of them, or all of them, can be made again from the log.</summary>
internal interface IDocumentModel : ISubscription
{
    /// <summary>Applies to a parked document what waits for it; what still cannot be applied parks it again.</summary>
    /// <param name="id">The document.</param>
    /// <param name="waiting">The events that wait for it, in order.</param>
    /// <param name="connection">In a transaction; the checkpoint's row is locked, so that no batch comes in between.</param>
    /// <param name="cancel">Stops; the transaction is undone.</param>
    Task Retry(string id, IReadOnlyList<StoredEvent> waiting, NpgsqlConnection connection, CancellationToken cancel);

    /// <summary>Removes every document, and moves the checkpoint to before the first event.</summary>
    Task Reset(NpgsqlConnection connection, CancellationToken cancel);
}
