using System.Collections.Concurrent;
using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

public sealed class Two_pumps(Postgres postgres)
{
    [Fact]
    public async Task never_run_two_messages_of_one_destination_at_once_and_keep_their_order()
    {
        const int Desks = 7, PerDesk = 12;
        await using var store = await Store.Fresh(postgres);
        var watch = new Watch();
        await using var one = new FlowNode(store, watch.Look);
        await using var two = new FlowNode(store, watch.Look);
        var desks = Enumerable.Range(0, Desks).Select(_ => Guid.NewGuid()).ToList();
        var labels = Enumerable.Range(0, PerDesk).Select(n => $"{n}").ToList();

        one.Node.Start();
        two.Node.Start();
        foreach (var label in labels) await one.Send([.. desks.Select(desk => new TestErrand(desk, label))]);
        await one.Node.WaitForRest(FlowNode.Patience, Store.Cancel);

        watch.Overlaps.ShouldBeEmpty();
        watch.MostAtOnce.ShouldBeGreaterThan(1, "messages of different destinations run side by side, or the test proves nothing");
        foreach (var desk in desks) (await one.DoneAt(desk)).ShouldBe(labels);
    }

    [Fact]
    public async Task leave_a_running_message_alone_when_an_earlier_one_of_its_destination_is_stored_meanwhile()
    {
        await using var store = await Store.Fresh(postgres, simulated: true);
        var desk = Guid.NewGuid();
        var noon = new DateTimeOffset(2021, 10, 12, 5, 0, 0, TimeSpan.Zero);
        using var release = new SemaphoreSlim(0);
        var watch = new Watch();
        await using var one = new FlowNode(store, async (command, cancel) =>
        {
            await watch.Look(command, cancel);
            if (command is TestDoErrand { Label: "at noon" }) await release.WaitAsync(cancel);
        });
        await using var two = new FlowNode(store);
        var clock = new SimulatedClock(one.Log);
        await clock.AdvanceTo(noon.AddHours(-2), Store.Cancel);
        await one.Send(new TestErrand(desk, "at noon", noon));
        await clock.AdvanceTo(noon, Store.Cancel);

        one.Node.Start();
        await Eventually.Is(() => Task.FromResult(watch.Seen.Contains("at noon")), "the message of noon runs");
        await one.Send(new TestErrand(desk, "before noon", noon.AddHours(-1)));

        (await new MessageLeases(two.Log, "two").Claim(5, TimeSpan.FromMinutes(1), Store.Cancel)).ShouldBeEmpty();
        release.Release();
        await one.Node.WaitForRest(FlowNode.Patience, Store.Cancel);
        (await two.DoneAt(desk)).ShouldBe(["at noon", "before noon"]);
    }

    [Fact]
    public async Task keep_the_order_of_the_log_among_messages_due_at_one_instant()
    {
        await using var store = await Store.Fresh(postgres, simulated: true);
        await using var node = new FlowNode(store);
        var desk = Guid.NewGuid();
        await new SimulatedClock(node.Log).AdvanceTo(new DateTimeOffset(2021, 10, 12, 5, 0, 0, TimeSpan.Zero), Store.Cancel);
        await node.Send(new TestErrand(Guid.NewGuid(), "elsewhere"), new TestErrand(desk, "second of the first append"));
        await node.Send(new TestErrand(desk, "first of the second append"));

        await node.RunDue();

        (await node.DoneAt(desk)).ShouldBe(["second of the first append", "first of the second append"]);
    }

    [Fact]
    public async Task claim_one_after_the_other_so_that_each_sees_the_leases_of_all()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var desk = Guid.NewGuid();
        await node.Send(new TestErrand(desk, "first stored"));
        await using var one = await node.Log.Database.OpenConnectionAsync(Store.Cancel);
        await using var claim = await one.BeginTransactionAsync(Store.Cancel);
        await using (var command = new NpgsqlCommand("select id from awards.claim_messages(5, 'one', '1 minute')", one))
            (await command.ExecuteScalarAsync(Store.Cancel)).ShouldNotBeNull();

        // In the middle of the first claim an earlier message arrives; the second claim cannot see the first lease yet.
        await node.Send(new TestErrand(desk, "earlier", DateTimeOffset.UtcNow.AddHours(-1)));
        var second = new MessageLeases(node.Log, "two").Claim(5, TimeSpan.FromMinutes(1), Store.Cancel);
        const string Waits =
            """
            select count(*) from pg_locks l join pg_database d on d.oid = l.database
            where d.datname = current_database() and l.locktype = 'advisory' and not l.granted
            """;
        await Eventually.Is(async () => second.IsCompleted || await store.Query<long>(Waits) == 1, "the second claim waits for its turn");
        await claim.CommitAsync(Store.Cancel);

