using System.Diagnostics.Metrics;
using Awards.Tests.EventStore;
using Awards.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Awards.Tests.Http.Raw;

/// <summary>Whoever sends or reads too slowly, or goes away, holds nothing: its connection ends and nobody is alarmed.</summary>
public sealed class A_client_that_does_not_keep_up(Postgres postgres)
{
    private const string Live = "GET /health/live HTTP/1.1\r\nHost: a\r\n";

    private static readonly Dictionary<string, string?> Impatient = new()
    {
        ["Limits:SlowestHeadersSeconds"] = "1",
        ["Limits:GraceSeconds"] = "2",
        ["Limits:LongestRequestSeconds"] = "3",
    };

    [Fact]
    public async Task is_left()
    {
        var log = new LogLines();
        await using var api = await ApiHost.Start(
            postgres, Impatient, log);
        using var connections = new Connections(api);
        await api.Administer();
        var head = await Head(api);

        await Task.WhenAll(
            With_headers_that_do_not_end(api), With_headers_that_come_drop_by_drop(api), With_a_body_that_does_not_come(api),
            With_answers_that_it_does_not_read(api), Cut_off_in_the_middle_of_a_body(api), Cut_off_in_the_middle_of_an_answer(api));

        await Eventually.Is(() => Task.FromResult(connections.Open <= 1), "all connections but the test's own client's are closed");
        (await Head(api)).ShouldBe(head, "nothing is done by half a request");
        log.All.Where(line => line.Level >= LogLevel.Warning).Select(line => line.ToString()).ShouldBeEmpty();
        await api.Anybody(s => s.Get("/health/live"));
    }

    private static async Task With_headers_that_do_not_end(ApiHost api)
    {
        using var wire = await Wire.To(api);
        await wire.Send(Live);
        await Left(wire, 408);
    }

    private static async Task With_headers_that_come_drop_by_drop(ApiHost api)
    {
        using var wire = await Wire.To(api);
        var read = wire.ReadToEnd();
        await wire.Send(Live);
        // One header after the other for as long as anybody listens.
        while (!read.IsCompleted && await wire.Send("X: a\r\n")) await Eventually.Meanwhile(TimeSpan.FromMilliseconds(50), default);
        (await read).Closed.ShouldBeTrue();
    }

    private static async Task With_a_body_that_does_not_come(ApiHost api)
    {
        using var wire = await Wire.To(api);
        await wire.Send($"{Begun(api)}Content-Length: 1000\r\n\r\n{{\"name\":");
        await Left(wire, 408);
    }

    private static async Task With_answers_that_it_does_not_read(ApiHost api)
    {
        using var wire = await Wire.To(api);
        for (var sent = 0; sent < 300; sent++) await wire.Send("GET /openapi/v1.json HTTP/1.1\r\nHost: a\r\n\r\n");
        await wire.SomebodyElseCloses();
    }

    private static async Task Cut_off_in_the_middle_of_a_body(ApiHost api)
    {
        using var wire = await Wire.To(api);
        await wire.Send($"{Begun(api)}Content-Length: 1000\r\n\r\n{{\"name\":\"A\"");
        wire.Cut();
    }

    private static async Task Cut_off_in_the_middle_of_an_answer(ApiHost api)
    {
        using var wire = await Wire.To(api);
        await wire.Send("GET /openapi/v1.json HTTP/1.1\r\nHost: a\r\n\r\n");
        (await wire.ReadSome()).ShouldStartWith("HTTP/1.1 200");
        wire.Cut();
    }

    private static async Task Left(Wire wire, int status)
    {
        var (answer, closed) = await wire.ReadToEnd();
        closed.ShouldBeTrue();
        if (answer.Length > 0) Wire.Statuses(answer).ShouldBe([status]);
    }

    private static string Begun(ApiHost api) =>
        $"PUT /tand/units/{Guid.NewGuid()} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
        + $"Authorization: Bearer {api.TokenOf(ApiHost.FirstAdministrator)}\r\n";

    private static Task<long> Head(ApiHost api) => api.Node.Log.Head(TestContext.Current.CancellationToken);

    /// <summary>How many connections a program has open, as its server counts them.</summary>
    private sealed class Connections : IDisposable
    {
        private readonly MeterListener listener = new();
        private long open;

        public Connections(ApiHost api)
        {
            listener.InstrumentPublished = (instrument, subscribed) =>
            {
                var isOurs = instrument.Meter.Scope == api.Services.GetRequiredService<IMeterFactory>();
                if (isOurs && instrument.Name == "kestrel.active_connections") subscribed.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((_, change, _, _) => Interlocked.Add(ref open, change));
            listener.Start();
        }

        public long Open => Interlocked.Read(ref open);

        public void Dispose() => listener.Dispose();
    }
}
