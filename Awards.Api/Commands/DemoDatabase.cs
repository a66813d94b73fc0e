using Awards.Api.Hosting;
using Awards.Api.Scenarios;
using Awards.EventStore;
using Npgsql;

namespace Awards.Api.Commands;

/// <summary>Where the demonstration keeps its data.</summary>
/// <param name="ConnectionString">A database of somebody else's server; null: a server of our own.</param>
/// <param name="KeyRing">Folder of the ballot keys for that database; null: one below the user's own data.</param>
/// <param name="Folder">Folder of our own server; null: the user's own.</param>
/// <param name="Server">Our own server where it runs already, for others too; null: one is started.</param>
internal sealed record DemoPlace(
    string? ConnectionString = null, string? KeyRing = null, string? Folder = null, EmbeddedPostgres? Server = null)
{
    /// <summary>What the environment says, by the names that <c>run</c> has for it.</summary>
    public static DemoPlace FromEnvironment(string sector)
    {
        var configured = new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection($"Sectors:{sector}");
        return new DemoPlace(Given(configured["ConnectionString"]), Given(configured["KeyRing"]));
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}

/// <summary>
/// The demonstration's database, on simulated time and marked so. What belongs to real work, or to another scenario, is refused.
/// </summary>
internal sealed class DemoDatabase : IAsyncDisposable
{
    private const string MarkerName = "demo.marker.json";
    private const int CharactersOfHash = 12;

    private readonly EmbeddedPostgres? server;

    private DemoDatabase(string connectionString, string keyRing, EmbeddedPostgres? server) =>
        (ConnectionString, KeyRing, this.server) = (connectionString, keyRing, server);

    /// <summary>How to connect.</summary>
    public string ConnectionString { get; }

    /// <summary>Folder of the ballot keys.</summary>
    public string KeyRing { get; }

    /// <summary>Opens it, made and marked where that is missing.</summary>
    /// <exception cref="ScenarioException">It may not be used; the message says why, and what to do.</exception>
    public static async Task<DemoDatabase> Open(ScenarioFolder scenario, DemoPlace place, Action<string> say, CancellationToken cancel)
    {
        var opened = place.ConnectionString is { } given
            ? await OpenGiven(scenario, given, place.KeyRing, cancel)
            : await OpenOwn(scenario, place, say, cancel);
        try
        {
            await Schema.Apply(opened.ConnectionString, new SchemaOptions { Simulated = true }, cancel);
            await using var log = new EventLog(opened.ConnectionString, Composition.EventTypes);
            var clock = new SimulatedClock(log);
            if (await clock.Setting(cancel) is null) await clock.AdvanceTo(scenario.Scenario.Begins, cancel);
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
        if (server is not null) await server.DisposeAsync();
    }

    private static async Task<DemoDatabase> OpenOwn(ScenarioFolder scenario, DemoPlace place, Action<string> say, CancellationToken cancel)
    {
        var options = new EmbeddedPostgresOptions { Folder = place.Folder };
        var server = place.Server ?? await EmbeddedPostgres.Start(options, say, cancel);
        try
        {
            var (wanted, marker) = (MarkerOf(scenario), MarkerFileOf(scenario, server));
            if (Marker.Read(marker) is { } found && found != wanted)
                say(
                    "The program or the scenario has changed since the last run: "
                    + $"it goes on in the database {wanted.Database}; {found.Database} stays as it is.");
            if (!await server.DatabaseExists(wanted.Database, cancel)) await server.CreateDatabase(wanted.Database, cancellation: cancel);
            wanted.Write(marker);
            return new DemoDatabase(
                server.AdminConnectionString(wanted.Database), Path.Combine(server.DataFolder, "keys", wanted.Database),
                place.Server is null ? server : null);
        }
        catch
        {
            if (place.Server is null) await server.DisposeAsync();
            throw;
        }
    }

    private static async Task<DemoDatabase> OpenGiven(
        ScenarioFolder scenario, string connectionString, string? keyRing, CancellationToken cancel)
    {
        var wanted = MarkerOf(scenario);
        keyRing ??= UsualKeyRing(connectionString);
        var marker = Path.Combine(keyRing, MarkerName);
        var found = await DemoDatabaseState.Of(connectionString, cancel);
        if (found.WhyNot is { } reason) throw new ScenarioException(reason);
        if (found.Events > 0 && Marker.Read(marker) != wanted)
        {
            throw new ScenarioException(
                "The database was filled by another version of the program or of the scenario, or with another key ring than "
                + $"{keyRing}. Give an empty database, or that key ring.");
        }
        Directory.CreateDirectory(keyRing);
        wanted.Write(marker);
        return new DemoDatabase(connectionString, keyRing, server: null);
    }

    private static Marker MarkerOf(ScenarioFolder scenario)
    {
        var name = $"demo_{scenario.Scenario.Sector}_{scenario.Hash[..CharactersOfHash]}_{Schema.Sha256[..CharactersOfHash]}";
        return new Marker(name, Schema.Sha256, scenario.Hash);
    }

    // Every scenario goes on where it was left.
    private static string MarkerFileOf(ScenarioFolder scenario, EmbeddedPostgres server) =>
        scenario.Scenario.Id == ScenarioFolder.Usual
            ? server.MarkerFile
            : Path.ChangeExtension(server.MarkerFile, $"{scenario.Scenario.Id}.json");

    private static string UsualKeyRing(string connectionString)
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var name = NameBasedId.Of("demo-key-ring", settings.Host ?? "", $"{settings.Port}", settings.Database ?? "");
        return Path.Combine(data.Length > 0 ? data : Path.GetTempPath(), "awards", "demo-keys", name.ToString("N"));
    }
}
