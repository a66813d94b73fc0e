using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

/// <summary>Whatever is in the log, and however much of it fits into memory, the documents are those that were there.</summary>
public sealed class A_read_model_made_again(Postgres postgres)
{
    private const string ReadModel = "TestDeskBook:All";

    [Theory]
    [InlineData(1000)]
    [InlineData(2)] // some documents in memory, the others batch by batch
    [InlineData(0)]
    public async Task has_the_same_documents(int mostInMemory)
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await Errands(node, ["a", "b"], ["a", "close"], ["close", "b"], ["a"], ["a", "b", "c"]);

        await Same(store, node, DeskBook.Projection(mostInMemory: mostInMemory));
    }

    [Theory]
    [InlineData("poison")] // cannot be applied
    [InlineData("unwritable")] // cannot be stored
    public async Task has_the_same_document_parked(string label)
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await Errands(node, ["a", "b"], ["a", label, "b"], ["a"]);

        await Same(store, node, DeskBook.Projection());
        (await store.Query<long>("select count(*) from awards_read.parked_documents")).ShouldBe(1);
    }

    [Fact]
    public async Task has_what_another_node_stored_meanwhile_too()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await Errands(node, ["a"], ["b"]);
        await CatchUp(node, DeskBook.Projection());

        // When all is folded and about to be put in its place, the live model has gone on.
        IDocumentModel model = DeskBook.Projection();
        var meanwhile = false;
        var reached = await model.Replay(node.Log, 2, _ =>
        {
            if (meanwhile) return;
            meanwhile = true;
            Errands(node, ["c"]).GetAwaiter().GetResult();
            CatchUp(node, DeskBook.Projection()).GetAwaiter().GetResult();
        }, Store.Cancel);

        (meanwhile, reached).ShouldBe((true, 3));
        (await store.Query<long>($"select last_seq_id from awards.mt_event_progression where name = '{ReadModel}'")).ShouldBe(3);
        (await store.Query<long>("select count(*) from awards_read.test_desk_book_v1")).ShouldBe(3);
    }

    private static async Task Same(Store store, FlowNode node, Projection<DeskBook> model)
    {
        await CatchUp(node, DeskBook.Projection());
        var before = await Documents(store);

        (await new Rebuild(node.Log, [model]).Run(ReadModel, _ => { }, Store.Cancel)).ShouldBeTrue();

        (await Documents(store)).ShouldBe(before);
        (await store.Query<long>($"select last_seq_id from awards.mt_event_progression where name = '{ReadModel}'"))
            .ShouldBe(await node.Log.Head(Store.Cancel));
    }

    private static Task<string> Documents(Store store) => store.Query<string>(
        """
        select coalesce((select string_agg((d.id, d.data, d.position)::text, '|' order by d.id) from awards_read.test_desk_book_v1 d), '')
          || coalesce((select string_agg((p.id, p.position, p.code)::text, '|' order by p.id) from awards_read.parked_documents p), '')
          || coalesce((select string_agg((e.id, e.position)::text, '|' order by e.position) from awards_read.parked_events e), '')
        """);

    /// <summary>One desk for each list, all of them one errand after the other.</summary>
    private static async Task Errands(FlowNode node, params string[][] desks)
    {
        var ids = desks.Select(_ => Guid.NewGuid()).ToArray();
        for (var n = 0; n < desks.Max(labels => labels.Length); n++)
        {
            foreach (var (labels, id) in desks.Zip(ids))
                if (n < labels.Length) await node.Do(id, labels[n]);
        }
    }

    private static async Task CatchUp(FlowNode node, ISubscription model)
    {
        await using var duty = new DutyLocks(node.Log);
        var worker = new SubscriptionWorker(
            model, node.Log, duty, new Signals(), new SubscriptionOptions(),
            Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        await worker.Prepare(Store.Cancel);
        await worker.CatchUp(Store.Cancel);
    }
}
