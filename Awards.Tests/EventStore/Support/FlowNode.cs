using Awards.EventStore;

namespace Awards.Tests.EventStore;

/// <summary>One node of the errands' domain with connections, memory, subscriptions and pump of its own.</summary>
internal sealed class FlowNode : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Quick retries; long polls, so that only what a test is about can be what woke it.</summary>
    public static readonly PumpOptions Pump = new()
    {
        FirstPause = TimeSpan.FromMilliseconds(1),
        LongestPause = TimeSpan.FromMilliseconds(5),
        Attempts = 3,
        Poll = TimeSpan.FromMilliseconds(100),
        Grace = TimeSpan.Zero,
    };

    public FlowNode(
        Store store,
        Func<TestErrandCommand, CancellationToken, Task>? beforeDecision = null,
        IReadOnlyList<ISubscription>? subscriptions = null,
        PumpOptions? pump = null,
        SubscriptionOptions? options = null,
        MessageEffects? effects = null,
        WatchdogOptions? watchdog = null,
        string name = "log")
    {
        Log = new EventLog(store.AdminConnectionString, TestErrands.EventTypes, name);
        Workflows = TestErrands.Workflows(beforeDecision ?? ((_, _) => Task.CompletedTask));
        Transact = new Transact(Log, Workflows);
        Node = new Node(new NodeSetup
        {
            Log = Log,
            Workflows = Workflows,
            Transact = Transact,
            Subscriptions = subscriptions ?? [],
            PumpOptions = pump ?? Pump,
            SubscriptionOptions = options ?? new SubscriptionOptions { FirstPause = TimeSpan.FromMilliseconds(5) },
            Effects = effects ?? new MessageEffects(),
            WatchdogOptions = watchdog ?? new WatchdogOptions(),
        });
    }

    public EventLog Log { get; }

    public Workflows Workflows { get; }

    public Transact Transact { get; }

    public Node Node { get; }

    public static CommandContext As(string correlation) => new() { Actor = "someone", Correlation = correlation };

    /// <summary>Sends errands to desks, all from one desk in one append, and answers the correlation of what follows.</summary>
    public async Task<string> Send(params TestErrand[] errands)
    {
        var correlation = Guid.NewGuid().ToString();
        await Transact.Run(new TestSendErrands(Guid.NewGuid(), errands), As(correlation), Store.Cancel);
        return correlation;
    }

    public async Task Do(Guid desk, params string[] labels)
    {
        foreach (var label in labels) await Transact.Run(new TestDoErrand(desk, label), As("by hand"), Store.Cancel);
    }

    /// <summary>What was done at a desk, in order.</summary>
    public async Task<IReadOnlyList<string>> DoneAt(Guid desk) =>
        [.. (await Log.ReadStream(desk, Store.Cancel)).Select(stored => stored.Data).OfType<TestErrandDone>().Select(done => done.Label)];

    /// <summary>Runs what is due, within the test's patience.</summary>
    public async Task RunDue()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Store.Cancel);
        limit.CancelAfter(Patience);
        await Node.Messages.RunDue(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Node.DisposeAsync();
        await Log.DisposeAsync();
    }
}
