using System.Diagnostics;
using System.Diagnostics.Tracing;

namespace Awards.Api.Telemetry;

/// <summary>
/// Hears what the telemetry library cannot send, and says so once in a while: a collector that is away is no reason to fill the log.
/// </summary>
internal sealed class ExportFailures(ILogger<ExportFailures> logger) : EventListener
{
    private const string Sources = "OpenTelemetry-Exporter";
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private long said;
    private int unsaid;

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name.StartsWith(Sources, StringComparison.Ordinal)) EnableEvents(eventSource, EventLevel.Error);
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // The base class calls this before the constructor of this one has run.
        if (logger is null) return;
        var (now, last) = (Stopwatch.GetTimestamp(), Volatile.Read(ref said));
        if ((last != 0 && Stopwatch.GetElapsedTime(last, now) < Between) || Interlocked.CompareExchange(ref said, now, last) != last)
        {
            Interlocked.Increment(ref unsaid);
            return;
        }
        Log.NotExported(logger, eventData.EventSource.Name, eventData.EventName ?? "", Interlocked.Exchange(ref unsaid, 0));
    }
}
