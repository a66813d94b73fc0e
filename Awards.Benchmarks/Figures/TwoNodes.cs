namespace Awards.Benchmarks;

/// <summary>Two nodes share a log as well as one node has it for itself: each makes batches of its own.</summary>
internal static class TwoNodes
{
    public static async Task Measure(Bench bench)
    {
        var database = await bench.Server.FreshDatabase(bench.Cancel);
        await using (var one = new EventLog(database, Steps.EventTypes))
        await using (var other = new EventLog(database, Steps.EventTypes))
        {
            var alone = Writer.Many(one, 64, bench.Cancel);
            Func<Task>[] shared = [.. Writer.Many(one, 32, bench.Cancel), .. Writer.Many(other, 32, bench.Cancel)];
            var compared = await bench.InTurns(
                duration => ClosedLoop.Run(alone, duration), duration => ClosedLoop.Run(shared, duration));
            bench.Report.AtLeast(
                "P13", "two nodes with 32 writers each, against one with 64", compared.Of(loop => loop.PerSecond), "/s", 0.95);
        }
        await bench.Server.Drop(database, bench.Cancel);
    }
}
