using Microsoft.Extensions.Logging;

namespace Awards.EventStore;

/// <summary>
/// Runs due messages, on any number of nodes. Each is leased for a short time; no lock is held while it runs. Messages of one destination
/// run one after the other, in the order (due, position, ordinal); one that fails or is parked holds back only its own destination.
/// </summary>
public sealed class MessagePump : IAsyncDisposable
{
    private readonly Signals signals;
    private readonly PumpOptions options;
    private readonly ILogger logger;
    private readonly IMessageLeases leases;
    private readonly MessageRun run;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource abandoning;
    private readonly HashSet<Task> runs = [];
    private Task pumping = Task.CompletedTask;
    private int busy;

    /// <summary>Does nothing until it is started.</summary>
    public MessagePump(
        EventLog log, Workflows workflows, Transact transact, MessageEffects effects, Signals signals, PumpOptions options, ILogger logger)
        : this(
            new MessageWork(log, workflows, transact, effects), new MessageLeases(log, Guid.CreateVersion7().ToString()), log.Name, signals,
            options, TimeProvider.System, logger)
    {
    }

    /// <summary>The same with another way to its messages, and by another clock.</summary>
    internal MessagePump(
        IMessageWork work, IMessageLeases leases, string log, Signals signals, PumpOptions options, TimeProvider clock, ILogger logger)
    {
        this.signals = signals;
        this.options = options;
        this.logger = logger;
        this.leases = leases;
        this.clock = clock;
        abandoning = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        run = new MessageRun(work, leases, log, options, clock, logger);
    }

    /// <summary>Begins to run messages.</summary>
    public void Start() => pumping = Task.Run(() => Pump(stopping.Token));

    /// <summary>Claims nothing more and ends when the messages at hand are done, or abandons them after the grace.</summary>
    public async Task Stop()
    {
        await stopping.CancelAsync();
        await pumping;
    }

    /// <summary>
    /// Runs messages until none is due that could run, also waiting for those that pause after a failure. For a pump that is not started.
    /// </summary>
    public async Task RunDue(CancellationToken cancel)
    {
        while (true)
        {
            var moved = signals.MessagesMoved.Next;
            if (await ClaimAndRun(cancel) > 0) continue;
            if (Volatile.Read(ref busy) == 0 && !await leases.AnyPending(cancel)) return;
            await Signal.Wait(moved, await UntilNext(cancel), clock, cancel);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stop();
        stopping.Dispose();
        abandoning.Dispose();
    }

    /// <summary>Runs messages until it is stopped, and then those at hand.</summary>
    internal async Task Pump(CancellationToken stop)
    {
        var pause = options.FirstPause;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var moved = signals.MessagesMoved.Next;
                if (await ClaimAndRun(stop) == 0) await Signal.Wait(moved, await UntilNext(stop), clock, stop);
                pause = options.FirstPause;
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Log.PumpFailed(logger, Failure.Code(failure), pause, Failure.Place(failure));
                await Task.Delay(pause, clock, stop)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
                pause = Failure.Longer(pause, options.LongestPause);
            }
        }
        await Finish();
    }

    private async Task<int> ClaimAndRun(CancellationToken cancel)
    {
        var free = options.Concurrency - Volatile.Read(ref busy);
        if (free <= 0) return 0;

        var claimed = await leases.Claim(free, options.Lease, cancel);
        runs.RemoveWhere(task => task.IsCompleted);
        Interlocked.Add(ref busy, claimed.Count);
        foreach (var message in claimed) runs.Add(Run(message));
        return claimed.Count;
    }

    private async Task Run(ClaimedMessage message)
    {
        await Task.Yield(); // side by side with the others, and with the pump
        try
        {
            await run.Once(message, abandoning.Token);
        }
        finally
        {
            // The slot first, then the signal: who wakes finds it free.
            Interlocked.Decrement(ref busy);
            signals.MessagesMoved.Raise();
        }
    }

    private async Task<TimeSpan> UntilNext(CancellationToken cancel)
    {
        if (Volatile.Read(ref busy) >= options.Concurrency) return options.Poll; // the end of a run wakes the pump
        return await leases.NextIn(cancel) is { } next && next < options.Poll ? next : options.Poll;
    }

    private async Task Finish()
    {
        abandoning.CancelAfter(options.Grace);
        await Task.WhenAll(runs);
    }
}
