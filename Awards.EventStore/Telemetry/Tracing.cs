using System.Diagnostics;

namespace Awards.EventStore;

/// <summary>What the store tells those who trace: that something happened and of which kind, never what it says.</summary>
internal static class Tracing
{
    /// <summary>Tag: aliases of the events appended, in order, with commas between.</summary>
    public const string Events = "awards.events";

    /// <summary>Tag: position of the last of them, or up to which a rebuild has come.</summary>
    public const string Position = "awards.position";

    /// <summary>Tag: alias of a message's command.</summary>
    public const string Kind = "awards.kind";

    /// <summary>Tag: a subscription's row name.</summary>
    public const string Subscription = "awards.subscription";

    /// <summary>Tag: how many events of the trace are in the batch.</summary>
    public const string Count = "awards.event_count";

    /// <summary>Traces that one batch appears in at most: a rebuild reads events of thousands.</summary>
    public const int MostTracesOfABatch = 32;

    private static readonly ActivitySource Source = new(StoreTelemetry.Name);

    /// <summary>One call that appends; what it appended is tagged when that is known.</summary>
    public static Activity? Append() => Source.StartActivity("append", ActivityKind.Client);

    /// <summary>One run of a message, in the trace of the command that caused it.</summary>
    public static Activity? Message(ClaimedMessage message) =>
        Source.StartActivity("message", ActivityKind.Consumer, message.Trace, [new(Kind, message.Kind)]);

    /// <summary>
    /// One batch of a subscription, in every trace that an event of it belongs to, so that whoever looks at a request sees what came of it.
    /// </summary>
    public static BatchTrace Batch(string subscription, IReadOnlyList<StoredEvent> events)
    {
        if (!Source.HasListeners()) return new BatchTrace([]);
        var traces = events.Where(stored => stored.Metadata.TraceParent is not null).CountBy(stored => stored.Metadata.TraceParent!)
            .Take(MostTracesOfABatch);
        // The first comes last: what the batch asks of the database stands below it.
        return new BatchTrace([.. traces.Reverse().Select(trace => Source.StartActivity(
            "subscription", ActivityKind.Consumer, trace.Key, [new(Subscription, subscription), new(Count, trace.Value)]))]);
    }

    /// <summary>One batch of a rebuild, until it is about to be stored.</summary>
    public static Activity? RebuildBatch(string subscription, long position) => Rebuild("rebuild-batch", subscription, position);

    /// <summary>What a rebuild made takes the place of the documents in use, until that is about to be stored.</summary>
    public static Activity? RebuildPlace(string subscription, long position) => Rebuild("rebuild-place", subscription, position);

    /// <summary>Notes what was appended; nothing when nothing was.</summary>
    public static void Note(this Activity activity, AppendOutcome outcome)
    {
        if (outcome is not AppendOutcome.Appended { Events.Count: > 0 } appended) return;
        activity.SetTag(Events, string.Join(',', appended.Events.Select(e => e.Type)));
        activity.SetTag(Position, appended.LastPosition);
    }

    private static Activity? Rebuild(string name, string subscription, long position) => Source.StartActivity(
        name, ActivityKind.Internal, default(ActivityContext), [new(Subscription, subscription), new(Position, position)]);
}

/// <summary>The same work in several traces.</summary>
internal sealed class BatchTrace(IReadOnlyList<Activity?> activities) : IDisposable
{
    /// <summary>The work failed; the code says why.</summary>
    public void Failed(string code)
    {
        foreach (var activity in activities) activity?.SetStatus(ActivityStatusCode.Error, code);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var activity in activities.Reverse()) activity?.Dispose();
    }
}
