using System.Diagnostics;
using Awards.EventStore;
using static Awards.Tests.EventStore.DeskBooks;

namespace Awards.Tests.EventStore;

/// <summary>Rebuilds of the desks' read model that end before they are done.</summary>
internal static class BrokenRebuilds
{
    public const string ReadModel = "TestDeskBook:All";
    public const int BatchSize = 4;

    public static readonly string[][] Desks =
        [["a", "b", "c"], ["a", "poison", "b"], ["d", "close", "e"], ["unwritable", "f"], ["g", "close"], ["h", "i", "j", "k"], ["l"]];

    public static Rebuild Of(FlowNode node) =>
        new(node.Log, [DeskBook.Projection(mostInMemory: 0)]) { BatchSize = BatchSize, Patience = TimeSpan.Zero };

    /// <summary>The log, and what a read model that follows it makes of it.</summary>
    public static async Task<string> Followed(Store store, FlowNode node)
    {
        await Errands(node, Desks);
        await CatchUp(node, DeskBook.Projection());
        return await Documents(store);
    }

    public static async Task FoldAgain(Store store, FlowNode node)
    {
        await store.Execute("drop table awards_read.test_desk_book_v1");
        await CatchUp(node, DeskBook.Projection());
    }

    /// <summary>What is there is not what the log makes: whoever reads sees which of the two it is.</summary>
    public static Task Tamper(Store store) => store.Execute(
        """
        update awards_read.test_desk_book_v1 set data = jsonb_set(data, '{count}', '7') where data->'done'->>0 = 'a';
        delete from awards_read.test_desk_book_v1 where data->'done'->>0 = 'h';
        insert into awards_read.test_desk_book_v1 values ('invented', '{"done": [], "count": 0}', 1)
        """);

    public static async Task BreakOff(FlowNode node)
    {
        using var broken = new CancellationTokenSource();
        using var steps = Steps(3, broken);
        await Should.ThrowAsync<OperationCanceledException>(() => Of(node).Run(ReadModel, _ => { }, broken.Token));
    }

    /// <summary>Cancels when so many steps were about to be stored.</summary>
    public static ActivityListener Steps(int cancelAt, CancellationTokenSource cancel)
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
