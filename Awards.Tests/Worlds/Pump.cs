using Awards.Domain;

namespace Awards.Tests.Worlds;

/// <summary>A message under way: the order of its destination is due time, then the position of what caused it, then its place among its
/// like.</summary>
internal sealed record Sent(
    Message Message, (Type Kind, Guid Id) Source, (Type Kind, Guid Id) Destination, DateTimeOffset Due, DateTimeOffset Effective,
    int Position, int Ordinal)
{
    /// <summary>A message takes effect when what caused it did, a timer at its due time.</summary>
    public static Sent From(
        Message message, (Type, Guid) source, (Type, Guid) destination, (DateTimeOffset Recorded, DateTimeOffset Effective) cause,
        (int Position, int Ordinal) place) =>
        new(message, source, destination, message.NotBefore ?? cause.Recorded,
            message.NotBefore > cause.Effective ? message.NotBefore.Value : cause.Effective, place.Position, place.Ordinal);

    /// <summary>Sending it again is sending it once.</summary>
    public ((Type, Guid), (Type, Guid), Type, int, string, DateTimeOffset?) Id =>
        (Source, Destination, Message.Command.GetType(), Message.Round, Message.Subject, Message.NotBefore);

    public bool IsBefore(Sent other) =>
        Due != other.Due ? Due < other.Due : Position != other.Position ? Position < other.Position : Ordinal < other.Ordinal;
}

/// <summary>The message pump, in memory: in order per destination, as late as it likes.</summary>
internal sealed class Pump
{
    private readonly List<Sent> waiting = [];
    private readonly Dictionary<((Type, Guid), (Type, Guid), Type, int, string, DateTimeOffset?), Message> known = [];

    /// <summary>Everything that was delivered.</summary>
    public List<Sent> Delivered { get; } = [];

    public bool IsEmpty => waiting.Count == 0;

    public DateTimeOffset NextDue => waiting.Min(sent => sent.Due);

    public void Send(Sent sent)
    {
        if (known.TryGetValue(sent.Id, out var same))
        {
            same.ShouldBe(sent.Message, "two messages with one id must be the same message: the second is never sent");
            return;
        }
        known.Add(sent.Id, sent.Message);
        waiting.Add(sent);
    }

    /// <summary>The first due message of each destination.</summary>
    public List<Sent> Ready(DateTimeOffset now)
    {
        var first = new Dictionary<(Type, Guid), Sent>();
        foreach (var sent in waiting)
            if (sent.Due <= now
                && (!first.TryGetValue(sent.Destination, out var other) || sent.IsBefore(other))) first[sent.Destination] = sent;
        return [.. first.Values];
    }

    public void Done(Sent sent)
    {
        waiting.Remove(sent);
        Delivered.Add(sent);
    }
}
