using Awards.Api.Commands;
using Awards.Api.Scenarios;
using Awards.Tests.Scenarios;
using Awards.Tests.Support;

namespace Awards.Tests.Faults;

/// <summary>
/// The whole program: two processes serve one database, either is killed at any moment, and the day comes out as if nothing had happened.
/// </summary>
internal static class ProductOnTwoNodes
{
    private const string Sector = "tand";
    private const int MostKills = 12; // each takes the time of a start

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Plays the demonstration and compares everything.</summary>
    /// <returns>What befell the nodes, in words; what is wrong is thrown.</returns>
    public static async Task<string> Play(Postgres postgres, int seed)
    {
        var expected = Trial.Document((await Undisturbed.Of(postgres)).First);
        var random = new Random(seed);
        await using var trial = await Trial.Of(postgres);
        await using var database =
            await DemoDatabase.Open(trial.Scenario, new DemoPlace(trial.ConnectionString, trial.KeyRing), _ => { }, Cancel);
        var said = new List<string>();
        await using var nodes = await DemoNodes.Start(
            trial.Scenario, database, new DemoOptions(ScenarioFolder.Usual, Once: true, Json: true, Port: 0, Nodes: 2), Hear, Cancel);
        using var kills = new RandomKills(nodes.All, new Random(random.Next()), MostKills);
        using var anyNode = new AnyNode([.. nodes.All.Select(node => node.Address)], new Random(random.Next())) { InnerHandler = kills };
        using var client = new Acknowledged(anyNode);

        ScenarioDocument outcome;
        try
        {
            outcome = await nodes.Play(new Story(TextWriter.Null), client, Cancel);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed}: {failure.Message}\n{string.Join('\n', said)}", failure);
        }
        await kills.Ended();

        Trial.Document(outcome).ShouldBe(expected, $"seed {seed}");
        kills.Kills.ShouldBeGreaterThan(0, $"seed {seed}");
        await new LogAfterwards(trial.ConnectionString, trial.KeyRing, Sector, $"seed {seed}").IsSound(client.All);
        return $"{outcome.Seconds} s, {kills.Requests} requests, {kills.Kills} kills, {kills.KillsInFlight} of them with a request in "
            + $"flight, {kills.Cut} requests cut, {nodes.All.Sum(node => node.Restarts)} restarts, {client.All.Count} acknowledged";

        void Hear(string line)
        {
            lock (said) said.Add(line);
        }
    }
}
