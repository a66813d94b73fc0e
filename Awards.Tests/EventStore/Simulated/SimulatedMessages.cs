using Awards.EventStore;
using Npgsql;

namespace Awards.Tests.EventStore;

/// <summary>A message of the simulated store, as its row is.</summary>
internal sealed class SimulatedMessage(int order, Guid destination, TimeSpan due)
{
    public ClaimedMessage Claimed { get; set; } = new(
        NameBasedId.Of("simulated message", $"{order}"), "kind", "type", destination, "", 0, "c", null, null, 0, false, default, "");

    public int Order { get; } = order;

    public Guid Destination { get; } = destination;

    public TimeSpan Due { get; } = due;

    /// <summary>It fails whenever it is run.</summary>
    public bool IsPoison { get; init; }

    public int Attempts { get; set; }

    public TimeSpan LeaseUntil { get; set; }

    public string? Owner { get; set; }

    public bool IsParked { get; set; }

    public bool IsRemoved { get; set; }

    /// <summary>When it had its effect, in the order of all effects; null before.</summary>
    public int? Effect { get; set; }

    /// <summary>How often it was claimed, and how often a run of it failed so that it counts.</summary>
    public (int Claims, int Failures) Seen { get; set; }

    public bool ComesBefore(SimulatedMessage other) => (Due, Order).CompareTo((other.Due, other.Order)) < 0;
}

/// <summary>
/// The messages of a simulated store and what <c>awards.claim_messages</c> and the other statements do with them, after a while; where the
/// world is not calm, connections are lost before or after, and runs are slow or fail.
/// </summary>
internal sealed class SimulatedMessages(Simulation simulation, bool calm)
{
    private static readonly TimeSpan longest = TimeSpan.FromMilliseconds(15);

    private int effects;

    public required IReadOnlyList<SimulatedMessage> All { get; init; }

    /// <summary>A statement that is sent now, done a moment later, and answered a moment after that.</summary>
    public Task<T> Remote<T>(Func<T> happens, CancellationToken cancel, TimeSpan? takes = null)
    {
        cancel.ThrowIfCancellationRequested();
        var answer = new TaskCompletionSource<T>();
        var (fate, happensAfterAll) = (calm ? 100 : simulation.Random.Next(100), simulation.Random.Next(2) == 0);
        var registered = cancel.UnsafeRegister(_ => answer.TrySetCanceled(cancel), null);
        simulation.After(takes ?? simulation.UpTo(longest), () =>
        {
            if (answer.Task.IsCompleted && !happensAfterAll) return;
            if (fate < 2)
            {
                answer.TrySetException(Lost());
                return;
            }
            Settle(answer, happens, isHeard: fate >= 4);
        });
        answer.Task.ContinueWith(
            _ => registered.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return answer.Task;
    }

    public List<SimulatedMessage> Claim(int wanted, string claimant, TimeSpan lease)
    {
        var now = simulation.Now;
        var claimed = All
            .Where(message => !message.IsRemoved && !message.IsParked && message.Due <= now && message.LeaseUntil <= now)
            .Where(message => !All.Any(other => !other.IsRemoved && other.Destination == message.Destination
                && (other.ComesBefore(message) || other.LeaseUntil > now)))
            .OrderBy(message => (message.Due, message.Order))
            .Take(wanted)
            .ToList();
        foreach (var message in claimed)
        {
            (message.LeaseUntil, message.Owner) = (now + lease, claimant);
            message.Seen = (message.Seen.Claims + 1, message.Seen.Failures);
            message.Claimed = message.Claimed with
            {
                Attempts = message.Attempts,
                IsFinished = message.Effect is not null,
                Claimant = claimant,
            };
        }
        return claimed;
    }

    public TimeSpan? Next()
    {
        var times = All.Where(message => !message.IsRemoved)
            .SelectMany(message => new[] { message.Due, message.LeaseUntil })
            .Where(time => time > simulation.Now)
            .ToList();
        return times.Count == 0 ? null : times.Min() - simulation.Now;
    }

    public SimulatedMessage Of(ClaimedMessage claimed) => All.Single(message => message.Claimed.Id == claimed.Id);

    /// <summary>Its key is taken in the same append as its effect: a second run has none.</summary>
    public void HasEffect(SimulatedMessage message) => message.Effect ??= ++effects;

    private void Settle<T>(TaskCompletionSource<T> answer, Func<T> happens, bool isHeard)
    {
        try
        {
            var told = happens();
            simulation.After(simulation.UpTo(longest), () => _ = isHeard ? answer.TrySetResult(told) : answer.TrySetException(Lost()));
        }
        catch (InvalidOperationException fails)
        {
            answer.TrySetException(fails);
        }
    }

    private static NpgsqlException Lost() => new("lost", new IOException());
}

/// <summary>What one pump of the simulated world has in hand.</summary>
internal sealed class SimulatedPump(SimulatedMessages store, Simulation simulation, string name, bool calm) : IMessageLeases, IMessageWork
{
    private readonly HashSet<(Guid Message, string Claimant)> ran = [];
    private readonly HashSet<Guid> busy = [];
    private int claims;

