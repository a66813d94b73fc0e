using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Awards.EventStore;
using Awards.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Awards.Tests.EventStore;

/// <summary>An order, as three versions of a program wrote it: the second renamed a member, the third has any number of lines.</summary>
public sealed class An_event_whose_shape_changed(Postgres postgres)
{
    private static readonly Guid Order = Guid.NewGuid();

    private static readonly Upcast[] Steps =
    [
        Upcast.Of<TestOrdered>(2, second => new JsonObject
        {
            ["lines"] = new JsonArray(new JsonObject { ["item"] = (string)second["item"]!, ["quantity"] = (int)second["quantity"]! }),
        }),
        Upcast.Of<TestOrdered>(1, first => new JsonObject { ["item"] = (string)first["item"]!, ["quantity"] = (int)first["number"]! }),
    ];

    private static readonly EventTypes OfTheFirst = new([typeof(First.TestOrdered)]);

    private static readonly EventTypes OfTheSecond =
        new([typeof(Second.TestOrdered)], [Steps[1] with { Event = typeof(Second.TestOrdered) }]);

    private static readonly EventTypes Today = new([typeof(TestOrdered)], Steps);

    private static readonly StreamType<ImmutableList<TestLine>> Orders = new(
        "test_order", [], (lines, happened) => lines.AddRange(((TestOrdered)happened).Lines));

    [Fact]
    public async Task is_read_in_its_shape_of_today_by_everybody_and_stays_as_it_was_stored()
    {
        await using var store = await Store.Fresh(postgres);
        await Write(store, OfTheFirst, new First.TestOrdered("bread", 1));
        await Write(store, OfTheSecond, new Second.TestOrdered("salt", 2));
        await using var log = new EventLog(store.AdminConnectionString, Today);
        var written = await Write(log, new TestOrdered([new("oil", 3), new("rice", 4)]));

        TestLine[] lines = [new("bread", 1), new("salt", 2), new("oil", 3), new("rice", 4)];
        (await log.Fold(Orders, Order, Store.Cancel)).State.ShouldBe(lines);
        var stream = await log.ReadStream(Order, Store.Cancel);
        stream.SelectMany(stored => ((TestOrdered)stored.Data).Lines).ShouldBe(lines);
        stream.Append(written).ShouldAllBe(stored => stored.Type == "test_ordered");
        (await log.ReadAll(0, 10, Store.Cancel)).SelectMany(stored => ((TestOrdered)stored.Data).Lines).ShouldBe(lines);
        (await Documents(log, followed: true)).ShouldBe(lines);
        (await Documents(log, followed: false)).ShouldBe(lines);
        (await store.Query<string>("select string_agg(type || ' ' || data::text, ' ' order by seq_id) from awards.mt_events")).ShouldBe(
            """
            test_ordered {"item": "bread", "number": 1} test_ordered_v2 {"item": "salt", "quantity": 2} 
            """.TrimEnd('\n')
            + """test_ordered_v3 {"lines": [{"item": "oil", "quantity": 3}, {"item": "rice", "quantity": 4}]}""");
    }

    [Fact]
    public async Task stops_a_program_that_knows_only_its_older_shapes()
    {
        await using var store = await Store.Fresh(postgres);
        await using var log = new EventLog(store.AdminConnectionString, Today);
        await Write(log, new TestOrdered([]));
        await using var older = new EventLog(store.AdminConnectionString, OfTheSecond);

        var unknown = await Should.ThrowAsync<UnknownEventTypeException>(() => older.Fold(Orders, Order, Store.Cancel));
        unknown.Alias.ShouldBe("test_ordered_v3");
    }

    [Fact]
    public void is_stored_under_an_alias_for_each_shape() => (Today.AliasOf(typeof(TestOrdered)), Today.NameOf(typeof(TestOrdered)))
        .ShouldBe(("test_ordered_v3", "test_ordered"));

    [Theory]
    [InlineData(2)] // the first step is missing
    [InlineData(1, 3)]
    [InlineData(1, 1)]
    public void needs_every_step_once(params int[] from) => Should.Throw<ArgumentException>(() =>
        new EventTypes([typeof(TestOrdered)], from.Select(version => Upcast.Of<TestOrdered>(version, same => same))));

    [Fact]
    public void is_of_a_type_that_is_registered() => Should.Throw<ArgumentException>(() => new EventTypes([typeof(TestSent)], Steps));

    private static async Task Write(Store store, EventTypes version, object happened)
    {
        await using var log = new EventLog(store.AdminConnectionString, version);
        await Write(log, happened);
    }

    private static async Task<StoredEvent> Write(EventLog log, object happened)
    {
        var request = new AppendRequest
        {
            Streams = [new StreamWrite(Order, Orders.Name, null, [happened])],
            Metadata = new Metadata("someone", DateTimeOffset.UnixEpoch, "order"),
        };
        return (await log.Append(request, Store.Cancel)).ShouldBeOfType<AppendOutcome.Appended>().Events.Single();
    }

    /// <summary>What a read model has that followed the log, or was made again from it.</summary>
    private static async Task<IReadOnlyList<TestLine>> Documents(EventLog log, bool followed)
    {
        var model = new Projection<TestOrder>
        {
            Name = followed ? "TestOrders" : "TestOrdersAgain",
            Keys = happened => [happened.Stream.ToString()],
            Apply = (order, happened, _) => new TestOrder([.. order?.Lines ?? [], .. ((TestOrdered)happened.Data).Lines]),
        };
        if (followed)
        {
            await using var duty = new DutyLocks(log);
            var worker = new SubscriptionWorker(model, log, duty, new Signals(), new SubscriptionOptions(), NullLogger.Instance);
            await worker.Prepare(Store.Cancel);
            await worker.CatchUp(Store.Cancel);
        }
        else
        {
            (await new Rebuild(log, [model]).Run(model.RowName, _ => { }, Store.Cancel)).ShouldBe(RebuildOutcome.Done);
        }
        return (await new DocumentReader<TestOrder>(log.Database, model).Get(Order.ToString(), Store.Cancel)).Document!.Data.Lines;
    }

    private static class First
    {
        internal sealed record TestOrdered(string Item, int Number);
    }

    private static class Second
    {
        internal sealed record TestOrdered(string Item, int Quantity);
    }

    private sealed record TestOrdered(IReadOnlyList<TestLine> Lines);

    private sealed record TestLine(string Item, int Quantity);

    private sealed record TestOrder(IReadOnlyList<TestLine> Lines);
}
