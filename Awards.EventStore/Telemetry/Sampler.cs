using Microsoft.Extensions.Logging;
using Npgsql;

namespace Awards.EventStore;

/// <summary>What was seen at one look.</summary>
/// <param name="Due">Due messages that will run without anybody's doing.</param>
/// <param name="Parked">Messages that wait for an operator.</param>
/// <param name="LongestWait">How long the longest of the due ones has waited, in domain time.</param>
/// <param name="Subscriptions">How each subscription is doing.</param>
internal sealed record Sample(long Due, long Parked, TimeSpan LongestWait, IReadOnlyList<SubscriptionStatus> Subscriptions);

/// <summary>
/// Looks now and then at what only the database knows, so that whoever reads a gauge waits for nothing and costs nothing.
/// </summary>
internal sealed class Sampler(EventLog log, SubscriptionRunner subscriptions, ILogger logger)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(15);

    private volatile Sample? last;

    /// <summary>Of which log.</summary>
    public string LogName => log.Name;

    /// <summary>What was seen last; null before the first look and while the database does not answer.</summary>
    public Sample? Last => last;

    /// <summary>Looks until cancelled.</summary>
    public async Task Run(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Between);
        Meters.Follow(this);
        try
        {
            do await Look(cancel);
            while (await timer.WaitForNextTickAsync(cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The node stops, and so does the loop.
        }
        finally
        {
            Meters.Leave(this);
        }
    }

    /// <summary>Looks once.</summary>
    public async Task Look(CancellationToken cancel)
    {
        try
        {
            var (due, parked, wait) = await Messages(cancel);
            last = new Sample(due, parked, wait, await subscriptions.Status(cancel));
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            last = null; // an old number would look like a good one
            Log.SamplingFailed(logger, Failure.Code(failure));
        }
    }

    private Task<(long Due, long Parked, TimeSpan Wait)> Messages(CancellationToken cancel) => Prepared.Row(
        log.Database,
        "select due, parked, longest_wait from awards.waiting_messages()",
        [],
        row => (row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<TimeSpan>(2)),
        cancel);
}
