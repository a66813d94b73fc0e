namespace Awards.EventStore;

/// <summary>What became of an append.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome() { }

    /// <summary>Everything is in the log and durable.</summary>
    /// <param name="FirstPosition">Position of the first event; one above the last position if there were none.</param>
    /// <param name="LastPosition">Position of the last event, or of the log when there were none.</param>
    /// <param name="StreamVersion">Version of the first stream now.</param>
    /// <param name="RecordedAt">Domain time of the append.</param>
    /// <param name="Events">The events as they are stored.</param>
    public sealed record Appended(
        long FirstPosition, long LastPosition, long StreamVersion, DateTimeOffset RecordedAt, IReadOnlyList<StoredEvent> Events)
        : AppendOutcome;

    /// <summary>The same act was done before; nothing was appended now. This is what it did then.</summary>
    /// <param name="FirstPosition">Position of its first event; one above the last position if it had none.</param>
    /// <param name="LastPosition">Position of its last event, or of the log then if it had none.</param>
    /// <param name="StreamVersion">Version of its first stream after it.</param>
    public sealed record AlreadyDone(long FirstPosition, long LastPosition, long StreamVersion) : AppendOutcome;

    /// <summary>The key names another act.</summary>
    public sealed record KeyReused : AppendOutcome;

    /// <summary>A stream moved: somebody else was first. Nothing was appended.</summary>
    /// <param name="Stream">The stream that moved.</param>
    /// <param name="Expected">Its version as this append knew it.</param>
    /// <param name="Actual">Its version now.</param>
    public sealed record Conflict(Guid Stream, long Expected, long Actual) : AppendOutcome;
}

/// <summary>
/// PostgreSQL refused to store what was appended; trying again changes nothing. A bug, or text that PostgreSQL cannot hold.
/// </summary>
public sealed class AppendFailedException(AppendRequest request, string sqlState, Exception inner)
    : Exception($"Append to {Describe(request)} failed with {sqlState}.", inner)
{
    /// <summary>PostgreSQL's five-character error code.</summary>
    public string SqlState { get; } = sqlState;

    // From our own request: PostgreSQL's detail text is redacted in production and may hold content.
    private static string Describe(AppendRequest request) =>
        string.Join(", ", request.Streams.Select(s =>
            $"{s.Type} {s.Stream} at {s.ExpectedVersion?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any version"} "
            + $"of [{string.Join(", ", s.Events.Select(e => e.GetType().Name))}]"));
}
