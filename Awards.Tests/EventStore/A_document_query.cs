using Awards.EventStore;
using Awards.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Awards.Tests.EventStore;

public sealed class A_document_query(Postgres postgres)
{
    private static readonly SortKey ByCount = new("(data->>'count')::int", "int");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task pages_through_every_document_once_in_order_whatever_ties(bool descending)
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var desks = Enumerable.Range(0, 7).Select(_ => Guid.NewGuid()).ToList();
        foreach (var desk in desks) await node.Do(desk, [.. Enumerable.Repeat("a", 1 + desks.IndexOf(desk) % 2)]);
        await Build(node);

        var seen = new List<(int, string)>();
        string? cursor = null;
        var pages = 0;
        do
        {
            var query = new DocumentQuery { OrderBy = [ByCount], Descending = descending, Limit = 3, After = cursor };
            var page = await Read(node).Query(query, Store.Cancel);
            seen.AddRange(page.Documents.Select(document => (document.Data.Count, document.Id)));
            cursor = page.Next;
            pages++;
        }
        while (cursor is not null);

        var expected = desks.Select(desk => (1 + desks.IndexOf(desk) % 2, desk.ToString())).Order().ToList();
        if (descending) expected.Reverse();
        seen.ShouldBe(expected);
        pages.ShouldBe(3);
    }

    [Fact]
    public async Task shows_documents_and_their_position_as_they_were_at_one_moment()
    {
        const int Events = 150;
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var desk = Guid.NewGuid();
        await Build(node); // the table is there before it is asked
        await node.Do(desk, [.. Enumerable.Repeat("a", Events)]);

        var building = Build(node, batchSize: 1);
        var seen = new HashSet<long>();
        while (!seen.Contains(Events))
        {
            var (document, position) = await Read(node).Get(desk.ToString(), Store.Cancel);
            (document?.Position ?? 0).ShouldBe(position, "every event is in this one document");
            seen.Add(position);
            if (building.IsFaulted) await building;
        }
        await building;

        seen.Count.ShouldBeGreaterThan(2, "it was looked at while it moved, or the test proves nothing");
    }

    [Fact]
    public async Task takes_values_as_values_whatever_they_say()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var desk = Guid.NewGuid();
        await node.Do(desk, "' or true --");
        await node.Do(Guid.NewGuid(), "other");
        await Build(node);
        const string Hostile = "' or true --";

        var found = await Read(node).Query(new DocumentQuery { Where = $"data->'done'->>0 = {Hostile} and {1} = 1" }, Store.Cancel);

        found.Documents.Select(document => document.Id).ShouldBe([desk.ToString()]);
    }

    [Theory]
    [InlineData("no cursor at all")]
    [InlineData("WyJhIl0")]
    [InlineData("WyJhIiwiYiJd")] // two values, but the first is no number
    public async Task refuses_a_cursor_that_it_did_not_give(string cursor)
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await Build(node);

        await Should.ThrowAsync<InvalidCursorException>(() =>
            Read(node).Query(new DocumentQuery { OrderBy = [ByCount], After = cursor }, Store.Cancel));
    }

    private static DocumentReader<DeskBook> Read(FlowNode node) => DeskBook.Reader(node.Log);

    private static async Task Build(FlowNode node, int batchSize = 100)
    {
        var options = new SubscriptionOptions { BatchSize = batchSize };
        var worker = new SubscriptionWorker(
            DeskBook.Projection(), node.Log, new DutyLocks(node.Log), new Signals(), options, NullLogger.Instance);
        await worker.Prepare(Store.Cancel);
        await worker.CatchUp(Store.Cancel);
    }
}
