using Awards.EventStore;
using Npgsql;

namespace Awards.Tests.EventStore;

/// <summary>
/// Group commit in a simulated world: clients that append, wait and give up, calls that are slow, refused or lost, in thousands of orders.
/// </summary>
public sealed class Any_schedule_of_appends
{
    private const int Seeds = 1000;
    private const int MostEvents = 2048, MostBytes = 1 << 20, MostExamined = 1024;

    [Fact]
    public void answers_everybody_once_keeps_the_order_and_lets_nobody_starve()
    {
        var (largest, kinds) = (0, new HashSet<string>());
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var world = new World(seed);
            world.Run();
            largest = Math.Max(largest, world.Largest);
            kinds.UnionWith(world.Answers);
        }
        largest.ShouldBe(AppendQueue.MostCommands, "some batch is as large as any may be, or the test proves too little");
        kinds.ShouldBe(
            ["Appended", "AlreadyDone", "Conflict", "AppendFailedException", "NpgsqlException", "TaskCanceledException"],
            ignoreOrder: true);
    }

    private sealed class World
    {
        private readonly int seed;
        private readonly Simulation simulation;
        private readonly SimulatedNode node;
        private readonly SimulatedLog log;
        private readonly Appender appender;
        private readonly Guid[] streams;
        private readonly List<AppendRequest> waiting = []; // in the order in which they came, also those that gave up meanwhile
        private readonly HashSet<AppendRequest> gaveUp = [];
        private readonly HashSet<AppendRequest> sent = [];
        private readonly Dictionary<AppendRequest, string> answered = [];
        private readonly List<Task> clients = [];
        private int asked;

        public World(int seed)
        {
            this.seed = seed;
            simulation = new Simulation(seed);
            node = simulation.Node();
            log = new SimulatedLog(simulation) { Sees = Sees };
            appender = new Appender(log, TestCounters.EventTypes, simulation, node.Soon);
            streams = [.. Enumerable.Range(0, 1 + simulation.Random.Next(12)).Select(n => NameBasedId.Of("simulated", $"{n}"))];
        }

        public int Largest { get; private set; }

        public IEnumerable<string> Answers => answered.Values;

        public void Run()
        {
            var (crowd, each) = seed % 100 == 0 ? (700, 1) : (simulation.Random.Next(1, 20), simulation.Random.Next(1, 6));
            for (var client = 0; client < crowd; client++) clients.Add(node.Begin(() => Client(each, alone: crowd > 100)));
            simulation.Run(TimeSpan.FromHours(1));

            foreach (var client in clients) simulation.Check(client.IsCompletedSuccessfully, $"{client.Exception?.InnerException}");
            simulation.Check(answered.Count == asked, "everybody is answered");
            simulation.Check(waiting.TrueForAll(gaveUp.Contains), "nobody waits who did not give up");
            foreach (var stored in log.Stored.Values) simulation.Check(stored.Times <= 1, "nothing is done twice");
            foreach (var (request, answer) in answered)
            {
                if (answer.EndsWith("CanceledException", StringComparison.Ordinal))
                    simulation.Check(gaveUp.Contains(request), "nobody else is let go");
                var times = log.Stored.GetValueOrDefault(request).Times;
                if (answer is nameof(AppendOutcome.Appended)) simulation.Check(times == 1, "what was answered is done");
                else if (!sent.Contains(request)) simulation.Check(times == 0, "what was given up before it was sent is not done");
            }
        }

        private async Task Client(int commands, bool alone)
        {
            for (var command = 0; command < commands; command++)
            {
                if (!alone) await simulation.Wait(simulation.UpTo(TimeSpan.FromMilliseconds(40)));
                await Ask(Any(alone));
            }
        }

        private async Task Ask(AppendRequest request)
        {
            using var patience = simulation.Random.Next(8) == 0
                ? new CancellationTokenSource(simulation.UpTo(TimeSpan.FromMilliseconds(60)), simulation)
                : new CancellationTokenSource();
            asked++;
            waiting.Add(request);
            await using var givenUp = patience.Token.UnsafeRegister(_ => gaveUp.Add(request), null);
            string told;
            try
            {
                var outcome = await appender.Append(request, patience.Token);
                told = outcome.GetType().Name;
                if (outcome is AppendOutcome.Appended done)
                {
                    var stored = (AppendRow.Appended)log.Stored[request].Last;
                    simulation.Check(done.LastPosition == stored.Last, "the answer is what was done");
                }
            }
            catch (Exception failure) when (failure is OperationCanceledException or NpgsqlException or AppendFailedException)
            {
                told = failure.GetType().Name;
            }
            simulation.Check(answered.TryAdd(request, told), "nobody is answered twice");
        }

        private AppendRequest Any(bool alone)
        {
            var stream = alone ? Guid.CreateVersion7(simulation.GetUtcNow()) : streams[simulation.Random.Next(streams.Length)];
            var events = Enumerable.Range(0, simulation.Random.Next(1, 4)).Select(n => (object)new TestCounted(n)).ToList();
            var expected = simulation.Random.Next(4) == 0 ? simulation.Random.Next(4) : (long?)null;
            var request = new AppendRequest
            {
                Streams = [new StreamWrite(stream, "test_counter", expected, events)],
                Metadata = new Metadata("somebody", simulation.GetUtcNow(), "c"),
                Key = simulation.Random.Next(3) == 0 ? new CommandKey(NameBasedId.Of($"{simulation.Random.Next(40)}"), stream) : null,
                Guards = simulation.Random.Next(5) == 0 ? [new Guard(streams[simulation.Random.Next(streams.Length)], 0)] : [],
            };
            if (simulation.Random.Next(60) == 0) log.Poisoned.Add(request);
            return request;
        }

        /// <summary>What goes next are the first of those that wait, as far as none looks at what one before it changes.</summary>
        private void Sees(IReadOnlyList<PendingAppend> batch, bool alone)
        {
            Largest = Math.Max(Largest, batch.Count);
            simulation.Check(batch.Count <= AppendQueue.MostCommands, "no batch is larger than any may be");
            var isAgain = alone && sent.Contains(batch[0].Request); // after a call that was undone
            if (isAgain) return;
            var taken = batch.Select(append => append.Request).ToHashSet();
            simulation.Check(
                taken.IsSubsetOf(waiting) && !taken.Overlaps(gaveUp), "what goes has waited, and is still wanted by whoever asked for it");
            for (var place = 0; place < batch.Count; place++)
                simulation.Check(!batch.Take(place).Any(before => Meets(before.Request, batch[place].Request)), "none meets another");
            var full = batch.Count == AppendQueue.MostCommands || batch.Sum(append => append.Bytes) > MostBytes / 2
                || batch.Sum(append => append.Events.Count) > MostEvents - 4;
            for (var place = 0; place < waiting.Count && place < MostExamined && !full; place++)
            {
                if (taken.Contains(waiting[place]) || gaveUp.Contains(waiting[place])) continue;
                simulation.Check(
                    waiting.Take(place).Any(before => Meets(before, waiting[place])), "it waits for one that came before it, or it goes");
            }
            foreach (var request in taken)
            {
                var left = waiting.Take(waiting.IndexOf(request)).Where(before => !taken.Contains(before) && !gaveUp.Contains(before));
                simulation.Check(!left.Any(before => Meets(before, request)), "nobody overtakes");
            }
            foreach (var request in taken)
            {
                sent.Add(request);
                waiting.Remove(request);
            }
        }

        /// <summary>Whether the later one looks at what the earlier one changes.</summary>
        private static bool Meets(AppendRequest earlier, AppendRequest later) =>
            (earlier.Key is { } key && key.Id == later.Key?.Id)
            || later.Streams.Select(write => write.Stream).Concat(later.Guards.Select(guard => guard.Stream))
                .Any(looked => earlier.Streams.Any(write => write.Stream == looked));
    }
}
