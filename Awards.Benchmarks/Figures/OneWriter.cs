namespace Awards.Benchmarks;

/// <summary>How long a command takes that nobody else's goes with: half of them take less.</summary>
internal static class OneWriter
{
    public static async Task Measure(Bench bench)
    {
        await using var pair = await Pair.Open(bench, 1);
        var compared = await bench.InTurns(pair.Raw, pair.Ours(1));
        bench.Report.AtMost("P3", "1 writer, median latency", compared.Of(loop => loop.Milliseconds(0.5)), "ms", 1.25);
    }
}
