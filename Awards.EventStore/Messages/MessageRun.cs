using Microsoft.Extensions.Logging;
using Npgsql;

namespace Awards.EventStore;

/// <summary>One run of one claimed message: its work under a lease, and what becomes of the row.</summary>
internal sealed class MessageRun(
    IMessageWork work, IMessageLeases leases, string log, PumpOptions options, TimeProvider clock, ILogger logger)
{
    /// <summary>Immediate messages in a row, each caused by the one before, after which the next is parked: they run in a circle.</summary>
    public const int LongestChain = 32;

    /// <summary>Why such a one is parked.</summary>
    public const string ChainTooLong = "chain-too-long";

    private const int RenewalsPerLease = 3;

    /// <summary>Never throws for what the message does. What is abandoned runs again when its lease has run out.</summary>
    public async Task Once(ClaimedMessage message, CancellationToken abandon)
    {
        using var activity = Tracing.Message(message);
        try
        {
            if (!message.IsFinished)
            {
                // What an operator replays after it was parked has been tried: it runs.
                if (message.Depth > LongestChain && message.Attempts == 0)
                {
                    await Park(message, tried: 0, ChainTooLong, abandon);
                    return;
                }
                await RunLeased(message, abandon);
            }
            await leases.Finish(message, abandon);
        }
        catch (Exception) when (abandon.IsCancellationRequested)
        {
            // As if the node had been killed: the lease runs out, and the key decides whether it was done.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            await Failed(message, failure, abandon);
        }
    }

    private async Task RunLeased(ClaimedMessage message, CancellationToken abandon)
    {
        using var tooLong = new CancellationTokenSource(options.LongestRun, clock);
        using var running = CancellationTokenSource.CreateLinkedTokenSource(abandon, tooLong.Token);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(running.Token);
        var keeping = KeepLease(message, running, done.Token);
        try
        {
            Meters.Ran(log, message.Kind, await work.Do(message, running.Token));
        }
        finally
        {
            done.Cancel();
            await keeping;
        }
    }

    private async Task KeepLease(ClaimedMessage message, CancellationTokenSource running, CancellationToken done)
    {
        var between = options.Lease / RenewalsPerLease;
        var wait = between;
        while (true)
        {
            // Nearly every run ends here; a timer that ended by an exception would cost more than most runs do.
            await Task.Delay(wait, clock, done)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            if (done.IsCancellationRequested) return;
            var began = clock.GetTimestamp();
            try
            {
                if (!await leases.Renew(message, options.Lease, done))
                {
                    Log.LeaseLost(logger, message.Id);
                    running.Cancel();
                    return;
                }
            }
            catch (OperationCanceledException) when (done.IsCancellationRequested)
            {
                return;
            }
            catch (Exception lost) when (lost is not OutOfMemoryException)
            {
                // The lease still has most of its time; the next time comes soon.
                Log.RenewalFailed(logger, message.Id, Failure.Code(lost));
            }
            wait = Left(began);
        }

        TimeSpan Left(long began) => between - clock.GetElapsedTime(began) is { Ticks: > 0 } left ? left : TimeSpan.Zero;
    }

    private async Task Failed(ClaimedMessage message, Exception failure, CancellationToken abandon)
    {
        try
        {
            // A database that is away says nothing about the message.
            var counts = failure is not NpgsqlException { IsTransient: true };
            var attempts = message.Attempts + (counts ? 1 : 0);
            if (counts && attempts % options.Attempts == 0)
            {
                await Park(message, attempts, Failure.Code(failure), abandon);
                return;
            }
            var pause = Pause(message.Attempts % options.Attempts);
            Meters.Ran(log, message.Kind, "failed");
            Log.MessageFailed(logger, message.Id, message.Kind, Failure.Code(failure), attempts, pause, Failure.Place(failure));
            await leases.Fail(message, attempts, pause, abandon);
        }
        catch (Exception lost) when (lost is not OutOfMemoryException)
        {
            Log.OutcomeLost(logger, message.Id, Failure.Code(lost));
        }
    }

    /// <summary>The event first: if the node dies between, the message fails once more and finds its event's key.</summary>
    private async Task Park(ClaimedMessage message, int tried, string code, CancellationToken cancel)
    {
        await work.NoteParked(message, tried, code, cancel);
        await leases.Park(message, Math.Max(tried, 1), code, cancel);
        Meters.Ran(log, message.Kind, "parked");
        Log.MessageParked(logger, message.Id, message.Kind, code, tried, message.Destination);
    }

    private TimeSpan Pause(int failuresBefore)
    {
        var pause = options.FirstPause;
        for (var i = 0; i < failuresBefore && pause < options.LongestPause; i++) pause = Failure.Longer(pause, options.LongestPause);
        return pause;
    }
}
