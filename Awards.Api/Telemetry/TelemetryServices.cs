using Awards.EventStore;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Awards.Api.Telemetry;

/// <summary>
/// Traces and meters to a collector, as the standard variables say (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, <c>OTEL_SERVICE_NAME</c>,
/// <c>OTEL_TRACES_SAMPLER</c>, <c>OTEL_SDK_DISABLED</c> …). Without an endpoint nothing is collected. Queues are bounded; what does not
/// fit is dropped, and no request waits for a collector.
/// </summary>
internal static class TelemetryServices
{
    /// <summary>Source of this program's own activities.</summary>
    public const string Source = "Awards.Api";

    // Otherwise the framework's traces lack what HTTP's conventions name: method, route, status.
    private const string SuppressConventions = "Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData";

    private const string ServiceName = "awards";

    private static readonly string[] Endpoints =
        ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    /// <summary>Registers them.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Meters>();
        if (!IsWanted(builder.Configuration)) return;
        AppContext.SetSwitch(SuppressConventions, false);
        builder.Services.AddSingleton<ExportFailures>();
        builder.Services.AddSingleton<ExceptionTexts>();
        builder.Services.AddHostedService<Listeners>();
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource
                .Clear()
                .AddService(ServiceName, serviceVersion: typeof(TelemetryServices).Assembly.GetName().Version?.ToString())
                .AddTelemetrySdk()
                .AddEnvironmentVariableDetector())
            .WithTracing(traces => traces
                .AddSource(StoreTelemetry.Name, Source, "Npgsql", "Microsoft.AspNetCore")
                .AddOtlpExporter())
            .WithMetrics(meters => meters
                .AddMeter(
                    StoreTelemetry.Name, Meters.Name, "Npgsql", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
                    "Microsoft.AspNetCore.RateLimiting", "System.Runtime")
                .AddOtlpExporter());
    }

    private static bool IsWanted(ConfigurationManager configuration) =>
        !string.Equals(configuration["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase)
        && Array.Exists(Endpoints, name => !string.IsNullOrWhiteSpace(configuration[name]));

    /// <summary>Brings what only listens into being before anything happens.</summary>
    private sealed class Listeners(ExportFailures failures, ExceptionTexts texts) : IHostedService
    {
        /// <inheritdoc/>
        public Task StartAsync(CancellationToken cancellationToken)
        {
            GC.KeepAlive((failures, texts));
            return Task.CompletedTask;
        }

        /// <inheritdoc/>
        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
