using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

/// <summary>Two nodes remember states of their own; the log has the last word.</summary>
public sealed class Another_node(Postgres postgres)
{
    [Fact]
    public async Task does_not_get_a_refusal_from_an_old_memory()
    {
        await using var store = await Store.Fresh(postgres);
        var (counter, other) = (Guid.NewGuid(), Guid.NewGuid());
        var second = new Transact(store.Node(), TestCounters.Workflows());
        await store.Run(new TestCount(counter, 1));
        await store.Run(new TestCount(other, 1));
        (await second.Run(new TestCountAfter(counter, other), Store.By("lan"), Store.Cancel)).ShouldBeOfType<TransactResult.Refused>();
        await store.Run(new TestCount(other, 5)); // the second node remembers both as they were

        (await second.Run(new TestCountAfter(counter, other), Store.By("lan"), Store.Cancel)).ShouldBeOfType<TransactResult.Done>();
    }

    [Fact]
    public async Task does_not_get_nothing_to_do_from_an_old_memory()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var second = new Transact(store.Node(), TestCounters.Workflows());
        await second.Run(new TestCountOnce(counter), Store.By("lan"), Store.Cancel);
        await store.Run(new TestCount(counter, -1)); // the total is nothing again

        (await second.Run(new TestCountOnce(counter), Store.By("lan"), Store.Cancel)).ShouldBeOfType<TransactResult.Done>()
            .Version.ShouldBe(3);
        await store.Run(new TestCount(counter, -1));
        (await second.Run(new TestCountOnce(counter), Store.By("lan") with { Key = Store.Key("k") }, Store.Cancel))
            .ShouldBeOfType<TransactResult.Done>().Version.ShouldBe(5);
    }

    [Fact]
    public async Task does_not_get_an_old_memory_of_what_is_read_without_a_guard()
    {
        await using var store = await Store.Fresh(postgres);
        var (counter, other) = (Guid.NewGuid(), Guid.NewGuid());
        var second = new Transact(store.Node(), TestCounters.Workflows());
        await second.Run(new TestCount(other, 1), Store.By("lan"), Store.Cancel);
        await store.Run(new TestCount(other, 6));

        (await second.Run(new TestCopy(counter, other), Store.By("lan"), Store.Cancel)).ShouldBeOfType<TransactResult.Done>()
            .Events.Single().Data.ShouldBe(new TestCounted(7));
    }

    [Fact]
    public async Task may_move_what_is_read_without_a_guard_and_the_decision_stands()
    {
        await using var store = await Store.Fresh(postgres);
        var (counter, other) = (Guid.NewGuid(), Guid.NewGuid());
        var overtaken = new Transact(store.Node(), TestCounters.Workflows(_ => store.Run(new TestCount(other, 1))));

        (await overtaken.Run(new TestCopy(counter, other), Store.By("lan"), Store.Cancel)).ShouldBeOfType<TransactResult.Done>()
            .Events.Single().Data.ShouldBe(new TestCounted(0));
    }

    [Fact]
    public async Task that_writes_after_it_was_overtaken_decides_on_what_it_missed()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var second = new Transact(store.Node(), TestCounters.Workflows());
        await second.Run(new TestCount(counter, 1), Store.By("lan"), Store.Cancel);
        await store.Run(new TestCount(counter, 1));

        (await second.Run(new TestCountBelow(counter, 2), Store.By("lan"), Store.Cancel)).ShouldBeOfType<TransactResult.Refused>()
            .Version.ShouldBe(2);
    }

    [Fact]
    public async Task does_not_fail_for_good_on_an_old_memory()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var second = new Transact(store.Node(), TestCounters.Workflows());
        await second.Run(new TestCount(counter, 1), Store.By("lan"), Store.Cancel);
        await store.Run(new TestCount(counter, 1));

        (await second.Run(new TestInsist(counter, 2), Store.By("lan"), Store.Cancel)).ShouldBeOfType<TransactResult.Done>()
            .Version.ShouldBe(3);
        var bug =
            await Should.ThrowAsync<InvalidOperationException>(() => second.Run(new TestInsist(counter, 9), Store.By("lan"), Store.Cancel));
        bug.Message.ShouldBe("The total is 3.");
    }

    [Fact]
    public async Task that_moves_a_guard_between_reading_and_append_makes_it_decided_again()
    {
        await using var store = await Store.Fresh(postgres);
        var (counter, other) = (Guid.NewGuid(), Guid.NewGuid());
        await store.Run(new TestCount(other, 1));
        var attempts = 0;
        var overtaken = new Transact(store.Node(), TestCounters.Workflows(async _ =>
        {
            if (++attempts == 1) await store.Run(new TestCount(other, -1)); // now the other is not ahead any more
        }));

        var result = await overtaken.Run(new TestCountAfter(counter, other), Store.By("lan"), Store.Cancel);

        result.ShouldBeOfType<TransactResult.Refused>().Refusal.ShouldBe(0L);
        attempts.ShouldBe(2);
        (await store.Log.ReadStream(counter, Store.Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task that_moves_a_guard_before_a_refusal_is_given_makes_it_decided_again()
    {
        await using var store = await Store.Fresh(postgres);
        var (counter, other) = (Guid.NewGuid(), Guid.NewGuid());
        var attempts = 0;
        var overtaken = new Transact(store.Node(), TestCounters.Workflows(async _ =>
        {
            if (++attempts == 1) await store.Run(new TestCount(other, 1));
        }));

        (await overtaken.Run(new TestCountAfter(counter, other), Store.By("lan"), Store.Cancel)).ShouldBeOfType<TransactResult.Done>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task that_moves_a_guard_before_nothing_to_do_is_answered_makes_it_decided_again(bool underAKey)
    {
        await using var store = await Store.Fresh(postgres);
        var (counter, other) = (Guid.NewGuid(), Guid.NewGuid());
        var attempts = 0;
        var overtaken = new Transact(store.Node(), TestCounters.Workflows(async _ =>
        {
            if (++attempts == 1) await store.Run(new TestCount(other, 1));
        }));
        var context = Store.By("lan") with { Key = underAKey ? Store.Key("k") : null };

        (await overtaken.Run(new TestFollow(counter, other), context, Store.Cancel))
            .ShouldBeOfType<TransactResult.Done>().Version.ShouldBe(1);
    }

    [Fact]
    public async Task that_keeps_moving_the_stream_ends_in_a_named_failure()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var attempts = 0;
        var overtaken = new Transact(store.Node(), TestCounters.Workflows(async _ =>
        {
            if (++attempts > Transact.MaxAttempts) throw new TimeoutException("It would go on for ever.");
            await store.Run(new TestCount(counter, 1));
        }));

        var failed =
            await Should.ThrowAsync<ContentionException>(() => overtaken.Run(new TestCount(counter, 1), Store.By("lan"), Store.Cancel));
        failed.Stream.ShouldBe(counter);
        attempts.ShouldBe(Transact.MaxAttempts);
    }

    [Fact]
    public async Task and_sixteen_more_on_one_stream_all_get_their_turn()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var nodes = Enumerable.Range(0, 4).Select(_ => new Transact(store.Node(), TestCounters.Workflows())).ToArray();

        var results = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(n => nodes[n % 4].Run(new TestCount(counter, 1), Store.By("lan"), Store.Cancel)));

        results.Cast<TransactResult.Done>().Select(d => d.Version).Order().ShouldBe(Enumerable.Range(1, 16).Select(n => (long)n));
    }

    [Fact]
    public async Task whose_memory_holds_little_answers_the_same()
    {
        await using var store = await Store.Fresh(postgres);
        var counters = Enumerable.Range(0, 5).Select(_ => Guid.NewGuid()).ToArray();
        var forgetful = new Transact(store.Node(), TestCounters.Workflows(), cachedStates: 2);
        for (var round = 1; round <= 3; round++)
        {
            foreach (var counter in counters)
                (await forgetful.Run(new TestCountBelow(counter, 2), Store.By("lan"), Store.Cancel)).GetType()
                    .ShouldBe(round <= 2 ? typeof(TransactResult.Done) : typeof(TransactResult.Refused));
        }
    }

    [Fact]
    public async Task that_comes_from_before_a_failover_forgets_what_the_log_lost()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        await store.Run(new TestCount(counter, 1));
        await store.Run(new TestCount(counter, 1));
        await LoseTheLastEvent(store, counter);

        var done = (await store.Run(new TestCountBelow(counter, 2))).ShouldBeOfType<TransactResult.Done>();
        (done.Version, done.Position).ShouldBe((2, 2));
    }

    private static Task LoseTheLastEvent(Store store, Guid counter) => store.Execute($"""
        alter table awards.mt_events disable trigger all;
        delete from awards.mt_events where seq_id = 2;
        alter table awards.mt_events enable always trigger events_never_change;
        update awards.mt_streams set version = 1 where id = '{counter}';
        update awards.log_head set position = 1
        """);
}
