using System.Collections.Concurrent;
using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

public sealed class A_message(Postgres postgres)
{
    private readonly Guid desk = Guid.NewGuid(), other = Guid.NewGuid();

    [Fact]
    public async Task is_run_in_the_order_in_which_it_was_sent_to_its_destination()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Send(new TestErrand(desk, "a"), new TestErrand(other, "x"), new TestErrand(desk, "b"));
        await node.Send(new TestErrand(desk, "c"));

        await node.RunDue();

        (await node.DoneAt(desk)).ShouldBe(["a", "b", "c"]);
        (await node.DoneAt(other)).ShouldBe(["x"]);
    }

    [Fact]
    public async Task with_a_future_date_blocks_nothing_and_runs_when_it_is_due()
    {
        await using var store = await Store.Fresh(postgres, simulated: true);
        await using var node = new FlowNode(store);
        var clock = new SimulatedClock(node.Log);
        var morning = new DateTimeOffset(2021, 10, 12, 1, 0, 0, TimeSpan.Zero);
        await clock.AdvanceTo(morning, Store.Cancel);
        await node.Send(new TestErrand(desk, "tomorrow", morning.AddDays(1)), new TestErrand(desk, "at noon", morning.AddHours(4)));
        await node.Send(new TestErrand(desk, "now"));

        await node.RunDue();
        (await node.DoneAt(desk)).ShouldBe(["now"]);
        await clock.AdvanceTo(morning.AddHours(4).AddMicroseconds(-1), Store.Cancel);
        await node.RunDue();
        (await node.DoneAt(desk)).ShouldBe(["now"]);
        await clock.AdvanceTo(morning.AddHours(4), Store.Cancel);
        await node.RunDue();
        (await node.DoneAt(desk)).ShouldBe(["now", "at noon"]);
        await clock.AdvanceTo(morning.AddDays(2), Store.Cancel);
        await node.RunDue();
        (await node.DoneAt(desk)).ShouldBe(["now", "at noon", "tomorrow"]);
    }

    [Fact]
    public async Task delivered_twice_is_run_once()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Send(new TestErrand(desk, "a"));
        await store.Execute("create table awards.delivered as select * from awards.messages");
        await node.RunDue();
        await store.Execute("insert into awards.messages select * from awards.delivered");

        await node.RunDue();

        (await node.DoneAt(desk)).ShouldBe(["a"]);
        (await store.Query<long>("select count(*) from awards.messages")).ShouldBe(0);
    }

    [Fact]
    public async Task does_not_repeat_its_effect_when_it_was_run_before()
    {
        await using var store = await Store.Fresh(postgres);
        var effects = 0;
        await using var node = new FlowNode(store, effects: new MessageEffects().Before<TestDoErrand>((_, _) =>
        {
            effects++;
            return Task.CompletedTask;
        }));
        await node.Send(new TestErrand(desk, "a"));
        await store.Execute("create table awards.delivered as select * from awards.messages");
        await node.RunDue();
        await store.Execute("insert into awards.messages select * from awards.delivered");
        await node.RunDue();

        effects.ShouldBe(1);
    }

    [Fact]
    public async Task has_its_effect_before_it_is_decided_and_again_if_the_decision_failed()
    {
        await using var store = await Store.Fresh(postgres);
        var happened = new ConcurrentQueue<string>();
        await using var node = new FlowNode(
            store,
            (command, _) =>
            {
                if (command is not TestDoErrand) return Task.CompletedTask;
                happened.Enqueue("decision");
                return happened.Count == 2 ? throw new InvalidOperationException("once") : Task.CompletedTask;
            },
            effects: new MessageEffects().Before<TestDoErrand>((errand, _) =>
            {
                happened.Enqueue($"effect of {errand.Label}");
                return Task.CompletedTask;
            }));
        await node.Send(new TestErrand(desk, "a"));

        await node.RunDue();

        happened.ShouldBe(["effect of a", "decision", "effect of a", "decision"]);
        (await node.DoneAt(desk)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task that_a_rule_refuses_is_done_and_becomes_a_task_for_a_person()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var correlation = await node.Send(new TestErrand(desk, "forbidden"), new TestErrand(desk, "after it"));

        await node.RunDue();

        (await node.DoneAt(desk)).ShouldBe(["after it"]);
        var refused = (await node.Log.ReadStream(Operations.Stream, Store.Cancel)).Single();
        var refusal = refused.Data.ShouldBeOfType<MessageRefused>();
        (refusal.Kind, refusal.DestinationType, refusal.Destination, refusal.Code)
            .ShouldBe(("test_do_errand", "test_desk", desk, "forbidden-errand"));
        (refused.Metadata.Actor, refused.Metadata.Initiator, refused.Metadata.Correlation)
            .ShouldBe((Metadata.System, "someone", correlation));
    }

    [Fact]
    public async Task that_keeps_failing_is_parked_and_holds_back_only_the_later_ones_of_its_destination()
    {
        await using var store = await Store.Fresh(postgres);
        var attempts = 0;
        await using var node = new FlowNode(
            store,
            (command, _) => command is TestDoErrand { Label: "broken" }
                ? throw new InvalidOperationException("something that may hold content")
                : Task.CompletedTask,
            effects: new MessageEffects().Before<TestDoErrand>((errand, _) =>
            {
                if (errand.Label == "broken") Interlocked.Increment(ref attempts);
                return Task.CompletedTask;
            }));
        var correlation = await node.Send(
            new TestErrand(desk, "before"), new TestErrand(desk, "broken"), new TestErrand(desk, "after"), new TestErrand(other, "x"));
        await node.RunDue();
        await node.Send(new TestErrand(desk, "later"), new TestErrand(other, "y"));

        await node.RunDue();

        (await node.DoneAt(desk)).ShouldBe(["before"]);
        (await node.DoneAt(other)).ShouldBe(["x", "y"]);
        attempts.ShouldBe(FlowNode.Pump.Attempts);
        var parked = (await new ParkedMessages(node.Log).List(Store.Cancel)).Single();
        (parked.Kind, parked.Destination, parked.Code, parked.Attempts, parked.Behind)
            .ShouldBe(("test_do_errand", desk, nameof(InvalidOperationException), FlowNode.Pump.Attempts, 2));
        var alarm = (await node.Log.ReadStream(Operations.Stream, Store.Cancel)).Single();
        alarm.Data.ShouldBe(new MessageParked(
            parked.Id, parked.Kind, "test_desk", desk, FlowNode.Pump.Attempts, nameof(InvalidOperationException)));
        (alarm.Metadata.Correlation, alarm.Metadata.Causation).ShouldBe((correlation, parked.Id.ToString()));
    }

    [Theory]
    [InlineData(false, 2)] // once less often than makes it parked
    [InlineData(true, 9)] // a database that is away says nothing about the message
    public async Task that_fails_for_a_while_is_done_in_its_turn(bool databaseIsAway, int times)
    {
        await using var store = await Store.Fresh(postgres);
        var failures = 0;
        await using var node = new FlowNode(store, (command, _) => command is TestDoErrand { Label: "shaky" } && failures++ < times
            ? throw (databaseIsAway ? (Exception)new NpgsqlException("away", new IOException()) : new InvalidOperationException("not yet"))
            : Task.CompletedTask);
        await node.Send(new TestErrand(desk, "shaky"), new TestErrand(desk, "after"));

        await node.RunDue();

        (await node.DoneAt(desk)).ShouldBe(["shaky", "after"]);
        (await new ParkedMessages(node.Log).List(Store.Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(32, 0)]
    [InlineData(33, 1)]
    public async Task in_a_chain_of_more_than_32_immediate_ones_is_parked(int messages, int parked)
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Transact.Run(new TestPassOn(desk, other, messages), FlowNode.As("chain"), Store.Cancel);

        await node.RunDue();

        (await node.Log.ReadStream(other, Store.Cancel)).Count.ShouldBe(messages - parked);
        (await new ParkedMessages(node.Log).List(Store.Cancel)).Select(message => message.Code)
            .ShouldBe(Enumerable.Repeat("chain-too-long", parked));
        (await node.Log.ReadStream(Operations.Stream, Store.Cancel)).Count.ShouldBe(parked);
    }

    [Fact]
    public async Task that_this_program_does_not_know_is_parked_not_lost()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Send(new TestErrand(desk, "a"));
        await store.Execute("update awards.messages set kind = 'of_a_newer_program'");

        await node.RunDue();

        (await new ParkedMessages(node.Log).List(Store.Cancel)).Single().Code.ShouldBe(nameof(UnknownCommandException));
    }

    [Fact]
    public async Task keeps_its_lease_for_as_long_as_it_runs()
    {
        await using var store = await Store.Fresh(postgres);
        var lease = TimeSpan.FromMilliseconds(300);
        await using var node = new FlowNode(
            store,
            async (command, _) =>
            {
                if (command is not TestDoErrand) return;
                Task<DateTime> Until() => store.Query<DateTime>("select lease_until from awards.messages");
                var first = await Until();
                await Eventually.Is(async () => await Until() > first + lease, "the lease is renewed");
            },
            pump: FlowNode.Pump with { Lease = lease, Concurrency = 1 }); // so that the pump itself cannot claim it anew
        await node.Send(new TestErrand(desk, "long"));

        await node.RunDue();

        (await node.DoneAt(desk)).ShouldBe(["long"]);
    }

    [Fact]
    public async Task that_runs_too_long_is_cancelled_and_counts_as_failed()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(
            store,
            (command, cancel) => command is TestDoErrand ? Task.Delay(Timeout.Infinite, cancel) : Task.CompletedTask,
            pump: FlowNode.Pump with { LongestRun = TimeSpan.FromMilliseconds(20) });
        await node.Send(new TestErrand(desk, "endless"));

        await node.RunDue();

        // Which of the two names depends on what the run was waiting for just then.
        (await new ParkedMessages(node.Log).List(Store.Cancel)).Single().Code
            .ShouldBeOneOf(nameof(TaskCanceledException), nameof(OperationCanceledException));
    }
}
