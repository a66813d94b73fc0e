using System.Collections.Immutable;
using Awards.EventStore;

namespace Awards.Tests.Faults;

// A small domain whose history can be checked from outside: shelves in pairs, on which pieces are put and from which they are taken.

internal sealed record ShelfFilled(string Tag);

internal sealed record ShelfTaken(string Tag);

internal sealed record ShelfMarked(string Tag, string Mark);

internal sealed record ShelfParcel(Guid To, string Tag, DateTimeOffset? NotBefore);

internal sealed record ShelfParcelsSent(string Tag, IReadOnlyList<ShelfParcel> Parcels);

internal sealed record ShelfParcelReceived(string Tag);

internal sealed record Shelf(long Count, ImmutableHashSet<string> Marks);

internal abstract record ShelfCommand(Guid Shelf, string Tag);

/// <summary>Always puts a piece.</summary>
internal sealed record FillShelf(Guid Shelf, string Tag) : ShelfCommand(Shelf, Tag);

/// <summary>Takes a piece unless the pair, this shelf and its sister as a guard, has none.</summary>
internal sealed record TakeFromShelf(Guid Shelf, string Tag, Guid Sister) : ShelfCommand(Shelf, Tag);

/// <summary>Marks the shelf; a second time there is nothing to do.</summary>
internal sealed record MarkShelf(Guid Shelf, string Tag, string Mark) : ShelfCommand(Shelf, Tag);

/// <summary>Sends a parcel to each of these: one at once, the next a moment after it took effect, and so on in turns.</summary>
internal sealed record SendParcels(Guid Shelf, string Tag, IReadOnlyList<Guid> To, DateTimeOffset At) : ShelfCommand(Shelf, Tag);

/// <summary>A message: puts a piece; refused by a shelf that is full.</summary>
internal sealed record ReceiveParcel(Guid Shelf, string Tag) : ShelfCommand(Shelf, Tag);

internal static class Shelves
{
    /// <summary>So few that everybody meets everybody.</summary>
    public const int Number = 6;

    /// <summary>A shelf with so many pieces takes no parcel.</summary>
    public const int Full = 3;

    private static readonly TimeSpan later = TimeSpan.FromMilliseconds(60);
    private static readonly Guid[] ids = [.. Enumerable.Range(0, Number).Select(number => NameBasedId.Of("shelf", $"{number}"))];

    public static readonly StreamType<Shelf> Stream = new("test_shelf", new Shelf(0, []), Evolve);

    public static EventTypes EventTypes { get; } = new(
    [
        typeof(ShelfFilled), typeof(ShelfTaken), typeof(ShelfMarked), typeof(ShelfParcelsSent), typeof(ShelfParcelReceived),
    ]);

    public static Guid Id(int number) => ids[number];

    public static int NumberOf(Guid id) => Array.IndexOf(ids, id);

    /// <summary>The other one of the pair.</summary>
    public static int SisterOf(int number) => number ^ 1;

    public static Workflows Workflows() => new([new Workflow<ShelfCommand, Shelf, long>
    {
        Stream = Stream,
        Destination = command => command.Shelf,
        Stamp = (command, metadata) => command is SendParcels send ? send with { At = metadata.EffectiveAt } : command,
        Gather = async (command, _, gathering, cancel) =>
            command is TakeFromShelf take ? (await gathering.Read(Stream, take.Sister, cancel)).Count : 0,
        Decide = Decide,
        React = (_, happened) => happened is ShelfParcelsSent sent
            ? sent.Parcels.Select(parcel => new OutgoingMessage(new ReceiveParcel(parcel.To, parcel.Tag), parcel.NotBefore, 1, parcel.Tag))
            : [],
        Owed = _ => [],
    },
    ]);

    /// <summary>How many pieces an event adds.</summary>
    public static int Adds(object happened) => happened switch
    {
        ShelfFilled or ShelfParcelReceived => 1,
        ShelfTaken => -1,
        _ => 0,
    };

    private static Decision Decide(ShelfCommand command, Shelf state, long sister) => command switch
    {
        FillShelf c => new Decision.Record([new ShelfFilled(c.Tag)]),
        TakeFromShelf when state.Count + sister <= 0 => new Decision.Refuse("nothing-there", ""),
        TakeFromShelf c => new Decision.Record([new ShelfTaken(c.Tag)]),
        MarkShelf c when state.Marks.Contains(c.Mark) => new Decision.Nothing(),
        MarkShelf c => new Decision.Record([new ShelfMarked(c.Tag, c.Mark)]),
        SendParcels c => new Decision.Record([new ShelfParcelsSent(c.Tag, [.. c.To.Select((to, place) => Parcel(c, to, place))])]),
        ReceiveParcel when state.Count >= Full => new Decision.Refuse("shelf-full", ""),
        ReceiveParcel c => new Decision.Record([new ShelfParcelReceived(c.Tag)]),
        _ => throw new InvalidOperationException($"{command} is unknown."),
    };

    private static ShelfParcel Parcel(SendParcels sent, Guid to, int place) =>
        new(to, $"{sent.Tag}/{place}", place % 2 == 0 ? null : sent.At + later);

    private static Shelf Evolve(Shelf state, object happened) => happened is ShelfMarked marked
        ? state with { Marks = state.Marks.Add(marked.Mark) }
        : state with { Count = state.Count + Adds(happened) };
}
