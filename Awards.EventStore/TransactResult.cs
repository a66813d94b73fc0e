namespace Awards.EventStore;

/// <summary>What a command came to. Every answer held at one moment of the log: none is given from an old memory.</summary>
public abstract record TransactResult
{
    private TransactResult() { }

    /// <summary>Facts were recorded, now or when the same act was first done.</summary>
    /// <param name="Stream">The command's stream.</param>
    /// <param name="Version">Its version after them.</param>
    /// <param name="Position">Position of the last of them.</param>
    /// <param name="Events">The facts.</param>
    /// <param name="Repeated">Whether an earlier command with the same key recorded them.</param>
    public sealed record Done(Guid Stream, long Version, long Position, IReadOnlyList<StoredEvent> Events, bool Repeated) : TransactResult;

    /// <summary>The same act was done before.</summary>
    /// <param name="Stream">The command's stream.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="Position">A position of the log that includes that version.</param>
    public sealed record NothingToDo(Guid Stream, long Version, long Position) : TransactResult;

    /// <summary>A rule says no.</summary>
    /// <param name="Code">Stable code of the rule.</param>
    /// <param name="Refusal">The domain's own refusal.</param>
    /// <param name="Version">Version of the command's stream at which it was refused.</param>
    public sealed record Refused(string Code, object Refusal, long Version) : TransactResult;

    /// <summary>The stream is not at the version that the caller saw: read it again and decide whether to send the command again.</summary>
    /// <param name="Expected">The version the caller saw.</param>
    /// <param name="Actual">The version now.</param>
    public sealed record VersionMismatch(long Expected, long Actual) : TransactResult;

    /// <summary>The key names another act: send this one under a key of its own.</summary>
    public sealed record KeyReused : TransactResult;

    /// <summary>The id belongs to a stream of another type; nothing of this one can be there.</summary>
    public sealed record StreamOfAnotherType : TransactResult;

    /// <summary>The command claims to happen in the time to come.</summary>
    /// <param name="EffectiveAt">The instant it claims (UTC).</param>
    /// <param name="Now">Domain time (UTC).</param>
    public sealed record EffectiveInFuture(DateTimeOffset EffectiveAt, DateTimeOffset Now) : TransactResult;

    /// <summary>The command claims to happen before what its stream says already, and the stream's acts are in order.</summary>
    /// <param name="EffectiveAt">The instant it claims (UTC).</param>
    /// <param name="Last">The latest effective time of the stream (UTC).</param>
    public sealed record EffectiveBeforeLast(DateTimeOffset EffectiveAt, DateTimeOffset Last) : TransactResult;
}

/// <summary>The streams of a command kept moving while it was decided. Nothing was recorded; try later.</summary>
public sealed class ContentionException(Guid stream, int attempts)
    : Exception($"Stream {stream} or what it depends on moved {attempts} times in a row.")
{
    /// <summary>The command's stream.</summary>
    public Guid Stream { get; } = stream;
}
