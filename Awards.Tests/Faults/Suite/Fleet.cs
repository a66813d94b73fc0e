namespace Awards.Tests.Faults;

/// <summary>The nodes of a run. Their clocks are minutes apart.</summary>
internal sealed class Fleet : IDisposable
{
    private static readonly TimeSpan[] clocks = [TimeSpan.Zero, TimeSpan.FromMinutes(7), TimeSpan.FromMinutes(-11)];

    private readonly string connectionString;
    private readonly NodeProcess[] nodes;

    public Fleet(string connectionString, int size)
    {
        this.connectionString = connectionString;
        nodes = [.. Enumerable.Range(0, size).Select(Start)];
    }

    public int Size => nodes.Length;

    public NodeProcess this[int place] => Volatile.Read(ref nodes[place]);

    /// <summary>Any one that answers; null while there is none.</summary>
    public NodeProcess? Any(Random random)
    {
        var ready = Enumerable.Range(0, Size).Select(place => this[place]).Where(node => node.IsReady).ToList();
        return ready.Count == 0 ? null : ready[random.Next(ready.Count)];
    }

    /// <summary>Kills one and starts another in its place.</summary>
    /// <returns>How many appends it was at.</returns>
    public async Task<int> Kill(int place)
    {
        var killed = this[place];
        var appends = await killed.Kill();
        Volatile.Write(ref nodes[place], Start(place));
        killed.Dispose();
        return appends;
    }

    public void Dispose()
    {
        foreach (var node in nodes) node.Dispose();
    }

    private NodeProcess Start(int place) => NodeProcess.Start(new ShelfNodeSetup(connectionString, clocks[place % clocks.Length]));
}
