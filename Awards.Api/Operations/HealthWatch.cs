using System.Runtime.CompilerServices;
using Awards.Api.Hosting;

namespace Awards.Api.Operations;

/// <summary>Looks after every sector's health, at most once a second however many ask, and never for longer than a bound.</summary>
internal sealed class HealthWatch(Sectors sectors, IHostApplicationLifetime lifetime, ILogger<HealthWatch> logger)
{
    public const string Ready = "ready";
    public const string Degraded = "degraded";
    public const string Unavailable = "unavailable";
    public const string Stopping = "stopping";

    private readonly ConditionalWeakTable<Sector, SectorHealth> each = [];

    /// <summary>How things are now; a stopping node is not asked any further.</summary>
    public async Task<Readiness> Look(CancellationToken cancel)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return new Readiness(Stopping, []);
        var found = await Task.WhenAll(sectors.All.Select(sector => each.GetValue(sector, Watch).Look(cancel)));
        var worst = Array.Find([Unavailable, Degraded], status => Array.Exists(found, sector => sector.Status == status)) ?? Ready;
        return new Readiness(worst, found);
    }

    private SectorHealth Watch(Sector sector) => new(sector, logger);
}
