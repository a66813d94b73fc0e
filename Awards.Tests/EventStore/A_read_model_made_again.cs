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

    [Fact]
    public async Task that_is_broken_off_is_as_it_was_and_is_made_again_while_the_log_grows()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await Errands(node, ["a", "b"], ["c"]);
        await CatchUp(node, DeskBook.Projection());
        var before = await Documents(store);
        var rebuild = new Rebuild(node.Log, [DeskBook.Projection()]);

        // As when the process is killed with all of it folded and half of it stored.
        IDocumentModel model = DeskBook.Projection();
        using (var killed = new CancellationTokenSource())
        {
            await Should.ThrowAsync<OperationCanceledException>(() => model.Replay(node.Log, 3, _ => killed.Cancel(), killed.Token));
        }
        (await Documents(store)).ShouldBe(before);

        var growing = Task.Run(() => Errands(node, ["d", "e", "close"], ["f", "g", "h"]), Store.Cancel);
        (await rebuild.Run(ReadModel, _ => { }, Store.Cancel)).ShouldBeTrue();
        await growing;
        await CatchUp(node, DeskBook.Projection());
        (await rebuild.Compare(ReadModel, _ => { }, Store.Cancel))
            .ShouldSatisfyAllConditions(found => found.Differing.ShouldBeEmpty(), found => found.IsWhole.ShouldBeTrue());
    }

    [Fact]
    public async Task is_compared_with_what_is_there_without_changing_it()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await Errands(node, ["a"], ["b"], ["c"]);
        await CatchUp(node, DeskBook.Projection());
        await store.Execute(
            """
            update awards_read.test_desk_book_v1 set data = jsonb_set(data, '{count}', '7') where data->'done'->>0 = 'a';
            delete from awards_read.test_desk_book_v1 where data->'done'->>0 = 'b';
            insert into awards_read.test_desk_book_v1 select 'invented', data, position from awards_read.test_desk_book_v1 limit 1
            """);
        var before = await Documents(store);

        var found = await new Rebuild(node.Log, [DeskBook.Projection()]).Compare(ReadModel, _ => { }, Store.Cancel);

        (found.IsWhole, found.Position, found.Documents, found.Differing.Count).ShouldBe((true, 3, 3, 3));
        found.Differing.ShouldContain("invented");
        (await Documents(store)).ShouldBe(before);
        var cannot = await new Rebuild(node.Log, [DeskBook.Projection(poison: "b")]).Compare(ReadModel, _ => { }, Store.Cancel);
        cannot.IsWhole.ShouldBeFalse();
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
