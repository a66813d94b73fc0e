using Awards.Domain;
using Awards.Tests.Support;
using FsCheck.Fluent;

namespace Awards.Tests.Worlds;

/// <summary>Plays random histories of whole worlds, and fails itself when they leave out something that can happen.</summary>
internal static class Histories
{
    private const int Worlds = 60;
    private const int Steps = 220;
    private const int MostRounds = 10;

    /// <summary>An event that fewer histories than this have is not tested by them.</summary>
    private const int LeastPercent = 1;

    private static readonly Type[] EveryEvent =
        [.. typeof(IEvent).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IEvent)))];

    // The laws of all these classes watch the same worlds: playing one costs more than watching it.
    private static readonly Type[] Books =
    [
        typeof(In_every_history), typeof(Read_models_of_every_history), typeof(Plans_of_every_history), typeof(Contracts.Every_event),
    ];

    private static readonly Lazy<Dictionary<(Type, string), int[]>> Broken = new(PlayForAll);

    /// <summary>The laws that a class states, as rows of a theory.</summary>
    public static TheoryData<string> LawsOf(Type book) => [.. Law.NamesIn(book)];

    /// <summary>Fails when a world broke the law, with the shortest history found that does.</summary>
    /// <param name="book">The class that states it.</param>
    /// <param name="law">Its name.</param>
    public static void Keep(Type book, string law)
    {
        Books.ShouldContain(book, "a law that watches no world is kept by nobody");
        if (!Broken.Value.TryGetValue((book, law), out var steps)) return;
        Properties.Check(
            Prop.ForAll(Arb.ToArbitrary(Gen.Constant(steps), Shorter), history => Play(history, [Law.In([book]).Single(One).Law])), 1);
        throw new InvalidOperationException($"{law} was broken once, and not when the same was played again: {string.Join(',', steps)}");

        bool One(((Type Book, string Name) Place, Law Law) stated) => stated.Place.Name == law;
    }

    private static Dictionary<(Type, string), int[]> PlayForAll()
    {
        var laws = Law.In(Books).ToList();
        var broken = new Dictionary<(Type, string), int[]>();
        PlayMany(
            () => laws.Any(stated => !broken.ContainsKey(stated.Place) && !stated.Law.WasTried()),
            steps =>
            {
                var kept = laws.Where(stated => !broken.ContainsKey(stated.Place)).ToList();
                var (world, failures) = Watched(steps, [.. kept.Select(stated => stated.Law)]);
                for (var law = 0; law < kept.Count; law++)
                    if (failures[law] is not null) broken.Add(kept[law].Place, steps);
                return world;
            });
        foreach (var (place, law) in laws.Where(stated => !broken.ContainsKey(stated.Place)))
            law.WasTried().ShouldBeTrue($"no history tried whether {place.Name}");
        return broken;
    }

    // What is rare may be missing by chance: then more are played.
    private static void PlayMany(Func<bool> moreWanted, Func<int[], World> play)
    {
        var seen = EveryEvent.ToDictionary(type => type, _ => 0);
        var played = 0;
        var histories = Arb.ToArbitrary(Gen.Choose(int.MinValue, int.MaxValue).ArrayOf(Steps), Shorter);
        var property = Prop.ForAll(histories, steps =>
        {
            var world = play(steps);
            played++;
            foreach (var type in world.History.Select(happened => happened.GetType()).Distinct()) seen[type]++;
        });
        for (var round = 0; round == 0 || (round < MostRounds && (LeftOut().Any() || moreWanted())); round++)
            Properties.Check(property, Worlds);
        LeftOut().ShouldBeEmpty("these histories leave out what can happen");

        IEnumerable<string> LeftOut() => seen.Where(pair => pair.Value * 100 < played * LeastPercent)
            .Select(pair => $"{pair.Key.Name}: {pair.Value} of {played} histories");
    }

    private static World Play(int[] steps, List<Law> laws)
    {
        var (world, failures) = Watched(steps, laws);
        return failures.FirstOrDefault(failure => failure is not null) is { } first ? throw first : world;
    }

    private static (World World, List<Exception?> Failures) Watched(int[] steps, List<Law> laws)
    {
        var world = new World();
        foreach (var law in laws)
        {
            var watcher = new Watcher();
            law.Watch(world, watcher);
            world.Watchers.Add(watcher);
        }
        var clerk = new Clerk(world);
        clerk.Begin(new Dice(steps.FirstOrDefault()));
        foreach (var step in steps) clerk.Act(new Dice(step));
        world.Rest();
        world.Watchers.ForEach(watcher => watcher.Sees(watcher.AtRest));
        return (world, [.. world.Watchers.Select(watcher => watcher.Failure)]);
    }

    /// <summary>The same history with some of its steps left out, the longest stretches first. The rest play as they would have.</summary>
    private static IEnumerable<int[]> Shorter(int[] steps)
    {
        for (var stretch = steps.Length / 2; stretch > 0; stretch /= 2)
            for (var from = 0; from + stretch <= steps.Length; from += stretch)
                yield return [.. steps[..from], .. steps[(from + stretch)..]];
    }
}
