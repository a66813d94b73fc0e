using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

public sealed class A_node(Postgres postgres)
{
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);
    private static readonly SubscriptionOptions WithoutPolling = new() { Poll = Never, FirstPause = TimeSpan.FromMilliseconds(5) };

    private readonly Guid desk = Guid.NewGuid();

    [Fact]
    public async Task hears_of_what_another_node_appends_without_polling()
    {
        await using var store = await Store.Fresh(postgres);
        await using var writer = new FlowNode(store);
        await using var listener = new FlowNode(
            store, subscriptions: [DeskBook.Projection()], options: WithoutPolling, pump: FlowNode.Pump with { Poll = Never });
        listener.Node.Start();
        await Listening(store);

        await writer.Send(new TestErrand(desk, "a"));

        await listener.Node.WaitForRest(FlowNode.Patience, Store.Cancel);
        (await writer.DoneAt(desk)).ShouldBe(["a"]);
        (await Read(writer)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task is_told_of_every_append_whichever_way_it_goes()
    {
        await using var store = await Store.Fresh(postgres);
        await using var writer = new FlowNode(store);
        var heard = new List<string>();
        await using var listening = await writer.Log.OpenOwnConnection(Store.Cancel);
        listening.Notification += (_, told) => heard.Add(told.Payload);
        await using var listen = new NpgsqlCommand("listen awards_log", listening);
        await listen.ExecuteNonQueryAsync(Store.Cancel);

        await writer.Do(desk, "one event alone");
        await writer.Send(new TestErrand(desk, "with a message"));
        await using (var locked = await LockedLog.Of(store))
        {
            _ = Append(expected: 9); // a conflict tells nothing, and lets the others come together
            await locked.IsWaitedFor();
            _ = Append(expected: 0);
            _ = Append(expected: 0, writer.Workflows.Address(desk, new OutgoingMessage(new TestDoErrand(desk, "c"), null, 1, "c")));
        }

        await Eventually.Is(async () => await listen.ExecuteNonQueryAsync(Store.Cancel) < 0 && heard.Count > 2, "all are told");
        heard.ShouldBe(["1", "2 with-messages", "4 with-messages"]);

        Task Append(long expected, params NewMessage[] messages) => writer.Log.Append(
            new AppendRequest
            {
                Streams = [new StreamWrite(Guid.NewGuid(), "test_desk", expected, [new TestErrandDone("b")])],
                Metadata = new Metadata("someone", DateTimeOffset.UnixEpoch, "c"),
                Messages = messages,
            },
            Store.Cancel);
    }

    [Fact]
    public async Task listens_again_after_its_connection_was_cut_and_catches_up()
    {
        await using var store = await Store.Fresh(postgres);
        await using var writer = new FlowNode(store);
        await using var listener = new FlowNode(store, subscriptions: [DeskBook.Projection()], options: WithoutPolling);
        listener.Node.Start();
        await Listening(store);

        await store.Execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()");
        foreach (var log in new[] { writer.Log, listener.Log }) NpgsqlConnection.ClearPool(log.Database.CreateConnection());
        await Eventually.Is(() => Succeeds(() => writer.Do(desk, "a")), "the writer has a connection again");

        var reached = false;
        await Eventually.Is(
            () => Succeeds(async () =>
                reached = (await listener.Node.Waiting.WaitFor("TestDeskBook:All", 1, FlowNode.Patience, Store.Cancel)).InTime),
            "the listener's side has connections again");
        reached.ShouldBeTrue();
    }

    [Fact]
    public async Task takes_over_a_read_model_whose_lock_is_held_by_a_node_that_is_asleep()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(
            store,
            subscriptions: [DeskBook.Projection()],
            options: new SubscriptionOptions { Patience = TimeSpan.FromMilliseconds(50), Poll = TimeSpan.FromMilliseconds(50) });
        await using var asleep = new DutyLocks(node.Log);
        (await asleep.Hold("TestDeskBook:All", Store.Cancel)).ShouldBeTrue();

        node.Node.Start();
        await node.Do(desk, "a", "b");
        await node.Node.WaitForRest(FlowNode.Patience, Store.Cancel);

        (await Read(node)).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task takes_over_from_one_that_was_killed_without_waiting_as_long_as_for_one_that_is_asleep()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(
            store,
            subscriptions: [DeskBook.Projection()],
            options: new SubscriptionOptions { Patience = TimeSpan.FromHours(1), Poll = TimeSpan.FromMilliseconds(50) });
        new SubscriptionOptions().Poll.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(1), "it asks for its turn once a poll");
        await using var killed = new DutyLocks(node.Log);
        (await killed.Hold("TestDeskBook:All", Store.Cancel)).ShouldBeTrue();
        node.Node.Start();
        await node.Do(desk, "a");
        await Eventually.Is(
            async () => await Query(node.Log, "select count(*)::text from awards.mt_event_progression") == "1", "the node wants its turn");

        await killed.DisposeAsync(); // its session ends, as when its process does

        await node.Node.WaitForRest(FlowNode.Patience, Store.Cancel);
        (await Read(node)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task is_not_kept_waiting_by_one_that_is_stopped_in_the_middle_of_a_transaction()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store, subscriptions: [DeskBook.Projection()]);
        await node.Node.Subscriptions.Prepare(Store.Cancel);
        await node.Do(desk, "a");
        await using var elsewhere = new EventLog(
            $"{store.AdminConnectionString};Options=-c idle_in_transaction_session_timeout=200ms", TestErrands.EventTypes);
        (await Checkpoint.Load(elsewhere.Database, "TestDeskBook:All", Store.Cancel)).ShouldBe(0);
        await using var stopped = await elsewhere.Database.OpenConnectionAsync(Store.Cancel);
        await using var transaction = await stopped.BeginTransactionAsync(Store.Cancel);
        (await Checkpoint.Move(stopped, "TestDeskBook:All", 0, 1, Store.Cancel)).ShouldBeTrue(); // it holds the row, and never goes on

        node.Node.Start();
        await node.Node.WaitForRest(FlowNode.Patience, Store.Cancel);

        (await Read(node)).ShouldBe(["a"]);
        (await Query(node.Log, "show idle_in_transaction_session_timeout")).ShouldBe("1min");
    }

    [Fact]
    public async Task shows_why_a_subscription_fails_and_goes_on_when_it_can()
    {
        await using var store = await Store.Fresh(postgres);
        var broken = true;
        var subscription = DeskBook.Projection();
        var keys = subscription.Keys;
        var faulty = new Projection<DeskBook>
        {
            Name = subscription.Name,
            Keys = happened => broken ? throw new InvalidOperationException("may hold content") : keys(happened),
            Apply = subscription.Apply,
        };
        await using var node = new FlowNode(store, subscriptions: [faulty]);
        await node.Do(desk, "a");
        node.Node.Start();

        await Eventually.Is(async () => (await Status(node)).LastFailure?.Code == nameof(InvalidOperationException), "the failure shows");
        ((await Status(node)).Checkpoint, (await Status(node)).Lag).ShouldBe((0, 1));
        broken = false;
        await node.Node.WaitForRest(FlowNode.Patience, Store.Cancel);
        await Eventually.Is(async () => (await Status(node)).LastFailure is null, "the failure is over");
    }

    [Fact]
    public async Task refuses_two_subscriptions_of_one_name_and_version()
    {
        await using var store = await Store.Fresh(postgres);

        Should.Throw<ArgumentException>(() => new FlowNode(store, subscriptions: [DeskBook.Projection(), DeskBook.Projection()]));
    }

    [Fact]
    public async Task finishes_the_message_at_hand_before_it_stops()
    {
        await using var store = await Store.Fresh(postgres);
        var running = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var node = new FlowNode(
            store,
            async (command, cancel) =>
            {
                if (command is not TestDoErrand) return;
                running.TrySetResult();
                await release.Task.WaitAsync(cancel);
            },
            pump: FlowNode.Pump with { Grace = FlowNode.Patience });
        await node.Send(new TestErrand(desk, "at hand"), new TestErrand(desk, "left"));
        node.Node.Start();
        await running.Task.WaitAsync(FlowNode.Patience, Store.Cancel);

        var stopping = node.Node.Stop();
        await Eventually.Meanwhile(TimeSpan.FromMilliseconds(100), Store.Cancel);
        stopping.IsCompleted.ShouldBeFalse();
        release.SetResult();
        await stopping;

        (await node.DoneAt(desk)).ShouldBe(["at hand"]);
        (await store.Query<long>("select count(*) from awards.messages where lease_until is null")).ShouldBe(1);
    }

    private static async Task<SubscriptionStatus> Status(FlowNode node) => (await node.Node.Subscriptions.Status(Store.Cancel)).Single();

    private async Task<IEnumerable<string>> Read(FlowNode node) =>
        (await DeskBook.Reader(node.Log).Get(desk.ToString(), Store.Cancel)).Document?.Data.Done ?? [];

    private static async Task<string> Query(EventLog log, string sql)
    {
        await using var command = log.Database.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync(Store.Cancel))!;
    }

    private static async Task Listening(Store store)
    {
        await using var connection = new NpgsqlConnection(store.AdminConnectionString);
        await connection.OpenAsync(Store.Cancel);
        await using var listening = new NpgsqlCommand(
            """
            select exists (
              select from pg_stat_activity where query = 'listen awards_log' and state = 'idle' and datname = current_database())
            """,
            connection);
        await Eventually.Is(async () => (bool)(await listening.ExecuteScalarAsync(Store.Cancel))!, "the node listens");
    }

    private static async Task<bool> Succeeds(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
