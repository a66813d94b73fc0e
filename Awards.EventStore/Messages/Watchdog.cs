using Microsoft.Extensions.Logging;

namespace Awards.EventStore;

/// <summary>How often the watchdog looks. All times are machine time.</summary>
public sealed record WatchdogOptions
{
    /// <summary>More often it may not be asked for: every look reads the whole log once.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>More seldom it may not be asked for: what was lost would be missed first.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>How long a node runs before it looks for the first time, and after a look that failed.</summary>
    public TimeSpan First { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often the node whose turn it is looks: every look reads the whole log once.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Whether it may look so often.</summary>
    public static bool Allows(TimeSpan every) => every >= Shortest && every <= Longest;

    /// <summary>Looking so often; where that is sooner than usually for the first time, then for the first time too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from <see cref="Shortest"/> to <see cref="Longest"/>.</exception>
    public static WatchdogOptions At(TimeSpan every)
    {
        if (!Allows(every)) throw new ArgumentOutOfRangeException(nameof(every), every, $"It is not from {Shortest} to {Longest}.");
        var usual = new WatchdogOptions();
        return usual with { Every = every, First = every < usual.First ? every : usual.First };
    }
}

/// <summary>
/// Stores again, now and then, what streams owe and is missing. One node of all has the turn as long as it lives; were there two, each
/// message would still be stored once.
/// </summary>
internal sealed class Watchdog(EventLog log, OwedMessages owed, DutyLocks duty, WatchdogOptions options, ILogger logger)
{
    private const string Duty = "watchdog";

    public async Task Run(CancellationToken cancel)
    {
        await Task.Delay(options.First, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!cancel.IsCancellationRequested)
        {
            var pause = options.Every;
            try
            {
                if (await duty.Hold(Duty, cancel)) await Look(cancel);
            }
            catch (Exception) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                pause = options.First;
                Log.WatchdogFailed(logger, Failure.Code(failure), pause, Failure.Place(failure));
            }
            await Task.Delay(pause, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Look(CancellationToken cancel)
    {
        var report = await owed.Restore(Metadata.System, _ => { }, cancel);
        foreach (var message in report.Missing)
        {
            Meters.Restored(log.Name, message.Kind);
            Log.MessageRestored(logger, message.Id, message.Kind, message.SourceType, message.Source, message.Destination);
        }
        foreach (var stream in report.Unread) Log.StreamUnread(logger, stream.Type, stream.Stream, stream.Code);
    }
}
