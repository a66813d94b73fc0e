using System.Text.Json;
using Awards.Api.Hosting;
using Awards.Api.Scenarios;
using Awards.EventStore;
using Npgsql;

namespace Awards.Api.Commands;

/// <summary>
/// <c>demo</c>: plays scenarios through the public API on simulated time, shows what came out, and stays up to be looked at.
/// </summary>
internal static class DemoCommand
{
    public static async Task<int> Run(string[] args)
    {
        if (DemoOptions.Parse(args, out var options) is { } wrong)
        {
            await Console.Error.WriteLineAsync($"{wrong} Usage: demo {DemoOptions.Usage}");
            return ExitCode.Misused;
        }
        IReadOnlyList<ScenarioFolder> scenarios;
        try
        {
            scenarios = ScenarioFolder.OpenAll(options.Scenario);
        }
        catch (ScenarioException unknown)
        {
            await Console.Error.WriteLineAsync(unknown.Message);
            return ExitCode.Misused;
        }
        return await Run(scenarios, options);
    }

    private static async Task<int> Run(IReadOnlyList<ScenarioFolder> scenarios, DemoOptions options)
    {
        var tell = options.Json ? Console.Error : Console.Out;
        try
        {
            await using var own = await DemoPostgres.For(scenarios, tell.WriteLine, CancellationToken.None);
            var documents = new List<ScenarioDocument>();
            // One program serves one database a sector; what is played last stays up, and that is the usual one.
            foreach (var together in DemoBatches.Of(scenarios))
            {
                var last = documents.Count + together.Count == scenarios.Count;
                if (!await Play(together, own, options, tell, documents, last)) return ExitCode.Failed;
            }
            return !options.Once || documents.All(document => document.Matches) ? ExitCode.Done : ExitCode.Failed;
        }
        catch (Exception known) when (known
            is ScenarioException or SchemaException or PostgresNotFoundException or EmbeddedPostgresInUseException or NpgsqlException
            or TimeoutException or InvalidOperationException or IOException)
        {
            await Console.Error.WriteLineAsync(known.Message);
            return ExitCode.Failed;
        }
    }

    private static async Task<bool> Play(
        IReadOnlyList<ScenarioFolder> together, DemoPostgres own, DemoOptions options, TextWriter tell, List<ScenarioDocument> documents,
        bool last)
    {
        await using var databases = await DemoDatabases.Open(together, own, tell.WriteLine, CancellationToken.None);
        await using IDemonstration server = options.Nodes == 1
            ? await DemoServer.Start(databases.Parts, options.Port, CancellationToken.None)
            : await DemoNodes.Start(together[0], databases.Parts[0].Database, options, tell.WriteLine, CancellationToken.None);
        try
        {
            foreach (var scenario in together)
            {
                var story = new Story(tell);
                documents.Add(await server.Play(scenario, story, server.Stopping));
                DemoSummary.Tell(story, scenario, documents[^1]);
            }
        }
        catch (OperationCanceledException) when (server.Stopping.IsCancellationRequested)
        {
            return false;
        }
        if (!last) return true;
        if (options.Json) Console.WriteLine(JsonSerializer.Serialize(Together(documents, options), ScenarioDocument.Format));
        if (options.Once) return true;
        var end = new Story(tell);
        foreach (var scenario in together) await DemoSummary.TellWhereToLook(end, scenario, server, server.Stopping);
        end.Plain();
        end.Plain("Ctrl-C để dừng · Ctrl-C to stop");
        await server.WaitForShutdown();
        return true;
    }

    private static object Together(List<ScenarioDocument> documents, DemoOptions options) => options.Scenario == ScenarioFolder.Every
        ? new ScenarioDocuments(documents.All(document => document.Matches), documents)
        : documents[0];
}

/// <summary>What came of several scenarios: the document that <c>demo --scenario all --json</c> prints.</summary>
/// <param name="Matches">Whether all came out as expected.</param>
/// <param name="Scenarios">One document a scenario, in the order in which they were played.</param>
internal sealed record ScenarioDocuments(bool Matches, IReadOnlyList<ScenarioDocument> Scenarios);
