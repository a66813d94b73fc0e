namespace Awards.Tests.Faults;

/// <summary>Which faults befall a run, in an order that its seed decides.</summary>
internal static class FaultPlan
{
    private const int NodeKillsOfALongRun = 12;

    /// <summary>One of each.</summary>
    public static IEnumerable<Func<Task>> Short(FaultRun run, FaultyServer server, string connectionString) => Shuffled(run,
    [
        run.KillNode,
        run.CutConnections,
        () => run.StopNode(forLong: true),
        () => run.LoseServer(() => FaultyServer.KillBackend(connectionString, CancellationToken.None)),
        () => run.LoseServer(() => server.KillAndStartAgain(CancellationToken.None)),
    ]);

    /// <summary>Many kills of nodes, and some of everything else.</summary>
    public static IEnumerable<Func<Task>> Long(FaultRun run, FaultyServer server, string connectionString) => Shuffled(run,
    [
        .. Enumerable.Repeat<Func<Task>>(run.KillNode, NodeKillsOfALongRun - 5),
        .. Enumerable.Repeat<Func<Task>>(run.CutConnections, 2),
        () => run.StopNode(forLong: false),
        () => KillWhileAnotherSleeps(run),
        .. Short(run, server, connectionString),
        .. Enumerable.Repeat<Func<Task>>(run.KillNode, 2),
        .. Short(run, server, connectionString),
    ]);

    /// <summary>Two faults at once.</summary>
    private static async Task KillWhileAnotherSleeps(FaultRun run)
    {
        var sleeping = run.StopNode(forLong: true);
        await run.KillNode();
        await sleeping;
    }

    private static Func<Task>[] Shuffled(FaultRun run, Func<Task>[] faults)
    {
        new Random(run.Seed).Shuffle(faults);
        return faults;
    }
}
