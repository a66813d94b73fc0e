using System.Collections.Concurrent;
using Awards.Api.Access;
using Awards.Api.Hosting;
using Awards.Projections;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Awards.Tests.Support;

/// <summary>
/// The whole program on a port of its own, which serves one test after the other: to start it costs more than most tests do. What a test
/// can see of another it cannot see here: database, keys and domain time belong to the sector, and each test brings its own.
/// </summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly ConcurrentBag<RunningProgram> Idle = [];

    private readonly ConcurrentDictionary<string, Sector> sectors;
    private readonly string sessions;

    private RunningProgram(WebApplication app, ConcurrentDictionary<string, Sector> sectors, string sessions) =>
        (App, this.sectors, this.sessions) = (app, sectors, sessions);

    /// <summary>The program.</summary>
    public WebApplication App { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One that serves nobody, with the sectors of these settings, which are not yet at work.</summary>
    /// <param name="postgres">Outlives it.</param>
    /// <param name="settings">Of the program; but for its sectors they are the same whoever asks.</param>
    public static async Task<RunningProgram> With(Postgres postgres, Dictionary<string, string?> settings)
    {
        if (!Idle.TryTake(out var program)) postgres.DisposeBeforeServer(program = await Start(settings));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var loggers = program.App.Services.GetRequiredService<ILoggerFactory>();
        foreach (var setting in Sectors.Read(configuration))
            program.sectors[setting.Code] = new Sector(setting, AllProjections.Subscriptions, loggers);
        return program;
    }

    /// <summary>Sets its sectors to work.</summary>
    public async Task Work()
    {
        foreach (var sector in sectors.Values) await sector.Start(Cancel);
    }

    /// <summary>Ends its sectors; another test may have it.</summary>
    public async Task Leave()
    {
        foreach (var sector in sectors.Values)
        {
            await sector.Node.Stop();
            await sector.DisposeAsync();
        }
        sectors.Clear();
        Idle.Add(this);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        Directory.Delete(sessions, recursive: true);
    }

    private static async Task<RunningProgram> Start(Dictionary<string, string?> settings)
    {
        var sectors = new ConcurrentDictionary<string, Sector>(StringComparer.Ordinal);
        var sessions = Directory.CreateTempSubdirectory("awards-test-keys-").FullName;
        var own = new Dictionary<string, string?>(settings) { [SessionKeys.Setting] = sessions };
        var app = ApiHost.Build("Development", own, services: services => services.AddSingleton(new Sectors(sectors)));
        await app.StartAsync(Cancel);
        return new RunningProgram(app, sectors, sessions);
    }
}
