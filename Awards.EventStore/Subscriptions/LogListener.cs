using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Awards.EventStore;

/// <summary>
/// The node's one listening connection: hears of other nodes' appends and wakes this node. Reconnects; polling covers what it misses.
/// </summary>
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
                connection.Notification += (_, heard) => Hear(heard.Payload);
                await using (var listen = new NpgsqlCommand("listen awards_log", connection)) await listen.ExecuteNonQueryAsync(cancel);
                pause = FirstPause;
                signals.WakeAll(); // for whatever was appended while nobody listened
                while (true) await connection.WaitAsync(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Log.ListeningFailed(logger, Failure.Code(failure), pause);
            }
            await Task.Delay(pause, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = Failure.Longer(pause, LongestPause);
        }
    }

    /// <summary>
    /// The payload is the last position, and a second word if messages were born: see <c>awards.append</c>. Anything else wakes all:
    /// simulated time was moved.
    /// </summary>
    private void Hear(string payload)
    {
        var words = payload.Split(' ');
        if (long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            signals.Appended(position, withMessages: words.Length > 1);
        else
            signals.WakeAll();
    }
}
