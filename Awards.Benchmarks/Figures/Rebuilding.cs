using System.Diagnostics;

namespace Awards.Benchmarks;

/// <summary>How fast a read model is made again from the first event, beside a plain COPY of the same rows.</summary>
internal static class Rebuilding
{
    private static readonly History history = new(20_000, 10);

    public static Task OneStreamADocument(Bench bench) => Measure(bench, "P6", "one document a stream", Cards, 2.5);

    public static Task ManyStreamsADocument(Bench bench) => Measure(bench, "P7", "1,000 documents of many streams", Counts, 3.5);

    /// <summary>A read model as wide as a list needs: where each dossier is.</summary>
    internal static Projection<BenchCard> Cards => new()
    {
        Name = "BenchCards",
        Keys = happened => [happened.Stream.ToString()],
        Apply = (current, happened, _) => happened.Data is BenchStepTaken step
            ? new BenchCard(step.Nominee, step.Award, step.Step, step.Unit, step.Day, (current?.Steps ?? 0) + 1, happened.RecordedAt)
            : current,
    };

    /// <summary>A read model that gathers: how many steps each unit's dossiers took, and how they scored.</summary>
    internal static Projection<BenchCount> Counts => new()
    {
        Name = "BenchCounts",
        Keys = happened => happened.Data is BenchStepTaken step ? [step.Unit] : [],
        Apply = (current, happened, _) => happened.Data is BenchStepTaken step
            ? new BenchCount(step.Unit, (current?.Steps ?? 0) + 1, (current?.Score ?? 0) + step.Score, step.Day)
            : current,
    };

    /// <summary>Events a second of one rebuild.</summary>
    internal static async Task<double> Rebuild(EventLog log, ISubscription model, long events, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        if (await new Rebuild(log, [model]).Run(model.RowName, _ => { }, cancel) != RebuildOutcome.Done)
            throw new InvalidOperationException($"{model.RowName} keeps failing.");
        return events / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task Measure<TDocument>(Bench bench, string id, string what, Projection<TDocument> model, double bar)
        where TDocument : class
    {
        var database = await bench.Server.FreshDatabase(bench.Cancel);
        await history.Write(database, bench.Cancel);
        await using (var log = new EventLog(database, Steps.EventTypes))
        await using (var rows = await CopiedRows.Take(database, history.Events, bench.Cancel))
        {
            var compared = await bench.InTurns(
                _ => rows.Copy(bench.Cancel), _ => Rebuild(log, model, history.Events, bench.Cancel));
            bench.Report.AtLeast(id, $"rebuild, {what}, events", compared.Of(perSecond => perSecond), "/s", bar);
        }
        await bench.Server.Drop(database, bench.Cancel);
    }
}

/// <summary>Where a dossier is.</summary>
internal sealed record BenchCard(
    string Nominee, string Award, string Step, string Unit, DateOnly Day, int Steps, DateTimeOffset RecordedAt);

/// <summary>What a unit's dossiers come to.</summary>
internal sealed record BenchCount(string Unit, int Steps, long Score, DateOnly Last);
