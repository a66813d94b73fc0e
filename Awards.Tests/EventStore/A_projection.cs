using Awards.EventStore;
using Awards.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Awards.Tests.EventStore;

public sealed class A_projection(Postgres postgres)
{
    private readonly Guid desk = Guid.NewGuid(), other = Guid.NewGuid();

    [Fact]
    public async Task folds_the_log_in_order_into_the_documents_its_events_touch()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Do(desk, "a", "b");
        await node.Do(other, "x", "close");
        await node.Do(desk, "c");

        await CatchUp(node, DeskBook.Projection(), batchSize: 2);

        var page = await Read(node).Query(new DocumentQuery(), Store.Cancel);
        page.Documents.Select(document => document.Id).ShouldBe([desk.ToString()]);
        page.Documents[0].Data.Done.ShouldBe(["a", "b", "c"]);
        page.Documents[0].Position.ShouldBe(5);
        page.Position.ShouldBe(5);
    }

    [Fact]
    public async Task moves_its_checkpoint_past_events_that_do_not_concern_it()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Send();

        await CatchUp(node, DeskBook.Projection());

        (await Read(node).Get(desk.ToString(), Store.Cancel)).ShouldBe((null, 1));
    }

    [Fact]
    public async Task that_slept_with_a_batch_in_hand_while_another_worker_moved_on_changes_nothing()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var sleeper = Worker(node, DeskBook.Projection("TestDeskBook"));
        await sleeper.Prepare(Store.Cancel);
        await node.Do(desk, "a");
        var slept = await sleeper.Read(Store.Cancel);

        await node.Do(desk, "close");
        await CatchUp(node, DeskBook.Projection());
        (await sleeper.Store(slept, Store.Cancel)).ShouldBeFalse();

        // Stored, the batch would have brought the closed document back and the checkpoint down.
        (await Read(node).Get(desk.ToString(), Store.Cancel)).ShouldBe((null, 2));
        await node.Do(desk, "b");
        await sleeper.CatchUp(Store.Cancel);
        (await Read(node).Get(desk.ToString(), Store.Cancel)).Document!.Data.Done.ShouldBe(["b"]);

        // Also where the other one has not come as far as its batch goes.
        await node.Do(desk, "c", "d");
        slept = await sleeper.Read(Store.Cancel);
        var another = Worker(node, DeskBook.Projection(), batchSize: 1);
        (await another.Store(await another.Read(Store.Cancel), Store.Cancel)).ShouldBeTrue();
        (await sleeper.Store(slept, Store.Cancel)).ShouldBeFalse();
        (await Read(node).Get(desk.ToString(), Store.Cancel)).Document!.Data.Done.ShouldBe(["b", "c"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task whose_connection_dies_between_documents_and_commit_has_stored_neither(bool afterTheDocuments)
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Do(desk, "a");
        var dying = new Dying(DeskBook.Projection(), afterTheDocuments);
        var worker = Worker(node, dying);
        await worker.Prepare(Store.Cancel);

        var batch = await worker.Read(Store.Cancel);
        await Should.ThrowAsync<NpgsqlException>(() => worker.Store(batch, Store.Cancel));
        (await Read(node).Get(desk.ToString(), Store.Cancel)).ShouldBe((null, 0));

        dying.Lives = true;
        await worker.CatchUp(Store.Cancel);
        (await Read(node).Get(desk.ToString(), Store.Cancel)).Document!.Data.Done.ShouldBe(["a"]);
    }

    [Fact]
    public async Task whose_checkpoint_cannot_be_stored_has_stored_no_document()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Do(desk, "a");
        var worker = Worker(node, DeskBook.Projection());
        await worker.Prepare(Store.Cancel);
        var batch = await worker.Read(Store.Cancel);
        await store.Execute("alter table awards.mt_event_progression add constraint full_disk check (last_seq_id = 0)");

        await Should.ThrowAsync<PostgresException>(() => worker.Store(batch, Store.Cancel));

        (await Read(node).Get(desk.ToString(), Store.Cancel)).ShouldBe((null, 0));
    }

    [Theory]
    [InlineData("poison", nameof(InvalidOperationException))]
    [InlineData("unwritable", "postgres-22P05")]
    public async Task parks_the_one_document_an_event_cannot_be_applied_to_and_keeps_its_order(string label, string code)
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store, subscriptions: [DeskBook.Projection()]);
        await node.Do(desk, "a");
        await CatchUp(node, DeskBook.Projection());
        await node.Do(desk, label, "b"); // positions 2, 3
        await node.Do(other, "x");
        await CatchUp(node, DeskBook.Projection());
        await node.Do(desk, "c"); // position 5
        await node.Do(other, "y");
        await CatchUp(node, DeskBook.Projection());

        var parked = (await Read(node).Get(desk.ToString(), Store.Cancel)).Document!;
        (parked.IsParked, parked.Data.Done[^1]).ShouldBe((true, "a"));
        var healthy = (await Read(node).Get(other.ToString(), Store.Cancel)).Document!;
        healthy.IsParked.ShouldBeFalse();
        healthy.Data.Done.ShouldBe(["x", "y"]);
        (await store.Query<string>("select id || ' ' || position || ' ' || code from awards_read.parked_documents"))
            .ShouldBe($"{desk} 2 {code}");
        (await store.Query<long[]>("select array_agg(position order by position) from awards_read.parked_events")).ShouldBe([2L, 3L, 5L]);
        var status = (await node.Node.Subscriptions.Status(Store.Cancel)).Single();
        (status.Checkpoint, status.Lag, status.Parked).ShouldBe((6, 0, 1));
    }

    [Fact]
    public async Task keeps_no_text_of_an_exception()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Do(desk, "poison");
        await CatchUp(node, DeskBook.Projection());

        (await store.Query<string>("select parked::text from awards_read.parked_documents parked")).ShouldNotContain("may hold content");
    }

    [Fact]
    public async Task built_again_in_another_version_has_equal_documents()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Do(desk, "a", "b", "close", "c");
        await CatchUp(node, DeskBook.Projection(), batchSize: 1);
        await node.Do(other, "x", "y", "z");
        await CatchUp(node, DeskBook.Projection(), batchSize: 3);

        await CatchUp(node, DeskBook.Projection(version: 2), batchSize: 100);

        const string All = "select string_agg(id || data || position, ';' order by id) from awards_read.test_desk_book_v";
        (await store.Query<string>(All + "2")).ShouldBe(await store.Query<string>(All + "1"));
        (await store.Query<string[]>("select array_agg(name || last_seq_id order by name) from awards.mt_event_progression"))
            .ShouldBe(["TestDeskBook:All7", "TestDeskBook:V2:All7"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task applied_again_from_an_earlier_event_changes_nothing(int batchSize)
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Do(desk, "a", "b", "c");
        await CatchUp(node, DeskBook.Projection());

        await store.Execute("update awards.mt_event_progression set last_seq_id = 1");
        await node.Do(desk, "d");
        await CatchUp(node, DeskBook.Projection(), batchSize);

        (await Read(node).Get(desk.ToString(), Store.Cancel)).Document!.Data.Done.ShouldBe(["a", "b", "c", "d"]);
    }

    [Fact]
    public async Task whose_table_was_lost_is_filled_again_from_the_first_event()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Do(desk, "a");
        await CatchUp(node, DeskBook.Projection());
        await store.Execute("drop table awards_read.test_desk_book_v1");

        await CatchUp(node, DeskBook.Projection());

        (await Read(node).Get(desk.ToString(), Store.Cancel)).Document!.Data.Done.ShouldBe(["a"]);
    }

    [Fact]
    public async Task makes_its_tables_although_several_nodes_start_at_once()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Worker(node, DeskBook.Projection()).Prepare(Store.Cancel)));

        (await store.Query<long>("select count(*) from pg_indexes where schemaname = 'awards_read' and tablename = 'test_desk_book_v1'"))
            .ShouldBe(2);
    }

    private static DocumentReader<DeskBook> Read(FlowNode node) => DeskBook.Reader(node.Log);

    private static SubscriptionWorker Worker(FlowNode node, ISubscription subscription, int batchSize = 100)
    {
        var options = new SubscriptionOptions { BatchSize = batchSize };
        return new SubscriptionWorker(subscription, node.Log, new DutyLocks(node.Log), new Signals(), options, NullLogger.Instance);
    }

    private static async Task CatchUp(FlowNode node, ISubscription subscription, int batchSize = 100)
    {
        var worker = Worker(node, subscription, batchSize);
        await worker.Prepare(Store.Cancel);
        await worker.CatchUp(Store.Cancel);
    }

    /// <summary>Kills its own connection in the middle of the transaction.</summary>
    private sealed class Dying(ISubscription inner, bool afterStoring) : ISubscription
    {
        public bool Lives { get; set; }

        public string RowName => inner.RowName;

        public Task Prepare(NpgsqlConnection connection, CancellationToken cancel) => inner.Prepare(connection, cancel);

        public async Task Store(IReadOnlyList<StoredEvent> batch, NpgsqlConnection connection, CancellationToken cancel)
        {
            if (Lives || afterStoring) await inner.Store(batch, connection, cancel);
            if (Lives) return;
            await using var kill = new NpgsqlCommand("select pg_terminate_backend(pg_backend_pid())", connection);
            await kill.ExecuteNonQueryAsync(cancel);
        }
    }
}
