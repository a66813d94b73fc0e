using Awards.EventStore;
using Awards.Tests.Support;
using static Awards.Tests.EventStore.DeskBooks;

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

        // When all is folded and about to be put in its place, the model in use has gone on.
        IDocumentModel model = DeskBook.Projection();
        var meanwhile = false;
        await using var turn = await RebuildTurn.Take(node.Log, model.Beside.RowName, TimeSpan.Zero, Store.Cancel);
        var beside = new RebuildBeside(node.Log, model, turn!.Connection, 1);
        var reached = await model.Replay(node.Log, 2, turn.Connection, beside, _ =>
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

    [Theory]
    [InlineData(1000)]
    [InlineData(0)]
    public async Task is_whole_and_follows_the_log_while_it_grows(int mostInMemory)
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store, subscriptions: [DeskBook.Projection()]);
        await Errands(node, ["a", "b"], ["c"], ["d"]);
        await CatchUp(node, DeskBook.Projection());
        node.Node.Start();
        var rebuild = new Rebuild(node.Log, [DeskBook.Projection(mostInMemory: mostInMemory)]) { BatchSize = 1 };

        var growing = Task.Run(() => Errands(node, ["d", "e", "close"], ["f", "g", "h"]), Store.Cancel);
        using var over = new CancellationTokenSource();
        var reading = Task.Run(Fewest, Store.Cancel);
        (await rebuild.Run(ReadModel, _ => { }, Store.Cancel)).ShouldBe(RebuildOutcome.Done);
        await over.CancelAsync();
        await growing;
        await node.Node.WaitForRest(FlowNode.Patience, Store.Cancel);

        (await reading).ShouldBeInRange(3, 5, "readers saw the old one or the new one, never a part of it");
        (await new Rebuild(node.Log, [DeskBook.Projection()]).Compare(ReadModel, _ => { }, Store.Cancel)).Differing.ShouldBeEmpty();
        (await Unfinished(node)).ShouldBeEmpty();

        async Task<long> Fewest()
        {
            var fewest = long.MaxValue;
            do fewest = Math.Min(fewest, await store.Query<long>("select count(*) from awards_read.test_desk_book_v1"));
            while (!over.IsCancellationRequested);
            return fewest;
        }
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

        (await new Rebuild(node.Log, [model]).Run(ReadModel, _ => { }, Store.Cancel)).ShouldBe(RebuildOutcome.Done);

        (await Documents(store)).ShouldBe(before);
        (await store.Query<long>($"select last_seq_id from awards.mt_event_progression where name = '{ReadModel}'"))
            .ShouldBe(await node.Log.Head(Store.Cancel));
    }
}
