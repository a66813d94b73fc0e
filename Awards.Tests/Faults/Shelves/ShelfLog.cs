using Awards.EventStore;

namespace Awards.Tests.Faults;

/// <summary>The log as it stands at the end, and every shelf as it stood at every position.</summary>
internal sealed class ShelfLog
{
    private readonly long[][] versions;
    private readonly long[][] counts;
    private readonly List<long>[] positions = [.. Enumerable.Range(0, Shelves.Number).Select(_ => new List<long> { 0 })];
    private readonly Dictionary<(int Shelf, string Mark), long> marks = [];

    public ShelfLog(IReadOnlyList<StoredEvent> events)
    {
        Events = events;
        versions = Fold((at, _) => at + 1);
        counts = Fold((at, happened) => at + Shelves.Adds(happened));
        foreach (var happened in events)
        {
            var shelf = Shelves.NumberOf(happened.Stream);
            if (shelf >= 0) positions[shelf].Add(happened.Position);
            if (happened.Data is ShelfMarked marked) marks.TryAdd((shelf, marked.Mark), happened.Position);
        }
        // What a message did has a cause; what a client did carries the client's tag as its own.
        ByTag = events.Where(happened => happened.Metadata.Causation is null && ShelfBooks.TagOf(happened.Data) is not null)
            .ToLookup(happened => ShelfBooks.TagOf(happened.Data)!, StringComparer.Ordinal);
    }

    /// <summary>All events, in the order of their positions.</summary>
    public IReadOnlyList<StoredEvent> Events { get; }

    /// <summary>What clients did, by tag.</summary>
    public ILookup<string, StoredEvent> ByTag { get; }

    public long Head => Events.Count;

    public long Version(int shelf, long position) => versions[shelf][position];

    public long Count(int shelf, long position) => counts[shelf][position];

    /// <summary>Pieces on both shelves of a pair.</summary>
    public long CountOfPair(int shelf, long position) => Count(shelf, position) + Count(Shelves.SisterOf(shelf), position);

    /// <summary>The last version of a shelf.</summary>
    public long LastVersion(int shelf) => positions[shelf].Count - 1;

    /// <summary>Where a version is in the log; 0 for version 0.</summary>
    public long PositionOf(int shelf, long version) => positions[shelf][(int)version];

    /// <summary>Where a shelf got a mark; null if it never did.</summary>
    public long? MarkedAt(int shelf, string mark) => marks.TryGetValue((shelf, mark), out var position) ? position : null;

    private long[][] Fold(Func<long, object, long> next)
    {
        var folded = new long[Shelves.Number][];
        for (var shelf = 0; shelf < folded.Length; shelf++)
        {
            var (id, at) = (Shelves.Id(shelf), folded[shelf] = new long[Events.Count + 1]);
            for (var place = 1; place < at.Length; place++)
                at[place] = Events[place - 1].Stream == id ? next(at[place - 1], Events[place - 1].Data) : at[place - 1];
        }
        return folded;
    }
}
