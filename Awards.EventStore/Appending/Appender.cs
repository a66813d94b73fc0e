using System.Diagnostics;
using System.Text.Json;
using Npgsql;

namespace Awards.EventStore;

/// <summary>
/// Brings appends into the log, one call after the other: what has come meanwhile goes together in the next, which is one round trip with
/// its commit. No transaction is ever open across a round trip while it holds the log's lock. Nothing waits for a batch to fill.
/// </summary>
/// <param name="calls">The way to PostgreSQL.</param>
/// <param name="types">The event types the log may hold.</param>
/// <param name="clock">Of the machine: for ids.</param>
/// <param name="soon">Has a work item run behind those that wait already, and not at once.</param>
internal sealed class Appender(IAppendCalls calls, EventTypes types, TimeProvider clock, Action<IThreadPoolWorkItem> soon)
    : IThreadPoolWorkItem
{
    // Operator intervention: the server stops, or the call was given up. Whether it took place is not known for certain.
    private const string Intervention = "57";

    private readonly AppendQueue queue = new();

    /// <summary>One whose work is done by the pool, in its common queue, which is worked off in order.</summary>
    public Appender(NpgsqlDataSource database, EventTypes types, TimeProvider clock)
        : this(new AppendCalls(database), types, clock, static item => ThreadPool.UnsafeQueueUserWorkItem(item, preferLocal: false))
    {
    }

    public async Task<AppendOutcome> Append(AppendRequest request, CancellationToken cancel)
    {
        var append = Prepare(request);
        cancel.ThrowIfCancellationRequested();
        if (queue.Add(append)) TakeTurn();
        try
        {
            return (await append.Answer(cancel)).Outcome(append);
        }
        catch (PostgresException refused) when (IsDeterministic(refused))
        {
            throw new AppendFailedException(request, refused.SqlState, refused);
        }
    }

    /// <summary>Everything that can be done before its turn.</summary>
    internal PendingAppend Prepare(AppendRequest request)
    {
        if (request.Streams.Count == 0) throw new ArgumentException("An append names at least one stream.", nameof(request));
        if (request.Streams.Count > 1 && request.Streams.DistinctBy(s => s.Stream).Count() != request.Streams.Count)
            throw new ArgumentException("An append names each stream once.", nameof(request));

        var events = new List<NewEvent>();
        for (var stream = 0; stream < request.Streams.Count; stream++)
        {
            var step = 0;
            foreach (var data in request.Streams[stream].Events)
            {
                var type = data.GetType();
                var body = JsonSerializer.SerializeToUtf8Bytes(data, type, EventJson.Options);
                var id = Guid.CreateVersion7(clock.GetUtcNow());
                events.Add(new NewEvent(
                    id, stream, ++step, types.NameOf(type), types.AliasOf(type), types.DotnetNameOf(type), body, data));
            }
        }
        return new PendingAppend(request, events, soon);
    }

    /// <summary>Behind those who were just answered, in the same queue: they may have their next commands by then.</summary>
    private void TakeTurn() => soon(this);

    /// <summary>It is the turn of those who wait.</summary>
    void IThreadPoolWorkItem.Execute() => _ = Turn();

    private async Task Turn()
    {
        if (queue.Next() is not { } batch) return;
        try
        {
            // A call in which all go together is only an order of things: what failed for one is found out by each alone.
            if (batch.Appends.Count == 1 || !await Together(batch)) await OneByOne(batch);
        }
        catch (Exception failure)
        {
            batch.Failed(failure); // nobody is left waiting, whatever happened
        }
        TakeTurn();
    }

    /// <returns>Whether everybody was answered; false: PostgreSQL stored nothing of it because of one.</returns>
    private async Task<bool> Together(AppendBatch batch)
    {
        // Traced where the first of them is.
        Activity.Current = batch.Appends.Select(append => append.Trace).FirstOrDefault(trace => trace is not null);
        AppendRow[] answers;
        try
        {
            answers = await calls.Together(batch.Appends, batch.Abandoned);
        }
        catch (PostgresException refused) when (IsUndone(refused))
        {
            return false;
        }
        for (var place = 0; place < answers.Length; place++) batch.Appends[place].Is(answers[place]);
        return true;
    }

    private async Task OneByOne(AppendBatch batch)
    {
        foreach (var append in batch.Appends)
        {
            try
            {
                append.Is(await Alone(append, batch.Abandoned));
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                append.Failed(failure);
            }
        }
    }

    private Task<AppendRow> Alone(PendingAppend append, CancellationToken cancel)
    {
        Activity.Current = append.Trace;
        return calls.Alone(append, cancel);
    }

    // Data exceptions, violated constraints, missing privileges and program limits: PostgreSQL would answer the same again.
    private static bool IsDeterministic(PostgresException error) => error.SqlState[..2] is "22" or "23" or "42" or "54";

    private static bool IsUndone(PostgresException error) => error.InvariantSeverity == "ERROR" && error.SqlState[..2] != Intervention;
}
