using Awards.EventStore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Awards.Tests.EventStore;

/// <summary>
/// Message pumps in a simulated world: two nodes that are stopped and go on, runs that are slow or fail, connections that are lost, in
/// thousands of orders.
/// </summary>
public sealed class Any_schedule_of_pumps
{
    private const int Seeds = 1000;
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
            foreach (var message in world.Store.All) world.Check(message.Seen.Claims == 1, "nobody is given a message that another runs");
        }
    }

    private sealed class World
    {
        private static readonly TimeSpan longestSleep = TimeSpan.FromSeconds(4);
        private static readonly TimeSpan longestFuture = TimeSpan.FromSeconds(20);
        private static readonly TimeSpan longEnough = TimeSpan.FromMinutes(3);
        private static readonly TimeSpan idle = TimeSpan.FromSeconds(30);

        private readonly bool calm;
        private readonly Simulation simulation;
        private readonly List<(SimulatedNode Node, SimulatedPump Pump, Signals Signals)> nodes = [];

        public World(int seed, bool calm)
        {
            this.calm = calm;
            simulation = new Simulation(seed);
            Store = new SimulatedMessages(simulation, calm) { All = [.. Enumerable.Range(0, Messages).Select(Message)] };
            foreach (var name in new[] { "one", "two" })
                nodes.Add((simulation.Node(), new SimulatedPump(Store, simulation, name, calm), new Signals(TaskCreationOptions.None)));
        }

        public SimulatedMessages Store { get; }

        public int Slept { get; private set; }

        public void Check(bool holds, string what) => simulation.Check(holds, what);

        public void Run()
        {
            using var stop = new CancellationTokenSource();
            var pumping = nodes.ConvertAll(each => each.Node.Begin(() => Pump(each.Pump, each.Signals).Pump(stop.Token)));
            for (var nap = calm ? 0 : simulation.Random.Next(4); nap > 0; nap--) Sleep();
            simulation.RunUntil(() => IsAtRest, longEnough);
            EverythingIsDone();

            var before = nodes.Sum(each => each.Pump.Claims);
            simulation.Run(simulation.Now + idle);
            EverythingIsDone();
            var most = 3 * nodes.Count * (idle / options.Poll); // a connection that is lost has it look once more
            Check(nodes.Sum(each => each.Pump.Claims) - before <= most, "an idle pump looks once a poll");

            stop.Cancel();
            simulation.Run(simulation.Now + TimeSpan.FromMinutes(1));
            foreach (var pump in pumping) Check(pump.IsCompletedSuccessfully, "a pump that is stopped ends");
            foreach (var each in nodes)
            {
                Check(each.Pump.Running.Most <= options.Concurrency, "no more runs at once than are allowed");
                Check(each.Pump.Wrong is null, each.Pump.Wrong ?? "");
            }
        }

        private bool IsAtRest => nodes.All(each => each.Pump.Running.Now == 0 && !each.Node.IsAsleep)
            && simulation.Now >= longestFuture + longestSleep
            && Store.All.All(message => message.IsRemoved || Store.All.Any(other =>
                other.IsParked && other.Destination == message.Destination && (other == message || other.ComesBefore(message))));

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
                var (blocked, last) = (false, 0);
                foreach (var message in destination.OrderBy(message => (message.Due, message.Order)))
                {
                    if (blocked)
                    {
                        Check(!message.IsRemoved && message.Effect is null, "a parked one blocks");
                        continue;
                    }
                    blocked = message.IsParked;
                    if (blocked)
                    {
                        Check(message.Attempts % options.Attempts == 0, "it was parked after as many attempts as there are");
                        Check(message.Seen.Failures >= options.Attempts - LongRunsOf(message), "it is parked because it kept failing");
                        continue;
                    }
                    Check(message.IsRemoved && message.Effect is not null, "every message is run");
                    Check(message.Effect > last, "one after the other");
                    Check(!message.IsPoison, "what always fails has no effect");
                    last = message.Effect!.Value;
                }
            }
        }

        /// <summary>A run that took longer than any may counts as a failure too.</summary>
        private static int LongRunsOf(SimulatedMessage message) => message.Seen.Claims - message.Seen.Failures;
    }
}
