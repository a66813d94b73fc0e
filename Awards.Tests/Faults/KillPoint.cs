using System.Diagnostics;
using System.Globalization;

namespace Awards.Tests.Faults;

/// <summary>
/// A point at which a process ends itself as kill -9 does, told by the program's own tracing: the program has no fault built in.
/// </summary>
/// <param name="Activity">Name of the activity. A message is killed as it begins, everything else when it is done.</param>
/// <param name="Of">What it is of: an event appended, a message's kind; empty for anything.</param>
/// <param name="Time">At which time it happens in the process, from 1.</param>
internal sealed record KillPoint(string Activity, string Of, int Time)
{
    /// <summary>Environment variable that names the point.</summary>
    public const string Variable = "AWARDS_TEST_KILL_AT";

    private int times;

    /// <summary>Reads <c>activity:of:time</c>.</summary>
    public static KillPoint Parse(string text) =>
        text.Split(':') is [var activity, var of, var time]
            ? new KillPoint(activity, of, int.Parse(time, CultureInfo.InvariantCulture))
            : throw new FormatException($"'{text}' is no kill point.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Activity}:{Of}:{Time}");

    /// <summary>Waits for it.</summary>
    public void Arm() => ActivitySource.AddActivityListener(new ActivityListener
    {
        ShouldListenTo = source => source.Name.StartsWith("Awards.", StringComparison.Ordinal),
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        SampleUsingParentId = (ref ActivityCreationOptions<string> _) => ActivitySamplingResult.AllData,
        ActivityStarted = activity => Consider(activity, begins: true),
        ActivityStopped = activity => Consider(activity, begins: false),
    });

    private void Consider(Activity activity, bool begins)
    {
        if (activity.OperationName != Activity || begins != (Activity == "message") || !IsOf(activity)) return;
        if (Interlocked.Increment(ref times) == Time) Process.GetCurrentProcess().Kill(); // SIGKILL: nothing of ours runs after it
    }

    private bool IsOf(Activity activity) => Of.Length == 0
        || activity.GetTagItem("awards.kind") as string == Of
        || (activity.GetTagItem("awards.events") as string)?.Split(',').Contains(Of) == true;
}
