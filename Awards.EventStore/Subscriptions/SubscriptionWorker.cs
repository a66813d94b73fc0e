using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Awards.EventStore;

/// <summary>Events that a subscription has read and not stored yet.</summary>
/// <param name="Expected">The checkpoint they were read after.</param>
/// <param name="Events">In order, without gaps.</param>
internal sealed record SubscriptionBatch(long Expected, IReadOnlyList<StoredEvent> Events);

/// <summary>Moves one subscription along the log, one transaction per batch: result and checkpoint together.</summary>
internal sealed class SubscriptionWorker(
    ISubscription subscription, EventLog log, DutyLocks duty, Signals signals, SubscriptionOptions options, ILogger logger)
{
    private long? checkpoint;

    public string Name => subscription.RowName;

    /// <summary>Why the last attempt failed; null when it did not.</summary>
    public SubscriptionFailure? LastFailure { get; private set; }

    /// <summary>Works until cancelled; a failure is noted, logged and tried again after a growing pause.</summary>
    public async Task Run(CancellationToken cancel)
    {
        var pause = options.FirstPause;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await Prepare(cancel);
                Log.SubscriptionStarted(logger, Name, await Checkpoint.Load(log.Database, Name, cancel));
                while (true)
                {
                    var grew = signals.LogGrew.Next;
                    var began = Stopwatch.GetTimestamp();
                    await TakeTurn(cancel);
                    LastFailure = null;
                    pause = options.FirstPause;
                    await Signal.Wait(grew, options.Poll, cancel);
                    if (Stopwatch.GetElapsedTime(began) < options.Gather) await Task.Delay(UntilNextLook(), cancel);
                }
            }
            catch (Exception) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                await GiveWay(failure, pause, cancel);
                pause = Failure.Longer(pause, options.LongestPause);
            }
        }
    }

    /// <summary>Makes what the subscription writes to; nodes take turns.</summary>
    public async Task Prepare(CancellationToken cancel)
    {
        await using var connection = await log.Database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await TakeTurnToPrepare(connection, cancel);
        await subscription.Prepare(connection, cancel);
        await transaction.CommitAsync(cancel);
        checkpoint = null;
    }

    /// <summary>Keeps everybody else from preparing until the transaction ends.</summary>
    public static async Task TakeTurnToPrepare(NpgsqlConnection inTransaction, CancellationToken cancel)
    {
        await using var turn = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended('awards.prepare', 0))", inTransaction);
        await turn.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Reads and stores batches until the head of the log is reached; while one is stored, the next comes in.</summary>
    public async Task CatchUp(CancellationToken cancel)
    {
        var batch = await Read(cancel);
        while (batch.Events.Count > 0)
        {
            var next = batch.Events.Count < options.BatchSize ? null : ReadAfter(batch.Events[^1].Position, cancel);
            var stored = false;
            try
            {
                stored = await Store(batch, cancel);
            }
            finally
            {
                // Whatever became of this batch, nothing is read any more when it is over.
                if (next is not null) await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            if (stored && next is null) return;
            batch = await (stored ? next! : Read(cancel)); // overtaken: there may be more
        }
    }

    /// <summary>Reads what comes after the checkpoint.</summary>
    public async Task<SubscriptionBatch> Read(CancellationToken cancel) =>
        await ReadAfter(checkpoint ??= await Checkpoint.Load(log.Database, Name, cancel), cancel);

    /// <summary>
    /// Stores a batch's result and the checkpoint, or nothing: false when another worker moved the checkpoint since the batch was read.
    /// </summary>
    public async Task<bool> Store(SubscriptionBatch batch, CancellationToken cancel)
    {
        // Until the commit is answered, what this worker knows of the checkpoint is not to be trusted.
        checkpoint = null;
        using var trace = Tracing.Batch(Name, batch.Events);
        try
        {
            return await StoreTraced(batch, cancel);
        }
        catch (Exception failure)
        {
            trace.Failed(Failure.Code(failure));
            throw;
        }
    }

    private async Task<SubscriptionBatch> ReadAfter(long position, CancellationToken cancel) =>
        new(position, await log.Tail.Read(position, options.BatchSize, cancel));

    private async Task<bool> StoreTraced(SubscriptionBatch batch, CancellationToken cancel)
    {
        var reached = batch.Events[^1];
        var concerns = subscription.Concerns(batch.Events);
        if (!concerns && await log.Moves.Move(Name, batch.Expected, reached, cancel)) return Stored(batch);
        await using var connection = await log.Database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (!await Checkpoint.Move(connection, Name, batch.Expected, reached, cancel))
        {
            log.Tail.Forget();
            Log.SubscriptionOvertaken(logger, Name, batch.Expected);
            return false;
        }
        if (concerns) await subscription.Store(batch.Events, connection, cancel);
        if (concerns) signals.Changes.Begin(Name);
        await transaction.CommitAsync(cancel);
        return Stored(batch);
    }

    private bool Stored(SubscriptionBatch batch)
    {
        var reached = batch.Events[^1].Position;
        checkpoint = reached;
        signals.Changes.End(Name); // also of a batch before: while it was being stored, the checkpoint was locked
        signals.Reached(Name, reached);
        Meters.Stored(log.Name, Name, batch.Events.Count);
        return true;
    }

    // All subscriptions of a node look at the same instants, so that one reading serves them. Delays are cut to whole milliseconds.
    private TimeSpan UntilNextLook()
    {
        var since = Stopwatch.GetElapsedTime(0).TotalMilliseconds % options.Gather.TotalMilliseconds;
        return TimeSpan.FromMilliseconds(Math.Ceiling(options.Gather.TotalMilliseconds - since));
    }

    /// <summary>
    /// Who has the lock works. Who has not asks for it again and again: a holder that was killed has let go of it. One that may be asleep
    /// is passed over when the checkpoint stands still below the head.
    /// </summary>
    private async Task TakeTurn(CancellationToken cancel)
    {
        var (standing, since) = (-1L, Stopwatch.GetTimestamp());
        while (!await duty.Hold(Name, cancel))
        {
            var reached = await Checkpoint.Load(log.Database, Name, cancel);
            signals.Reached(Name, reached);
            checkpoint = null;
            LastFailure = null; // it is another node's turn now
            if (reached != standing || reached >= await log.Head(cancel)) (standing, since) = (reached, Stopwatch.GetTimestamp());
            else if (Stopwatch.GetElapsedTime(since) >= options.Patience) break;
            await Task.Delay(options.Poll < options.Patience ? options.Poll : options.Patience, cancel);
        }
        await CatchUp(cancel);
    }

    private async Task GiveWay(Exception failure, TimeSpan pause, CancellationToken cancel)
    {
        checkpoint = null;
        signals.Forget(Name);
        LastFailure = new SubscriptionFailure(Failure.Code(failure), DateTimeOffset.UtcNow);
        Meters.SubscriptionFailed(log.Name, Name, LastFailure.Code);
        Log.SubscriptionFailed(logger, Name, LastFailure.Code, pause, Failure.Place(failure));
        try
        {
            await duty.Release(Name, cancel);
            await Task.Delay(pause, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The node stops, and so does the loop.
        }
    }
}
