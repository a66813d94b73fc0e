namespace Awards.Benchmarks;

/// <summary>Commands appended a second by writers in a closed loop on distinct streams, and how long the slowest take.</summary>
internal static class ManyWriters
{
    private const int Yardstick = 16;

    /// <summary>How far the yardstick may be from pgbench with the same statement: then it is pgbench's kind of number.</summary>
    private const double Honest = 0.8;

    public static async Task Sixteen(Bench bench)
    {
        await using var pair = await Pair.Open(bench, Yardstick);
        var compared = await bench.InTurns(pair.Raw, pair.Ours(Yardstick));
        bench.Report.AtLeast("P1", "16 writers, commands appended", compared.Of(loop => loop.PerSecond), "/s", 1.6);
        bench.Report.AtMost("P4", "16 writers, p99", compared.Of(loop => loop.Milliseconds(0.99)), "ms", 1.0);

        if (await PgBench.Run(bench.Server, pair.RawDatabase, Yardstick, bench.Options.Round, bench.Cancel) is null) return;
        var (raw, pgbench) = (new List<double>(), new List<double>());
        for (var round = 0; round < bench.Options.Rounds; round++)
        {
            pgbench.Add((await PgBench.Run(bench.Server, pair.RawDatabase, Yardstick, bench.Options.Round, bench.Cancel))!.Value);
            raw.Add((await pair.Raw(bench.Options.Round)).PerSecond);
        }
        var check = new Compared<double>([.. pgbench.Zip(raw)]).Of(perSecond => perSecond);
        bench.Report.AtLeast("R16", "the yardstick itself, against pgbench -M prepared with the same statement", check, "/s", Honest);
    }

    public static async Task More(Bench bench)
    {
        await using var pair = await Pair.Open(bench, Yardstick);
        foreach (var (writers, bar) in new[] { (64, 3.0), (256, 4.0) })
        {
            var compared = await bench.InTurns(pair.Raw, pair.Ours(writers));
            bench.Report.AtLeast(
                $"P2/{writers}", $"{writers} writers, commands appended", compared.Of(loop => loop.PerSecond), "/s", bar);
        }
    }
}

/// <summary>A log of ours and, in a database beside it on the same server, the yardstick.</summary>
internal sealed class Pair : IAsyncDisposable
{
    private readonly Bench bench;
    private readonly EventLog log;
    private readonly RawWriter[] raw;
    private readonly string database;

    private Pair(Bench bench, string database, string rawDatabase, RawWriter[] raw)
    {
        (this.bench, this.database, RawDatabase, this.raw) = (bench, database, rawDatabase, raw);
        log = new EventLog(database, Steps.EventTypes);
    }

    public string RawDatabase { get; }

    public static async Task<Pair> Open(Bench bench, int rawWriters)
    {
        var (ours, raw) = (await bench.Server.FreshDatabase(bench.Cancel), await bench.Server.FreshDatabase(bench.Cancel));
        return new Pair(bench, ours, raw, await RawWriter.Many(raw, rawWriters, bench.Cancel));
    }

    public Task<Loop> Raw(TimeSpan duration) => ClosedLoop.Run([.. raw.Select(writer => (Func<Task>)writer.Write)], duration);

    public Func<TimeSpan, Task<Loop>> Ours(int writers)
    {
        var all = Writer.Many(log, writers, bench.Cancel);
        return duration => ClosedLoop.Run(all, duration);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var writer in raw) await writer.DisposeAsync();
        await log.DisposeAsync();
        await bench.Server.Drop(RawDatabase, bench.Cancel);
        await bench.Server.Drop(database, bench.Cancel);
    }
}
