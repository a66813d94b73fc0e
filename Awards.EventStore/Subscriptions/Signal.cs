namespace Awards.EventStore;

/// <summary>
/// Wakes those who wait in this process. Take <see cref="Next"/> before looking and wait on it after: no raise is missed between.
/// </summary>
public sealed class Signal
{
    private TaskCompletionSource next = Fresh();

    /// <summary>Completes at the next raise.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Wakes everyone who waits now.</summary>
    public void Raise() => Interlocked.Exchange(ref next, Fresh()).TrySetResult();

    /// <summary>Waits for a raise taken earlier, at most so long; says nothing about which of the two it was.</summary>
    internal static async Task Wait(Task raised, TimeSpan atMost, CancellationToken cancel)
    {
        if (atMost <= TimeSpan.Zero) return;
        await raised.WaitAsync(atMost, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
