namespace Awards.EventStore;

/// <summary>
/// The end of the log as this node's subscriptions read it: what is read and decoded for one of them is there for all. Whoever is further
/// behind reads for itself.
/// </summary>
internal sealed class LogTail
{
    /// <summary>Events kept at most.</summary>
    public const int Most = 1024;

    private readonly Func<long, int, CancellationToken, Task<IReadOnlyList<StoredEvent>>> readAll;
    private readonly Together<(long After, int Limit), IReadOnlyList<StoredEvent>?> together;
    private Part kept = new(0, []);

    /// <summary>Has read nothing yet.</summary>
    /// <param name="readAll">Reads the log after a position, at most so many events.</param>
    public LogTail(Func<long, int, CancellationToken, Task<IReadOnlyList<StoredEvent>>> readAll)
    {
        this.readAll = readAll;
        together = new Together<(long After, int Limit), IReadOnlyList<StoredEvent>?>(Read);
    }

    /// <summary>
    /// The events after a position: all that were in the log when it was called, or as many as are wanted; never with a gap.
    /// </summary>
    public async Task<IReadOnlyList<StoredEvent>> Read(long after, int limit, CancellationToken cancel)
    {
        var known = Volatile.Read(ref kept);
        if (after >= known.After && known.Last - after >= limit) return known.Following(after, limit);
        var read = after < known.After ? null : await together.Ask((after, limit), cancel);
        return read ?? await readAll(after, limit, cancel);
    }

    /// <summary>Forgets what was read: the log is not the one it was read from (a failover lost its end).</summary>
    public void Forget() => Volatile.Write(ref kept, new Part(0, []));

    /// <summary>One reading for all who ask; null for those who are too far behind.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<StoredEvent>?>> Read(
        IReadOnlyList<(long After, int Limit)> asked, CancellationToken cancel)
    {
        var (furthest, limit) = (asked.Max(one => one.After), asked.Max(one => one.Limit));
        var known = Volatile.Read(ref kept);
        if (known.Last < furthest) known = new Part(furthest, []);
        if (await Following(known, limit, cancel) is { } more)
        {
            known = known.With(more);
        }
        else
        {
            known = new Part(furthest, []);
            known = known.With(await readAll(furthest, limit, cancel));
        }
        Volatile.Write(ref kept, known);
        return [.. asked.Select(one => one.After < known.After ? null : (IReadOnlyList<StoredEvent>)known.Following(one.After, one.Limit))];
    }

    /// <summary>What follows what is kept; null: the log has lost the end of that, and what stands there now is another history.</summary>
    private async Task<IReadOnlyList<StoredEvent>?> Following(Part known, int limit, CancellationToken cancel)
    {
        if (known.Events is not [.., var last]) return await readAll(known.After, limit, cancel);
        // Read once more: where it still stands, everything before it does.
        var read = await readAll(last.Position - 1, limit + 1, cancel);
        return read.Count > 0 && read[0].Id == last.Id ? [.. read.Skip(1)] : null;
    }

    /// <summary>Events without a gap from one position to another.</summary>
    /// <param name="After">The position before the first.</param>
    /// <param name="Events">In the order of the log; nobody changes it.</param>
    private sealed record Part(long After, StoredEvent[] Events)
    {
        public long Last => After + Events.Length;

        public Part With(IReadOnlyList<StoredEvent> more)
        {
            if (more.Count == 0) return this;
            var dropped = Math.Clamp(Events.Length + more.Count - Most, 0, Events.Length);
            return new Part(After + dropped, [.. Events.AsSpan(dropped), .. more]);
        }

        public ArraySegment<StoredEvent> Following(long after, int limit)
        {
            var from = (int)(after - After);
            return new ArraySegment<StoredEvent>(Events, from, Math.Min(limit, Events.Length - from));
        }
    }
}
