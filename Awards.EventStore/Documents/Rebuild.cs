using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Awards.EventStore;

/// <summary>How far a rebuild is.</summary>
/// <param name="Position">Position up to which documents are made again.</param>
/// <param name="Head">Position to reach.</param>
/// <param name="Failure">Why the last batch could not be stored; null when it could.</param>
public sealed record RebuildProgress(long Position, long Head, string? Failure);

/// <summary>What making a read model again would change.</summary>
/// <param name="IsWhole">
/// Whether all of it was compared; false: an event cannot be applied, or there are more documents than fit into memory.
/// </param>
/// <param name="Position">The position at which it was compared.</param>
/// <param name="Documents">Documents that the log makes.</param>
/// <param name="Differing">Ids of documents that are otherwise, or are only in one of the two, in order.</param>
public sealed record RebuildComparison(bool IsWhole, long Position, int Documents, IReadOnlyList<string> Differing);

/// <summary>
/// Makes a read model again from the first event: documents, parked ones and checkpoint are made beside what is there and put in its place
/// in one transaction. What does not fit into memory, or cannot be applied, follows batch by batch from there: until that has caught up,
/// readers see what is there already and at which position. Nodes that are running take part.
/// </summary>
public sealed class Rebuild(EventLog log, IReadOnlyList<ISubscription> subscriptions, ILogger? logger = null)
{
    private const int MostFailures = 20; // looks in a row: then somebody has to see to it
    private const int BatchSize = 5000;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Runs it.</summary>
    /// <param name="readModel">Row name of the read model.</param>
    /// <param name="tell">Hears how far it is.</param>
    /// <param name="cancel">Stops; what is missing then, running nodes do.</param>
    /// <returns>Whether it has caught up with the log as it was when this began; false: it keeps failing.</returns>
    public async Task<bool> Run(string readModel, Action<RebuildProgress> tell, CancellationToken cancel)
    {
        var model = Find(readModel) ?? throw new ArgumentException($"There is no read model '{readModel}'.", nameof(readModel));
        var head = await log.Head(cancel);
        var options = new SubscriptionOptions { Patience = Patience, BatchSize = BatchSize };
        await using var runner = new SubscriptionRunner(log, [model], new Signals(), options, logger ?? NullLogger.Instance);
        await runner.Prepare(cancel);
        await Checkpoint.Load(log.Database, readModel, cancel);
        var reached = await model.Replay(
            log, head, Sometimes(position => tell(new RebuildProgress(Math.Min(position, head), head, null))), cancel);
        if (reached == 0) await Reset(model, cancel);
        if (reached > 0 && reached >= head)
        {
            tell(new RebuildProgress(head, head, null));
            return true;
        }

        runner.Start();
        using var timer = new PeriodicTimer(BetweenLooks);
        for (var failures = 0; failures < MostFailures;)
        {
            var status = (await runner.Status(cancel))[0];
            tell(new RebuildProgress(Math.Min(status.Checkpoint, head), head, status.LastFailure?.Code));
            if (status.Checkpoint >= head) return true;
            failures = status.LastFailure is null ? 0 : failures + 1;
            await timer.WaitForNextTickAsync(cancel);
        }
        return false;
    }

    /// <summary>
    /// Makes it again beside what is there, and compares the two; nothing is changed. The live model stands still while they are compared.
    /// </summary>
    public async Task<RebuildComparison> Compare(string readModel, Action<RebuildProgress> tell, CancellationToken cancel)
    {
        var model = Find(readModel) ?? throw new ArgumentException($"There is no read model '{readModel}'.", nameof(readModel));
        var head = await log.Head(cancel);
        return await model.Compare(
            log, Sometimes(position => tell(new RebuildProgress(Math.Min(position, head), head, null))), cancel);
    }

    private IDocumentModel? Find(string readModel) => subscriptions.FirstOrDefault(model => model.RowName == readModel) as IDocumentModel;

    private static Action<long> Sometimes(Action<long> tell)
    {
        var last = Stopwatch.GetTimestamp();
        return position =>
        {
            if (Stopwatch.GetElapsedTime(last) < BetweenLooks) return;
            last = Stopwatch.GetTimestamp();
            tell(position);
        };
    }

    private async Task Reset(IDocumentModel model, CancellationToken cancel)
    {
        await using var connection = await log.Database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Checkpoint.Lock(connection, model.RowName, cancel);
        await model.Reset(connection, cancel);
        await transaction.CommitAsync(cancel);
    }
}
