using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

public sealed class A_message_is_born(Postgres postgres)
{
    private static readonly DateTimeOffset now = new(2021, 10, 12, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task in_the_append_that_caused_it_with_all_that_is_needed_to_run_it()
    {
        await using var store = await Store.Fresh(postgres);
        var (source, to) = (Guid.NewGuid(), Guid.NewGuid());
        var context = new CommandContext { Actor = "lan", Correlation = "c-1", TraceParent = "00-ab-cd-01", Depth = 4 };

        var done = (TransactResult.Done)await store.Transact.Run(new TestSend(source, to, Copies: 2), context, Store.Cancel);

        (await store.Query<string[]>("""
            select array_agg(
              concat_ws(' ', kind, destination_type, destination, body, immediate, position, ordinal, depth, correlation, initiator, trace,
                attempts)
              order by ordinal)
            from awards.messages
            """)).ShouldBe(Enumerable.Range(1, 2).Select(n =>
                $$"""test_count test_counter {{to}} {"by": {{n}}, "note": "", "counter": "{{to}}"} t 1 {{n}} 5 c-1 lan 00-ab-cd-01 0"""));
        (await store.Query<DateTime>("select max(due) from awards.messages")).ShouldBe(done.Events[0].RecordedAt.UtcDateTime);
    }

    [Fact]
    public void with_the_id_that_follows_from_what_it_is()
    {
        var workflows = TestCounters.Workflows();
        var (source, to) = (Guid.NewGuid(), Guid.NewGuid());
        Guid Id(Guid from, OutgoingMessage message) => workflows.Address(from, message).Id;
        var message = new OutgoingMessage(new TestCount(to, 1), now, 1, "a");

        var ids = new[]
        {
            Id(source, message), Id(to, message), Id(source, message with { Command = new TestCount(source, 1) }),
            Id(source, message with { Command = new TestCountOnce(to) }), Id(source, message with { Round = 2 }),
            Id(source, message with { Subject = "b" }), Id(source, message with { NotBefore = now.AddTicks(1) }),
            Id(source, message with { NotBefore = null }),
        };

        ids.Distinct().Count().ShouldBe(ids.Length);
        Id(source, message with { Command = new TestCount(to, 9), NotBefore = now.ToOffset(TimeSpan.FromHours(7)) }).ShouldBe(ids[0]);
        ids.ShouldAllBe(id => id.Version == 8 && id.Variant >= 8 && id.Variant <= 11);
    }

    [Fact]
    public async Task not_before_its_instant_which_is_never_rounded_down()
    {
        await using var store = await Store.Fresh(postgres, simulated: true);
        await new SimulatedClock(store.Log).AdvanceTo(now, Store.Cancel);
        await store.Transact.Run(
            new TestSend(Guid.NewGuid(), Guid.NewGuid(), now.AddHours(1).AddTicks(1)), Store.By("lan") with { Depth = 30 }, Store.Cancel);

        (await store.Query<DateTime>("select due from awards.messages")).ShouldBe(now.AddHours(1).AddTicks(10).UtcDateTime);
        // A timer begins a new chain; only what is due at once makes a chain longer.
        (await store.Query<string>("select immediate || ' ' || depth from awards.messages")).ShouldBe("false 0");
    }

    [Fact]
    public async Task at_once_when_its_instant_has_passed_and_then_counts_as_the_chains_next()
    {
        await using var store = await Store.Fresh(postgres, simulated: true);
        await new SimulatedClock(store.Log).AdvanceTo(now, Store.Cancel);
        await store.Transact.Run(
            new TestSend(Guid.NewGuid(), Guid.NewGuid(), now.AddHours(-1)), Store.By("lan") with { Depth = 30 }, Store.Cancel);

        (await store.Query<string>("select immediate || ' ' || depth from awards.messages")).ShouldBe("true 31");
    }

    [Fact]
    public async Task once_however_often_it_is_sent_and_not_again_after_it_was_run()
    {
        await using var store = await Store.Fresh(postgres);
        var (source, to) = (Guid.NewGuid(), Guid.NewGuid());
        await store.Run(new TestSend(source, to));
        await store.Run(new TestSend(source, to));
        (await store.Query<long>("select count(*) from awards.messages")).ShouldBe(1);

        var message = await store.Query<Guid>("select id from awards.messages");
        (await store.Transact.RunMessage(message, new TestCount(to, 1), Store.By(Metadata.System), Store.Cancel))
            .ShouldBeOfType<TransactResult.Done>();
        await store.Execute("delete from awards.messages");
        await store.Run(new TestSend(source, to));
        (await store.Query<long>("select count(*) from awards.messages")).ShouldBe(0);
    }

    [Fact]
    public async Task together_with_everything_else_of_the_append_or_not_at_all()
    {
        await using var store = await Store.Fresh(postgres);
        var (counter, guard) = (Guid.NewGuid(), Guid.NewGuid());
        var message = TestCounters.Workflows().Address(counter, new OutgoingMessage(new TestCount(guard, 1), null, 1, ""));
        AppendRequest Request(long expected, long guarded, string note = "") => new()
        {
            Streams = [new StreamWrite(counter, "test_counter", expected, [new TestCounted(1, note)])],
            Guards = [new Guard(guard, guarded)],
            Metadata = new Metadata("lan", now, "c"),
            Messages = [message],
            Key = Store.Key("k"),
            Sealed = new SealedChange([new SealedRow("ballot", counter, [1])], []),
        };

        (await store.Log.Append(Request(1, 0), Store.Cancel)).ShouldBe(new AppendOutcome.Conflict(counter, 1, 0));
        (await store.Log.Append(Request(0, 1), Store.Cancel)).ShouldBe(new AppendOutcome.Conflict(guard, 1, 0));
        await Should.ThrowAsync<AppendFailedException>(() => store.Log.Append(Request(0, 0, "\0"), Store.Cancel));
        (await Everything(store)).ShouldBe([0, 0, 0, 0, 0, 0]);

        (await store.Log.Append(Request(0, 0), Store.Cancel)).ShouldBeOfType<AppendOutcome.Appended>();
        (await Everything(store)).ShouldBe([1, 1, 1, 1, 1, 1]);
    }

    [Fact]
    public async Task with_sealed_boxes_beside_it_that_are_gone_with_the_count()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        await store.Run(new TestSeal(counter, "ballot 1", Guid.NewGuid()));
        await store.Run(new TestSeal(counter, "ballot 1", Guid.NewGuid()));
        await store.Run(new TestSeal(counter, "ballot 2", Guid.NewGuid()));

        var opened = (TransactResult.Done)await store.Run(new TestOpen(counter, "ballot 1"));

        opened.Events.Single().Data.ShouldBe(new TestOpened("ballot 1", 2));
        (await store.Query<string>("select string_agg(key_name, ',') from awards.sealed_boxes")).ShouldBe("ballot 2");
    }

    private static Task<long[]> Everything(Store store) => store.Query<long[]>("""
        select array[
          (select count(*) from awards.mt_streams), (select count(*) from awards.mt_events), (select position from awards.log_head),
          (select count(*) from awards.messages), (select count(*) from awards.command_keys), (select count(*) from awards.sealed_boxes)]
        """);
}
