using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Awards.Api.Hosting;
using Awards.Api.Scenarios;
using Awards.Domain.Organisations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Awards.Api.Commands;

/// <summary>The web application of <c>run</c> in this process, on the demonstration's database, with a token for whoever asks.</summary>
internal sealed class DemoServer : IAsyncDisposable
{
    /// <summary>The port it listens on unless that is taken.</summary>
    public const int UsualPort = 5080;

    /// <summary>A message that a killed run was at is tried again after so long: nobody else works here.</summary>
    private static readonly TimeSpan MessageLease = TimeSpan.FromSeconds(2);

    private readonly WebApplication app;
    private readonly ScenarioFolder scenario;

    private DemoServer(WebApplication app, ScenarioFolder scenario) => (this.app, this.scenario) = (app, scenario);

    /// <summary>Where it listens; ends with a slash.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>The sector that the scenario plays in.</summary>
    public Sector Sector => app.Services.GetRequiredService<Sectors>().Find(scenario.Scenario.Sector)!;

    /// <summary>Cancelled when somebody asks the process to end.</summary>
    public CancellationToken Stopping => app.Lifetime.ApplicationStopping;

    /// <summary>Starts it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="database">Its database.</param>
    /// <param name="port">See <see cref="DemoOptions.Port"/>.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<DemoServer> Start(ScenarioFolder scenario, DemoDatabase database, int? port, CancellationToken cancel)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Demonstration" });
        builder.Configuration.Sources.Clear(); // what is configured for real work has no place here
        builder.Configuration.AddInMemoryCollection(Settings(scenario.Scenario, database));
        builder.WebHost.UseUrls($"http://{IPAddress.Loopback}:{port ?? (IsFree(UsualPort) ? UsualPort : 0)}");
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None); // what keeps it from starting is said in one sentence
        var app = AwardsApp.Build(builder);
        try
        {
            await app.StartAsync(cancel);
            return new DemoServer(app, scenario);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Plays the scenario to its end, from wherever an earlier run left it.</summary>
    public async Task<ScenarioOutcome> Play(Story story, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        using var http = new HttpClient { BaseAddress = Address };
        var run = new ScenarioRun(scenario, new ScenarioClient(http, scenario.Scenario.Sector), new ScenarioClock(Sector), story);
        story.Title(scenario.Scenario.Title, scenario.Scenario.English);
        var outcome = await ClusterVi2021.Play(run, Sector.Log, cancel);
        return outcome with { Seconds = Math.Round(Stopwatch.GetElapsedTime(began).TotalSeconds, 3) };
    }

    /// <summary>The public register, the newest award first.</summary>
    public async Task<IReadOnlyList<RegisterAnswer>> Register(CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = Address };
        return await new ScenarioClient(http, scenario.Scenario.Sector).List<RegisterAnswer>(null, "register", cancel);
    }

    /// <summary>Ends when somebody asks the process to end.</summary>
    public Task WaitForShutdown() => app.WaitForShutdownAsync(CancellationToken.None);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(Scenario scenario, DemoDatabase database)
    {
        var sector = $"Sectors:{scenario.Sector}";
        return new()
        {
            [$"{sector}:ConnectionString"] = database.ConnectionString,
            [$"{sector}:KeyRing"] = database.KeyRing,
            [$"{sector}:Administrator"] = scenario.Officers.Holder(Role.Administrator).Id.Value.ToString(),
            [$"{sector}:MessageLease"] = MessageLease.ToString("c"),
            ["Authentication:BuiltIn"] = "true",
        };
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
