using System.Reflection;
using Npgsql;

namespace Awards.EventStore;

/// <summary>A subscription whose result is documents: one of them, or all of them, can be made again from the log.</summary>
internal interface IDocumentModel : ISubscription
{
    /// <summary>The table of its documents.</summary>
    string TableName { get; }

    /// <summary>The indexes of the table, as they are defined.</summary>
    IReadOnlyList<string> IndexDefinitions { get; }

    /// <summary>Whose code decides what its documents say; the events' own is not among it.</summary>
    IEnumerable<Module> Code { get; }

    /// <summary>The same read model in a table of its own, in which it is made again.</summary>
    IDocumentModel Beside { get; }

    /// <summary>Applies to a parked document what waits for it; what still cannot be applied parks it again.</summary>
    /// <param name="id">The document.</param>
    /// <param name="waiting">The events that wait for it, in order.</param>
    /// <param name="connection">In a transaction; the checkpoint's row is locked, so that no batch comes in between.</param>
    /// <param name="cancel">Stops; the transaction is undone.</param>
    Task Retry(string id, IReadOnlyList<StoredEvent> waiting, NpgsqlConnection connection, CancellationToken cancel);

    /// <summary>
    /// Makes all documents again in memory, and puts them in the place of those in use, in one transaction. What does not fit, or meets
    /// an event that cannot be applied, is put beside them as far as it is made, and is gone on with there.
    /// </summary>
    /// <param name="log">The log.</param>
    /// <param name="head">Position to reach, or further if the model in use is.</param>
    /// <param name="connection">The session of the rebuild, in no transaction.</param>
    /// <param name="beside">Where the rest is made.</param>
    /// <param name="tell">Hears how far it is.</param>
    /// <param name="cancel">Stops; then nothing has changed.</param>
    /// <returns>The position at which the model in use stands then; null: it is as it was, and the rest is to be made beside it.</returns>
    Task<long?> Replay(
        EventLog log, long head, NpgsqlConnection connection, RebuildBeside beside, Action<long> tell, CancellationToken cancel);

    /// <summary>Makes all documents again and compares them with what is there, at the same position; nothing is changed.</summary>
    /// <param name="log">The log.</param>
    /// <param name="tell">Hears how far it is.</param>
    /// <param name="cancel">Stops.</param>
    Task<RebuildComparison> Compare(EventLog log, Action<long> tell, CancellationToken cancel);
}
