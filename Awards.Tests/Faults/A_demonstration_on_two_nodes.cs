using System.Globalization;
using Awards.Api.Commands;
using Awards.Api.Scenarios;
using Awards.Tests.Scenarios;
using Awards.Tests.Support;

namespace Awards.Tests.Faults;

/// <summary>
/// Two processes serve one database, and either is killed at any moment. <c>AWARDS_TEST_KILLED_RUNS</c> asks for more runs than one, each
/// with a seed of its own; <c>AWARDS_TEST_SEED</c> names the first, to have a run again.
/// </summary>
public sealed class A_demonstration_on_two_nodes(Postgres postgres)
{
    private const string Sector = "tand";
    private const int UsualKills = 3; // each takes the time of a start

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task of_which_either_is_killed_at_random_comes_out_as_if_nothing_had_happened()
    {
        var expected = Trial.Document((await Undisturbed.Of(postgres)).First);
        var (seed, runs) = (Setting("AWARDS_TEST_SEED"), Setting("AWARDS_TEST_KILLED_RUNS"));
        var first = seed ?? Random.Shared.Next(int.MaxValue / 2);
        for (var run = 0; run < (runs ?? 1); run++)
            await Play(first + run, seed is null && runs is null ? UsualKills : int.MaxValue, expected);
    }

    private async Task Play(int seed, int mostKills, string expected)
    {
        var random = new Random(seed);
        await using var trial = await Trial.Of(postgres);
        await using var database =
            await DemoDatabase.Open(trial.Scenario, new DemoPlace(trial.ConnectionString, trial.KeyRing), _ => { }, Cancel);
        var said = new List<string>();
        await using var nodes = await DemoNodes.Start(
            trial.Scenario, database, new DemoOptions(ScenarioFolder.Usual, Once: true, Json: true, Port: 0, Nodes: 2), Hear, Cancel);
        using var kills = new RandomKills(nodes.All, new Random(random.Next()), mostKills);
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

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"seed {seed}: {outcome.Seconds} s, {kills.Requests} requests, {kills.Kills} kills, {kills.KillsInFlight} of them with a "
            + $"request in flight, {kills.Cut} requests cut, {nodes.All.Sum(node => node.Restarts)} restarts, "
            + $"{client.All.Count} acknowledged");
        Trial.Document(outcome).ShouldBe(expected, $"seed {seed}");
        kills.Kills.ShouldBeGreaterThan(0, $"seed {seed}");
        await new LogAfterwards(trial.ConnectionString, trial.KeyRing, Sector, $"seed {seed}").IsSound(client.All);

        void Hear(string line)
        {
            lock (said) said.Add(line);
        }
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { } set ? int.Parse(set, CultureInfo.InvariantCulture) : null;
}
