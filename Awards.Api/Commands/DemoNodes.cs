using Awards.Api.Hosting;
using Awards.Api.Scenarios;
using Awards.Projections;
using Microsoft.Extensions.Logging.Abstractions;

namespace Awards.Api.Commands;

/// <summary>
/// <c>demo --nodes</c>: several processes of this program serve one database, none of them leads, and each may be killed. This process
/// only plays the people: it sends each request to any of them, moves the simulated time, and waits for rest.
/// </summary>
internal sealed class DemoNodes : IDemonstration
{
    private readonly ScenarioFolder served;
    private readonly IHost lifetime;
    private readonly Sector sector;

    private DemoNodes(ScenarioFolder scenario, IHost lifetime, Sector sector, IReadOnlyList<DemoNode> nodes) =>
        (served, this.lifetime, this.sector, All) = (scenario, lifetime, sector, nodes);

    /// <summary>The processes.</summary>
    public IReadOnlyList<DemoNode> All { get; }

    /// <inheritdoc/>
    public Uri Address => All[0].Address;

    /// <inheritdoc/>
    public CancellationToken Stopping => Ending(lifetime);

    /// <summary>Starts them; only the first has a port that is known beforehand.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="database">Its database.</param>
    /// <param name="options">What a person asks for.</param>
    /// <param name="say">Hears what a person should know.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<DemoNodes> Start(
        ScenarioFolder scenario, DemoDatabase database, DemoOptions options, Action<string> say, CancellationToken cancel)
    {
        var settings = DemoSettings.Of(scenario.Scenario, database);
        var lifetime = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings()).Build(); // hears Ctrl-C, and no more
        var nodes = new List<DemoNode>();
        try
        {
            await lifetime.StartAsync(cancel);
            for (var number = 1; number <= options.Nodes; number++)
            {
                var port = number == 1 ? DemoServer.PortFor(options.Port) : 0;
                nodes.Add(await DemoNode.Start($"Node {number}", settings, port, say, Ending(lifetime), cancel));
            }
            return new DemoNodes(scenario, lifetime, Watching(settings), nodes);
        }
        catch
        {
            await End(nodes, lifetime);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<ScenarioDocument> Play(ScenarioFolder scenario, Story story, CancellationToken cancel) =>
        Play(story, ToAny(Random.Shared), cancel);

    /// <summary>Plays the scenario to its end through a client of the caller's making.</summary>
    /// <param name="story">Who is told.</param>
    /// <param name="client">Sends requests; disposed at the end.</param>
    /// <param name="cancel">Stops playing.</param>
    public async Task<ScenarioDocument> Play(Story story, HttpMessageHandler client, CancellationToken cancel)
    {
        using var http = new HttpClient(client) { BaseAddress = Address, Timeout = Timeout.InfiniteTimeSpan }; // the client knows when
        return await ScenarioPlayer.Play(served, http, sector, story, cancel);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RegisterAnswer>> Register(ScenarioFolder scenario, CancellationToken cancel)
    {
        using var http = new HttpClient(ToAny(Random.Shared)) { BaseAddress = Address };
        return await new ScenarioClient(http, scenario.Scenario.Sector).List<RegisterAnswer>(null, "register", cancel);
    }

    /// <inheritdoc/>
    public Task WaitForShutdown() => lifetime.WaitForShutdownAsync(CancellationToken.None);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await sector.DisposeAsync();
        await End(All, lifetime);
    }

    /// <summary>The sector without its work: it is only asked, and waited with.</summary>
    private static Sector Watching(DemoSettings settings) =>
        new(settings.ToSector(), AllProjections.Subscriptions, NullLoggerFactory.Instance);

    private static CancellationToken Ending(IHost lifetime) =>
        lifetime.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    private AnyNode ToAny(Random choice) =>
        new([.. All.Select(node => node.Address)], choice) { InnerHandler = new SocketsHttpHandler() };

    private static async Task End(IEnumerable<DemoNode> nodes, IHost lifetime)
    {
        await Task.WhenAll(nodes.Select(node => node.DisposeAsync().AsTask()));
        await lifetime.StopAsync(CancellationToken.None);
        lifetime.Dispose();
    }
}
