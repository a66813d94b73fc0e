using System.Collections.Concurrent;
using Awards.Tests.EventStore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Awards.Tests.Telemetry;

/// <summary>A span as the collector got it.</summary>
internal sealed record Span(string Service, string Source, string Trace, string Id, string Parent, string Name, string Text);

/// <summary>A collector of this process: takes OTLP over HTTP and reads what tests ask about.</summary>
internal sealed class Collector : IAsyncDisposable
{
    /// <summary>What the programs that send here are called.</summary>
    public const string Service = "awards-under-test";

    private readonly WebApplication app;

    private Collector(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public ConcurrentQueue<Span> Spans { get; } = new();

    /// <summary>Names of metrics.</summary>
    public ConcurrentDictionary<string, string> Metrics { get; } = new();

    /// <summary>All that was sent, as characters.</summary>
    public ConcurrentQueue<string> Raw { get; } = new();

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var collector = new Collector(app);
        app.MapPost("/v1/{signal}", collector.Take);
        await app.StartAsync(Store.Cancel);
        return collector;
    }

    /// <summary>The settings of a program that sends here.</summary>
    public Dictionary<string, string?> Settings() => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Address.ToString(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_SERVICE_NAME"] = Service,
        ["OTEL_BSP_SCHEDULE_DELAY"] = "50",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "50",
    };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    private async Task Take(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var bytes = body.ToArray();
        Raw.Enqueue(System.Text.Encoding.UTF8.GetString(bytes));
        // resource_spans = 1, resource_metrics = 1; each: resource = 1, scope_… = 2.
        foreach (var resource in ProtoMessage.Read(bytes).All(1))
        {
            var service = ProtoMessage.Text(resource.One(1));
            foreach (var scope in resource.All(2))
            {
                foreach (var item in scope.All(2))
                {
                    if (signal == "metrics") Metrics[item.Characters(1)] = service;
                    else Spans.Enqueue(SpanOf(service, scope.One(1).Characters(1), item));
                }
            }
        }
    }

    // trace_id = 1, span_id = 2, parent_span_id = 4, name = 5
    private static Span SpanOf(string service, string source, ProtoMessage span) => new(
        service, source, Convert.ToHexStringLower(span.Bytes(1)), Convert.ToHexStringLower(span.Bytes(2)),
        Convert.ToHexStringLower(span.Bytes(4)), span.Characters(5), ProtoMessage.Text(span));
}
