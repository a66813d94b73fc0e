using Awards.Api.Hosting;
using Awards.Api.Operations;
using Awards.EventStore;

namespace Awards.Api.Commands;

/// <summary><c>projections</c>: how far the read models of a sector are, and making one of them again.</summary>
internal static class ProjectionsCommand
{
    private const string Comparing = "compare";
    private const int MostShown = 100;

    /// <summary>How it is called.</summary>
    public static readonly string[] Usage =
    [
        "list <sector>", "rebuild <sector> <name> [--compare]", "discard <sector> <name>", "parked <sector>",
        "retry <sector> <name> <document>",
    ];

    public static async Task<int> Run(string[] args)
    {
        var arguments = Arguments.Read(args, [Comparing], []);
        using var interruption = new Interruption();
        return arguments.Words switch
        {
            ["list", var code] => await With(code, List),
            ["rebuild", var code, var name] when arguments[Comparing] is not null =>
                await With(code, (sector, cancel) => Compare(sector, name, cancel)),
            ["rebuild", var code, var name] => await With(code, (sector, cancel) => Rebuild(sector, name, cancel)),
            ["discard", var code, var name] => await With(code, (sector, cancel) => Discard(sector, name, cancel)),
            ["parked", var code] => await With(code, Parked),
            ["retry", var code, var name, var id] => await With(code, (sector, cancel) => Retry(sector, name, id, cancel)),
            _ => throw new MisusedException("projections is followed by list, rebuild, discard, parked or retry, and what that needs."),
        };

        async Task<int> With(string code, Func<Sector, CancellationToken, Task<int>> act)
        {
            await using var sector = await SectorOfCommand.Open(code, arguments, interruption.Token);
            return await act(sector, interruption.Token);
        }
    }

    private static async Task<int> List(Sector sector, CancellationToken cancel)
    {
        Console.WriteLine($"{"name",-20} {"version",7} {"position",10} {"lag",8} {"parked",6}");
        foreach (var model in (await sector.Node.Subscriptions.Status(cancel)).Select(ProjectionState.Of))
            Console.WriteLine($"{model.Name,-20} {model.Version,7} {model.Position,10} {model.Lag,8} {model.Parked,6}");
        foreach (var left in await new UnfinishedRebuilds(sector.Log).List(cancel))
            Console.WriteLine($"{NameOf(left)}: {Said(left)}");
        return ExitCode.Done;
    }

    private static async Task<int> Rebuild(Sector sector, string name, CancellationToken cancel)
    {
        var row = Row(sector, name);
        RebuildOutcome outcome;
        using (var progress = ProgressLine.OnConsole())
        {
            var goesOn = false;
            outcome = await new Rebuild(sector.Log, sector.Subscriptions).Run(
                row,
                at =>
                {
                    if (at.GoesOn && !goesOn) Console.WriteLine($"{name}: goes on from position {at.Position}.");
                    goesOn |= at.GoesOn;
                    progress.Tell(Said(name, at));
                },
                cancel);
        }
        if (outcome == RebuildOutcome.Done) Console.WriteLine($"{name}: made again from the log.");
        else await Console.Error.WriteLineAsync($"{name}: {Said(outcome)}");
        return outcome == RebuildOutcome.Done ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Said(RebuildOutcome outcome) => outcome == RebuildOutcome.AtWork
        ? "somebody else is making it again."
        : "it keeps failing, and is as it was. Given again, the command goes on where this one ended.";

    private static async Task<int> Discard(Sector sector, string name, CancellationToken cancel)
    {
        var unfinished = new UnfinishedRebuilds(sector.Log);
        var found = (await unfinished.List(cancel)).Where(rebuild => name == rebuild.ReadModel || name == NameOf(rebuild)).ToList();
        if (found.Count == 0) throw new MisusedException($"No rebuild of '{name}' was broken off; see projections list.");
        if (found.Count > 1) throw new MisusedException($"Say which: {string.Join(" or ", found.Select(rebuild => rebuild.ReadModel))}.");
        var left = found[0];
        var done = await unfinished.Discard(left.ReadModel, cancel);
        if (done) Console.WriteLine($"{name}: what was made up to position {left.Position} is removed; the documents in use stay.");
        else await Console.Error.WriteLineAsync($"{name}: {Said(RebuildOutcome.AtWork)}");
        return done ? ExitCode.Done : ExitCode.Failed;
    }

    private static string NameOf(UnfinishedRebuild rebuild) => CheckpointName.Read(rebuild.ReadModel).Subscription;

    private static string Said(UnfinishedRebuild rebuild) => rebuild.IsAtWork
        ? $"is being made again, and is at position {rebuild.Position}."
        : $"making version {CheckpointName.Read(rebuild.ReadModel).Version} again was broken off at position {rebuild.Position}, "
            + $"{rebuild.Since:u}: rebuild goes on from there, discard removes it.";

    /// <summary>What making it again would change; nothing is changed.</summary>
    private static async Task<int> Compare(Sector sector, string name, CancellationToken cancel)
    {
        var row = Row(sector, name);
        RebuildComparison found;
        using (var progress = ProgressLine.OnConsole())
            found = await new Rebuild(sector.Log, sector.Subscriptions).Compare(row, at => progress.Tell(Said(name, at)), cancel);
        if (!found.IsWhole)
        {
            await Console.Error.WriteLineAsync($"{name}: it cannot be compared beyond position {found.Position}. See projections parked.");
            return ExitCode.Failed;
        }
        foreach (var id in found.Differing.Take(MostShown)) Console.WriteLine(id);
        Console.WriteLine($"{name}: {found.Differing.Count} of {found.Documents} documents differ from the log at {found.Position}.");
        return found.Differing.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Said(string name, RebuildProgress at) =>
        $"{name}: {at.Position} of {at.Head} ({Percent(at)} %){(at.Failure is { } code ? $", failing with {code}" : "")}";

    private static async Task<int> Parked(Sector sector, CancellationToken cancel)
    {
        foreach (var parked in await new ParkedDocuments(sector.Log, sector.Subscriptions).List(cancel))
            Console.WriteLine(
                $"{CheckpointName.Read(parked.ReadModel).Subscription,-20} {parked.Id}  {parked.Code} at {parked.Position}, "
                + $"{parked.Waiting} events wait since {parked.ParkedAt:u}");
        return ExitCode.Done;
    }

    private static async Task<int> Retry(Sector sector, string name, string id, CancellationToken cancel)
    {
        var outcome = await new ParkedDocuments(sector.Log, sector.Subscriptions).Retry(Row(sector, name), id, cancel);
        Console.WriteLine($"{name} {id}: {outcome}.");
        return outcome == RetryOutcome.Done ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Row(Sector sector, string name) =>
        sector.Node.Subscriptions.Names.FirstOrDefault(row => row == name || CheckpointName.Read(row).Subscription == name)
        ?? throw new MisusedException($"There is no read model '{name}'; see projections list.");

    private static long Percent(RebuildProgress at) => at.Head == 0 ? 100 : at.Position * 100 / at.Head;
}
