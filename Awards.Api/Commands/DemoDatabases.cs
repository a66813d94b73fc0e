using Awards.Api.Hosting;
using Awards.Api.Scenarios;

namespace Awards.Api.Commands;

/// <summary>Our own PostgreSQL, started once for all scenarios; none where the environment names a database for each.</summary>
internal sealed class DemoPostgres : IAsyncDisposable
{
    private DemoPostgres(EmbeddedPostgres? server) => Server = server;

    /// <summary>It; null: none is needed.</summary>
    public EmbeddedPostgres? Server { get; }

    /// <summary>Starts it, where one of the scenarios needs it.</summary>
    public static async Task<DemoPostgres> For(IReadOnlyList<ScenarioFolder> scenarios, Action<string> say, CancellationToken cancel)
    {
        var needed = scenarios.Any(scenario => DemoPlace.FromEnvironment(scenario.Scenario.Sector).ConnectionString is null);
        return new DemoPostgres(needed ? await EmbeddedPostgres.Start(new EmbeddedPostgresOptions(), say, cancel) : null);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Server is not null) await Server.DisposeAsync();
    }
}

/// <summary>The databases of scenarios that one program serves, each with keys of its own.</summary>
internal sealed class DemoDatabases : IAsyncDisposable
{
    private readonly List<(ScenarioFolder Scenario, DemoDatabase Database)> parts = [];

    private DemoDatabases() { }

    /// <summary>Each scenario with its database.</summary>
    public IReadOnlyList<(ScenarioFolder Scenario, DemoDatabase Database)> Parts => parts;

    /// <summary>Opens them, made and marked where that is missing.</summary>
    /// <exception cref="ScenarioException">One of them may not be used; the message says why.</exception>
    public static async Task<DemoDatabases> Open(
        IReadOnlyList<ScenarioFolder> scenarios, DemoPostgres own, Action<string> say, CancellationToken cancel)
    {
        var opened = new DemoDatabases();
        try
        {
            foreach (var scenario in scenarios)
            {
                var place = DemoPlace.FromEnvironment(scenario.Scenario.Sector) with { Server = own.Server };
                opened.parts.Add((scenario, await DemoDatabase.Open(scenario, place, say, cancel)));
            }
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var (_, database) in parts) await database.DisposeAsync();
    }
}
