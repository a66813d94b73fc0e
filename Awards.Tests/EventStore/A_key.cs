using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

public sealed class A_key(Postgres postgres)
{
    [Fact]
    public async Task that_comes_again_answers_what_was_done_first_also_after_later_events()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var context = Store.By("lan") with { Key = Store.Key("k") };
        var first = (TransactResult.Done)await store.Transact.Run(new TestCount(counter, 1), context, Store.Cancel);
        await store.Run(new TestCount(counter, 2));

        var again = (await store.Transact.Run(new TestCount(counter, 1), context, Store.Cancel)).ShouldBeOfType<TransactResult.Done>();

        (again.Stream, again.Version, again.Position, again.Repeated).ShouldBe((counter, first.Version, first.Position, true));
        again.Events.ShouldBe(first.Events);
        (await store.Log.Head(Store.Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task is_looked_at_before_versions_and_rules()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var context = Store.By("lan") with { Key = Store.Key("k"), IfMatch = 0 };
        await store.Transact.Run(new TestCountBelow(counter, 1), context, Store.Cancel);

        // Decided again it would be refused, and the version that the caller saw is gone.
        var again = (await store.Transact.Run(new TestCountBelow(counter, 1), context, Store.Cancel)).ShouldBeOfType<TransactResult.Done>();
        (again.Version, again.Repeated).ShouldBe((1, true));
        await store.Run(new TestCount(counter, 1));
        (await store.Log.Append(Request(counter, 0, Store.Key("k")), Store.Cancel)).ShouldBe(new AppendOutcome.AlreadyDone(1, 1, 1));
    }

    [Fact]
    public async Task is_looked_at_before_a_decision_that_would_fail_now()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var context = Store.By("lan") with { Key = Store.Key("k") };
        await store.Transact.Run(new TestInsist(counter, 0), context, Store.Cancel);

        (await store.Transact.Run(new TestInsist(counter, 0), context, Store.Cancel))
            .ShouldBeOfType<TransactResult.Done>().Repeated.ShouldBeTrue();
    }

    [Fact]
    public async Task with_another_body_is_refused()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        await store.Transact.Run(new TestCount(counter, 1), Store.By("lan") with { Key = Store.Key("k", "one") }, Store.Cancel);

        (await store.Transact.Run(new TestCount(counter, 2), Store.By("lan") with { Key = Store.Key("k", "two") }, Store.Cancel))
            .ShouldBeOfType<TransactResult.KeyReused>();
        (await store.Log.Append(Request(counter, 1, Store.Key("k", "two")), Store.Cancel)).ShouldBeOfType<AppendOutcome.KeyReused>();
        (await store.Log.Head(Store.Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task is_kept_for_an_act_that_had_nothing_to_do()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        await store.Run(new TestCount(counter, 1));
        var context = Store.By("lan") with { Key = Store.Key("k") };

        var first = (await store.Transact.Run(new TestCountOnce(counter), context, Store.Cancel))
            .ShouldBeOfType<TransactResult.NothingToDo>();
        await store.Run(new TestCount(counter, 1));
        (await store.Transact.Run(new TestCountOnce(counter), context, Store.Cancel)).ShouldBe(first);
        first.ShouldBe(new TransactResult.NothingToDo(counter, 1, 1));
        (await store.Query<long>("select count(*) from awards.command_keys")).ShouldBe(1);
    }

    [Fact]
    public async Task is_not_kept_for_a_refusal_which_is_decided_again()
    {
        await using var store = await Store.Fresh(postgres);
        var (counter, other) = (Guid.NewGuid(), Guid.NewGuid());
        var context = Store.By("lan") with { Key = Store.Key("k") };

        (await store.Transact.Run(new TestCountAfter(counter, other), context, Store.Cancel)).ShouldBeOfType<TransactResult.Refused>();
        await store.Run(new TestCount(other, 1));
        (await store.Transact.Run(new TestCountAfter(counter, other), context, Store.Cancel)).ShouldBeOfType<TransactResult.Done>();
    }

    [Fact]
    public async Task sent_by_many_at_once_is_done_once_and_all_get_the_same_answer()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var context = Store.By("lan") with { Key = Store.Key("k") };

        // The second and later ones are refused by the rule; the key must win over the rule.
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            new Transact(store.Node(), TestCounters.Workflows()).Run(new TestCountBelow(counter, 1), context, Store.Cancel)));

        results.ShouldAllBe(r => r is TransactResult.Done && ((TransactResult.Done)r).Version == 1);
        results.Count(r => r is TransactResult.Done { Repeated: false }).ShouldBe(1);
        (await store.Log.Head(Store.Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task that_was_done_while_the_same_act_was_being_refused_is_the_answer()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var context = Store.By("lan") with { Key = Store.Key("k") };
        var other = new Transact(store.Node(), TestCounters.Workflows());
        // Looking at the key first has found nothing; what is loaded then has the other's event in it, and the rule refuses.
        var slow = new Transact(store.Node(), TestCounters.Workflows(beforeLoad: () =>
            Task.Run(() => other.Run(new TestCountBelow(counter, 1), context, Store.Cancel)).GetAwaiter().GetResult()));

        (await slow.Run(new TestCountBelow(counter, 1), context, Store.Cancel)).ShouldBeOfType<TransactResult.Done>()
            .Repeated.ShouldBeTrue();
    }

    [Fact]
    public async Task that_was_done_while_the_same_act_for_a_version_came_too_late_is_the_answer()
    {
        await using var store = await Store.Fresh(postgres);
        var (counter, guard) = (Guid.NewGuid(), Guid.NewGuid());
        await store.Run(new TestCount(guard, 1));
        var context = Store.By("lan") with { Key = Store.Key("k"), IfMatch = 0 };
        var other = new Transact(store.Node(), TestCounters.Workflows());
        var act = new TestCountAfter(counter, guard);
        var attempts = 0;
        // A guard that moves makes it decided again; between its second look at the key and its reading the other is done.
        var slow = new Transact(store.Node(), TestCounters.Workflows(
            beforeDecision: async _ =>
            {
                if (attempts == 1) await store.Run(new TestCount(guard, 1));
            },
            beforeLoad: () =>
            {
                if (++attempts == 2) Task.Run(() => other.Run(act, context, Store.Cancel)).GetAwaiter().GetResult();
            }));

        (await slow.Run(act, context, Store.Cancel)).ShouldBeOfType<TransactResult.Done>().Repeated.ShouldBeTrue();
    }

    [Fact]
    public async Task takes_no_more_room_than_promised()
    {
        await using var store = await Store.Fresh(postgres);
        // Ids are hashes: their index is filled at random places.
        await store.Execute(
            "insert into awards.command_keys select gen_random_uuid(), gen_random_uuid(), n, n, 1 from generate_series(1, 100000) n");
        (await store.Query<long>("select pg_total_relation_size('awards.command_keys') / 100000")).ShouldBeLessThanOrEqualTo(125);
    }

    private static AppendRequest Request(Guid counter, long expected, CommandKey key) => new()
    {
        Streams = [new StreamWrite(counter, "test_counter", expected, [new TestCounted(1)])],
        Metadata = new Metadata("lan", DateTimeOffset.UnixEpoch, "c"),
        Key = key,
    };
}
