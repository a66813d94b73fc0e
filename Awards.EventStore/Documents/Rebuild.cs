using System.Diagnostics;
using Npgsql;

namespace Awards.EventStore;

/// <summary>How far a rebuild is.</summary>
/// <param name="Position">Position up to which documents are made again.</param>
/// <param name="Head">Position to reach.</param>
/// <param name="Failure">Why the last batch could not be stored; null when it could.</param>
public sealed record RebuildProgress(long Position, long Head, string? Failure)
{
    /// <summary>It goes on here, where one that was broken off had come to.</summary>
    public bool GoesOn { get; init; }
}

/// <summary>What became of a rebuild.</summary>
public enum RebuildOutcome
{
    /// <summary>The documents in use are those that the log makes.</summary>
    Done,

    /// <summary>It keeps failing: the documents in use are as they were, and what is made is kept, to be gone on with.</summary>
    Failing,

    /// <summary>Somebody else is at it.</summary>
    AtWork,
}

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
/// in one transaction; until then readers see what was there, and nodes that are running keep it up to date. What does not fit into
/// memory, or cannot be applied, is made batch by batch: broken off, even by a kill, it goes on from the last batch when it is run again.
/// </summary>
public sealed class Rebuild(EventLog log, IReadOnlyList<ISubscription> subscriptions)
{
    private const int MostFailures = 8; // in a row: then somebody has to see to it
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Events stored together.</summary>
    internal int BatchSize { get; init; } = 5000;

    /// <summary>How long somebody else may be at it before this one gives way.</summary>
    internal TimeSpan Patience { get; init; } = RebuildTurn.Patience;

    /// <summary>Runs it.</summary>
    /// <param name="readModel">Row name of the read model.</param>
    /// <param name="tell">Hears how far it is.</param>
    /// <param name="cancel">Stops; what is in use is as it was then, or as it is to be.</param>
    public async Task<RebuildOutcome> Run(string readModel, Action<RebuildProgress> tell, CancellationToken cancel)
    {
        var model = Find(readModel) ?? throw new ArgumentException($"There is no read model '{readModel}'.", nameof(readModel));
        var head = await log.Head(cancel);
        await Prepare(model, cancel);
        var (attempts, failures, pause, reached) = (0, 0, BetweenLooks, 0L);
        var sometimes = Sometimes(Told);
        while (true)
        {
            var before = reached;
            try
            {
                await using var turn = await RebuildTurn.Take(log, model.Beside.RowName, Patience, cancel);
                // After the first attempt it may be this one's own session that has it, if it was cut off and the server does not know yet.
                if (turn is null) return attempts++ == 0 ? RebuildOutcome.AtWork : throw new TimeoutException("Somebody has the turn.");
                attempts++;
                await Make(model, head, turn.Connection, tell, at => sometimes(reached = at), cancel);
                tell(new RebuildProgress(head, head, null));
                return RebuildOutcome.Done;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException && !cancel.IsCancellationRequested)
            {
                if (reached > before) (failures, pause) = (0, BetweenLooks);
                tell(new RebuildProgress(Math.Min(reached, head), head, Failure.Code(failure)));
                if (++failures == MostFailures) return RebuildOutcome.Failing;
            }
            await Task.Delay(pause, cancel);
            pause = Failure.Longer(pause, LongestPause);
        }

        void Told(long position) => tell(new RebuildProgress(Math.Min(position, head), head, null));
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

    private async Task Make(
        IDocumentModel model, long head, NpgsqlConnection connection, Action<RebuildProgress> tell, Action<long> reached,
        CancellationToken cancel)
    {
        var beside = new RebuildBeside(log, model, connection, BatchSize);
        var left = await beside.Find(cancel);
        if (left > 0) tell(new RebuildProgress(Math.Min(left, head), head, null) { GoesOn = true });
        var isMade = left == 0 && await model.Replay(log, head, connection, beside, reached, cancel) is not null;
        if (!isMade)
        {
            await beside.CatchUp(head, reached, cancel);
            await beside.TakePlace(cancel);
        }
        await beside.Remove(cancel);
    }

    private async Task Prepare(IDocumentModel model, CancellationToken cancel)
    {
        await using var connection = await log.Database.OpenConnectionAsync(cancel);
        await using (var transaction = await connection.BeginTransactionAsync(cancel))
        {
            await SubscriptionWorker.TakeTurnToPrepare(connection, cancel);
            await model.Prepare(connection, cancel);
            await transaction.CommitAsync(cancel);
        }
        await Checkpoint.Load(log.Database, model.RowName, cancel);
    }
}
