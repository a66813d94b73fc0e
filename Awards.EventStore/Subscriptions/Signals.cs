using System.Collections.Concurrent;

namespace Awards.EventStore;

/// <summary>
/// What the parts of one node tell one another in memory. All but <see cref="Changes"/> is a hint that saves waiting; the database is the
/// truth.
/// </summary>
public sealed class Signals
{
    private readonly ConcurrentDictionary<string, long> checkpoints = new(StringComparer.Ordinal);
    private long heard;
    private long heardWithMessages;

    /// <summary>Those of a node.</summary>
    public Signals()
        : this(TaskCreationOptions.RunContinuationsAsynchronously)
    {
    }

    internal Signals(TaskCreationOptions wake) => (LogGrew, MessagesMoved, CheckpointMoved) = (new(wake), new(wake), new(wake));

    /// <summary>The log grew: raised after an append of this node, and when another node's append is heard of.</summary>
    public Signal LogGrew { get; }

    /// <summary>Messages were stored or finished. Whoever moves simulated time raises it too: there may be work, or less of it.</summary>
    public Signal MessagesMoved { get; }

    /// <summary>A subscription of this node stored a checkpoint.</summary>
    public Signal CheckpointMoved { get; }

    /// <summary>When the results of its subscriptions change.</summary>
    public Changes Changes { get; } = new();

    /// <summary>Wakes everything, for what may have been missed.</summary>
    public void WakeAll()
    {
        Interlocked.Exchange(ref heard, 0);
        Interlocked.Exchange(ref heardWithMessages, 0);
        LogGrew.Raise();
        MessagesMoved.Raise();
    }

    /// <summary>Events up to a position were appended. An append of this node is heard of twice, and wakes once.</summary>
    internal void Appended(long position, bool withMessages)
    {
        if (IsNews(ref heard, position)) LogGrew.Raise();
        if (withMessages && IsNews(ref heardWithMessages, position)) MessagesMoved.Raise();
    }

    /// <summary>The last checkpoint this node saw stored for a subscription; never ahead of the database. -1: none.</summary>
    internal long KnownCheckpoint(string subscription) => checkpoints.GetValueOrDefault(subscription, -1);

    internal void Reached(string subscription, long position)
    {
        checkpoints[subscription] = position;
        CheckpointMoved.Raise();
    }

    internal void Forget(string subscription) => checkpoints.TryRemove(subscription, out _);

    /// <summary>Positions are committed in order: whoever was woken by a later one has seen the earlier too.</summary>
    private static bool IsNews(ref long last, long position)
    {
        for (var known = Volatile.Read(ref last); known < position; known = Volatile.Read(ref last))
        {
            if (Interlocked.CompareExchange(ref last, position, known) == known) return true;
        }
        return false;
    }
}
