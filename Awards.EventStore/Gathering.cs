namespace Awards.EventStore;

/// <summary>
/// What a decision may read: states folded from the log. What it reads with <see cref="Read"/> must still hold
/// when its events are appended.
/// </summary>
public sealed class Gathering
{
    private readonly EventLog log;
    private readonly StateCache cache;
    private readonly bool fresh;
    private readonly Dictionary<(Guid, Type), (object State, long Version)> seen = [];
    private readonly Dictionary<Guid, Guard> guards = [];
    private readonly HashSet<(Guid, Type)> foreign = [];

    internal Gathering(EventLog log, StateCache cache, Metadata metadata, DateTimeOffset now, bool fresh)
    {
        this.log = log;
        this.cache = cache;
        this.fresh = fresh;
        Metadata = metadata;
        Now = now;
    }

    /// <summary>Who acts and when it takes effect.</summary>
    public Metadata Metadata { get; }

    /// <summary>Domain time (UTC) at the start of this attempt; at or before the time that will be recorded.</summary>
    public DateTimeOffset Now { get; }

    internal IReadOnlyCollection<Guard> Guards => guards.Values;

    /// <summary>Every stream read, with the version it was read at.</summary>
    internal IReadOnlyList<Guard> Seen => [.. seen.Select(s => new Guard(s.Key.Item1, s.Value.Version))];

    /// <summary>Whether a state was taken as this node remembered it, without asking the log.</summary>
    internal bool UsedMemory { get; private set; }

    /// <summary>
    /// The state of another stream; the initial one if the stream is of another type. If it moves before the append, the decision is made
    /// again.
    /// </summary>
    public async Task<TState> Read<TState>(StreamType<TState> type, Guid stream, CancellationToken cancel)
        where TState : notnull
    {
        var (state, version) = await Fold(type, stream, fresh, cancel);
        guards.TryAdd(stream, new Guard(stream, version));
        return state;
    }

    /// <summary>The state of another stream as it is now; it may move before the append without the decision being made again.</summary>
    public async Task<TState> Peek<TState>(StreamType<TState> type, Guid stream, CancellationToken cancel)
        where TState : notnull =>
        // Nothing confirms it later, so what this node remembers is not enough.
        (await Fold(type, stream, fresh: true, cancel)).State;

    /// <summary>Whether a stream of this type is at this id, or could be: whoever sends it a message gets an answer.</summary>
    public async Task<bool> MayBe<TState>(StreamType<TState> type, Guid stream, CancellationToken cancel)
        where TState : notnull
    {
        await Fold(type, stream, fresh: true, cancel);
        return !IsForeign<TState>(stream);
    }

    /// <summary>
    /// The sealed boxes kept under a key's name, in the order of their ids; what changes them must move a stream that is read here.
    /// </summary>
    public Task<IReadOnlyList<SealedRow>> Boxes(string keyName, CancellationToken cancel) => SealedRows.Read(log, keyName, cancel);

    internal Task<(TState State, long Version)> Load<TState>(StreamType<TState> type, Guid stream, CancellationToken cancel)
        where TState : notnull =>
        Fold(type, stream, fresh, cancel);

    /// <summary>Whether a stream that was read turned out to be of another type.</summary>
    internal bool IsForeign<TState>(Guid stream)
        where TState : notnull =>
        foreign.Contains((stream, typeof(TState)));

    private async Task<(TState State, long Version)> Fold<TState>(
        StreamType<TState> type, Guid stream, bool fresh, CancellationToken cancel)
        where TState : notnull
    {
        if (seen.TryGetValue((stream, typeof(TState)), out var known)) return ((TState)known.State, known.Version);

        var (state, version) = cache.Find<TState>(stream) ?? (type.Initial, 0);
        if (fresh || version == 0)
        {
            var events = await log.ReadFacts(stream, version, cancel);
            // What this node remembers was looked at before; what it reads for the first time may be anything's stream.
            if (version == 0 && events.Count > 0 && !await log.IsOfType(stream, type.Name, cancel))
            {
                foreign.Add((stream, typeof(TState)));
                seen.Add((stream, typeof(TState)), (type.Initial, events[^1].Version));
                return (type.Initial, events[^1].Version);
            }
            state = events.Aggregate(state, (before, happened) => type.Evolve(before, happened.Data));
            if (events.Count > 0) version = events[^1].Version;
            if (version > 0) cache.Put(stream, typeof(TState), state, version);
        }
        else
        {
            UsedMemory = true;
        }
        seen.Add((stream, typeof(TState)), (state, version));
        return (state, version);
    }
}
