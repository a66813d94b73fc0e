using System.Diagnostics;
using System.Text.Json;
using Awards.EventStore;
using Awards.Tests.Faults;
using EventLog = Awards.EventStore.EventLog;

namespace Awards.Tests.EventStore;

/// <summary>What a process that makes the book of desks again is told.</summary>
internal sealed record RebuildProcessSetup(string ConnectionString, int MostInMemory, int BatchSize, string? KillAt);

/// <summary>Makes the book of desks again in a process of its own, which ends itself at a point as kill -9 does.</summary>
internal static class RebuildProcess
{
    private const int KilledBySignal9 = 128 + 9;

    /// <summary>Runs one to its end, or until it is killed.</summary>
    /// <returns>Whether it was killed, and the positions at which it said to go on.</returns>
    public static async Task<(bool Killed, IReadOnlyList<long> WentOnFrom)> Run(RebuildProcessSetup setup)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(RebuildProcess).Assembly.Location, FaultsProgram.RebuildVerb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["DOTNET_TieredPGO"] = "0"; // as of the tests themselves: it does not live long enough to earn it back
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(setup));
        var said = await process.StandardOutput.ReadToEndAsync(Store.Cancel);
        await process.WaitForExitAsync(Store.Cancel);
        process.ExitCode.ShouldBeOneOf([0, KilledBySignal9], said);
        return (process.ExitCode != 0, [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)]);
    }

    /// <summary>Is such a process.</summary>
    public static async Task<int> RunHere(TextReader input, TextWriter output)
    {
        var setup = JsonSerializer.Deserialize<RebuildProcessSetup>((await input.ReadLineAsync())!)!;
        if (setup.KillAt is { } point) KillPoint.Parse(point).Arm();
        await using var log = new EventLog(setup.ConnectionString, TestErrands.EventTypes);
        var model = DeskBook.Projection(mostInMemory: setup.MostInMemory);
        var outcome = await new Rebuild(log, [model]) { BatchSize = setup.BatchSize }.Run(
            model.RowName,
            at =>
            {
                if (at.GoesOn) output.WriteLine(at.Position);
            },
            CancellationToken.None);
        return outcome == RebuildOutcome.Done ? 0 : 1;
    }
}
