namespace Awards.EventStore;

/// <summary>How a subscription is doing.</summary>
/// <param name="Name">Its row in the log's progress table.</param>
/// <param name="Checkpoint">Position up to which its result is stored; 0 before its first batch.</param>
/// <param name="Lag">Positions it is behind the head of the log.</param>
/// <param name="Parked">Documents that wait because an event could not be applied to them.</param>
/// <param name="LastFailure">Why this node's last attempt failed; null when it did not, or when another node works on it.</param>
public sealed record SubscriptionStatus(string Name, long Checkpoint, long Lag, int Parked, SubscriptionFailure? LastFailure);

/// <summary>A failed attempt of a subscription; nothing was stored by it.</summary>
/// <param name="Code">The exception's type or PostgreSQL's code; never a text, which may hold content.</param>
/// <param name="At">Machine time (UTC).</param>
public sealed record SubscriptionFailure(string Code, DateTimeOffset At);

/// <summary>How eagerly subscriptions work. The defaults are meant for production.</summary>
public sealed record SubscriptionOptions
{
    /// <summary>Events read and stored together at most.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>
    /// While events keep coming, the log is looked at so often, at the same instants by all subscriptions of a node, so that what arrives
    /// together is read once and stored together; an idle node does not wait.
    /// </summary>
    public TimeSpan Gather { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>
    /// How often the log is looked at when nobody wakes the subscription: the safety net. As often a node without the lock asks for it.
    /// </summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a checkpoint may stand still below the head before a node without the lock passes the holder over.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Pause after a first failure; it doubles with each that follows.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Longest pause between two attempts.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);
}
