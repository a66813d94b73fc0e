using Awards.Api.Ballots;
using Awards.Api.CouncilReview.Notices;
using Awards.Api.Organisations;
using Awards.Api.Proposals.Papers;
using Awards.EventStore;

namespace Awards.Api.Hosting;

/// <summary>
/// One sector at run time: a database of its own, its rule book, its councils, its keys. Nothing of another sector can be reached from it.
/// </summary>
internal sealed class Sector : IAsyncDisposable
{
    /// <summary>Connects nothing yet; <see cref="Start"/> sets it to work.</summary>
    public Sector(SectorSetting setting, IReadOnlyList<ISubscription> subscriptions, ILoggerFactory loggers)
    {
        Setting = setting;
        Log = new EventLog(setting.ConnectionString, Composition.EventTypes, setting.Code);
        Directory = new PersonDirectory(Log.Database);
        Keys = new KeyRing(setting.KeyRing);
        Sealing = new BallotSealing(Keys);
        Vault = new PersonVault(Keys);
        Papers = new PaperStore(Log, Keys);
        Comments = new CommentVault(Keys);
        Views = new NoticeViews(Log, loggers.CreateLogger($"Awards.Sector.{setting.Code}"));
        Subscriptions = subscriptions;
        var workflows = Composition.Workflows(setting, Directory, Vault, Sealing, Papers, new NoticeGathering(Directory, Comments, Views));
        Transact = new Transact(Log, workflows);
        Node = new Node(new NodeSetup
        {
            Log = Log,
            Workflows = workflows,
            Transact = Transact,
            Subscriptions = subscriptions,
            Effects = Composition.Effects(Directory, Vault, Sealing),
            PumpOptions = setting.MessageLease is { } lease ? new PumpOptions { Lease = lease } : new PumpOptions(),
            WatchdogOptions = setting.OwedMessagesEvery is { } every ? WatchdogOptions.At(every) : new WatchdogOptions(),
            Logger = loggers.CreateLogger($"Awards.Sector.{setting.Code}"),
        });
        Parked = new ParkedMessageDesk(Log, workflows, Transact, Node.Signals);
    }

    /// <summary>What configuration says of it.</summary>
    public SectorSetting Setting { get; }

    /// <summary>The sector's code: the first segment of its addresses.</summary>
    public string Code => Setting.Code;

    /// <summary>The log.</summary>
    public EventLog Log { get; }

    /// <summary>Runs commands.</summary>
    public Transact Transact { get; }

    /// <summary>Subscriptions, message pump and waiting of this process.</summary>
    public Node Node { get; }

    /// <summary>Who the persons behind the ids are.</summary>
    public PersonDirectory Directory { get; }

    /// <summary>What is private about persons.</summary>
    public PersonVault Vault { get; }

    /// <summary>Ballot papers and their boxes.</summary>
    public BallotSealing Sealing { get; }

    /// <summary>The contents of papers.</summary>
    public PaperStore Papers { get; }

    /// <summary>What the public wrote.</summary>
    public CommentVault Comments { get; }

    /// <summary>How often public notices are looked at.</summary>
    public NoticeViews Views { get; }

    /// <summary>Where its keys are.</summary>
    public KeyRing Keys { get; }

    /// <summary>Its read models.</summary>
    public IReadOnlyList<ISubscription> Subscriptions { get; }

    /// <summary>What operators do about parked messages.</summary>
    public ParkedMessageDesk Parked { get; }

    /// <summary>Makes the read models' tables and sets subscriptions and messages to work.</summary>
    public async Task Start(CancellationToken cancel)
    {
        await Node.Subscriptions.Prepare(cancel);
        Node.Start();
        Views.Start();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Views.DisposeAsync();
        await Node.DisposeAsync();
        await Log.DisposeAsync();
    }
}
