using System.Diagnostics;
using Awards.Tests.EventStore;

namespace Awards.Tests.Faults;

/// <summary>Nodes of the shelves under the load of clients, and the faults that befall them at moments that a seed decides.</summary>
internal sealed class FaultRun : IDisposable
{
    private const int Clients = 10;
    private const int FewestCallsBetween = 10;
    private const int MostCallsBetween = 60;
    private const int LongestAim = 12; // milliseconds: about as long as a command takes
    private const int WhileOneSleeps = 40; // calls

    /// <summary>Longer than a lease and than a subscription's patience.</summary>
    private static readonly TimeSpan longSleep = TimeSpan.FromMilliseconds(1300);

    private readonly string connectionString;
    private readonly Random random;
    private readonly Fleet fleet;
    private readonly Task[] clients;
    private bool ending;
    private int asleep = -1; // its place

    /// <summary>Starts nodes and clients.</summary>
    public FaultRun(string connectionString, int seed, int nodes)
    {
        this.connectionString = connectionString;
        Seed = seed;
        random = new Random(seed);
        fleet = new Fleet(connectionString, nodes);
        clients = [.. Enumerable.Range(1, Clients).Select(number => Run(number, random.Next()))];

        Task Run(int number, int own)
        {
            var client = new ShelfClient(number, new Random(own), fleet, History);
            return Task.Run(() => client.Run(() => !Volatile.Read(ref ending)));
        }
    }

    public int Seed { get; }

    public History History { get; } = new();

    public FaultCounts Counts { get; private set; } = new();

    /// <summary>Lets so many calls go by, and then a moment, so that it is at no call's end.</summary>
    public async Task GoesOn()
    {
        await Answered(random.Next(FewestCallsBetween, MostCallsBetween));
        await Eventually.Meanwhile(TimeSpan.FromMilliseconds(random.Next(LongestAim)), CancellationToken.None);
    }

    /// <summary>A node that is awake is killed, and another is started in its place.</summary>
    public async Task KillNode()
    {
        var place = random.Next(fleet.Size);
        var appends = await fleet.Kill(place == asleep ? (place + 1) % fleet.Size : place);
        Counts = Counts with { Kills = Counts.Kills + 1, KillsAtAppend = Counts.KillsAtAppend + (appends > 0 ? 1 : 0) };
    }

    /// <summary>A node is stopped, perhaps for longer than its leases; the others go on; it wakes.</summary>
    public async Task StopNode(bool forLong)
    {
        asleep = random.Next(fleet.Size);
        var (node, began) = (fleet[asleep], Stopwatch.GetTimestamp());
        await node.Stop();
        try
        {
            await Answered(WhileOneSleeps);
            if (forLong)
                await Eventually.Is(() => Task.FromResult(Stopwatch.GetElapsedTime(began) >= longSleep), "its leases ran out");
            Counts = Counts with { Stops = Counts.Stops + 1, StopsAtAppend = Counts.StopsAtAppend + (node.AppendsInFlight > 0 ? 1 : 0) };
        }
        finally
        {
            await node.Continue();
            asleep = -1;
        }
    }

    /// <summary>Connections are cut, whatever they are at.</summary>
    public async Task CutConnections()
    {
        var cut = await FaultyServer.CutConnections(connectionString, CancellationToken.None);
        Counts = Counts with { Cut = Counts.Cut + cut };
    }

    /// <summary>The server has another fault than those of nodes.</summary>
    public async Task LoseServer(Func<Task> lose)
    {
        await lose();
        Counts = Counts with { ServersLost = Counts.ServersLost + 1 };
    }

    /// <summary>Ends the load, lets the nodes finish what follows, and compares everything.</summary>
    /// <returns>What is wrong; nothing when all is well.</returns>
    public async Task<IReadOnlyList<string>> Findings()
    {
        await Answered(WhileOneSleeps);
        Volatile.Write(ref ending, true);
        await Task.WhenAll(clients);
        return await new ShelvesAfterwards(connectionString).Findings(History.Calls);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Volatile.Write(ref ending, true);
        fleet.Dispose();
    }

    private async Task Answered(int more)
    {
        var enough = History.Answered + more;
        await Eventually.Is(
            () => clients.FirstOrDefault(client => client.IsFaulted) is { } broken
                ? throw broken.Exception!
                : Task.FromResult(History.Answered >= enough),
            $"{more} more calls are answered, seed {Seed}");
    }
}

/// <summary>What befell the nodes of runs.</summary>
internal sealed record FaultCounts(
    int Kills = 0, int KillsAtAppend = 0, int Stops = 0, int StopsAtAppend = 0, int Cut = 0, int ServersLost = 0)
{
    public static FaultCounts operator +(FaultCounts one, FaultCounts other) => new(
        one.Kills + other.Kills, one.KillsAtAppend + other.KillsAtAppend, one.Stops + other.Stops,
        one.StopsAtAppend + other.StopsAtAppend, one.Cut + other.Cut, one.ServersLost + other.ServersLost);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Kills} nodes killed, {KillsAtAppend} of them at an append; {Stops} stopped, {StopsAtAppend} of them at an append; "
        + $"{Cut} connections cut; PostgreSQL lost {ServersLost} times";
}
