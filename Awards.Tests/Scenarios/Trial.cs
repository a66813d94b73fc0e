using System.Text.Json;
using System.Text.Json.Nodes;
using Awards.Api.Commands;
using Awards.Api.Scenarios;
using Awards.Tests.Support;

namespace Awards.Tests.Scenarios;

/// <summary>A scenario played in this process, on a database of its own and with keys of its own.</summary>
internal sealed class Trial : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("awards-trial-");

    private Trial(TestDatabase database, string scenario) => (this.database, Scenario) = (database, ScenarioFolder.Open(scenario));

    /// <summary>The scenario's files.</summary>
    public ScenarioFolder Scenario { get; }

    /// <summary>Where the ballot keys lie.</summary>
    public string KeyRing => keys.FullName;

    /// <summary>How a superuser connects to the database.</summary>
    public string ConnectionString => database.AdminConnectionString;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Prepares one; the database is empty.</summary>
    public static async Task<Trial> Of(Postgres postgres, string scenario = ScenarioFolder.Usual) =>
        new(await postgres.FreshDatabase(cancellation: Cancel), scenario);

    /// <summary>What a run comes to: the document it prints, but for the time it took.</summary>
    public static string Document(ScenarioDocument document) => WithoutSeconds(JsonSerializer.Serialize(document, ScenarioDocument.Format));

    /// <summary>The same of a document that was printed.</summary>
    public static string WithoutSeconds(string json)
    {
        var document = JsonNode.Parse(json)!.AsObject();
        document.Remove("seconds").ShouldBeTrue("the document says how long it took");
        return document.ToJsonString(ScenarioDocument.Format);
    }

    /// <summary>Plays it to the end, from wherever an earlier run left it.</summary>
    public async Task<ScenarioDocument> Play() => await Play(_ => Task.CompletedTask);

    /// <summary>Plays it to the end, and looks at the server while it is up.</summary>
    public async Task<ScenarioDocument> Play(Func<DemoServer, Task> look)
    {
        await using var open = await DemoDatabase.Open(Scenario, new DemoPlace(ConnectionString, KeyRing), _ => { }, Cancel);
        await using var server = await DemoServer.Start([(Scenario, open)], port: 0, Cancel);
        var document = await server.Play(Scenario, new Story(TextWriter.Null), Cancel);
        await look(server);
        return document;
    }

    /// <summary>Serves its database, and plays nothing.</summary>
    public async Task Serve(Func<DemoServer, Task> look)
    {
        await using var open = await DemoDatabase.Open(Scenario, new DemoPlace(ConnectionString, KeyRing), _ => { }, Cancel);
        await using var server = await DemoServer.Start([(Scenario, open)], port: 0, Cancel);
        await look(server);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        keys.Delete(recursive: true);
    }
}
