using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

/// <summary>One call is under way and waits for the log's lock; what a node is asked meanwhile goes together in the next.</summary>
public sealed class Appends_that_go_together(Postgres postgres)
{
    private static readonly Metadata metadata = new("someone", DateTimeOffset.UnixEpoch, "c");

    [Fact]
    public async Task share_one_commit_and_have_an_outcome_each()
    {
        await using var store = await Store.Fresh(postgres);
        var (taken, guarded, fresh) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await store.Log.Append(Count(taken, 0), Store.Cancel);
        await store.Log.Append(Count(guarded, 0) with { Key = Store.Key("known") }, Store.Cancel);

        var outcomes = await Together(store,
            Count(fresh, 0),
            Count(taken, 0),
            Count(Guid.NewGuid(), 0) with { Guards = [new Guard(guarded, 1)] },
            Count(Guid.NewGuid(), 0) with { Guards = [new Guard(taken, 5)] },
            Count(Guid.NewGuid(), 0) with { Key = Store.Key("known") },
            Count(Guid.NewGuid(), 0) with { Key = Store.Key("known", "another body") },
            Count(Guid.NewGuid(), 0) with { Key = Store.Key("new") },
            Count(Guid.NewGuid(), null));

        outcomes[0].ShouldBeOfType<AppendOutcome.Appended>().LastPosition.ShouldBe(4);
        outcomes[1].ShouldBe(new AppendOutcome.Conflict(taken, 0, 1));
        outcomes[2].ShouldBeOfType<AppendOutcome.Appended>().LastPosition.ShouldBe(5);
        outcomes[3].ShouldBe(new AppendOutcome.Conflict(taken, 5, 1));
        outcomes[4].ShouldBe(new AppendOutcome.AlreadyDone(2, 2, 1));
        outcomes[5].ShouldBe(new AppendOutcome.KeyReused());
        outcomes[6].ShouldBeOfType<AppendOutcome.Appended>().LastPosition.ShouldBe(6);
        outcomes[7].ShouldBeOfType<AppendOutcome.Appended>().LastPosition.ShouldBe(7);
        (await store.Query<long>("select count(distinct xmin::text) from awards.mt_events where seq_id between 4 and 7")).ShouldBe(1);
    }

    [Fact]
    public async Task to_one_stream_or_under_one_key_find_what_the_one_before_left()
    {
        await using var store = await Store.Fresh(postgres);
        var (counter, once) = (Guid.NewGuid(), Count(Guid.NewGuid(), 0) with { Key = Store.Key("once") });

        var outcomes = await Together(store,
            Count(counter, 0), Count(counter, 0), Count(counter, 1), once, once, Count(counter, null),
            once with { Key = Store.Key("once", "another body") });

        outcomes[0].ShouldBeOfType<AppendOutcome.Appended>().StreamVersion.ShouldBe(1);
        outcomes[1].ShouldBe(new AppendOutcome.Conflict(counter, 0, 1));
        outcomes[2].ShouldBeOfType<AppendOutcome.Appended>().StreamVersion.ShouldBe(2);
        var first = outcomes[3].ShouldBeOfType<AppendOutcome.Appended>().FirstPosition;
        outcomes[4].ShouldBe(new AppendOutcome.AlreadyDone(first, first, 1));
        outcomes[5].ShouldBeOfType<AppendOutcome.Appended>().StreamVersion.ShouldBe(3);
        outcomes[6].ShouldBe(new AppendOutcome.KeyReused());
        (await store.Log.Head(Store.Cancel)).ShouldBe(5);
    }

    [Fact]
    public async Task are_each_answered_when_postgresql_refuses_one_of_them()
    {
        await using var store = await Store.Fresh(postgres);
        var (box, poisoned) = (new SealedRow("a key", Guid.NewGuid(), [1]), Guid.NewGuid());
        var requests = Enumerable.Range(0, 20).Select(_ => Count(Guid.NewGuid(), 0)).ToArray();
        requests[7] = Count(Guid.NewGuid(), 0) with { Sealed = new SealedChange([box, box], []) };
        requests[13] = new AppendRequest
        {
            Streams = [new StreamWrite(poisoned, "test_counter", 0, [new TestCounted(1, "\0")])],
            Metadata = metadata,
        };

        var sent = await Sent(store, requests);

        (await Should.ThrowAsync<AppendFailedException>(sent[7])).SqlState.ShouldBe(PostgresErrorCodes.UniqueViolation);
        (await Should.ThrowAsync<AppendFailedException>(sent[13])).Message.ShouldContain($"{poisoned}");
        var others = await Task.WhenAll(sent.Where((_, place) => place is not (7 or 13)));
        others.Select(outcome => outcome.ShouldBeOfType<AppendOutcome.Appended>().LastPosition)
            .ShouldBe(Enumerable.Range(2, 18).Select(position => (long)position));
    }

    [Fact]
    public async Task are_not_held_up_by_one_that_gives_up_and_one_that_gave_up_in_time_is_not_done()
    {
        await using var store = await Store.Fresh(postgres);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Store.Cancel);
        var given = Guid.NewGuid();
        Task<AppendOutcome> underWay, gaveUp, another;
        await using (var locked = await LockedLog.Of(store))
        {
            underWay = Append(store, Count(Guid.NewGuid(), 0), Store.Cancel);
            await locked.IsWaitedFor();
            gaveUp = Append(store, Count(given, 0), patience.Token);
            another = Append(store, Count(Guid.NewGuid(), 0), Store.Cancel);
            await patience.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(gaveUp);
        }

        (await underWay).ShouldBeOfType<AppendOutcome.Appended>();
        (await another).ShouldBeOfType<AppendOutcome.Appended>().LastPosition.ShouldBe(2);
        (await store.Log.ReadStream(given, Store.Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task end_when_everybody_who_waits_for_them_gives_up_and_the_next_are_answered()
    {
        await using var store = await Store.Fresh(postgres);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Store.Cancel);
        Task<AppendOutcome> next;
        await using (var locked = await LockedLog.Of(store))
        {
            var underWay = Append(store, Count(Guid.NewGuid(), 0), patience.Token);
            var first = await locked.IsWaitedFor();
            next = Append(store, Count(Guid.NewGuid(), 0), Store.Cancel);
            await patience.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(underWay);
            await locked.IsWaitedFor(than: first);
        }
        (await next).ShouldBeOfType<AppendOutcome.Appended>().LastPosition.ShouldBe(1, "what nobody waits for any more was not done");
    }

    private static async Task<AppendOutcome[]> Together(Store store, params AppendRequest[] requests) =>
        await Task.WhenAll(await Sent(store, requests));

    /// <summary>All of them wait when the call that is under way ends.</summary>
    private static async Task<Task<AppendOutcome>[]> Sent(Store store, AppendRequest[] requests)
    {
        await using (var locked = await LockedLog.Of(store))
        {
            _ = store.Log.Append(Count(Guid.NewGuid(), 0), Store.Cancel);
            await locked.IsWaitedFor();
            return [.. requests.Select(request => Append(store, request, Store.Cancel))];
        }
    }

    /// <summary>Nobody waits for ever, whatever is broken.</summary>
    private static Task<AppendOutcome> Append(Store store, AppendRequest request, CancellationToken cancel) =>
        store.Log.Append(request, cancel).WaitAsync(FlowNode.Patience, Store.Cancel);

    private static AppendRequest Count(Guid counter, long? expected) => new()
    {
        Streams = [new StreamWrite(counter, "test_counter", expected, [new TestCounted(1)])],
        Metadata = metadata,
    };
}
