using Awards.Api.Http;
using Awards.Api.Telemetry;

namespace Awards.Api.Hosting;

/// <summary>
/// The order in which a node stops: it says that it is not ready, and serves on for a while, so that whoever distributes requests sends no
/// more; then it takes no new ones and answers those at hand; then messages and read models end what they are at.
/// </summary>
internal sealed class GracefulStop(TimeSpan drain, TimeSpan grace, IHostApplicationLifetime lifetime, ILogger<GracefulStop> logger)
    : IHostedLifecycleService
{
    /// <summary>Setting: how long a stopping node serves on.</summary>
    public const string DrainSetting = "Limits:DrainSeconds";

    private const int UsualDrainSeconds = 3;
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    /// <summary>Registers it. Outside Production nobody distributes requests, and nothing is waited for unless it is asked for.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        var isSet = builder.Configuration[DrainSetting] is not null || builder.Environment.IsProduction();
        var drain = isSet
            ? TimeSpan.FromSeconds(RequestLimits.Positive(builder.Configuration, DrainSetting, UsualDrainSeconds))
            : TimeSpan.Zero;
        var grace = RequestLimits.LongestTime(builder.Configuration) + Margin;
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = drain + grace);
        builder.Services.AddHostedService(services =>
            new GracefulStop(
                drain, grace, services.GetRequiredService<IHostApplicationLifetime>(),
                services.GetRequiredService<ILogger<GracefulStop>>()));
    }

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        lifetime.StopApplication(); // from here on health says so, whoever asked for the stop and how
        Log.Stopping(logger, drain, grace);
        return Task.Delay(drain, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
