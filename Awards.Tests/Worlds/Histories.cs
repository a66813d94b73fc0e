using Awards.Domain;
using Awards.Tests.Support;
using FsCheck.Fluent;

namespace Awards.Tests.Worlds;

/// <summary>Plays random histories of whole worlds, and fails itself when they leave out something that can happen.</summary>
internal static class Histories
{
    private const int Worlds = 60;
    private const int Steps = 220;
    private const int MostRounds = 5;

    /// <summary>An event that fewer histories than this have is not tested by them.</summary>
    private const int LeastPercent = 1;

    private static readonly Type[] EveryEvent =
        [.. typeof(IEvent).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IEvent)))];

    /// <summary>Watches every world from its beginning until it has come to rest.</summary>
    /// <param name="watch">Looks at a new world, and subscribes to what it wants to see.</param>
    /// <param name="atRest">Looks at a world in which nothing is left to be done.</param>
    public static void All(Action<World> watch, Action<World>? atRest = null)
    {
        var seen = EveryEvent.ToDictionary(type => type, _ => 0);
        var played = 0;
        var histories = Arb.ToArbitrary(Gen.Choose(int.MinValue, int.MaxValue).ArrayOf(Steps), Shorter);
        var property = Prop.ForAll(histories, steps =>
        {
            var world = new World();
            watch(world);
            Play(world, steps);
            atRest?.Invoke(world);
            played++;
            foreach (var type in world.History.Select(happened => happened.GetType()).Distinct()) seen[type]++;
        });
        // What is rare may be missing by chance: then more are played.
        for (var rounds = 0; rounds == 0 || (rounds < MostRounds && LeftOut().Any()); rounds++) Properties.Check(property, Worlds);
        LeftOut().ShouldBeEmpty("these histories leave out what can happen");

        IEnumerable<string> LeftOut() => seen.Where(pair => pair.Value * 100 < played * LeastPercent)
            .Select(pair => $"{pair.Key.Name}: {pair.Value} of {played} histories");
    }

    private static void Play(World world, int[] steps)
    {
        var clerk = new Clerk(world);
        clerk.Begin(new Dice(steps.FirstOrDefault()));
        foreach (var step in steps) clerk.Act(new Dice(step));
        world.Rest();
    }

    /// <summary>The same history with some of its steps left out, the longest stretches first. The rest play as they would have.</summary>
    private static IEnumerable<int[]> Shorter(int[] steps)
    {
        for (var stretch = steps.Length / 2; stretch > 0; stretch /= 2)
            for (var from = 0; from + stretch <= steps.Length; from += stretch)
                yield return [.. steps[..from], .. steps[(from + stretch)..]];
    }
}
