using System.Diagnostics;
using Awards.EventStore;
using Awards.Tests.Support;
using static Awards.Tests.EventStore.DeskBooks;

namespace Awards.Tests.EventStore;

/// <summary>Wherever it ends, readers have the documents as they were; run again it goes on, and comes to the same end.</summary>
public sealed class A_rebuild_that_is_broken_off(Postgres postgres)
{
    private const string ReadModel = "TestDeskBook:All";
    private const int BatchSize = 4;

    private static readonly string[][] Desks =
        [["a", "b", "c"], ["a", "poison", "b"], ["d", "close", "e"], ["unwritable", "f"], ["g", "close"], ["h", "i", "j", "k"], ["l"]];

    [Fact]
    public async Task by_a_kill_goes_on_from_its_last_batch_and_takes_the_place_of_what_was_there_when_it_is_whole()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var folded = await Followed(store, node);
        await Tamper(store);
        var tampered = await Documents(store);

        // Killed in its third batch: what did not fit into memory, and two batches, are stored.
        (await Killed("rebuild-batch::3")).ShouldBeEmpty();
        var left = (await Unfinished(node)).ShouldHaveSingleItem();
        (left.ReadModel, left.IsAtWork).ShouldBe((ReadModel, false));
        left.Position.ShouldBeGreaterThanOrEqualTo(2 * BatchSize);

        // Killed in the next but one.
        (await Killed("rebuild-batch::2")).ShouldBe([left.Position]);
        (await Unfinished(node)).ShouldHaveSingleItem().Position.ShouldBe(left.Position + BatchSize);

        // Killed while it takes the place of what was there.
        (await Killed("rebuild-place::1")).ShouldBe([left.Position + BatchSize]);

        // The log grows; nobody is killed.
        await Errands(node, ["m", "n"], ["o"]);
        var head = await node.Log.Head(Store.Cancel);
        var (killed, wentOnFrom) = await RebuildProcess.Run(Setup(null));
        (killed, wentOnFrom.Single()).ShouldBe((false, head - 3));
        var made = await Documents(store);
        made.ShouldNotBe(folded, "the log has grown");
        await CatchUp(node, DeskBook.Projection());
        (await Documents(store)).ShouldBe(made, "all of it was there");
        await FoldAgain(store, node);
        (await Documents(store)).ShouldBe(made);
        (await Unfinished(node)).ShouldBeEmpty();

        async Task<IReadOnlyList<long>> Killed(string point)
        {
            var (wasKilled, from) = await RebuildProcess.Run(Setup(point));
            wasKilled.ShouldBeTrue(point);
            (await Documents(store)).ShouldBe(tampered, $"readers have what was there, {point}");
            return from;
        }

