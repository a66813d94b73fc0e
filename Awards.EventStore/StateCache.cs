namespace Awards.EventStore;

/// <summary>
/// States of streams as this node last knew them. An entry may be old: nothing is answered from it before the log confirmed its version.
/// </summary>
internal sealed class StateCache(int capacity)
{
    public const int DefaultCapacity = 10_000;

    private readonly Dictionary<(Guid, Type), LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> byLastUse = [];
    private readonly Lock gate = new();

    public (TState State, long Version)? Find<TState>(Guid stream)
        where TState : notnull
    {
        lock (gate)
        {
            if (!entries.TryGetValue((stream, typeof(TState)), out var node)) return null;
            byLastUse.Remove(node);
            byLastUse.AddFirst(node);
            return ((TState)node.Value.State, node.Value.Version);
        }
    }

    /// <summary>Keeps a committed state, unless a later one is known.</summary>
    public void Put(Guid stream, Type type, object state, long version)
    {
        lock (gate)
        {
            if (entries.TryGetValue((stream, type), out var node))
            {
                if (node.Value.Version < version) node.Value = new Entry((stream, type), state, version);
                return;
            }
            entries.Add((stream, type), byLastUse.AddFirst(new Entry((stream, type), state, version)));
            if (entries.Count <= capacity) return;
            entries.Remove(byLastUse.Last!.Value.Key);
            byLastUse.RemoveLast();
        }
    }

    /// <summary>Forgets everything: the log is not the one these states came from (a failover lost its end).</summary>
    public void Clear()
    {
        lock (gate)
        {
            entries.Clear();
            byLastUse.Clear();
        }
    }

    private sealed record Entry((Guid, Type) Key, object State, long Version);
}
