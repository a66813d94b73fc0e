using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Awards.Api.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace Awards.Tests.Support;

/// <summary>The refusals that a program counts, as its meter tells them.</summary>
internal sealed class Refused : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<(string? Rule, object? Status)> counted = new();

    /// <summary>Listens to one program alone: others run beside it.</summary>
    public Refused(ApiHost api)
    {
        listener.InstrumentPublished = (instrument, subscribed) =>
        {
            if (instrument.Name == Meters.RefusalsName && instrument.Meter.Scope == api.Services.GetRequiredService<IMeterFactory>())
                subscribed.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            var named = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            Tags.UnionWith(named.Keys);
            counted.Enqueue(((string?)named["rule"], named["status"]));
        });
        listener.Start();
    }

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<(string? Rule, object? Status)> Counted => [.. counted];

    /// <summary>By what they are counted.</summary>
    public HashSet<string> Tags { get; } = [];

    public void Dispose() => listener.Dispose();
}
