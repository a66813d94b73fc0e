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
        ["list <sector>", "rebuild <sector> <name> [--compare]", "parked <sector>", "retry <sector> <name> <document>"];

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
            ["parked", var code] => await With(code, Parked),
            ["retry", var code, var name, var id] => await With(code, (sector, cancel) => Retry(sector, name, id, cancel)),
            _ => throw new MisusedException("projections is followed by list, rebuild, parked or retry, and what that needs."),
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
        return ExitCode.Done;
    }

    private static async Task<int> Rebuild(Sector sector, string name, CancellationToken cancel)
    {
        var row = Row(sector, name);
        bool done;
        using (var progress = ProgressLine.OnConsole())
            done = await new Rebuild(sector.Log, sector.Subscriptions).Run(row, at => progress.Tell(Said(name, at)), cancel);
        if (done) Console.WriteLine($"{name}: made again from the log.");
        else await Console.Error.WriteLineAsync($"{name}: it keeps failing; running nodes go on trying. See projections list.");
        return done ? ExitCode.Done : ExitCode.Failed;
    }

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
