using System.Diagnostics;
using Awards.Tests.Support;

namespace Awards.Tests.Faults;

/// <summary>The long suite: run after run, each with a seed of its own, until there were enough.</summary>
internal sealed class FaultSuite(TextWriter output)
{
    /// <summary>So many nodes are killed at least, so many of them at an append: fewer prove too little.</summary>
    public const int FewestKills = 50, FewestKillsAtAppend = 20;

    private const int Nodes = 3;
    private const int MostFindingsTold = 20;

    private readonly Dictionary<Outcome, int> outcomes = [];
    private FaultCounts counts = new();

    /// <summary>Plays the runs.</summary>
    /// <returns>The exit code: 0 when every promise held and enough befell the nodes.</returns>
    public async Task<int> Run(FaultOptions options)
    {
        var began = Stopwatch.GetTimestamp();
        await using var server = await FaultyServer.Start(CancellationToken.None);
        var sound = true;
        for (var run = 0; sound && (run < options.Seeds || Stopwatch.GetElapsedTime(began) < options.AtLeast); run++)
            sound = await Play(options.FirstSeed + run, server);
        if (sound && !options.IsReplay) sound = await PlayOnAPair(options.FirstSeed);
        if (sound && !options.IsReplay) sound = await PlayProduct(options.FirstSeed);

        output.WriteLine($"{Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s: {counts}");
        output.WriteLine(string.Join(", ", outcomes.OrderBy(kind => kind.Key).Select(kind => $"{kind.Value} {kind.Key}")));
        if (!sound) return 1;
        if (options.IsReplay) return 0;
        var unheard = Enum.GetValues<Outcome>().Except([Outcome.GaveUp]).Where(kind => !outcomes.ContainsKey(kind)).ToList();
        if (counts.Kills >= FewestKills && counts.KillsAtAppend >= FewestKillsAtAppend && unheard.Count == 0) return 0;
        output.WriteLine(
            $"It proves too little: at least {FewestKills} kills are needed, {FewestKillsAtAppend} of them at an append, and every answer"
            + $"{(unheard.Count > 0 ? $" (there was no {string.Join(", ", unheard)})" : "")}. More seeds: --seeds N.");
        return 1;
    }

    private async Task<bool> Play(int seed, FaultyServer server)
    {
        var connection = await server.FreshDatabase(CancellationToken.None);
        using var run = new FaultRun(connection, seed, Nodes);
        return await Play(run, FaultPlan.Long(run, server, connection));
    }

    private async Task<bool> PlayOnAPair(int seed)
    {
        await using var postgres = new Postgres();
        await using var pair = await PostgresPair.Start(postgres);
        await pair.ApplySchema();
        using var run = new FaultRun(pair.ConnectionString("awards_node"), seed, Nodes);
        return await Play(run, [run.KillNode, () => run.LoseServer(pair.FailOver), run.KillNode]);
    }

    private async Task<bool> PlayProduct(int seed)
    {
        await using var postgres = new Postgres();
        try
        {
            output.WriteLine($"the whole program on two nodes, seed {seed}: {await ProductOnTwoNodes.Play(postgres, seed)}: sound");
            return true;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            output.WriteLine($"the whole program on two nodes, seed {seed}: {broken}");
            return false;
        }
    }

    private async Task<bool> Play(FaultRun run, IEnumerable<Func<Task>> faults)
    {
        var findings = await Findings(run, faults);
        counts += run.Counts;
        var calls = run.History.Calls;
        foreach (var kind in calls.GroupBy(call => call.Told?.Outcome ?? Outcome.Failed))
            outcomes[kind.Key] = outcomes.GetValueOrDefault(kind.Key) + kind.Count();
        var verdict = findings.Count == 0 ? "sound" : $"{findings.Count} FINDINGS";
        output.WriteLine($"seed {run.Seed}: {calls.Count} calls; {run.Counts}: {verdict}");
        foreach (var finding in findings.Take(MostFindingsTold)) output.WriteLine($"  {finding}");
        if (findings.Count > 0) output.WriteLine($"  again: dotnet run --project Awards.Tests -- {FaultsProgram.Verb} --seed {run.Seed}");
        return findings.Count == 0;
    }

    private static async Task<IReadOnlyList<string>> Findings(FaultRun run, IEnumerable<Func<Task>> faults)
    {
        try
        {
            foreach (var fault in faults)
            {
                await run.GoesOn();
                await fault();
            }
            return await run.Findings();
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return [broken.ToString()];
        }
    }
}

/// <summary>What is asked of the suite.</summary>
/// <param name="FirstSeed">The first run's seed; each that follows has the next.</param>
/// <param name="Seeds">So many runs at least.</param>
/// <param name="AtLeast">For so long at least.</param>
/// <param name="IsReplay">One run that is looked into: it need not be enough to prove anything.</param>
internal sealed record FaultOptions(int FirstSeed, int Seeds, TimeSpan AtLeast, bool IsReplay)
{
    private const int UsualSeeds = 5;

    /// <summary>Reads the command line; null when it is not understood.</summary>
    public static FaultOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = new FaultOptions(Random.Shared.Next(1_000_000), UsualSeeds, TimeSpan.Zero, IsReplay: false);
        for (var place = 0; place < arguments.Count; place += 2)
        {
            if (place + 1 == arguments.Count || !int.TryParse(arguments[place + 1], out var number) || number < 0) return null;
            switch (arguments[place])
            {
                case "--seeds": options = options with { Seeds = number }; break;
                case "--minutes": options = options with { AtLeast = TimeSpan.FromMinutes(number) }; break;
                case "--seed": options = options with { FirstSeed = number, Seeds = 1, IsReplay = true }; break;
                default: return null;
            }
        }
        return options;
    }
}
