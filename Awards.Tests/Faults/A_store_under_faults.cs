using System.Globalization;
using Awards.Tests.Support;

namespace Awards.Tests.Faults;

/// <summary>
/// One short run of the long fault suite (<c>dotnet run --project Awards.Tests -- faults</c>): two nodes, and one fault of each kind.
/// <c>AWARDS_TEST_SEED</c> names its seed, to have a run again.
/// </summary>
public sealed class A_store_under_faults(Postgres postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task keeps_its_promises_whatever_is_killed_stopped_or_cut()
    {
        await postgres.Server(); // without its programs the test is skipped
        var named = Environment.GetEnvironmentVariable("AWARDS_TEST_SEED");
        var seed = named is null ? Random.Shared.Next(1_000_000) : int.Parse(named, CultureInfo.InvariantCulture);
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        await using var server = await FaultyServer.Start(Cancel);
        var connection = await server.FreshDatabase(Cancel);
        using var run = new FaultRun(connection, seed, nodes: 2);

        foreach (var fault in FaultPlan.Short(run, server, connection))
        {
            await run.GoesOn();
            await fault();
        }

        (await run.Findings()).ShouldBeEmpty($"seed {seed}");
        run.Counts.ShouldBe(new FaultCounts(1, run.Counts.KillsAtAppend, 1, run.Counts.StopsAtAppend, run.Counts.Cut, 2));
        run.History.Calls.Count(call => call.IsKnown).ShouldBeGreaterThan(100, "the load went on");
    }
}
