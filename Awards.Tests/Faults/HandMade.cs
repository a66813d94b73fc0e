using Awards.EventStore;

namespace Awards.Tests.Faults;

/// <summary>A log and what clients were told, made by hand.</summary>
internal sealed class HandMade
{
    private static readonly DateTimeOffset start = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);

    private readonly List<StoredEvent> events = [];
    private readonly List<Call> calls = [];
    private long clock;

    public static Ask Fill(string tag, int shelf = 0) => new(Act.Fill, shelf, 0, tag);

    public static Ask Take(string tag) => new(Act.Take, 0, 0, tag);

    public static Ask Mark(string tag, string mark) => new(Act.Mark, 0, 0, tag, mark);

    public static Ask Read(string tag) => new(Act.Read, 0, 0, tag);

    /// <summary>What is wrong with the log by itself.</summary>
    public IReadOnlyList<string> InLog() => LogChecker.Findings(events);

    /// <summary>What is wrong with what clients were told.</summary>
    public IReadOnlyList<string> InHistory() => HistoryChecker.Findings(calls, new ShelfLog(events));

    /// <summary>Changes an event that is there.</summary>
    public HandMade But(int position, Func<StoredEvent, StoredEvent> change)
    {
        events[position - 1] = change(events[position - 1]);
        return this;
    }

    /// <summary>An event of a client, or of a message.</summary>
    public HandMade Has(object data, int shelf = 0, string? causation = null, bool ofTheStore = false)
    {
        var stream = ofTheStore ? Operations.Stream : Shelves.Id(shelf);
        var (position, version) = (events.Count + 1, events.Count(stored => stored.Stream == stream) + 1);
        events.Add(new StoredEvent(
            position, Guid.CreateVersion7(), stream, version, "any", data, start.AddSeconds(position),
            new Metadata("client", start, "any", causation)));
        return this;
    }

    /// <summary>A client asks and is told, after everything before and before everything after.</summary>
    public HandMade Tells(Ask ask, Outcome outcome, long version = 0, long position = 0, bool repeated = false, long count = 0) =>
        TellsBetween(++clock, ++clock, ask, outcome, version, position, repeated, count);

    /// <summary>A client asks at one moment and is told at another, other things between.</summary>
    public HandMade TellsBetween(
        long began, long ended, Ask ask, Outcome outcome, long version = 0, long position = 0, bool repeated = false, long count = 0)
    {
        clock = Math.Max(clock, ended);
        calls.Add(new Call(ask, began, new Told(outcome, version, position, repeated, count), ended));
        return this;
    }

    /// <summary>A client asks and is never told.</summary>
    public HandMade Cuts(Ask ask)
    {
        calls.Add(new Call(ask, ++clock, null, long.MaxValue));
        return this;
    }

    /// <summary>A piece is put and acknowledged.</summary>
    public HandMade Fills(string tag, int shelf = 0)
    {
        Has(new ShelfFilled(tag), shelf);
        return Tells(Fill(tag, shelf), Outcome.Done, events[^1].Version, events[^1].Position);
    }

    /// <summary>A parcel is sent to shelf 1; the answer is its message's id.</summary>
    public string Sends(string tag, DateTimeOffset? notBefore = null)
    {
        Has(new ShelfParcelsSent(tag, [new ShelfParcel(Shelves.Id(1), $"{tag}/0", notBefore)]));
        var parcel = new OutgoingMessage(new ReceiveParcel(Shelves.Id(1), $"{tag}/0"), notBefore, 1, $"{tag}/0");
        return $"{Shelves.Workflows().Address(Shelves.Id(0), parcel).Id}";
    }
}
