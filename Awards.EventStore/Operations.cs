namespace Awards.EventStore;

/// <summary>
/// The store's own stream: what it could not carry out by itself and a person must look at. It never holds content of the domain.
/// </summary>
public static class Operations
{
    /// <summary>Name of the stream's type.</summary>
    public const string StreamType = "operations";

    /// <summary>The one stream of this type in a log.</summary>
    public static Guid Stream { get; } = new("0f0e7a71-0000-8000-8000-000000000001");

    internal static IEnumerable<Type> EventTypes => [typeof(MessageRefused), typeof(MessageParked)];
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
