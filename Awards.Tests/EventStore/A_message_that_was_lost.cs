using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

/// <summary>Somebody's hand removed it: what its stream says is still owed, and the watchdog stores it again.</summary>
public sealed class A_message_that_was_lost(Postgres postgres)
{
    private readonly Guid desk = Guid.NewGuid();

    [Fact]
    public async Task is_named_is_stored_as_it_was_and_runs_once()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var inAnHour = (await node.Log.Now(Store.Cancel)).AddHours(1);
        await node.Send(new TestErrand(desk, "done"));
        await node.RunDue();
        await node.Send(new TestErrand(desk, "lost"), new TestErrand(desk, "kept"), new TestErrand(desk, "later", inAnHour));
        var before = await Stored(store);
        await store.Execute("delete from awards.messages where body->>'label' in ('lost', 'later')");
        var owed = new OwedMessages(node.Log, node.Workflows);

        var seen = await owed.Look(_ => { }, Store.Cancel);
        seen.Missing.Select(message => (message.Kind, message.Destination, IsLater: message.Due is not null))
            .ShouldBe([("test_do_errand", desk, false), ("test_do_errand", desk, true)], ignoreOrder: true);
        (await Stored(store)).ShouldNotBe(before, "a look changes nothing");
        (await owed.Restore("somebody", _ => { }, Store.Cancel)).Missing.ShouldBe(seen.Missing);
        (await Stored(store)).ShouldBe(before);
        (await owed.Restore("somebody", _ => { }, Store.Cancel)).Missing.ShouldBeEmpty();
        await node.RunDue();

        (await node.DoneAt(desk)).Order().ShouldBe(["done", "kept", "lost"]);
        (await owed.Look(_ => { }, Store.Cancel)).Missing.ShouldBeEmpty();
        (await node.Log.ReadStream(Operations.Stream, Store.Cancel)).ShouldAllBe(one => one.Metadata.Actor == "somebody");
    }

    [Fact]
    public async Task is_stored_once_by_many_who_look_at_once()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Send([.. Enumerable.Range(0, 5).Select(n => new TestErrand(desk, $"{n}"))]);
        await store.Execute("delete from awards.messages");

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            new OwedMessages(node.Log, node.Workflows).Restore(Metadata.System, _ => { }, Store.Cancel), Store.Cancel)));

        reports.Sum(report => report.Missing.Count).ShouldBe(5);
        (await node.Log.ReadStream(Operations.Stream, Store.Cancel)).Select(told => ((MessageRestored)told.Data).Message)
            .ShouldBe(reports.SelectMany(report => report.Missing).Select(message => message.Id), ignoreOrder: true);
        await node.RunDue();
        (await node.DoneAt(desk)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task is_not_one_that_failed_or_was_given_up()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store, (command, _) => command is TestDoErrand
            ? throw new InvalidOperationException("broken")
            : Task.CompletedTask);
        var owed = new OwedMessages(node.Log, node.Workflows);
        await node.Send(new TestErrand(desk, "broken"));
        await node.RunDue();
        (await owed.Look(_ => { }, Store.Cancel)).Missing.ShouldBeEmpty("it is parked");

        var parked = (await new ParkedMessages(node.Log).List(Store.Cancel)).Single();
        await new ParkedMessageDesk(node.Log, node.Workflows, node.Transact)
            .Discard(parked.Id, new OperatorAct("operator", "nobody needs it"), Store.Cancel);

        (await owed.Look(_ => { }, Store.Cancel)).Missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task is_found_beside_a_stream_that_cannot_be_read()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Send(new TestErrand(desk, "lost"));
        await store.Execute(
            """
            delete from awards.messages;
            insert into awards.mt_streams (id, type, version) values ('00000000-0000-0000-0000-000000000001', 'test_desk', 1);
            insert into awards.mt_events (seq_id, id, stream_id, version, data, type, correlation_id, headers)
              values (1000, gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 1, '{}', 'of_a_newer_program', 'c',
                '{"actor": "a", "effective": "2021-01-01T00:00:00Z"}')
            """);

        var report = await new OwedMessages(node.Log, node.Workflows).Look(_ => { }, Store.Cancel);

        report.Missing.Count.ShouldBe(1);
        report.Unread.Single().Code.ShouldBe(nameof(UnknownEventTypeException));
    }

    [Fact]
    public async Task is_found_by_a_node_by_itself()
    {
        await using var store = await Store.Fresh(postgres);
        await using (var node = new FlowNode(store)) await node.Send(new TestErrand(desk, "lost"));
        await store.Execute("delete from awards.messages");

        await using var watched = new FlowNode(store, watchdog: new WatchdogOptions { First = TimeSpan.FromMilliseconds(1) });
        watched.Node.Start();

        await Eventually.Is(async () => (await watched.DoneAt(desk)).Count == 1, "the message is stored again, and runs");
    }

    /// <summary>All that a message is; its place among those of its destination is a new one.</summary>
    private static Task<string> Stored(Store store) => store.Query<string>(
        """
        select coalesce(string_agg((id, kind, destination_type, destination, body, effective, immediate, correlation, initiator,
          case when immediate then null else due end)::text, '|' order by id), '') from awards.messages
        """);
}
