using Awards.EventStore;

namespace Awards.Tests.EventStore;

/// <summary>Waiting for what follows, in a simulated world: signals come, or are lost; either way the end is found in time.</summary>
public sealed class Any_wait
{
    private const int Seeds = 1000;
    private const int MostRaises = 20;
    private const int MostLooks = 28 + MostRaises; // six after growing pauses, twenty in the five seconds, the last, and one a raise
    private static readonly TimeSpan timeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan longestBetweenLooks = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan look = TimeSpan.FromMilliseconds(10);

    [Fact]
    public void ends_when_what_it_waits_for_is_there_or_its_time_is_over()
    {
        var (found, late) = (0, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            if (IsFound(seed)) found++;
            else late++;
        }
        found.ShouldBeGreaterThan(Seeds / 4);
        late.ShouldBeGreaterThan(Seeds / 10);
    }

    private static bool IsFound(int seed)
    {
        var simulation = new Simulation(seed);
        var (random, node, signal) = (simulation.Random, simulation.Node(), new Signal(TaskCreationOptions.None));
        var there = 1.5 * timeout * random.NextDouble();
        var (raises, looks) = (random.Next(2) == 0, 0);
        if (raises) simulation.After(there, signal.Raise);
        for (var other = random.Next(MostRaises); other > 0; other--) simulation.After(simulation.UpTo(timeout), signal.Raise);

        (bool InTime, TimeSpan At)? ended = null;
        node.Begin(async () =>
        {
            var inTime = await Waiting.Until(timeout, signal, null, Look, simulation, CancellationToken.None);
            ended = (inTime, simulation.Now);
        });
        simulation.Run(2 * timeout);

        var (isInTime, at) = ended.ShouldNotBeNull($"seed {seed}");
        if (isInTime) at.ShouldBeInRange(there, there + (raises ? look : longestBetweenLooks) + (2 * look), $"seed {seed}");
        else at.ShouldBeInRange(timeout, timeout + (2 * look), $"seed {seed}");
        isInTime.ShouldBe(there <= timeout || isInTime, $"seed {seed}");
        looks.ShouldBeLessThan(MostLooks, $"it does not look again and again, seed {seed}");
        return isInTime;

        async Task<bool> Look(bool thorough)
        {
            looks++;
            await simulation.Wait(simulation.UpTo(look));
            var found = simulation.Now >= there;
            await simulation.Wait(simulation.UpTo(look)); // the answer is on its way, and may be an old one when it comes
            return found;
        }
    }
}
