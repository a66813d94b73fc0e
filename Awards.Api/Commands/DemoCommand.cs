using System.Text.Encodings.Web;
using System.Text.Json;
using Awards.Api.Hosting;
using Awards.Api.Scenarios;
using Awards.EventStore;
using Npgsql;

namespace Awards.Api.Commands;

/// <summary>
/// <c>demo</c>: plays a scenario through the public API on simulated time, shows what came out, and stays up to be looked at.
/// </summary>
internal static class DemoCommand
{
    private static readonly JsonSerializerOptions Format =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> Run(string[] args)
    {
        if (DemoOptions.Parse(args, out var options) is { } wrong)
        {
            await Console.Error.WriteLineAsync($"{wrong} Usage: demo {DemoOptions.Usage}");
            return ExitCode.Misused;
        }
        ScenarioFolder scenario;
        try
        {
            scenario = ScenarioFolder.Open(options.Scenario);
        }
        catch (ScenarioException unknown)
        {
            await Console.Error.WriteLineAsync(unknown.Message);
            return ExitCode.Misused;
        }
        return await Run(scenario, options);
    }

    private static async Task<int> Run(ScenarioFolder scenario, DemoOptions options)
    {
        var tell = options.Json ? Console.Error : Console.Out;
        try
        {
            await using var database = await DemoDatabase.Open(
                scenario, DemoPlace.FromEnvironment(scenario.Scenario.Sector), tell.WriteLine, CancellationToken.None);
            await using IDemonstration server = options.Nodes == 1
                ? await DemoServer.Start(scenario, database, options.Port, CancellationToken.None)
                : await DemoNodes.Start(scenario, database, options, tell.WriteLine, CancellationToken.None);
            return await Play(scenario, server, options, new Story(tell));
        }
        catch (Exception known) when (known
            is ScenarioException or SchemaException or PostgresNotFoundException or EmbeddedPostgresInUseException or NpgsqlException
            or TimeoutException or InvalidOperationException or IOException)
        {
            await Console.Error.WriteLineAsync(known.Message);
            return ExitCode.Failed;
        }
    }

    private static async Task<int> Play(ScenarioFolder scenario, IDemonstration server, DemoOptions options, Story story)
    {
        ScenarioOutcome outcome;
        try
        {
            outcome = await server.Play(story, server.Stopping);
        }
        catch (OperationCanceledException) when (server.Stopping.IsCancellationRequested)
        {
            return ExitCode.Failed;
        }
        var differences = scenario.Expected.Differences(outcome).ToList();
        DemoSummary.Tell(story, scenario.Scenario, outcome, differences);
        if (options.Json) Console.WriteLine(JsonSerializer.Serialize(outcome, Format));
        if (!options.Once)
        {
            await DemoSummary.TellWhereToLook(story, scenario.Scenario, server, server.Stopping);
            await server.WaitForShutdown();
            return ExitCode.Done;
        }
        return differences.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
