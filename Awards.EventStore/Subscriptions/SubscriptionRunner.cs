using Microsoft.Extensions.Logging;
using Npgsql;

namespace Awards.EventStore;

/// <summary>A node's subscriptions at work. Any number of nodes may run the same ones: each batch takes effect once.</summary>
public sealed class SubscriptionRunner : IAsyncDisposable
{
    private readonly EventLog log;
    private readonly List<SubscriptionWorker> workers;
    private readonly CancellationTokenSource stopping = new();
    private Task working = Task.CompletedTask;

    /// <summary>Does nothing until it is prepared or started.</summary>
    /// <exception cref="ArgumentException">Two subscriptions would share a checkpoint.</exception>
    public SubscriptionRunner(
        EventLog log, IReadOnlyList<ISubscription> subscriptions, Signals signals, SubscriptionOptions options, ILogger logger)
    {
        this.log = log;
        Duty = new DutyLocks(log);
        Names = [.. subscriptions.Select(subscription => subscription.RowName)];
        if (Names.Distinct(StringComparer.Ordinal).Count() != Names.Count)
            throw new ArgumentException("Two subscriptions have the same name and version.", nameof(subscriptions));
        workers = [.. subscriptions.Select(subscription => new SubscriptionWorker(subscription, log, Duty, signals, options, logger))];
    }

    /// <summary>The row names of its subscriptions.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What is this node's turn, among nodes that may do the same.</summary>
    internal DutyLocks Duty { get; }

    /// <summary>Makes the tables of all of them, so that read models can be asked before anything was stored.</summary>
    public async Task Prepare(CancellationToken cancel)
    {
        foreach (var worker in workers) await worker.Prepare(cancel);
    }

    /// <summary>Begins to work; failures are retried and show in <see cref="Status"/>.</summary>
    public void Start() => working = Task.WhenAll(workers.Select(worker => Task.Run(() => worker.Run(stopping.Token))));

    /// <summary>Ends after the batches at hand are stored or undone.</summary>
    public async Task Stop()
    {
        await stopping.CancelAsync();
        await working;
    }

    /// <summary>How each is doing, as the database and this node see it.</summary>
    public async Task<IReadOnlyList<SubscriptionStatus>> Status(CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand(
            """
            select coalesce(progress.last_seq_id, 0), head.position,
                   (select count(*)::int from awards_read.parked_documents parked where parked.projection = wanted.name)
            from unnest($1) with ordinality wanted (name, place)
            cross join awards.log_head head
            left join awards.mt_event_progression progress on progress.name = wanted.name
            order by wanted.place
            """);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. Names] });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<SubscriptionStatus>();
        foreach (var worker in workers)
        {
            await reader.ReadAsync(cancel);
            var checkpoint = reader.GetInt64(0);
            found.Add(new(worker.Name, checkpoint, Math.Max(0, reader.GetInt64(1) - checkpoint), reader.GetInt32(2), worker.LastFailure));
        }
        return found;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stop();
        await Duty.DisposeAsync();
        stopping.Dispose();
    }
}
