using System.Diagnostics;

namespace Awards.Benchmarks;

/// <summary>Writers that each do the next thing when the last is done.</summary>
internal static class ClosedLoop
{
    /// <summary>Runs writers side by side for a while.</summary>
    /// <param name="writers">One function a writer; called again and again.</param>
    /// <param name="duration">Nothing is begun after it.</param>
    /// <returns>How many a second, and how long each took.</returns>
    public static async Task<Loop> Run(IReadOnlyList<Func<Task>> writers, TimeSpan duration)
    {
        var began = Stopwatch.GetTimestamp();
        var took = await Task.WhenAll(writers.Select(write => Task.Run(async () =>
        {
            var latencies = new List<long>();
            for (var now = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began, now) < duration;)
            {
                await write();
                var done = Stopwatch.GetTimestamp();
                latencies.Add(done - now);
                now = done;
            }
            return latencies;
        })));
        var elapsed = Stopwatch.GetElapsedTime(began);
        var all = took.SelectMany(latencies => latencies).Order().ToArray();
        return new Loop(all.Length / elapsed.TotalSeconds, all);
    }
}

/// <summary>What a closed loop did.</summary>
/// <param name="PerSecond">Things done a second, all writers together.</param>
/// <param name="Latencies">Ticks of the stopwatch, sorted.</param>
internal sealed record Loop(double PerSecond, long[] Latencies)
{
    /// <summary>Milliseconds within which this share of the things was done.</summary>
    public double Milliseconds(double share) =>
        Latencies[(int)Math.Min(Latencies.Length - 1, Latencies.Length * share)] * 1000.0 / Stopwatch.Frequency;
}
