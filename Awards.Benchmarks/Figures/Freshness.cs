using System.Diagnostics;

namespace Awards.Benchmarks;

/// <summary>How long it takes from the answer to a command until a read model shows it, while 500 commands a second come in.</summary>
internal static class Freshness
{
    private const int PerSecond = 500;
    private const int WarmUp = 1000;
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    public static async Task Measure(Bench bench)
    {
        var commands = bench.Options.Quick ? 2000 : 10_000;
        var model = Rebuilding.Cards;
        var database = await bench.Server.FreshDatabase(bench.Cancel);
        await using (var log = new EventLog(database, Steps.EventTypes))
        {
            var workflows = new Workflows([]);
            await using var node = new Node(new NodeSetup
            {
                Log = log,
                Workflows = workflows,
                Transact = new Transact(log, workflows),
                Subscriptions = [model],
            });
            await node.Subscriptions.Prepare(bench.Cancel);
            node.Start();

            var began = Stopwatch.GetTimestamp();
            var sent = new List<Task<double>>();
            using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
            while (sent.Count < commands + WarmUp)
            {
                await beat.WaitForNextTickAsync(bench.Cancel);
                var due = Stopwatch.GetElapsedTime(began).TotalSeconds * PerSecond;
                while (sent.Count < due) sent.Add(Task.Run(() => Shown(log, node, model.RowName, bench.Cancel)));
            }
            var waited = (await Task.WhenAll(sent))[WarmUp..].Order().ToArray();
            Note(bench, "P9/p50", "500 commands a second, answer to shown, p50", waited[waited.Length / 2], 15);
            Note(bench, "P9/p99", "500 commands a second, answer to shown, p99", waited[waited.Length * 99 / 100], 100);
        }
        await bench.Server.Drop(database, bench.Cancel);
    }

    /// <summary>Milliseconds from the answer of one command until it is shown.</summary>
    private static async Task<double> Shown(EventLog log, Node node, string model, CancellationToken cancel)
    {
        var stream = Guid.NewGuid();
        var done = (AppendOutcome.Appended)await log.Append(
            new AppendRequest
            {
                Streams = [new StreamWrite(stream, BenchDossier.Stream.Name, 0, [Steps.Of(stream, 0)])],
                Metadata = Steps.Metadata(),
                Key = new CommandKey(Guid.NewGuid(), stream),
            },
            cancel);
        var answered = Stopwatch.GetTimestamp();
        var reached = await node.Waiting.WaitFor(model, done.LastPosition, patience, cancel);
        return reached.InTime
            ? Stopwatch.GetElapsedTime(answered).TotalMilliseconds
            : throw new InvalidOperationException("It was never shown.");
    }

    private static void Note(Bench bench, string id, string what, double milliseconds, double bar) => bench.Report.Add(
        new Result(id, what, milliseconds, "ms", null, null, $"<= {bar}", milliseconds <= bar));
}
