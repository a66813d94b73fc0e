using Awards.Api.Operations;
using Awards.Projections;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Awards.Api.Hosting;

/// <summary>
/// The sectors of this process as a part of the host: checked and started before the first request, stopped after the last.
/// </summary>
internal sealed class SectorServices(Sectors sectors) : IHostedService
{
    /// <summary>Registers them; whoever makes the program may have brought others.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(services => Sectors.Make(
            Sectors.Read(services.GetRequiredService<IConfiguration>()), () => AllProjections.Subscriptions,
            services.GetRequiredService<ILoggerFactory>()));
        builder.Services.AddHostedService<SectorServices>();
        builder.Services.AddSingleton<HealthWatch>();
    }

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var sector in sectors.All) await sector.Start(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(sectors.All.Select(sector => sector.Node.Stop()));
}
