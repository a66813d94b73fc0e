using Npgsql;

namespace Awards.EventStore;

/// <summary>
/// Waits for what follows from an append. In-memory signals make it quick on the node that works; short looks at the database make it
/// certain.
/// </summary>
public sealed class Waiting(EventLog log, Signals signals)
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestBetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits until a subscription's result holds everything up to a position.</summary>
    /// <param name="subscription">Its row name.</param>
    /// <param name="position">As an append answered it.</param>
    /// <param name="timeout">At most so long.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<Reached> WaitFor(string subscription, long position, TimeSpan timeout, CancellationToken cancel)
    {
        var checkpoint = 0L;
        await Until(
            timeout,
            signals.CheckpointMoved,
            null,
            async thorough =>
            {
                // Memory is asked first, and alone when a signal woke us: many may wait, and each question to the database costs.
                checkpoint = Math.Max(checkpoint, signals.KnownCheckpoint(subscription));
                if (checkpoint < position && thorough) checkpoint = await Checkpoint.Find(log.Database, subscription, cancel) ?? 0;
                return checkpoint >= position;
            },
            cancel);
        return new Reached(subscription, position, checkpoint >= position, checkpoint);
    }

    /// <summary>
    /// Waits until every due message of a correlation, and of those they caused, has run. Parked ones and those behind them are reported,
    /// not waited for; messages with a future date do not count.
    /// </summary>
    /// <param name="correlation">As the first command's metadata had it.</param>
    /// <param name="timeout">At most so long.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<CorrelationRest> WaitForCorrelation(string correlation, TimeSpan timeout, CancellationToken cancel)
    {
        var pending = 0;
        var inTime = await Until(
            timeout,
            signals.MessagesMoved,
            null,
            async _ => (pending = await Pending(correlation, cancel)) == 0,
            cancel);
        return new CorrelationRest(correlation, inTime, pending, await new ParkedMessages(log).OfCorrelation(correlation, cancel));
    }

    /// <summary>Waits until no message can run now and these subscriptions are at the head of the log.</summary>
    /// <exception cref="TimeoutException">It did not come to rest; the message says what was still moving.</exception>
    public async Task WaitForRest(IReadOnlyList<string> subscriptions, TimeSpan timeout, CancellationToken cancel)
    {
        var moving = "";
        var atRest = await Until(
            timeout,
            signals.MessagesMoved,
            signals.CheckpointMoved,
            async _ => (moving = await StillMoving(subscriptions, cancel)).Length == 0,
            cancel);
        if (!atRest) throw new TimeoutException($"Not at rest after {timeout}: {moving}");
    }

    private async Task<int> Pending(string correlation, CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand("select count(*)::int from awards.pending_messages where correlation = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = correlation });
        return (int)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>One statement, so one snapshot: between two looks a message could become an event, and an event a message.</summary>
    private async Task<string> StillMoving(IReadOnlyList<string> subscriptions, CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand(
            """
            select concat_ws('; ',
              (select string_agg(format('%s × %s (attempts %s)', kind.count, kind.kind, kind.attempts), ', ')
                 from (select kind, count(*), max(attempts) as attempts from awards.pending_messages group by kind) kind),
              (select string_agg(format('%s at %s of %s', wanted.name, coalesce(progress.last_seq_id, 0), head.position), ', ')
                 from unnest($1) wanted (name) cross join awards.log_head head
                 left join awards.mt_event_progression progress on progress.name = wanted.name
                 where coalesce(progress.last_seq_id, 0) < head.position))
            """);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. subscriptions] });
        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static Task<bool> Until(
        TimeSpan timeout, Signal signal, Signal? other, Func<bool, Task<bool>> look, CancellationToken cancel) =>
        Until(timeout, signal, other, look, TimeProvider.System, cancel);

    /// <summary>Looks at every raise, and thoroughly at once and after growing pauses; the look is told which of the two it is.</summary>
    internal static async Task<bool> Until(
        TimeSpan timeout, Signal signal, Signal? other, Func<bool, Task<bool>> look, TimeProvider clock, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        var (looked, pause, thorough) = (began, FirstLook, true);
        while (true)
        {
            var next = other is null ? signal.Next : Task.WhenAny(signal.Next, other.Next);
            if (thorough) looked = clock.GetTimestamp();
            if (await look(thorough)) return true;

            var left = timeout - clock.GetElapsedTime(began);
            if (left <= TimeSpan.Zero) return false;
            var rest = pause - clock.GetElapsedTime(looked);
            await Signal.Wait(next, rest < left ? rest : left, clock, cancel);
            thorough = clock.GetElapsedTime(looked) >= pause;
            if (thorough) pause = Failure.Longer(pause, LongestBetweenLooks);
        }
    }
}

/// <summary>How far a subscription came while it was waited for.</summary>
/// <param name="Subscription">Its row name.</param>
/// <param name="Wanted">The position waited for.</param>
/// <param name="InTime">Whether it was reached.</param>
/// <param name="Position">Where the subscription is.</param>
public sealed record Reached(string Subscription, long Wanted, bool InTime, long Position);

/// <summary>What became of the messages of a correlation while they were waited for.</summary>
/// <param name="Correlation">The correlation.</param>
/// <param name="InTime">Whether nothing of it can run any more.</param>
/// <param name="Pending">Due messages that had not run when the wait ended.</param>
/// <param name="Parked">Messages that will not run until an operator looks at them: of the correlation, or with one of the correlation
/// behind them.</param>
public sealed record CorrelationRest(string Correlation, bool InTime, int Pending, IReadOnlyList<ParkedMessage> Parked);
