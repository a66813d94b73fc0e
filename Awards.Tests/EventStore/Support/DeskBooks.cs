using Awards.EventStore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Awards.Tests.EventStore;

/// <summary>The read model of desks in a database: what makes it, and all that is stored of it.</summary>
internal static class DeskBooks
{
    /// <summary>Every document, and what is parked.</summary>
    public static Task<string> Documents(Store store) => store.Query<string>(
        """
        select coalesce((select string_agg((d.id, d.data, d.position)::text, '|' order by d.id) from awards_read.test_desk_book_v1 d), '')
          || coalesce((select string_agg((p.projection, p.id, p.position, p.code)::text, '|' order by p.id)
                         from awards_read.parked_documents p where p.projection not like '%:Next'), '')
          || coalesce((select string_agg((e.projection, e.id, e.position)::text, '|' order by e.position)
                         from awards_read.parked_events e where e.projection not like '%:Next'), '')
        """);

    /// <summary>One desk for each list, all of them one errand after the other.</summary>
    public static async Task Errands(FlowNode node, params string[][] desks)
    {
        var ids = desks.Select(_ => Guid.NewGuid()).ToArray();
        for (var n = 0; n < desks.Max(labels => labels.Length); n++)
        {
            foreach (var (labels, id) in desks.Zip(ids))
                if (n < labels.Length) await node.Do(id, labels[n]);
        }
    }

    /// <summary>Has a subscription follow the log to its end.</summary>
    public static async Task CatchUp(FlowNode node, ISubscription model)
    {
        await using var duty = new DutyLocks(node.Log);
        var worker = new SubscriptionWorker(
            model, node.Log, duty, new Signals(), new SubscriptionOptions(), NullLogger.Instance);
        await worker.Prepare(Store.Cancel);
        await worker.CatchUp(Store.Cancel);
    }

    /// <summary>Rebuilds that did not come to their end.</summary>
    public static Task<IReadOnlyList<UnfinishedRebuild>> Unfinished(FlowNode node) => new UnfinishedRebuilds(node.Log).List(Store.Cancel);
}
