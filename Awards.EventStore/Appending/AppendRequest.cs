namespace Awards.EventStore;

/// <summary>What goes into the log together, or not at all.</summary>
public sealed record AppendRequest
{
    /// <summary>
    /// The streams written, each once; the first is the one whose version is answered. A write without events only checks.
    /// </summary>
    public required IReadOnlyList<StreamWrite> Streams { get; init; }

    /// <summary>Who, when and why: the same for every event of the append.</summary>
    public required Metadata Metadata { get; init; }

    /// <summary>Other streams that must still be at the version they were read at.</summary>
    public IReadOnlyList<Guard> Guards { get; init; } = [];

    /// <summary>Messages that are born with the events.</summary>
    public IReadOnlyList<NewMessage> Messages { get; init; } = [];

    /// <summary>How many immediate messages led here; a message that is due at once is one deeper.</summary>
    public int Depth { get; init; }

    /// <summary>Names the act, so that doing it again answers what it did first; null for an act that may be repeated.</summary>
    public CommandKey? Key { get; init; }

    /// <summary>Sealed rows that come and go with the events.</summary>
    public SealedChange Sealed { get; init; } = SealedChange.None;
}

/// <summary>Events for one stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Type">Its type's name; a stream that exists with another is a bug and refused.</param>
/// <param name="ExpectedVersion">The version it must have, 0 for a new stream; null for whatever it has.</param>
/// <param name="Events">Instances of registered types, in order; may be none.</param>
public sealed record StreamWrite(Guid Stream, string Type, long? ExpectedVersion, IReadOnlyList<object> Events);

/// <summary>A stream that must not have moved since it was read.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The version read; 0 if it did not exist.</param>
public sealed record Guard(Guid Stream, long Version);

/// <summary>The name of an act for ever.</summary>
/// <param name="Id">Follows from who names it and how they name it; for a message its own id.</param>
/// <param name="Fingerprint">Follows from what was asked; the same id with another one is refused.</param>
public sealed record CommandKey(Guid Id, Guid Fingerprint);

/// <summary>A message as it is stored.</summary>
/// <param name="Id">Follows from what the message is; sent twice is sent once.</param>
/// <param name="Kind">Alias of the command.</param>
/// <param name="DestinationType">Type of the stream it goes to.</param>
/// <param name="Destination">The stream it goes to.</param>
/// <param name="Body">The command as JSON in UTF-8.</param>
/// <param name="Due">Domain time (UTC) before which it is not run; null: at once.</param>
public sealed record NewMessage(Guid Id, string Kind, string DestinationType, Guid Destination, byte[] Body, DateTimeOffset? Due);
