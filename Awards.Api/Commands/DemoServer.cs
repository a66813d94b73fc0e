using System.Net;
using System.Net.Sockets;
using Awards.Api.Hosting;
using Awards.Api.Scenarios;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Awards.Api.Commands;

/// <summary>The web application of <c>run</c> in this process, on the demonstration's database, with a token for whoever asks.</summary>
internal sealed class DemoServer : IDemonstration
{
    /// <summary>The port it listens on unless that is taken.</summary>
    public const int UsualPort = 5080;

    private readonly WebApplication app;
    private DemoServer(WebApplication app) => this.app = app;

    /// <inheritdoc/>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <inheritdoc/>
    public CancellationToken Stopping => app.Lifetime.ApplicationStopping;

    /// <summary>The sector that a scenario plays in.</summary>
    public Sector SectorOf(ScenarioFolder scenario) => app.Services.GetRequiredService<Sectors>().Find(scenario.Scenario.Sector)!;

    /// <summary>Starts it.</summary>
    /// <param name="parts">Scenarios with their databases, each of another sector.</param>
    /// <param name="port">See <see cref="DemoOptions.Port"/>.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<DemoServer> Start(
        IReadOnlyList<(ScenarioFolder Scenario, DemoDatabase Database)> parts, int? port, CancellationToken cancel)
    {
        var settings = parts.Select(part => DemoSettings.Of(part.Scenario.Scenario, part.Database)).ToList();
        var app = Build(DemoSettings.ConfigurationOf(settings), PortFor(port));
        try
        {
            await app.StartAsync(cancel);
            return new DemoServer(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<ScenarioDocument> Play(ScenarioFolder scenario, Story story, CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = Address };
        return await ScenarioPlayer.Play(scenario, http, SectorOf(scenario), story, cancel);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RegisterAnswer>> Register(ScenarioFolder scenario, CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = Address };
        return await new ScenarioClient(http, scenario.Scenario.Sector).List<RegisterAnswer>(null, "register", cancel);
    }

    /// <inheritdoc/>
    public Task WaitForShutdown() => app.WaitForShutdownAsync(CancellationToken.None);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    /// <summary>The web application on a demonstration's database, not started; nothing is listened to and no database is asked.</summary>
    public static WebApplication Build(IReadOnlyDictionary<string, string?> configuration, int port)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Demonstration" });
        builder.Configuration.Sources.Clear(); // what is configured for real work has no place here
        builder.Configuration.AddInMemoryCollection(configuration);
        builder.WebHost.UseUrls($"http://{IPAddress.Loopback}:{port}");
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error) // nothing here is worth sealing its keys
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None); // what keeps it from starting is said in one sentence
        return AwardsApp.Build(builder);
    }

    /// <summary>The port to listen on: the one that is asked for, else the usual one, or any where that is taken.</summary>
    public static int PortFor(int? asked) => asked ?? (IsFree(UsualPort) ? UsualPort : 0);

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
