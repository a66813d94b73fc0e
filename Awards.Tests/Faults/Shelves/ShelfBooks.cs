using Awards.EventStore;

namespace Awards.Tests.Faults;

/// <summary>What a read model says of a shelf, or of a client.</summary>
internal sealed record ShelfPage(long Count, int Events, string Last);

/// <summary>Read models of the shelves: one document a stream, and one over many streams.</summary>
internal static class ShelfBooks
{
    public static Projection<ShelfPage> ByShelf { get; } = new()
    {
        Name = "ShelfBook",
        Keys = happened => TagOf(happened.Data) is null ? [] : [happened.Stream.ToString()],
        Apply = Next,
    };

    public static Projection<ShelfPage> ByClient { get; } = new()
    {
        Name = "ShelfClientBook",
        Keys = happened => TagOf(happened.Data) is { } tag ? [tag[..tag.IndexOf('-', StringComparison.Ordinal)]] : [],
        Apply = Next,
    };

    public static IReadOnlyList<Projection<ShelfPage>> All { get; } = [ByShelf, ByClient];

    /// <summary>The name of the act an event is of; null for the store's own events.</summary>
    public static string? TagOf(object happened) => happened switch
    {
        ShelfFilled e => e.Tag,
        ShelfTaken e => e.Tag,
        ShelfMarked e => e.Tag,
        ShelfParcelsSent e => e.Tag,
        ShelfParcelReceived e => e.Tag,
        _ => null,
    };

    private static ShelfPage Next(ShelfPage? before, StoredEvent happened, string id) => new(
        (before?.Count ?? 0) + Shelves.Adds(happened.Data), (before?.Events ?? 0) + 1, $"{TagOf(happened.Data)}@{happened.Position}");
}
