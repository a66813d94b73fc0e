using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Awards.EventStore;

/// <summary>What a node is made of.</summary>
public sealed record NodeSetup
{
    /// <summary>The log it works on; the node does not dispose it.</summary>
    public required EventLog Log { get; init; }

    /// <summary>The workflows whose messages it runs.</summary>
    public required Workflows Workflows { get; init; }

    /// <summary>What runs them; share it with those who run callers' commands, for the states it remembers.</summary>
    public required Transact Transact { get; init; }

    /// <summary>Its subscriptions.</summary>
    public IReadOnlyList<ISubscription> Subscriptions { get; init; } = [];

    /// <summary>What messages do outside the database.</summary>
    public MessageEffects Effects { get; init; } = new();

    /// <summary>How eagerly subscriptions work.</summary>
    public SubscriptionOptions SubscriptionOptions { get; init; } = new();

    /// <summary>How messages are run.</summary>
    public PumpOptions PumpOptions { get; init; } = new();

    /// <summary>How abandoned blobs are collected.</summary>
    public BlobOptions BlobOptions { get; init; } = new();

    /// <summary>How often it looks for messages that are owed and missing.</summary>
    public WatchdogOptions WatchdogOptions { get; init; } = new();

    /// <summary>Where it says what went wrong.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}

/// <summary>
/// One process at work on a log: its subscriptions, its message pump, and the ear that hears of other nodes' appends. No node leads.
/// </summary>
public sealed class Node : IAsyncDisposable
{
    private readonly EventLog log;
    private readonly LogListener listener;
    private readonly BlobCollector collector;
    private readonly Sampler sampler;
    private readonly Watchdog watchdog;
    private readonly CancellationTokenSource stopping = new();
    private Task listening = Task.CompletedTask;
    private Task collecting = Task.CompletedTask;
    private Task sampling = Task.CompletedTask;
    private Task watching = Task.CompletedTask;

    /// <summary>Works only once it is started; until then it can be waited with and asked.</summary>
    public Node(NodeSetup setup)
    {
        log = setup.Log;
        listener = new LogListener(log, Signals, setup.Logger);
        collector = new BlobCollector(log, setup.BlobOptions, setup.Logger);
        Subscriptions = new SubscriptionRunner(log, setup.Subscriptions, Signals, setup.SubscriptionOptions, setup.Logger);
        sampler = new Sampler(log, Subscriptions, setup.Logger);
        Owed = new OwedMessages(log, setup.Workflows, Signals);
        watchdog = new Watchdog(log, Owed, Subscriptions.Duty, setup.WatchdogOptions, setup.Logger);
        Messages = new MessagePump(log, setup.Workflows, setup.Transact, setup.Effects, Signals, setup.PumpOptions, setup.Logger);
        Waiting = new Waiting(log, Signals);
        log.Appended += Signals.Appended;
    }

    /// <summary>How its parts wake one another. Whoever advances simulated time raises <see cref="Signals.MessagesMoved"/>.</summary>
    public Signals Signals { get; } = new();

    /// <summary>Its subscriptions.</summary>
    public SubscriptionRunner Subscriptions { get; }

    /// <summary>Its message pump.</summary>
    public MessagePump Messages { get; }

    /// <summary>Finds messages that are owed and missing.</summary>
    public OwedMessages Owed { get; }

    /// <summary>Waits for what follows from an append.</summary>
    public Waiting Waiting { get; }

    /// <summary>Begins to work. A database that is away is waited for, and shows in the subscriptions' status.</summary>
    public void Start()
    {
        listening = Task.Run(() => listener.Run(stopping.Token));
        collecting = Task.Run(() => collector.Run(stopping.Token));
        sampling = Task.Run(() => sampler.Run(stopping.Token));
        watching = Task.Run(() => watchdog.Run(stopping.Token));
        Subscriptions.Start();
        Messages.Start();
    }

    /// <summary>Ends when the messages and batches at hand are done, or after the pump's grace.</summary>
    public async Task Stop()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(listening, collecting, sampling, watching, Messages.Stop(), Subscriptions.Stop());
    }

    /// <summary>Waits until no message can run and its subscriptions are at the head of the log.</summary>
    /// <exception cref="TimeoutException">It did not come to rest; the message says what was still moving.</exception>
    public Task WaitForRest(TimeSpan timeout, CancellationToken cancel) => Waiting.WaitForRest(Subscriptions.Names, timeout, cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        log.Appended -= Signals.Appended;
        await Stop();
        await Messages.DisposeAsync();
        await Subscriptions.DisposeAsync();
        stopping.Dispose();
    }
}
