namespace Awards.EventStore;

/// <summary>
/// The store's own stream: what it could not carry out by itself, and what operators did about it. It never holds content of the domain.
/// </summary>
public static class Operations
{
    /// <summary>Name of the stream's type.</summary>
    public const string StreamType = "operations";

    /// <summary>The one stream of this type in a log.</summary>
    public static Guid Stream { get; } = new("0f0e7a71-0000-8000-8000-000000000001");

    internal static IEnumerable<Type> EventTypes =>
        [
        typeof(MessageRefused), typeof(MessageParked), typeof(MessageReplayed), typeof(MessageDiscarded), typeof(MessageRestored),
    ];
}

/// <summary>A rule refused a message: it is done, and a person decides what follows.</summary>
/// <param name="Message">The message's id.</param>
/// <param name="Kind">Alias of the command it carried.</param>
/// <param name="DestinationType">Type of the stream it was sent to.</param>
/// <param name="Destination">The stream it was sent to.</param>
/// <param name="Code">Stable code of the rule.</param>
public sealed record MessageRefused(Guid Message, string Kind, string DestinationType, Guid Destination, string Code);

/// <summary>A message kept failing and waits for an operator; later messages of the same destination wait behind it.</summary>
/// <param name="Message">The message's id.</param>
/// <param name="Kind">Alias of the command it carried.</param>
/// <param name="DestinationType">Type of the stream it was sent to.</param>
/// <param name="Destination">The stream it was sent to.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Code">Why: an exception's type name or <c>chain-too-long</c>; never its text.</param>
public sealed record MessageParked(Guid Message, string Kind, string DestinationType, Guid Destination, int Attempts, string Code);

/// <summary>An operator had a parked message run again: it has as many attempts as before. Who it was is the event's actor.</summary>
/// <param name="Message">The message's id.</param>
/// <param name="Kind">Alias of the command it carries.</param>
/// <param name="DestinationType">Type of the stream it goes to.</param>
/// <param name="Destination">The stream it goes to.</param>
/// <param name="Attempts">How often it had been tried.</param>
/// <param name="Reason">Why, in the operator's words.</param>
public sealed record MessageReplayed(
    Guid Message, string Kind, string DestinationType, Guid Destination, int Attempts, string Reason);

/// <summary>
/// An operator gave up a parked message: it never runs, and later messages of its destination go on. Who it was is the event's actor.
/// </summary>
/// <param name="Message">The message's id; it is the key of this append, as it would have been of the message's run.</param>
/// <param name="Kind">Alias of the command it carried.</param>
/// <param name="DestinationType">Type of the stream it was sent to.</param>
/// <param name="Destination">The stream it was sent to.</param>
/// <param name="Code">Why it was parked.</param>
/// <param name="Reason">Why it was given up, in the operator's words.</param>
public sealed record MessageDiscarded(
    Guid Message, string Kind, string DestinationType, Guid Destination, string Code, string Reason);

/// <summary>
/// A message that a stream owed was neither stored nor done, and is stored again. Who found it is the event's actor; the event takes effect
/// when what the message follows from did, because the message does.
/// </summary>
/// <param name="Message">The message's id.</param>
/// <param name="Kind">Alias of the command it carries.</param>
/// <param name="DestinationType">Type of the stream it goes to.</param>
/// <param name="Destination">The stream it goes to.</param>
/// <param name="SourceType">Type of the stream that owes it.</param>
/// <param name="Source">The stream that owes it.</param>
public sealed record MessageRestored(
    Guid Message, string Kind, string DestinationType, Guid Destination, string SourceType, Guid Source);