    /// <summary>What it did that no pump may; null: nothing.</summary>
    public string? Wrong { get; private set; }

    /// <summary>Runs at this moment, and the most there were.</summary>
    public (int Now, int Most) Running { get; private set; }

    public int Claims => claims;

    public async Task<IReadOnlyList<ClaimedMessage>> Claim(int wanted, TimeSpan lease, CancellationToken cancel)
    {
        var claimant = $"{name}#{++claims}";
        return await store.Remote(() => store.Claim(wanted, claimant, lease).Select(message => message.Claimed).ToList(), cancel);
    }

    public Task<bool> Renew(ClaimedMessage message, TimeSpan lease, CancellationToken cancel) => Owned(
        message, row => row.LeaseUntil > simulation.Now, row => row.LeaseUntil = simulation.Now + lease, cancel);

    public Task Finish(ClaimedMessage message, CancellationToken cancel) =>
        store.Remote(() => store.Of(message).IsRemoved = true, cancel);

    public Task Fail(ClaimedMessage message, int attempts, TimeSpan pause, CancellationToken cancel) => Owned(
        message, _ => true, row => (row.Attempts, row.LeaseUntil, row.Owner) = (attempts, simulation.Now + pause, null), cancel);

    public Task Park(ClaimedMessage message, int attempts, string code, CancellationToken cancel) => Owned(
        message, _ => true, row => (row.Attempts, row.IsParked, row.LeaseUntil, row.Owner) = (attempts, true, default, null), cancel);

    public Task<TimeSpan?> NextIn(CancellationToken cancel) => store.Remote(store.Next, cancel);

    public Task<bool> AnyPending(CancellationToken cancel) =>
        store.Remote(() => store.All.Any(row => !row.IsRemoved && !row.IsParked), cancel);

    public async Task<string> Do(ClaimedMessage message, CancellationToken cancel)
    {
        Running = (Running.Now + 1, Math.Max(Running.Most, Running.Now + 1));
        if (!ran.Add((message.Id, message.Claimant))) Wrong = "what was claimed once is run twice";
        if (!busy.Add(message.Destination) && calm) Wrong = "two of one destination run at once";
        try
        {
            var row = store.Of(message);
            await store.Remote(() => Happens(row), cancel, Length());
            return "done";
        }
        finally
        {
            busy.Remove(message.Destination);
            Running = (Running.Now - 1, Running.Most);
        }
    }

    public Task NoteParked(ClaimedMessage message, int tried, string code, CancellationToken cancel) => store.Remote(() => true, cancel);

    private bool Happens(SimulatedMessage row)
    {
        if (row.IsPoison || (!calm && simulation.Random.Next(25) == 0))
        {
            row.Seen = (row.Seen.Claims, row.Seen.Failures + 1);
            throw new InvalidOperationException("it fails");
        }
        store.HasEffect(row);
        return true;
    }

    /// <summary>Most runs take a moment, some longer than a lease, and where the world is not calm some longer than any may.</summary>
    private TimeSpan Length() => simulation.Random.Next(20) switch
    {
        0 => TimeSpan.FromSeconds(3 * simulation.Random.NextDouble()),
        1 when !calm => TimeSpan.FromSeconds(30),
        _ => simulation.UpTo(TimeSpan.FromMilliseconds(80)),
    };

    private Task<bool> Owned(
        ClaimedMessage message, Func<SimulatedMessage, bool> still, Action<SimulatedMessage> change, CancellationToken cancel) =>
        store.Remote(
            () =>
            {
                var row = store.Of(message);
                if (row.IsRemoved || row.Owner != message.Claimant || !still(row)) return false;
                change(row);
                return true;
            },
            cancel);
}
