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

    /// <summary>Makes all documents again beside what is there and puts them in its place, as far as that can be done in one go.</summary>
    /// <param name="log">The log.</param>
    /// <param name="head">Position to reach, or further if the live model is.</param>
    /// <param name="tell">Hears how far it is.</param>
    /// <param name="cancel">Stops; then nothing has changed.</param>
    /// <returns>The position reached and stored; 0: nothing has changed.</returns>
    Task<long> Replay(EventLog log, long head, Action<long> tell, CancellationToken cancel);

    /// <summary>Makes all documents again and compares them with what is there, at the same position; nothing is changed.</summary>
    /// <param name="log">The log.</param>
    /// <param name="tell">Hears how far it is.</param>
    /// <param name="cancel">Stops.</param>
    Task<RebuildComparison> Compare(EventLog log, Action<long> tell, CancellationToken cancel);

    /// <summary>Removes every document, and moves the checkpoint to before the first event.</summary>
    Task Reset(NpgsqlConnection connection, CancellationToken cancel);
}
