using Awards.Api;
using Awards.EventStore;
using Awards.Projections;
using Microsoft.Extensions.Logging.Abstractions;

namespace Awards.Tests.Support;

/// <summary>A database whose log holds what was told, position by position, with every read model built from it.</summary>
internal sealed class ToldStore : IAsyncDisposable
{
    private const int BatchSize = 50; // small, so that documents are stored and taken up again within a story

    private readonly TestDatabase database;
    private readonly EventLog log;

    private ToldStore(TestDatabase database)
    {
        this.database = database;
        log = new EventLog(database.AdminConnectionString, Composition.EventTypes);
        Models = new ReadModels(log);
    }

    public ReadModels Models { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ToldStore> Of(Postgres postgres, IEnumerable<StoredEvent> told)
    {
        var database = await postgres.FreshDatabase(
            "event_store", (admin, cancel) => Schema.Apply(admin, new SchemaOptions(), cancel), Cancel);
        var store = new ToldStore(database);
        foreach (var happened in told) await store.Append(happened);
        foreach (var subscription in AllProjections.Subscriptions) await store.Build(subscription);
        return store;
    }

    /// <summary>Every document of a question, page by page.</summary>
    public static async Task<List<Document<TDocument>>> AllPages<TDocument>(
        DocumentReader<TDocument> reader, Func<Paging, DocumentQuery> query, int limit)
        where TDocument : class
    {
        var found = new List<Document<TDocument>>();
        string? after = null;
        do
        {
            var page = await reader.Query(query(new Paging(limit, after)), Cancel);
            page.Documents.Count.ShouldBeLessThanOrEqualTo(limit);
            page.Documents.ShouldAllBe(document => !document.IsParked);
            found.AddRange(page.Documents);
            after = page.Next;
        }
        while (after is not null);
        return found;
    }

    public static Task<List<Document<TDocument>>> All<TDocument>(DocumentReader<TDocument> reader, Func<Paging, DocumentQuery> query)
        where TDocument : class => AllPages(reader, query, DocumentQuery.MaxLimit);

    /// <summary>Documents that could not be built.</summary>
    public async Task<long> Parked()
    {
        await using var command = log.Database.CreateCommand("select count(*) from awards_read.parked_documents");
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    public async ValueTask DisposeAsync()
    {
        await log.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task Append(StoredEvent happened)
    {
        var write = new StreamWrite(happened.Stream, "told", null, [happened.Data]);
        var outcome = await log.Append(new AppendRequest { Streams = [write], Metadata = happened.Metadata }, Cancel);
        outcome.ShouldBeOfType<AppendOutcome.Appended>().LastPosition.ShouldBe(happened.Position);
    }

    private async Task Build(ISubscription subscription)
    {
        var options = new SubscriptionOptions { BatchSize = BatchSize };
        var worker = new SubscriptionWorker(subscription, log, new DutyLocks(log), new Signals(), options, NullLogger.Instance);
        await worker.Prepare(Cancel);
        await worker.CatchUp(Cancel);
    }
}
