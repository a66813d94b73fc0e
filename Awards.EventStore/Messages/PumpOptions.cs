namespace Awards.EventStore;

/// <summary>How a node runs messages. All times are machine time; the defaults are meant for production.</summary>
public sealed record PumpOptions
{
    /// <summary>Messages of different destinations that run at the same time on a node.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>How long a claimed message is this node's own; renewed while it runs.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A run that takes longer is cancelled and counts as failed.</summary>
    public TimeSpan LongestRun { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Pause after a message's first failure; it doubles with each that follows.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest pause between two attempts.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Failures in a row after which a message is parked; after an operator replayed it, as many again.</summary>
    public int Attempts { get; init; } = 10;

    /// <summary>How often the store is looked at when nobody wakes the pump: the safety net.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a stop waits for the messages at hand; what is not done then runs again when its lease has run out.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);
}
