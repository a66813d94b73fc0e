using System.Diagnostics.Metrics;
using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

/// <summary>Numbers for whoever runs it. The log's name tells them from other tests' numbers.</summary>
public sealed class What_is_measured(Postgres postgres)
{
    private readonly Guid desk = Guid.NewGuid();
    private readonly string name = $"log-{Guid.NewGuid():N}";
    private readonly Lock gate = new();
    private readonly List<(string Name, double Value, string Tags)> seen = [];

    [Fact]
    public async Task of_appends_are_their_number_their_events_and_their_conflicts()
    {
        await using var store = await Store.Fresh(postgres);
        await using var log = new EventLog(store.AdminConnectionString, TestErrands.EventTypes, name);
        using var listener = Listen();

        await Append(expectedVersion: 0);
        await Append(expectedVersion: 0);

        Seen("awards.appends").ShouldBe([(1, "")]);
        Seen("awards.append.events").ShouldBe([(2, "")]);
        Seen("awards.conflicts").ShouldBe([(1, "")]);
        Seen("awards.append.duration").Select(measured => measured.Tags).ShouldBe(["outcome=appended", "outcome=conflict"]);

        Task Append(long expectedVersion) => log.Append(
            new AppendRequest
            {
                Streams = [new StreamWrite(desk, "test_desk", expectedVersion, [new TestErrandDone("a"), new TestErrandDone("b")])],
                Metadata = new Metadata("someone", DateTimeOffset.UnixEpoch, "c"),
            },
            Store.Cancel);
    }

    [Fact]
    public async Task of_messages_and_subscriptions_are_runs_by_outcome_batches_and_what_waits()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(
            store,
            (command, _) => command is TestDoErrand { Label: "broken" } ? throw new InvalidOperationException("!") : Task.CompletedTask,
            subscriptions: [DeskBook.Projection()],
            name: name);
        using var listener = Listen();
        await node.Send(new TestErrand(desk, "a"), new TestErrand(desk, "broken"), new TestErrand(desk, "behind it"));
        await node.RunDue();
        await node.Send(new TestErrand(Guid.NewGuid(), "due"));
        await using var subscriptions = new SubscriptionRunner(
            node.Log, [DeskBook.Projection()], new Signals(), new SubscriptionOptions(),
            Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        var sampler = new Sampler(node.Log, subscriptions, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        await sampler.Look(Store.Cancel);
        Meters.Follow(sampler);
        listener.RecordObservableInstruments();
        Meters.Leave(sampler);
        node.Node.Subscriptions.Start();
        await Eventually.Is(() => Task.FromResult(Seen("awards.subscription.batch").Count > 0), "a batch is measured");

        Seen("awards.message.runs").Select(run => run.Tags).Distinct().ShouldBe(
            ["kind=test_do_errand,outcome=done", "kind=test_do_errand,outcome=failed", "kind=test_do_errand,outcome=parked"]);
        Seen("awards.messages.due").ShouldBe([(1, "")]);
        Seen("awards.messages.parked").ShouldBe([(1, "")]);
        Seen("awards.subscription.lag").ShouldBe([(4, "subscription=TestDeskBook:All")]);
        Seen("awards.documents.parked").ShouldBe([(0, "subscription=TestDeskBook:All")]);
        Seen("awards.subscription.batch")[0].Tags.ShouldBe("subscription=TestDeskBook:All");
    }

    private List<(double Value, string Tags)> Seen(string instrument)
    {
        lock (gate) return [.. seen.Where(measured => measured.Name == instrument).Select(measured => (measured.Value, measured.Tags))];
    }

    private MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, all) =>
            {
                if (instrument.Meter.Name == StoreTelemetry.Name) all.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
        return listener;
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var named = tags.ToArray();
        if (!Array.Exists(named, tag => tag is { Key: "log", Value: string log } && log == name)) return;
        lock (gate)
        {
            var others = named.Where(tag => tag.Key != "log").Select(tag => $"{tag.Key}={tag.Value}");
            seen.Add((instrument.Name, value, string.Join(',', others)));
        }
    }
}
