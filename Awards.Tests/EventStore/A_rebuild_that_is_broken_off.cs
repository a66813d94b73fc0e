using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;
using static Awards.Tests.EventStore.BrokenRebuilds;
using static Awards.Tests.EventStore.DeskBooks;

namespace Awards.Tests.EventStore;

/// <summary>Wherever it ends, readers have the documents as they were; run again it goes on, and comes to the same end.</summary>
public sealed class A_rebuild_that_is_broken_off(Postgres postgres)
{
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
    public async Task in_memory_while_it_takes_the_place_of_what_was_there_leaves_that_and_begins_anew()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await Errands(node, ["a", "b", "c"], ["d", "close", "e"], ["h", "i"]);
        await CatchUp(node, DeskBook.Projection());
        var folded = await Documents(store);
        await Tamper(store);
        var tampered = await Documents(store);
        var rebuild = new Rebuild(node.Log, [DeskBook.Projection()]);
        using var broken = new CancellationTokenSource();
        using (Steps(1, broken))
            await Should.ThrowAsync<OperationCanceledException>(() => rebuild.Run(ReadModel, _ => { }, broken.Token));

        (await Documents(store)).ShouldBe(tampered);
        (await rebuild.Run(ReadModel, _ => { }, Store.Cancel)).ShouldBe(RebuildOutcome.Done);
        (await Documents(store)).ShouldBe(folded);
    }

    [Fact]
    public async Task goes_on_and_takes_its_place_while_somebody_dumps_the_database()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var folded = await Followed(store, node);
        await BreakOff(node);
        await Tamper(store);
        await using var dump = await node.Log.Database.OpenConnectionAsync(Store.Cancel);
        await using var reading = await dump.BeginTransactionAsync(Store.Cancel);
        await using var held = new NpgsqlCommand("lock table awards_read.test_desk_book_v1_next in access share mode", dump);
        await held.ExecuteNonQueryAsync(Store.Cancel);

        var running = Of(node).Run(ReadModel, _ => { }, Store.Cancel);
        await Eventually.Is(async () => await Documents(store) == folded, "the new one is in use before the dump has ended");
        await reading.RollbackAsync(Store.Cancel);

        (await running).ShouldBe(RebuildOutcome.Done);
        (await Unfinished(node)).ShouldBeEmpty();
    }
}
