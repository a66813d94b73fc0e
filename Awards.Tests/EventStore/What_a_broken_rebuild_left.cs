using Awards.EventStore;
using Awards.Tests.Support;
using static Awards.Tests.EventStore.BrokenRebuilds;
using static Awards.Tests.EventStore.DeskBooks;

namespace Awards.Tests.EventStore;

/// <summary>A rebuild made some of a read model beside the one in use, and ended.</summary>
public sealed class What_a_broken_rebuild_left(Postgres postgres)
{
    /// <summary>As when the program was mended: what could not be applied can be, and all of it fits into memory.</summary>
    [Fact]
    public async Task is_removed_by_another_program_that_needs_nothing_of_it()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await Errands(node, ["a", "b", "c"], ["d", "close", "e"], ["h", "i", "j", "k"]);
        await CatchUp(node, DeskBook.Projection());
        await BreakOff(node);
        await store.Execute("comment on table awards_read.test_desk_book_v1_next is 'another program'");

        (await new Rebuild(node.Log, [DeskBook.Projection()]).Run(ReadModel, _ => { }, Store.Cancel)).ShouldBe(RebuildOutcome.Done);

        (await Unfinished(node)).ShouldBeEmpty();
        (await store.Query<bool>("select to_regclass('awards_read.test_desk_book_v1_next') is null")).ShouldBeTrue();
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
        (await Of(node).Run(ReadModel, at => wentOn |= at.GoesOn, Store.Cancel)).ShouldBe(RebuildOutcome.Done);

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

        (await Of(node).Run(ReadModel, _ => { }, Store.Cancel)).ShouldBe(RebuildOutcome.AtWork);

        (await Unfinished(node)).Single().ShouldBe(before with { IsAtWork = true });
    }
}