        (await second).ShouldBeEmpty();
    }

    [Fact]
    public async Task share_the_work_of_one_that_is_killed_when_its_leases_have_run_out()
    {
        const int Messages = 500, DoneByTheFirst = 250;
        await using var store = await Store.Fresh(postgres);
        var desks = Enumerable.Range(0, Messages).Select(_ => Guid.NewGuid()).ToList();
        var begun = 0;
        await using var first = new FlowNode(
            store,
            async (_, cancel) =>
            {
                if (Interlocked.Increment(ref begun) <= DoneByTheFirst + 1) return; // one is the sending itself
                await Task.Delay(Timeout.Infinite, cancel);
            },
            pump: FlowNode.Pump with { Lease = TimeSpan.FromSeconds(2) });
        await first.Send([.. desks.Select(desk => new TestErrand(desk, "once"))]);

        first.Node.Messages.Start();
        await Eventually.Is(
            async () => Volatile.Read(ref begun) > DoneByTheFirst + 1
                && await store.Query<long>("select count(*) from awards.command_keys") == DoneByTheFirst,
            "the first node has done its part and has begun another message");
        await first.Node.Messages.Stop(); // no grace: leases stay behind, as after a kill
        (await store.Query<long>("select count(*) from awards.messages where lease_until is not null")).ShouldBeGreaterThan(0);

        await using var second = new FlowNode(store);
        await second.RunDue();

        (await store.Query<long>("select count(*) from awards.messages")).ShouldBe(0);
        const string Done = "from awards.mt_events where type = 'test_errand_done'";
        (await store.Query<long>($"select count(*) {Done}")).ShouldBe(Messages);
        (await store.Query<long>($"select count(distinct stream_id) {Done}")).ShouldBe(Messages);
    }

    [Fact]
    public async Task change_nothing_twice_when_one_slept_past_its_lease()
    {
        await using var store = await Store.Fresh(postgres);
        var desk = Guid.NewGuid();
        using var wake = new SemaphoreSlim(0);
        var asleep = new TaskCompletionSource();
        await using var sleeper = new FlowNode(
            store,
            async (command, cancel) =>
            {
                if (command is not TestDoErrand) return;
                asleep.TrySetResult();
                await wake.WaitAsync(CancellationToken.None); // a stopped process does not hear of cancellation either
            },
            pump: FlowNode.Pump with { Lease = TimeSpan.FromHours(1), Concurrency = 1 }); // it neither renews in time nor claims meanwhile
        await sleeper.Send(new TestErrand(desk, "once"));
        var sleeping = sleeper.RunDue();
        await asleep.Task.WaitAsync(FlowNode.Patience, Store.Cancel);
        await store.Execute("update awards.messages set lease_until = clock_timestamp() - interval '1 second'");

        await using var other = new FlowNode(store);
        await other.Send(new TestErrand(desk, "after it"));
        await other.RunDue();
        wake.Release(10);
        await sleeping;

        (await other.DoneAt(desk)).ShouldBe(["once", "after it"]);
        (await store.Query<long>("select count(*) from awards.messages")).ShouldBe(0);
    }

    [Fact]
    public async Task do_not_let_the_one_that_slept_past_its_lease_renew_it()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Send(new TestErrand(Guid.NewGuid(), "once"));
        var (sleeper, other) = (new MessageLeases(node.Log, "sleeper"), new MessageLeases(node.Log, "other"));

        var claimed = (await sleeper.Claim(5, TimeSpan.FromMinutes(1), Store.Cancel)).Single();
        (await other.Claim(5, TimeSpan.FromMinutes(1), Store.Cancel)).ShouldBeEmpty();
        (await sleeper.Renew(claimed, TimeSpan.FromMinutes(1), Store.Cancel)).ShouldBeTrue();
        await store.Execute("update awards.messages set lease_until = clock_timestamp() - interval '1 second'");
        (await sleeper.Renew(claimed, TimeSpan.FromMinutes(1), Store.Cancel)).ShouldBeFalse();

        var taken = (await other.Claim(5, TimeSpan.FromMinutes(1), Store.Cancel)).Single();
        (await sleeper.Renew(claimed, TimeSpan.FromMinutes(1), Store.Cancel)).ShouldBeFalse();
        await sleeper.Fail(claimed, 1, TimeSpan.Zero, Store.Cancel);
        await sleeper.Park(claimed, 1, "late", Store.Cancel);
        (await other.Renew(taken, TimeSpan.FromMinutes(1), Store.Cancel)).ShouldBeTrue();
        (await store.Query<int>("select attempts from awards.messages")).ShouldBe(0);
    }

    /// <summary>Records what runs at the same time.</summary>
    private sealed class Watch
    {
        private readonly ConcurrentDictionary<Guid, string> running = new();
        private static readonly TimeSpan Work = TimeSpan.FromMilliseconds(2); // a run takes a moment, in which another would be seen
        private int atOnce;

        public ConcurrentQueue<string> Overlaps { get; } = [];

        public ConcurrentQueue<string> Seen { get; } = [];

        public int MostAtOnce { get; private set; }

        public async Task Look(TestErrandCommand command, CancellationToken cancel)
        {
            if (command is not TestDoErrand errand) return;
            if (!running.TryAdd(errand.Desk, errand.Label)) Overlaps.Enqueue($"{errand.Label} while {running[errand.Desk]}");
            Seen.Enqueue(errand.Label);
            lock (running) MostAtOnce = Math.Max(MostAtOnce, ++atOnce);
            await Eventually.Meanwhile(Work, cancel);
            lock (running) atOnce--;
            running.TryRemove(errand.Desk, out _);
        }
    }
}
