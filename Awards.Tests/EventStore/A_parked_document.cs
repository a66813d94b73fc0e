using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

public sealed class A_parked_document(Postgres postgres)
{
    private const string ReadModel = "TestDeskBook:All";

    private readonly Guid desk = Guid.NewGuid();

    [Fact]
    public async Task is_shown_with_its_place_and_code_and_without_content()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = await Parked(store);

        var parked = (await Documents(node, DeskBook.Projection()).List(Store.Cancel)).Single();

        (parked.ReadModel, parked.Id, parked.Position, parked.Code, parked.Waiting)
            .ShouldBe((ReadModel, desk.ToString(), 2, nameof(InvalidOperationException), 2));
    }

    [Fact]
    public async Task holds_everything_that_waited_once_what_was_wrong_is_mended_and_it_is_tried_again()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = await Parked(store);
        var mended = DeskBook.Projection(poison: "nothing is");

        (await Documents(node, mended).Retry(ReadModel, desk.ToString(), Store.Cancel)).ShouldBe(RetryOutcome.Done);

        await node.Do(desk, "c");
        await CatchUp(node, mended);
        (await DeskBook.Reader(node.Log).Get(desk.ToString(), Store.Cancel)).Document!.Data.Done.ShouldBe(["a", "poison", "b", "c"]);
        (await Documents(node, mended).List(Store.Cancel)).ShouldBeEmpty();
        (await store.Query<long>("select count(*) from awards_read.parked_events")).ShouldBe(0);
        (await Documents(node, mended).Retry(ReadModel, desk.ToString(), Store.Cancel)).ShouldBe(RetryOutcome.NotParked);
    }

    [Fact]
    public async Task that_still_cannot_be_made_stays_parked_with_all_that_waits()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = await Parked(store);

        (await Documents(node, DeskBook.Projection(poison: "b")).Retry(ReadModel, desk.ToString(), Store.Cancel))
            .ShouldBe(RetryOutcome.StillParked);

        var parked = (await Documents(node, DeskBook.Projection()).List(Store.Cancel)).Single();
        (parked.Position, parked.Waiting).ShouldBe((3, 1), "it came one event further");
        (await DeskBook.Reader(node.Log).Get(desk.ToString(), Store.Cancel)).Document!.Data.Done.ShouldBe(["a", "poison"]);
    }

    [Fact]
    public async Task that_is_tried_again_while_another_node_stores_what_waits_for_it_has_that_too()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = await Parked(store);
        var mended = DeskBook.Projection(poison: "nothing is");
        await node.Do(desk, "c");
        await using var other = await node.Log.Database.OpenConnectionAsync(Store.Cancel);
        await using var storing = await other.BeginTransactionAsync(Store.Cancel);
        (await Checkpoint.Move(other, ReadModel, 3, 4, Store.Cancel)).ShouldBeTrue();
        await DeskBook.Projection().Store(await node.Log.ReadAll(3, 1, Store.Cancel), other, Store.Cancel);

        var tried = Documents(node, mended).Retry(ReadModel, desk.ToString(), Store.Cancel);
        const string Waits =
            "select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid where not granted and datname = current_database()";
        await Eventually.Is(async () => tried.IsCompleted || await store.Query<long>(Waits) > 0, "it waits for the other node");
        await storing.CommitAsync(Store.Cancel);

        (await tried).ShouldBe(RetryOutcome.Done);
        (await DeskBook.Reader(node.Log).Get(desk.ToString(), Store.Cancel)).Document!.Data.Done.ShouldBe(["a", "poison", "b", "c"]);
    }

    [Fact]
    public async Task comes_back_when_its_read_model_is_made_again_from_the_log()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = await Parked(store);
        var told = new List<RebuildProgress>();

        var mended = DeskBook.Projection(poison: "nothing is");
        (await new Rebuild(node.Log, [mended]).Run(ReadModel, told.Add, Store.Cancel)).ShouldBe(RebuildOutcome.Done);

        var page = await DeskBook.Reader(node.Log).Query(new DocumentQuery(), Store.Cancel);
        (page.Documents.Single().Data.Done, page.Position).ShouldSatisfyAllConditions(
            made => made.Done.ShouldBe(["a", "poison", "b"]), made => made.Position.ShouldBe(3));
        told[^1].ShouldBe(new RebuildProgress(3, 3, null));
        (await store.Query<long>("select count(*) from awards_read.parked_documents")).ShouldBe(0);
    }

    [Fact]
    public async Task of_a_read_model_that_another_node_works_on_comes_back_too_and_the_node_goes_on_after_it()
    {
        await using var store = await Store.Fresh(postgres);
        await using (await Parked(store)) { }
        var mended = DeskBook.Projection(poison: "nothing is");
        await using var running = new FlowNode(store, subscriptions: [mended]);
        running.Node.Start();
        await running.Do(desk, "c");
        await running.Node.WaitForRest(FlowNode.Patience, Store.Cancel);

        (await new Rebuild(running.Log, [mended]).Run(ReadModel, _ => { }, Store.Cancel)).ShouldBe(RebuildOutcome.Done);
        await running.Do(desk, "d");
        await running.Node.WaitForRest(FlowNode.Patience, Store.Cancel);

        (await DeskBook.Reader(running.Log).Get(desk.ToString(), Store.Cancel)).Document!.Data.Done
            .ShouldBe(["a", "poison", "b", "c", "d"]);
    }

    private static ParkedDocuments Documents(FlowNode node, ISubscription model) => new(node.Log, [model]);

    private async Task<FlowNode> Parked(Store store)
    {
        var node = new FlowNode(store);
        await node.Do(desk, "a", "poison", "b");
        await CatchUp(node, DeskBook.Projection());
        return node;
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
