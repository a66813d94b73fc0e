using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Awards.EventStore;

/// <summary>
/// Everything the store counts and measures, declared once. Tags are names of logs, subscriptions, commands and codes: never content, and
/// never an id.
/// </summary>
internal static class Meters
{
    private static readonly Meter Store = new(StoreTelemetry.Name);
    private static readonly ConcurrentDictionary<Sampler, bool> Samplers = new();

    private static readonly Counter<long> Appends =
        Store.CreateCounter<long>("awards.appends", "{append}", "Appends that were stored, with events or with a key alone.");

    private static readonly Counter<long> Conflicts =
        Store.CreateCounter<long>("awards.conflicts", "{append}", "Appends that stored nothing because a stream or a guard had moved.");

    private static readonly Histogram<int> AppendedEvents =
        Store.CreateHistogram<int>("awards.append.events", "{event}", "Events stored by one append.");

    private static readonly Histogram<double> AppendDuration =
        Store.CreateHistogram<double>("awards.append.duration", "s", "How long an append took, by outcome.");

    private static readonly Histogram<int> BatchSize =
        Store.CreateHistogram<int>("awards.subscription.batch", "{event}", "Events that a subscription stored together.");

    private static readonly Counter<long> SubscriptionFailures =
        Store.CreateCounter<long>("awards.subscription.failures", "{failure}", "Batches that could not be stored, by code.");

    private static readonly Counter<long> MessageRuns =
        Store.CreateCounter<long>("awards.message.runs", "{run}", "Runs of messages, by kind and outcome.");

    private static readonly Counter<long> RestoredMessages =
        Store.CreateCounter<long>("awards.messages.restored", "{message}", "Messages that were owed and missing, and are stored again.");

    private static readonly Counter<long> Boxes =
        Store.CreateCounter<long>("awards.sealed_boxes.opened", "{box}", "Sealed boxes that were opened.");

    static Meters()
    {
        Gauge("awards.subscription.lag", "{event}", "Events that a subscription is behind the log.", OfSubscriptions(status => status.Lag));
        Gauge("awards.documents.parked", "{document}", "Documents that an event could not be applied to.",
            OfSubscriptions(status => status.Parked));
        Gauge("awards.messages.due", "{message}", "Due messages that will run without anybody's doing.", OfLog(sample => sample.Due));
        Gauge("awards.messages.parked", "{message}", "Messages that wait for an operator.", OfLog(sample => sample.Parked));
        Gauge("awards.messages.wait", "s", "How long the message that is due longest has waited.",
            OfLog(sample => (long)sample.LongestWait.TotalSeconds));
    }

    /// <summary>An append was answered.</summary>
    public static void Appended(string log, AppendOutcome outcome, TimeSpan duration)
    {
        AppendDuration.Record(duration.TotalSeconds, new("log", log), new("outcome", NameOf(outcome)));
        if (outcome is AppendOutcome.Conflict) Conflicts.Add(1, new KeyValuePair<string, object?>("log", log));
        if (outcome is not AppendOutcome.Appended appended) return;
        Appends.Add(1, new KeyValuePair<string, object?>("log", log));
        AppendedEvents.Record(appended.Events.Count, new KeyValuePair<string, object?>("log", log));
    }

    /// <summary>A subscription stored a batch.</summary>
    public static void Stored(string log, string subscription, int events) =>
        BatchSize.Record(events, new("log", log), new("subscription", subscription));

    /// <summary>A subscription could not store a batch.</summary>
    public static void SubscriptionFailed(string log, string subscription, string code) =>
        SubscriptionFailures.Add(1, new("log", log), new("subscription", subscription), new("code", code));

    /// <summary>A message was run.</summary>
    public static void Ran(string log, string kind, string outcome) =>
        MessageRuns.Add(1, new("log", log), new("kind", kind), new("outcome", outcome));

    /// <summary>A message was owed and missing, and is stored again.</summary>
    public static void Restored(string log, string kind) => RestoredMessages.Add(1, new("log", log), new("kind", kind));

    /// <summary>A sealed box was opened.</summary>
    public static void BoxOpened() => Boxes.Add(1);

    /// <summary>From now on the gauges tell what this one saw last.</summary>
    public static void Follow(Sampler sampler) => Samplers[sampler] = true;

    /// <summary>The gauges forget it.</summary>
    public static void Leave(Sampler sampler) => Samplers.TryRemove(sampler, out _);

    private static string NameOf(AppendOutcome outcome) => outcome switch
    {
        AppendOutcome.Appended => "appended",
        AppendOutcome.AlreadyDone => "already-done",
        AppendOutcome.KeyReused => "key-reused",
        _ => "conflict",
    };

    // A gauge reads memory: what only the database knows was looked up in the background.
    private static void Gauge(string name, string unit, string description, Func<IEnumerable<Measurement<long>>> observe) =>
        Store.CreateObservableGauge(name, observe, unit, description);

    private static Func<IEnumerable<Measurement<long>>> OfLog(Func<Sample, long> value) => () =>
        from sampler in Samplers.Keys
        where sampler.Last is not null
        select new Measurement<long>(value(sampler.Last!), new KeyValuePair<string, object?>("log", sampler.LogName));

    private static Func<IEnumerable<Measurement<long>>> OfSubscriptions(Func<SubscriptionStatus, long> value) => () =>
        from sampler in Samplers.Keys
        from status in sampler.Last?.Subscriptions ?? []
        select new Measurement<long>(value(status), new("log", sampler.LogName), new("subscription", status.Name));
}

/// <summary>What the store's meter and activities are called, for those who listen.</summary>
public static class StoreTelemetry
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "Awards.EventStore";
}
