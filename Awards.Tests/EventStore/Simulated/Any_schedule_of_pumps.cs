using Awards.EventStore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Awards.Tests.EventStore;

/// <summary>
/// Message pumps in a simulated world: two nodes that are stopped and go on, runs that are slow or fail, connections that are lost, in
/// thousands of orders.
/// </summary>
public sealed class Any_schedule_of_pumps
{
    private const int Seeds = 125;
    private const int Messages = 24;

    private static readonly PumpOptions options = new()
    {
        Concurrency = 3,
        Lease = TimeSpan.FromSeconds(1),
        LongestRun = TimeSpan.FromSeconds(10),
        FirstPause = TimeSpan.FromMilliseconds(50),
        LongestPause = TimeSpan.FromSeconds(2),
        Attempts = 4,
        Poll = TimeSpan.FromSeconds(3),
        Grace = TimeSpan.FromSeconds(5),
    };

    [Fact]
    public void runs_every_message_once_and_in_order_and_parks_only_what_keeps_failing()
    {
        var (slept, parked, again) = (0, 0, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var world = new World(seed, calm: false);
            world.Run();
            slept += world.Slept;
            parked += world.Store.All.Count(message => message.IsParked);
            again += world.Store.All.Count(message => message.Seen.Claims > 1);
        }
        slept.ShouldBeGreaterThan(Seeds / 2, "nodes were stopped, or the test proves too little");
        parked.ShouldBeGreaterThan(Seeds / 10);
        again.ShouldBeGreaterThan(Seeds);
    }

    [Fact]
    public void keeps_its_leases_as_long_as_nothing_goes_wrong()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var world = new World(seed, calm: true);
            world.Run();
            world.Store.All.ShouldAllBe(message => message.Seen.Claims == 1, $"nobody is given a message that another runs, seed {seed}");
        }
    }

    private sealed class World
    {
        private static readonly TimeSpan longestSleep = TimeSpan.FromSeconds(4);
        private static readonly TimeSpan longestFuture = TimeSpan.FromSeconds(20);
        private static readonly TimeSpan longEnough = TimeSpan.FromMinutes(3);

        private readonly bool calm;
        private readonly string where;
        private readonly Simulation simulation;
        private readonly List<(SimulatedNode Node, SimulatedPump Pump, Signals Signals)> nodes = [];

        public World(int seed, bool calm)
        {
            this.calm = calm;
            where = $"seed {seed}";
            simulation = new Simulation(seed);
            Store = new SimulatedMessages(simulation, calm) { All = [.. Enumerable.Range(0, Messages).Select(Message)] };
            foreach (var name in new[] { "one", "two" })
                nodes.Add((simulation.Node(), new SimulatedPump(Store, simulation, name, calm), new Signals(TaskCreationOptions.None)));
        }

        public SimulatedMessages Store { get; }

        public int Slept { get; private set; }

        public void Run()
        {
            using var stop = new CancellationTokenSource();
            var pumping = nodes.ConvertAll(each => each.Node.Begin(() => Pump(each.Pump, each.Signals).Pump(stop.Token)));
            for (var nap = calm ? 0 : simulation.Random.Next(4); nap > 0; nap--) Sleep();
            simulation.Run(longEnough);
            EverythingIsDone();

            var before = nodes.Sum(each => each.Pump.Claims);
            simulation.Run(longEnough + TimeSpan.FromMinutes(1));
            (nodes.Sum(each => each.Pump.Claims) - before).ShouldBeLessThan(2 * 30, $"an idle pump looks once a poll, {where}");

            stop.Cancel();
            simulation.Run(longEnough + TimeSpan.FromMinutes(2));
            pumping.ShouldAllBe(pump => pump.IsCompletedSuccessfully, $"a pump that is stopped ends, {where}");
            nodes.ShouldAllBe(each => each.Pump.Running.Most <= options.Concurrency, where);
        }

        private MessagePump Pump(SimulatedPump pump, Signals signals) =>
            new(pump, pump, "simulated", signals, options, simulation, NullLogger.Instance);

        private SimulatedMessage Message(int order) => new(
            order, NameBasedId.Of("destination", $"{simulation.Random.Next(8)}"),
            simulation.Random.Next(3) == 0 ? simulation.UpTo(longestFuture) : TimeSpan.Zero)
        {
            IsPoison = !calm && simulation.Random.Next(40) == 0,
        };

        private void Sleep()
        {
            var node = nodes[simulation.Random.Next(nodes.Count)].Node;
            simulation.After(simulation.UpTo(longestFuture), () =>
            {
                if (node.IsAsleep) return;
                node.IsAsleep = true;
                Slept++;
                simulation.After(simulation.UpTo(longestSleep), () => node.IsAsleep = false);
            });
        }

        private void EverythingIsDone()
        {
            foreach (var destination in Store.All.GroupBy(message => message.Destination))
            {
                var inOrder = destination.OrderBy(message => (message.Due, message.Order)).ToList();
                var open = inOrder.TakeWhile(message => !message.IsParked).ToList();
                open.ShouldAllBe(message => message.IsRemoved && message.Effect != null, $"every message is run, {where}");
                open.Select(message => message.Effect!.Value).ShouldBeInOrder(customMessage: $"one after the other, {where}");
                inOrder.Skip(open.Count + 1)
                    .ShouldAllBe(message => !message.IsRemoved && message.Effect == null, $"a parked one blocks, {where}");
                foreach (var parked in inOrder.Skip(open.Count).Take(1))
                {
                    (parked.Attempts % options.Attempts).ShouldBe(0, where);
                    parked.Seen.Failures.ShouldBeGreaterThanOrEqualTo(options.Attempts - LongRunsOf(parked), where);
                }
                open.ShouldAllBe(message => !message.IsPoison, where);
            }
        }

        /// <summary>A run that took longer than any may counts as a failure too.</summary>
        private static int LongRunsOf(SimulatedMessage message) => message.Seen.Claims - message.Seen.Failures;
    }
}
