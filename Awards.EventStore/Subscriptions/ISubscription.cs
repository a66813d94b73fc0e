using Npgsql;

namespace Awards.EventStore;

/// <summary>
/// A named consumer of the ordered log whose results are rows of the same database: each batch takes effect exactly once.
/// </summary>
public interface ISubscription
{
    /// <summary>
    /// Name of its checkpoint's row, as Marten names a projection's shard: <c>Worklist:All</c>, from version 2 on <c>Worklist:V2:All</c>.
    /// </summary>
    string RowName { get; }

    /// <summary>Makes sure that what it writes to exists. Called on every start, by one node at a time.</summary>
    Task Prepare(NpgsqlConnection connection, CancellationToken cancel);

    /// <summary>Whether a batch may change its result; if not, its checkpoint moves and it is not asked to store anything.</summary>
    /// <param name="batch">Events after the last checkpoint, in order, never empty.</param>
    bool Concerns(IReadOnlyList<StoredEvent> batch) => true;

    /// <summary>
    /// Writes what follows from a batch, inside the transaction that also stores the checkpoint. An exception undoes both.
    /// </summary>
    /// <param name="batch">Events after the last checkpoint, in order, never empty.</param>
    /// <param name="connection">In a transaction; the checkpoint's row is locked.</param>
    /// <param name="cancel">The node stops.</param>
    Task Store(IReadOnlyList<StoredEvent> batch, NpgsqlConnection connection, CancellationToken cancel);
}

/// <summary>Names of checkpoints.</summary>
public static class CheckpointName
{
    /// <summary>How the name of a row ends whose read model is made again beside the one in use.</summary>
    internal const string BesideEnd = ":Next";

    private const string InUseEnd = ":All";

    /// <summary>The row's name of a version of a subscription: the version is part of it from 2 on.</summary>
    public static string Of(string subscription, int version) => version == 1 ? $"{subscription}:All" : $"{subscription}:V{version}:All";

    /// <summary>The subscription and its version that a row is of.</summary>
    public static (string Subscription, int Version) Read(string row)
    {
        var parts = row.Split(':');
        return parts is [var name, ['V', .. var version], _] && int.TryParse(version, out var number) ? (name, number) : (parts[0], 1);
    }

    /// <summary>The row of what is made again beside the read model of a row.</summary>
    internal static string Beside(string inUse) => inUse[..^InUseEnd.Length] + BesideEnd;

    /// <summary>The row of the read model in use, beside which another is made.</summary>
    internal static string InUse(string beside) => beside[..^BesideEnd.Length] + InUseEnd;
}
