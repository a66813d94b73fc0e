using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

public sealed class A_command(Postgres postgres)
{
    [Fact]
    public async Task is_decided_on_the_state_of_its_stream_and_recorded_with_who_and_why()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var context = new CommandContext { Actor = "lan", Correlation = "c-1", Initiator = "minh", TraceParent = "00-ab-cd-01" };

        await store.Transact.Run(new TestCount(counter, 2, "Tòa án \"nhân dân\" <tối cao>"), context, Store.Cancel);
        var done = (await store.Transact.Run(new TestCount(counter, 3), context, Store.Cancel)).ShouldBeOfType<TransactResult.Done>();

        (done.Stream, done.Version, done.Position, done.Repeated).ShouldBe((counter, 2, 2, false));
        var events = await store.Log.ReadStream(counter, Store.Cancel);
        events.Select(e => (e.Position, e.Version, e.Type)).ShouldBe([(1, 1, "test_counted"), (2, 2, "test_counted")]);
        events[0].Data.ShouldBe(new TestCounted(2, "Tòa án \"nhân dân\" <tối cao>"));
        events[1].ShouldBe(done.Events.Single());
        var metadata = events[0].Metadata;
        (metadata.Actor, metadata.Correlation, metadata.Causation, metadata.Initiator, metadata.TraceParent)
            .ShouldBe(("lan", "c-1", null, "minh", "00-ab-cd-01"));
        metadata.EffectiveAt.ShouldBeLessThanOrEqualTo(events[0].RecordedAt);
    }

    [Fact]
    public async Task that_is_refused_leaves_nothing()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        await store.Run(new TestCount(counter, 5));

        var refused = (await store.Run(new TestCountBelow(counter, 5))).ShouldBeOfType<TransactResult.Refused>();

        (refused.Code, refused.Refusal, refused.Version).ShouldBe(("limit-reached", 5L, 1));
        (await store.Log.Head(Store.Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task that_finds_nothing_to_do_says_where_the_stream_stands()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        await store.Run(new TestCount(Guid.NewGuid(), 5));
        await store.Run(new TestCountOnce(counter));

        (await store.Run(new TestCountOnce(counter))).ShouldBe(new TransactResult.NothingToDo(counter, 1, 2));
    }

    [Fact]
    public async Task may_say_when_it_took_effect_in_any_time_zone_but_not_in_the_time_to_come()
    {
        await using var store = await Store.Fresh(postgres, simulated: true);
        var now = new DateTimeOffset(2021, 10, 12, 8, 0, 0, TimeSpan.FromHours(7));
        await new SimulatedClock(store.Log).AdvanceTo(now, Store.Cancel);
        Task<TransactResult> At(DateTimeOffset effective) =>
            store.Transact.Run(new TestCount(Guid.NewGuid(), 1), Store.By("lan") with { EffectiveAt = effective }, Store.Cancel);

        var past = (TransactResult.Done)await At(now.AddDays(-3));
        past.Events[0].Metadata.EffectiveAt.ShouldBe(now.AddDays(-3));
        past.Events[0].Metadata.EffectiveAt.Offset.ShouldBe(TimeSpan.Zero);
        past.Events[0].RecordedAt.ShouldBe(now);
        (await At(now)).ShouldBeOfType<TransactResult.Done>();
        (await At(now.AddTicks(10))).ShouldBe(new TransactResult.EffectiveInFuture(now.AddTicks(10), now));
        (await store.Log.ReadStream(past.Stream, Store.Cancel)).ShouldBe(past.Events);
    }

    [Fact]
    public async Task may_not_take_effect_before_what_its_stream_says_already_where_acts_are_in_order()
    {
        await using var store = await Store.Fresh(postgres, simulated: true);
        var (friday, monday) =
            (new DateTimeOffset(2021, 10, 8, 1, 0, 0, TimeSpan.Zero), new DateTimeOffset(2021, 10, 11, 1, 0, 0, TimeSpan.Zero));
        await new SimulatedClock(store.Log).AdvanceTo(monday, Store.Cancel);
        var (ordered, counter) = (new Transact(store.Log, TestCounters.Workflows(isInOrder: true)), Guid.NewGuid());
        Task<TransactResult> At(Transact transact, DateTimeOffset effective) =>
            transact.Run(new TestCount(counter, 1), Store.By("lan") with { EffectiveAt = effective }, Store.Cancel);
        (await At(ordered, friday)).ShouldBeOfType<TransactResult.Done>();

        (await At(ordered, friday.AddSeconds(-1))).ShouldBe(new TransactResult.EffectiveBeforeLast(friday.AddSeconds(-1), friday));
        (await At(ordered, friday)).ShouldBeOfType<TransactResult.Done>();
        (await At(store.Transact, friday.AddSeconds(-1))).ShouldBeOfType<TransactResult.Done>();
        (await At(ordered, friday.AddSeconds(-1))).ShouldBe(
            new TransactResult.EffectiveBeforeLast(friday.AddSeconds(-1), friday), "the last event is not the latest");
    }

    [Fact]
    public async Task runs_only_at_the_version_its_caller_saw()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        await store.Run(new TestCount(counter, 1));
        Task<TransactResult> Seen(long version) =>
            store.Transact.Run(new TestCount(counter, 1), Store.By("lan") with { IfMatch = version }, Store.Cancel);

        (await Seen(0)).ShouldBe(new TransactResult.VersionMismatch(0, 1));
        (await Seen(2)).ShouldBe(new TransactResult.VersionMismatch(2, 1));
        (await Seen(1)).ShouldBeOfType<TransactResult.Done>().Version.ShouldBe(2);
    }

    [Fact]
    public async Task refused_because_of_who_asks_says_nothing_of_the_version()
    {
        await using var store = await Store.Fresh(postgres);
        var (there, nowhere) = (Guid.NewGuid(), Guid.NewGuid());
        await store.Run(new TestCount(there, 1));
        foreach (var counter in new[] { there, nowhere })
        {
            (await store.Transact.Run(new TestCountAsNobody(counter), Store.By("lan") with { IfMatch = 7 }, Store.Cancel))
                .ShouldBeOfType<TransactResult.Refused>().Code.ShouldBe("not-for-you");
        }
    }

    [Fact]
    public async Task for_a_version_that_this_node_has_not_seen_yet_reads_it_first()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        await store.Run(new TestCount(counter, 1));
        await new Transact(store.Node(), TestCounters.Workflows()).Run(new TestCount(counter, 1), Store.By("minh"), Store.Cancel);

        (await store.Transact.Run(new TestCount(counter, 1), Store.By("lan") with { IfMatch = 2 }, Store.Cancel))
            .ShouldBeOfType<TransactResult.Done>().Version.ShouldBe(3);
    }

    [Fact]
    public async Task for_a_version_is_not_decided_again_when_it_is_overtaken()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var attempts = 0;
        var overtaken = new Transact(store.Node(), TestCounters.Workflows(async _ =>
        {
            attempts++;
            await store.Run(new TestCount(counter, 1));
        }));

        (await overtaken.Run(new TestCount(counter, 1), Store.By("lan") with { IfMatch = 0 }, Store.Cancel))
            .ShouldBe(new TransactResult.VersionMismatch(0, 1));
        attempts.ShouldBe(1);
    }

    [Fact]
    public async Task that_no_workflow_takes_is_a_bug_of_the_caller()
    {
        await using var store = await Store.Fresh(postgres);
        await Should.ThrowAsync<ArgumentException>(() => store.Run("not a command"));
    }
}
