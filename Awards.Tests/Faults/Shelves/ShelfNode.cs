using System.Diagnostics;
using System.Text.Json;
using Awards.EventStore;
using EventLog = Awards.EventStore.EventLog; // not that of System.Diagnostics

namespace Awards.Tests.Faults;

/// <summary>How a node is started: the first line it reads.</summary>
/// <param name="ConnectionString">Its database.</param>
/// <param name="ClockIsOff">How far its machine's clock is off.</param>
internal sealed record ShelfNodeSetup(string ConnectionString, TimeSpan ClockIsOff);

/// <summary>
/// A node of the shelves in a process of its own: does what each line asks, side by side, and answers each by a line. It says when an
/// append begins and ends, so that whoever kills it knows what was hit.
/// </summary>
internal sealed class ShelfNode(EventLog log, TextWriter output)
{
    public const string Ready = "ready", AppendBegins = "+", AppendEnds = "-";

    /// <summary>Short, so that what a killed or stopped node leaves is taken over within a run.</summary>
    private static readonly PumpOptions pump =
        new() { Lease = TimeSpan.FromSeconds(1), Poll = TimeSpan.FromMilliseconds(100), FirstPause = TimeSpan.FromMilliseconds(20) };

    private static readonly SubscriptionOptions subscriptions = new()
    {
        Poll = TimeSpan.FromMilliseconds(100),
        Patience = TimeSpan.FromMilliseconds(500),
        FirstPause = TimeSpan.FromMilliseconds(20),
        LongestPause = TimeSpan.FromMilliseconds(500),
    };

    private readonly Workflows workflows = Shelves.Workflows();
    private readonly Lock gate = new();

    /// <summary>Runs until nobody writes to it any more.</summary>
    public static async Task<int> Run(TextReader input, TextWriter output)
    {
        var setup = JsonSerializer.Deserialize<ShelfNodeSetup>((await input.ReadLineAsync())!)!;
        await using var log = new EventLog(setup.ConnectionString, Shelves.EventTypes, clock: new ClockThatIsOff(setup.ClockIsOff));
        var node = new ShelfNode(log, output);
        using var listener = node.Listen();
        await node.Serve(input);
        return 0;
    }

    private async Task Serve(TextReader input)
    {
        var transact = new Transact(log, workflows);
        await using var node = new Node(Setup(log, transact, workflows));
        node.Start();
        Say(Ready);
        while (await input.ReadLineAsync() is { } line)
            _ = Task.Run(() => Answer(JsonSerializer.Deserialize<Line>(line)!, transact));
    }

    /// <summary>What a node of the shelves is made of.</summary>
    public static NodeSetup Setup(EventLog log, Transact transact, Workflows workflows) => new()
    {
        Log = log,
        Workflows = workflows,
        Transact = transact,
        Subscriptions = ShelfBooks.All,
        PumpOptions = pump,
        SubscriptionOptions = subscriptions,
    };

    private async Task Answer(Line asked, Transact transact)
    {
        Told told;
        try
        {
            told = asked.Ask!.Act == Act.Read ? await Read(asked.Ask) : await Do(asked.Ask, transact);
        }
        catch (ContentionException)
        {
            told = new Told(Outcome.GaveUp);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            told = new Told(Outcome.Failed, Because: broken.GetType().Name);
        }
        Say(JsonSerializer.Serialize(new Line(asked.Id, Told: told)));
    }

    private async Task<Told> Read(Ask ask)
    {
        var (state, version) = await log.Fold(Shelves.Stream, Shelves.Id(ask.Shelf), CancellationToken.None);
        return new Told(Outcome.Read, version, Count: state.Count);
    }

    private static async Task<Told> Do(Ask ask, Transact transact) =>
        await transact.Run(CommandOf(ask), ContextOf(ask), CancellationToken.None) switch
        {
            TransactResult.Done done => new Told(Outcome.Done, done.Version, done.Position, done.Repeated),
            TransactResult.NothingToDo nothing => new Told(Outcome.Nothing, nothing.Version, nothing.Position),
            TransactResult.Refused refused => new Told(Outcome.Refused, refused.Version),
            TransactResult.VersionMismatch mismatch => new Told(Outcome.Mismatch, mismatch.Actual),
            TransactResult.KeyReused => new Told(Outcome.KeyReused),
            var other => new Told(Outcome.Failed, Because: other.GetType().Name),
        };

    private static CommandContext ContextOf(Ask ask) => new()
    {
        Actor = "client",
        Correlation = ask.Tag,
        IfMatch = ask.At,
        Key = new CommandKey(
            NameBasedId.Of("fault", ask.Tag), NameBasedId.Of($"{ask.Act}", $"{ask.Shelf}", $"{ask.Other}", ask.Mark, $"{ask.Body}")),
    };

    private static ShelfCommand CommandOf(Ask ask)
    {
        var shelf = Shelves.Id(ask.Shelf);
        return ask.Act switch
        {
            Act.Fill => new FillShelf(shelf, ask.Tag),
            Act.Take => new TakeFromShelf(shelf, ask.Tag, Shelves.Id(Shelves.SisterOf(ask.Shelf))),
            Act.Mark => new MarkShelf(shelf, ask.Tag, ask.Mark),
            _ => new SendParcels(shelf, ask.Tag, [Shelves.Id(ask.Other), Shelves.Id(Shelves.SisterOf(ask.Other))], default),
        };
    }

    private ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Awards.", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            ActivityStarted = activity => Tell(activity, AppendBegins),
            ActivityStopped = activity => Tell(activity, AppendEnds),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private void Tell(Activity activity, string what)
    {
        if (activity.OperationName == "append") Say(what);
    }

    private void Say(string line)
    {
        lock (gate)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }

    /// <summary>The clock of a machine that nobody sets.</summary>
    private sealed class ClockThatIsOff(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
