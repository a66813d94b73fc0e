using System.Diagnostics;
using Awards.EventStore;

namespace Awards.Api.Telemetry;

/// <summary>
/// Exceptions are traced by their kind and the place in the code. Their texts may hold what was sent or stored, and stay here.
/// </summary>
internal sealed class ExceptionTexts : IDisposable
{
    // Names of the OpenTelemetry conventions; what is there already the runtime does not add.
    private const string Message = "exception.message";
    private const string StackTrace = "exception.stacktrace";

    private readonly ActivityListener listener = new()
    {
        ShouldListenTo = _ => true, // whoever else records an exception
        ExceptionRecorder = Record,
    };

    /// <summary>Begins to keep them.</summary>
    public ExceptionTexts() => ActivitySource.AddActivityListener(listener);

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();

    private static void Record(Activity activity, Exception exception, ref TagList tags)
    {
        tags.Add(Message, Failure.Code(exception));
        tags.Add(StackTrace, Failure.Place(exception));
    }
}
