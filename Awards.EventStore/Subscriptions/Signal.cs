namespace Awards.EventStore;

/// <summary>
/// Wakes those who wait in this process. Take <see cref="Next"/> before looking and wait on it after: no raise is missed between.
/// </summary>
public sealed class Signal
{
    private readonly TaskCreationOptions wake;
    private TaskCompletionSource next;

    /// <summary>Whoever raises it does not run what those who wait do next.</summary>
    public Signal()
        : this(TaskCreationOptions.RunContinuationsAsynchronously)
    {
    }

    /// <summary>One that wakes as it is told: a simulation wakes in an order of its own.</summary>
    internal Signal(TaskCreationOptions wake)
    {
        this.wake = wake;
        next = Fresh();
    }

    /// <summary>Completes at the next raise.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Wakes everyone who waits now.</summary>
    public void Raise() => Interlocked.Exchange(ref next, Fresh()).TrySetResult();

    /// <summary>Waits for a raise taken earlier, at most so long; says nothing about which of the two it was.</summary>
    internal static Task Wait(Task raised, TimeSpan atMost, CancellationToken cancel) => Wait(raised, atMost, TimeProvider.System, cancel);

    /// <summary>The same by another clock.</summary>
    internal static async Task Wait(Task raised, TimeSpan atMost, TimeProvider clock, CancellationToken cancel)
    {
        if (atMost <= TimeSpan.Zero) return;
        // Waits are cut to whole milliseconds: who waits for the rest of one would wake before it is over, and again and again.
        await raised.WaitAsync(TimeSpan.FromMilliseconds(Math.Ceiling(atMost.TotalMilliseconds)), clock, cancel)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        cancel.ThrowIfCancellationRequested();
    }

    private TaskCompletionSource Fresh() => new(wake);
}
