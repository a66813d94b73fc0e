namespace Awards.Benchmarks;

/// <summary>
/// Whether it stays as fast when the log grows: the same with a million and with ten million events as with ten thousand.
/// </summary>
internal static class Growth
{
    private const double Kept = 0.8;
    private static readonly int[] sizes = [10_000, 1_000_000, 10_000_000];

    public static async Task Measure(Bench bench)
    {
        var first = await Sized(bench, sizes[0]);
        foreach (var size in sizes[1..])
        {
            var grown = await Sized(bench, size);
            var millions = $"{size / 1_000_000} million events";
            bench.Report.AtLeast($"P10/P1/{size}", $"16 writers with {millions}", Against(grown.Sixteen, first.Sixteen), "/s", Kept);
            bench.Report.AtMost($"P10/P3/{size}", $"1 writer with {millions}", Against(grown.Alone, first.Alone), "ms", 1 / Kept);
            bench.Report.AtLeast($"P10/P6/{size}", $"rebuild of {millions}", Against(grown.Rebuilt, first.Rebuilt), "/s", Kept);
            bench.Report.AtLeast($"P10/P8/{size}", $"fold 10 with {millions}", Against(grown.Folded, first.Folded), "/s", Kept);
        }
    }

    private static Medians Against(double grown, double first) => new(grown, first, grown / first);

    private static async Task<Sizes> Sized(Bench bench, int events)
    {
        var history = new History(events / 10, 10);
        var database = await bench.Server.FreshDatabase(bench.Cancel);
        await history.Write(database, bench.Cancel);
        await using var log = new EventLog(database, Steps.EventTypes);

        var folded = await Median(bench, duration => ClosedLoop.Run(
            Folding.Many(() => Folding.Fold(log, Folding.Any(history), history.Length, bench.Cancel)), duration), loop => loop.PerSecond);
        // The last round counts: making ten million documents again takes long enough to need no median.
        var rebuilt = 0.0;
        for (var round = 0; round < (events > 1_000_000 ? 1 : 3); round++)
            rebuilt = await Rebuilding.Rebuild(log, Rebuilding.Cards, history.Events, bench.Cancel);
        var sixteen = Writer.Many(log, 16, bench.Cancel);
        var many = await Median(bench, duration => ClosedLoop.Run(sixteen, duration), loop => loop.PerSecond);
        var one = Writer.Many(log, 1, bench.Cancel);
        var alone = await Median(bench, duration => ClosedLoop.Run(one, duration), loop => loop.Milliseconds(0.5));

        await log.DisposeAsync();
        await bench.Server.Drop(database, bench.Cancel);
        return new Sizes(many, alone, rebuilt, folded);
    }

    private static async Task<double> Median(Bench bench, Func<TimeSpan, Task<Loop>> round, Func<Loop, double> value)
    {
        await round(bench.Options.WarmUp);
        var rounds = new List<(double, double)>();
        for (var n = 0; n < bench.Options.Rounds; n++) rounds.Add((1, value(await round(bench.Options.Round))));
        return new Compared<double>(rounds).Of(measured => measured).Ours;
    }

    private sealed record Sizes(double Sixteen, double Alone, double Rebuilt, double Folded);
}
