using System.Collections.Concurrent;

namespace Awards.EventStore;

/// <summary>What the parts of one node tell one another in memory. Everything here is a hint that saves waiting; the database is the truth.</summary>
public sealed class Signals
{
    private readonly ConcurrentDictionary<string, long> checkpoints = new(StringComparer.Ordinal);

    /// <summary>The log grew: raised after an append of this node, and when another node's append is heard of.</summary>
    public Signal LogGrew { get; } = new();

    /// <summary>A message was stored or finished, or domain time was moved: there may be work, or less of it.</summary>
    public Signal MessagesMoved { get; } = new();

    /// <summary>A subscription of this node stored a checkpoint.</summary>
    public Signal CheckpointMoved { get; } = new();

    /// <summary>Something was appended: wakes subscriptions and pump.</summary>
    public void Appended()
    {
        LogGrew.Raise();
        MessagesMoved.Raise();
    }

    /// <summary>The last checkpoint this node saw stored for a subscription; never ahead of the database.</summary>
    internal long KnownCheckpoint(string subscription) => checkpoints.GetValueOrDefault(subscription, -1);

    internal void Reached(string subscription, long position)
    {
        checkpoints.AddOrUpdate(subscription, position, (_, known) => Math.Max(known, position));
        CheckpointMoved.Raise();
    }
}
