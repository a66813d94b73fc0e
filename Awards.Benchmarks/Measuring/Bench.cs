namespace Awards.Benchmarks;

/// <summary>What a figure is measured with.</summary>
/// <param name="Server">The PostgreSQL of this run.</param>
/// <param name="Options">How long and how often.</param>
/// <param name="Report">Where what came out is noted.</param>
/// <param name="Cancel">Ends the run.</param>
internal sealed record Bench(Server Server, Options Options, Report Report, CancellationToken Cancel)
{
    /// <summary>Measures two things in turns, the yardstick first, after both have been warmed up.</summary>
    /// <param name="yardstick">One round of the yardstick.</param>
    /// <param name="ours">One round of ours.</param>
    public async Task<Compared<T>> InTurns<T>(Func<TimeSpan, Task<T>> yardstick, Func<TimeSpan, Task<T>> ours)
    {
        await yardstick(Options.WarmUp);
        await ours(Options.WarmUp);
        var rounds = new List<(T Yardstick, T Ours)>();
        for (var round = 0; round < Options.Rounds; round++)
            rounds.Add((await yardstick(Options.Round), await ours(Options.Round)));
        return new Compared<T>(rounds);
    }
}

/// <summary>Rounds of two things measured in turns.</summary>
internal sealed record Compared<T>(IReadOnlyList<(T Yardstick, T Ours)> Rounds)
{
    /// <summary>The middle round of each, and the middle of the rounds' ratios: what drifts drifts for both.</summary>
    public Medians Of(Func<T, double> value) => new(
        Median(Rounds.Select(round => value(round.Ours))),
        Median(Rounds.Select(round => value(round.Yardstick))),
        Median(Rounds.Select(round => value(round.Ours) / value(round.Yardstick))));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

/// <summary>What came out of the rounds.</summary>
internal sealed record Medians(double Ours, double Yardstick, double Ratio);
