using Awards.Api;
using Awards.Api.Access;
using Awards.Api.Hosting;
using Awards.Domain;
using Awards.EventStore;
using Awards.Projections;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Awards.Tests.Support;

/// <summary>The whole program on a port of its own, on a fresh database with simulated domain time.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    /// <summary>The sector's first segment.</summary>
    public const string Sector = "tand";

    /// <summary>Where the simulated time begins: a working day on which the shipped rule set is in force.</summary>
    public static readonly DateTimeOffset Morning = new(2021, 10, 12, 1, 0, 0, TimeSpan.Zero);

    private const string Unhurried = "1000000";

    private readonly TestDatabase database;
    private readonly WebApplication app;
    private readonly string folder;
    private readonly RunningProgram? shared;

    private ApiHost(TestDatabase database, WebApplication app, string folder, RunningProgram? shared = null)
    {
        (this.database, this.app, this.folder, this.shared) = (database, app, folder, shared);
        var plain = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        Client = new HttpClient(plain) { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>The program's key ring, as another node has it.</summary>
    public KeyRing KeyRing => new(folder);

    /// <summary>Whom configuration names.</summary>
    public static PersonId FirstAdministrator { get; } = new(Guid.Parse("00000000-0000-4000-8000-0000000000aa"));

    public HttpClient Client { get; }

    /// <summary>What the program is made of.</summary>
    public IServiceProvider Services => app.Services;

    public string AdminConnectionString => database.AdminConnectionString;

    /// <summary>The sector at run time.</summary>
    public Api.Hosting.Sector Node => app.Services.GetRequiredService<Sectors>().Find(Sector)!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A sector of its own, served by a program that other tests had before.</summary>
    /// <param name="postgres">Where its database is made.</param>
    public static async Task<ApiHost> Start(Postgres postgres)
    {
        var (database, folder, settings) = await Place(postgres);
        var program = await RunningProgram.With(postgres, settings);
        await Begin(program.App);
        await program.Work();
        return new ApiHost(database, program.App, folder, program);
    }

    /// <summary>A program of its own, started and stopped for it.</summary>
    /// <param name="postgres">Where its database is made.</param>
    /// <param name="more">Settings of this program alone; without any it asks nobody to go slower.</param>
    /// <param name="log">Hears what it logs; null: nobody does.</param>
    /// <param name="environment">Where it believes to run.</param>
    public static async Task<ApiHost> Start(
        Postgres postgres, IReadOnlyDictionary<string, string?>? more = null, ILoggerProvider? log = null,
        string environment = "Development")
    {
        var (database, folder, settings) = await Place(postgres);
        foreach (var (key, value) in more ?? settings) settings[key] = value;
        var app = Build(environment, settings, log);
        await Begin(app);
        await app.StartAsync(Cancel);
        return new ApiHost(database, app, folder);
    }

    /// <summary>A sector's database with simulated domain time.</summary>
    public static Task<TestDatabase> FreshSector(Postgres postgres) => postgres.FreshDatabase("sector_simulated", Prepare, Cancel);

    /// <summary>The program, not started, under these settings alone.</summary>
    public static WebApplication Build(
        string environment, Dictionary<string, string?> settings, ILoggerProvider? log = null, Action<IServiceCollection>? services = null)
    {
        var options = new WebApplicationOptions { EnvironmentName = environment, ApplicationName = "Awards.Api" };
        var builder = WebApplication.CreateBuilder(options);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (log is not null) builder.Logging.AddProvider(log);
        services?.Invoke(builder.Services);
        return AwardsApp.Build(builder);
    }

    /// <summary>Sends a request as nobody.</summary>
    public Task<HttpReply> Anybody(Action<Scenario> describe) => Scenario.Run(Client, describe, Cancel);

    /// <summary>Sends a request as a person.</summary>
    public Task<HttpReply> As(PersonId person, Action<Scenario> describe) =>
        Scenario.Run(Client, scenario => describe(scenario.Bearing(TokenOf(person))), Cancel);

    public string TokenOf(PersonId person) => app.Services.GetRequiredService<BuiltInIssuer>().TokenFor(person);

    /// <summary>Lets domain time pass.</summary>
    public Task AdvanceTo(DateTimeOffset instant) => new SimulatedClock(Node.Log).AdvanceTo(instant, Cancel);

    /// <summary>Waits until what was caused has happened.</summary>
    /// <param name="atMost">How long it may take; null: as long as most things do.</param>
    public async Task Rest(TimeSpan? atMost = null)
    {
        foreach (var sector in app.Services.GetRequiredService<Sectors>().All)
            await sector.Node.WaitForRest(atMost ?? TimeSpan.FromSeconds(20), Cancel);
    }

    /// <summary>The last position, once what was caused has happened: what stands there stays unless somebody asks for more.</summary>
    public async Task<long> HeadAtRest()
    {
        await Rest();
        return await Node.Log.Head(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (shared is not null)
        {
            await shared.Leave();
        }
        else
        {
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
        }
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(TestDatabase Database, string Folder, Dictionary<string, string?> Settings)> Place(Postgres postgres)
    {
        var database = await FreshSector(postgres);
        var folder = Path.Combine(Path.GetTempPath(), $"awards-test-keys-{Guid.NewGuid():N}");
        return (database, folder, new Dictionary<string, string?>
        {
            [$"Sectors:{Sector}:ConnectionString"] = database.AdminConnectionString,
            [$"Sectors:{Sector}:KeyRing"] = folder,
            [$"Sectors:{Sector}:Administrator"] = FirstAdministrator.Value.ToString(),
            [SessionKeys.Setting] = Path.Combine(folder, "sessions"),
            ["Limits:Caller:Burst"] = Unhurried,
            ["Limits:Public:Burst"] = Unhurried,
            ["Limits:Comments:PerHour"] = Unhurried,
        });
    }

    private static async Task Begin(WebApplication app)
    {
        foreach (var sector in app.Services.GetRequiredService<Sectors>().All)
            await new SimulatedClock(sector.Log).AdvanceTo(Morning, Cancel);
    }

    // The tables of the read models too: a program that finds them goes to work at once.
    private static async Task Prepare(string administrator, CancellationToken cancel)
    {
        await Schema.Apply(administrator, new SchemaOptions { Simulated = true }, cancel);
        await using var log = new EventLog(administrator, Composition.EventTypes);
        await using var connection = await log.Database.OpenConnectionAsync(cancel);
        foreach (var subscription in AllProjections.Subscriptions) await subscription.Prepare(connection, cancel);
    }
}