        RebuildProcessSetup Setup(string? killAt) => new(store.AdminConnectionString, 2, BatchSize, killAt);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(2, 2)]
    [InlineData(5, 7)]
    public async Task anywhere_makes_what_a_fold_makes_when_it_is_run_again(int mostInMemory, int batchSize)
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var folded = await Followed(store, node);
        var rebuild = new Rebuild(node.Log, [DeskBook.Projection(mostInMemory: mostInMemory)]) { BatchSize = batchSize };

        var breaks = 0;
        while (await IsBroken(breaks + 1)) breaks++;

        breaks.ShouldBeGreaterThan(2);

        async Task<bool> IsBroken(int step)
        {
            await Tamper(store);
            var tampered = await Documents(store);
            using var broken = new CancellationTokenSource();
            using var steps = Steps(step, broken);
            try
            {
                await rebuild.Run(ReadModel, _ => { }, broken.Token);
            }
            catch (OperationCanceledException)
            {
                (await Documents(store)).ShouldBe(tampered, $"step {step}");
                (await rebuild.Run(ReadModel, _ => { }, Store.Cancel)).ShouldBe(RebuildOutcome.Done);
            }
            (await Documents(store)).ShouldBe(folded, $"step {step}");
            (await Unfinished(node)).ShouldBeEmpty();
            return broken.IsCancellationRequested;
        }
    }

    [Fact]
    public async Task is_not_gone_on_with_by_another_program()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var folded = await Followed(store, node);
        await BreakOff(node);
        await store.Execute(
            """
            comment on table awards_read.test_desk_book_v1_next is 'another program';
            update awards_read.test_desk_book_v1_next set data = '{"done": ["made otherwise"], "count": 1}'
            """);

        var wentOn = false;
        (await Rebuild(node).Run(ReadModel, at => wentOn |= at.GoesOn, Store.Cancel)).ShouldBe(RebuildOutcome.Done);

        wentOn.ShouldBeFalse();
        (await Documents(store)).ShouldBe(folded);
        (await Unfinished(node)).ShouldBeEmpty();
    }

    [Fact]
    public async Task is_removed_on_demand_and_nothing_else_with_it()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var folded = await Followed(store, node);
        await BreakOff(node);

        (await new UnfinishedRebuilds(node.Log).Discard(ReadModel, Store.Cancel)).ShouldBeTrue();

        (await Unfinished(node)).ShouldBeEmpty();
        (await Documents(store)).ShouldBe(folded);
        (await store.Query<bool>("select to_regclass('awards_read.test_desk_book_v1_next') is null")).ShouldBeTrue();
        (await store.Query<long>("select count(*) from awards_read.parked_documents where projection like '%Next'")).ShouldBe(0);
    }

    [Fact]
    public async Task is_left_alone_by_a_second_operator_while_the_first_is_at_it()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await Followed(store, node);
        await BreakOff(node);
        var before = (await Unfinished(node)).Single();
        await using var first = await RebuildTurn.Take(node.Log, "TestDeskBook:Next", TimeSpan.Zero, Store.Cancel);

        (await Rebuild(node).Run(ReadModel, _ => { }, Store.Cancel)).ShouldBe(RebuildOutcome.AtWork);

        (await Unfinished(node)).Single().ShouldBe(before with { IsAtWork = true });
    }

    private static Rebuild Rebuild(FlowNode node) =>
        new(node.Log, [DeskBook.Projection(mostInMemory: 0)]) { BatchSize = BatchSize, Patience = TimeSpan.Zero };

    /// <summary>The log, and what a read model that follows it makes of it.</summary>
    private static async Task<string> Followed(Store store, FlowNode node)
    {
        await Errands(node, Desks);
        await CatchUp(node, DeskBook.Projection());
        return await Documents(store);
    }

    private static async Task FoldAgain(Store store, FlowNode node)
    {
        await store.Execute("drop table awards_read.test_desk_book_v1");
        await CatchUp(node, DeskBook.Projection());
    }

    /// <summary>What is there is not what the log makes: whoever reads sees which of the two it is.</summary>
    private static Task Tamper(Store store) => store.Execute(
        """
        update awards_read.test_desk_book_v1 set data = jsonb_set(data, '{count}', '7') where data->'done'->>0 = 'a';
        delete from awards_read.test_desk_book_v1 where data->'done'->>0 = 'h';
        insert into awards_read.test_desk_book_v1 values ('invented', '{"done": [], "count": 0}', 1)
        """);

    private static async Task BreakOff(FlowNode node)
    {
        using var broken = new CancellationTokenSource();
        using var steps = Steps(3, broken);
        await Should.ThrowAsync<OperationCanceledException>(() => Rebuild(node).Run(ReadModel, _ => { }, broken.Token));
    }

    /// <summary>Cancels when so many steps were about to be stored.</summary>
    private static ActivityListener Steps(int cancelAt, CancellationTokenSource cancel)
    {
        var (flow, steps) = (new AsyncLocal<bool> { Value = true }, 0);
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == StoreTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                flow.Value && options.Name.StartsWith("rebuild-", StringComparison.Ordinal)
                    ? ActivitySamplingResult.AllData
                    : ActivitySamplingResult.None,
            ActivityStopped = activity =>
            {
                if (flow.Value && activity.OperationName.StartsWith("rebuild-", StringComparison.Ordinal) && ++steps == cancelAt)
                    cancel.Cancel();
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
