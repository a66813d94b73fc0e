using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

public sealed class A_message_is_run(Postgres postgres)
{
    [Fact]
    public async Task once_for_ever_by_the_system_on_behalf_of_who_began_it()
    {
        await using var store = await Store.Fresh(postgres);
        var (counter, message) = (Guid.NewGuid(), Guid.NewGuid());
        var context = Store.By(Metadata.System) with { Correlation = "c-1", Initiator = "lan" };

        var first = (TransactResult.Done)await store.Transact.RunMessage(message, new TestCount(counter, 1), context, Store.Cancel);
        await store.Run(new TestCount(counter, 1));
        var again = (TransactResult.Done)await store.Transact.RunMessage(message, new TestCount(counter, 1), context, Store.Cancel);

        var metadata = first.Events.Single().Metadata;
        (metadata.Actor, metadata.Causation, metadata.Correlation, metadata.Initiator)
            .ShouldBe(("system", message.ToString(), "c-1", "lan"));
        again.Repeated.ShouldBeTrue();
        again.Events.ShouldBe(first.Events);
        (await store.Log.Head(Store.Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task to_its_end_also_when_a_rule_refuses_it_which_a_person_then_sees()
    {
        await using var store = await Store.Fresh(postgres);
        var (counter, other, message) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Task<TransactResult> Run() =>
            store.Transact.RunMessage(message, new TestCountAfter(counter, other), Store.By(Metadata.System), Store.Cancel);

        (await Run()).ShouldBeOfType<TransactResult.Refused>().Code.ShouldBe("not-behind");
        await store.Run(new TestCount(other, 1)); // now it would be accepted; but it was run
        (await Run()).ShouldBeOfType<TransactResult.Done>().Repeated.ShouldBeTrue();

        var recorded = (await store.Log.ReadStream(Operations.Stream, Store.Cancel)).ShouldHaveSingleItem();
        recorded.Data.ShouldBe(new MessageRefused(message, "test_count_after", "test_counter", counter, "not-behind"));
        (await store.Log.ReadStream(counter, Store.Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task and_is_not_refused_for_good_on_what_has_changed_since()
    {
        await using var store = await Store.Fresh(postgres);
        var (counter, other, message) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var attempts = 0;
        var overtaken = new Transact(store.Node(), TestCounters.Workflows(async _ =>
        {
            if (++attempts == 1) await store.Run(new TestCount(other, 1));
        }));

        (await overtaken.RunMessage(message, new TestCountAfter(counter, other), Store.By(Metadata.System), Store.Cancel))
            .ShouldBeOfType<TransactResult.Done>().Repeated.ShouldBeFalse();
        (await store.Log.ReadStream(Operations.Stream, Store.Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task and_is_not_refused_for_good_on_a_state_that_its_stream_has_left()
    {
        await using var store = await Store.Fresh(postgres);
        var (counter, message) = (Guid.NewGuid(), Guid.NewGuid());
        await store.Run(new TestCount(counter, 1));
        var attempts = 0;
        var overtaken = new Transact(store.Node(), TestCounters.Workflows(async _ =>
        {
            if (++attempts == 1) await store.Run(new TestCount(counter, -1));
        }));

        (await overtaken.RunMessage(message, new TestCountBelow(counter, 1), Store.By(Metadata.System), Store.Cancel))
            .ShouldBeOfType<TransactResult.Done>().Version.ShouldBe(3);
        (await store.Log.ReadStream(Operations.Stream, Store.Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task while_its_row_is_locked_by_whoever_runs_it()
    {
        await using var store = await Store.Fresh(postgres);
        var (source, to) = (Guid.NewGuid(), Guid.NewGuid());
        await store.Run(new TestSend(source, to));
        var message = await store.Query<Guid>("select id from awards.messages");
        await using var caller = new NpgsqlConnection(store.AdminConnectionString);
        await caller.OpenAsync(Store.Cancel);
        await using var held = await caller.BeginTransactionAsync(Store.Cancel);
        await using var hold = new NpgsqlCommand("select from awards.messages for update", caller, held);
        await hold.ExecuteNonQueryAsync(Store.Cancel);

        // Acts that send the same message once more complete, before it was run and after, and so does the run.
        await SentAgain();
        var run = store.Transact.RunMessage(message, new TestCount(to, 1), Store.By(Metadata.System), Store.Cancel);
        (await run.WaitAsync(TimeSpan.FromSeconds(10), Store.Cancel)).ShouldBeOfType<TransactResult.Done>();
        await SentAgain();

        async Task SentAgain() => (await store.Run(new TestSend(source, to)).WaitAsync(TimeSpan.FromSeconds(10), Store.Cancel))
            .ShouldBeOfType<TransactResult.Done>();
    }
}
