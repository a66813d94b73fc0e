using Microsoft.Extensions.Logging;
using Npgsql;

namespace Awards.EventStore;

/// <summary>The node's one listening connection: hears of other nodes' appends and wakes this node. Reconnects; polling covers what it misses.</summary>
internal sealed class LogListener(EventLog log, Signals signals, ILogger logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Listens until cancelled.</summary>
    public async Task Run(CancellationToken cancel)
    {
        var pause = FirstPause;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await using var connection = await log.OpenOwnConnection(cancel);
                connection.Notification += (_, _) => signals.Appended();
                await using (var listen = new NpgsqlCommand("listen awards_log", connection)) await listen.ExecuteNonQueryAsync(cancel);
                pause = FirstPause;
                signals.Appended(); // whatever was appended while nobody listened
                while (true) await connection.WaitAsync(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException)
            {
                Log.ListeningFailed(logger, Failure.Code(failure), pause);
            }
            await Task.Delay(pause, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = Failure.Longer(pause, LongestPause);
        }
    }
}
