using Awards.EventStore;
using Npgsql;

namespace Awards.Tests.EventStore;

/// <summary>
/// A log that answers as PostgreSQL does, after a while, and sometimes not: it refuses what it cannot store, connections are lost before or
/// after it was stored, and who gives up does not know which.
/// </summary>
internal sealed class SimulatedLog(Simulation simulation) : IAppendCalls
{
    private static readonly TimeSpan longest = TimeSpan.FromMilliseconds(20);

    private readonly Dictionary<Guid, long> versions = [];
    private readonly Dictionary<Guid, AppendRow.AlreadyDone> keys = [];
    private int underWay;
    private long head;

    /// <summary>What cannot be stored.</summary>
    public HashSet<AppendRequest> Poisoned { get; } = [];

    /// <summary>Sees what goes into each call before it is sent; whether it is tried again by itself.</summary>
    public required Action<IReadOnlyList<PendingAppend>, bool> Sees { get; init; }

    /// <summary>What was stored, and how often.</summary>
    public Dictionary<AppendRequest, (int Times, AppendRow Last)> Stored { get; } = [];

    public int Calls { get; private set; }

    public Task<AppendRow[]> Together(IReadOnlyList<PendingAppend> appends, CancellationToken cancel)
    {
        Sees(appends, false);
        return Call(
            () => appends.Any(append => Poisoned.Contains(append.Request)) ? throw Refuses() : appends.Select(Store).ToArray(), cancel);
    }

    public Task<AppendRow> Alone(PendingAppend append, CancellationToken cancel)
    {
        Sees([append], true);
        return Call(() => Poisoned.Contains(append.Request) ? throw Refuses() : Store(append), cancel);
    }

    private async Task<T> Call<T>(Func<T> store, CancellationToken cancel)
    {
        (++underWay).ShouldBe(1, "a node sends one call at a time");
        Calls++;
        try
        {
            return await Sent(store, cancel);
        }
        finally
        {
            underWay--;
        }
    }

    private async Task<T> Sent<T>(Func<T> store, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var answer = new TaskCompletionSource<T>();
        var (fate, storesAfterAll) = (simulation.Random.Next(100), simulation.Random.Next(2) == 0);
        await using var registered = cancel.UnsafeRegister(_ => answer.TrySetCanceled(cancel), null);
        simulation.After(simulation.UpTo(longest), () =>
        {
            if (answer.Task.IsCompleted && !storesAfterAll) return;
            if (fate < 4) answer.TrySetException(Lost());
            else Settle(answer, store, isHeard: fate >= 8);
        });
        return await answer.Task;
    }

    private void Settle<T>(TaskCompletionSource<T> answer, Func<T> store, bool isHeard)
    {
        try
        {
            var stored = store();
            simulation.After(simulation.UpTo(longest), () => _ = isHeard ? answer.TrySetResult(stored) : answer.TrySetException(Lost()));
        }
        catch (PostgresException refused)
        {
            simulation.After(simulation.UpTo(longest), () => answer.TrySetException(refused));
        }
    }

    private AppendRow Store(PendingAppend append)
    {
        var row = Decide(append);
        Stored[append.Request] = (Stored.GetValueOrDefault(append.Request).Times + (row is AppendRow.Appended ? 1 : 0), row);
        return row;
    }

    private AppendRow Decide(PendingAppend append)
    {
        var request = append.Request;
        if (request.Key is { } key && keys.TryGetValue(key.Id, out var done)) return done;
        foreach (var write in request.Streams)
        {
            var at = versions.GetValueOrDefault(write.Stream);
            if (write.ExpectedVersion is { } expected && expected != at) return new AppendRow.Conflict(write.Stream, expected, at);
        }
        foreach (var write in request.Streams)
            versions[write.Stream] = versions.GetValueOrDefault(write.Stream) + write.Events.Count;
        var first = head + 1;
        head += append.Events.Count;
        var now = simulation.GetUtcNow().UtcDateTime;
        var row = new AppendRow.Appended(first, head, [.. request.Streams.Select(write => versions[write.Stream])], now);
        if (request.Key is { } named) keys[named.Id] = new AppendRow.AlreadyDone(first, head, row.Versions[0]);
        return row;
    }

    private static PostgresException Refuses() => new("refused", "ERROR", "ERROR", PostgresErrorCodes.UniqueViolation);

    private static NpgsqlException Lost() => new("lost", new IOException());
}
