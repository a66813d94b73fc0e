namespace Awards.Tests.Support;

/// <summary>Machine time that passes when a test says so; timers run on real time.</summary>
internal sealed class ManualClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan time) => now += time;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;
}
