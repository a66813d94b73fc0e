using System.Globalization;
using System.Threading.RateLimiting;
using Awards.Api.Hosting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Awards.Api.Http;

/// <summary>
/// How much, how long and how often: one caller cannot take the program from all others. Rates are per person, and per network address for
/// whoever did not sign in; <c>Limits:Caller:*</c>, <c>Limits:Public:*</c>, <c>Limits:LongestRequestSeconds</c>,
/// <c>Limits:SlowestHeadersSeconds</c> and <c>Limits:GraceSeconds</c> change them.
/// </summary>
internal static class RequestLimits
{
    /// <summary>Every setting of the section <c>Limits</c>; each is a positive whole number.</summary>
    public static IReadOnlyList<string> Settings { get; } =
    [
        LongestRequest, SlowestHeaders, Grace, GracefulStop.DrainSetting, "Limits:Caller:Burst", "Limits:Caller:PerSecond",
        "Limits:Public:Burst", "Limits:Public:PerSecond",
    ];

    private const string LongestRequest = "Limits:LongestRequestSeconds";
    private const string SlowestHeaders = "Limits:SlowestHeadersSeconds";
    private const string Grace = "Limits:GraceSeconds";
    private const int LongestRequestSeconds = 30; // within which a request is answered, or told to try again
    private const int SlowestHeadersSeconds = 10; // within which its headers are here
    private const int GraceSeconds = 5; // after which bodies and answers flow at least at this rate
    private const int ShortestGraceSeconds = 2; // the server looks once a second
    private const double SlowestBytesPerSecond = 240;

    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(1);

    /// <summary>Registers them.</summary>
    /// <exception cref="InvalidOperationException">A limit is no positive whole number; the message names the key.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        var headers = TimeSpan.FromSeconds(Positive(builder.Configuration, SlowestHeaders, SlowestHeadersSeconds));
        var grace = TimeSpan.FromSeconds(Positive(builder.Configuration, Grace, GraceSeconds, ShortestGraceSeconds));
        BodyFraming.TakeNoBareLineFeeds();
        builder.WebHost.ConfigureKestrel(kestrel => Configure(kestrel, headers, new MinDataRate(SlowestBytesPerSecond, grace)));
        var longest = LongestTime(builder.Configuration);
        var caller = Rate.Read(builder.Configuration, "Caller", burst: 300, perSecond: 50);
        var open = Rate.Read(builder.Configuration, "Public", burst: 300, perSecond: 50);
        builder.Services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Caller.Of(http) is { } person
                ? RateLimitPartition.GetTokenBucketLimiter($"person {person.Value}", _ => caller.Options())
                : RateLimitPartition.GetTokenBucketLimiter($"address {http.Connection.RemoteIpAddress}", _ => open.Options()));
            options.OnRejected = (context, _) =>
            {
                var http = context.HttpContext;
                http.Response.Headers.RetryAfter = "1";
                return new ValueTask(HttpRules.TooManyRequests.ToProblem().ExecuteAsync(http));
            };
        });
        builder.Services.AddRequestTimeouts(options => options.DefaultPolicy = Lasting(longest));
    }

    /// <summary>
    /// An answer that was begun and is not read in time cannot be replaced by another: its connection ends. That is the reader's doing and
    /// no failure of ours.
    /// </summary>
    public static async Task LeaveWhoDoesNotRead(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.Response.HasStarted)
        {
            http.Abort();
        }
    }

    /// <summary>A request that may take so long; then it is told to try again.</summary>
    public static RequestTimeoutPolicy Lasting(TimeSpan longest) => new()
    {
        Timeout = longest,
        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        WriteTimeoutResponse = http => HttpRules.TryLater.ToProblem().ExecuteAsync(http),
    };

    /// <summary>Within which a request is answered, or told to try again.</summary>
    public static TimeSpan LongestTime(IConfiguration configuration) =>
        TimeSpan.FromSeconds(Positive(configuration, LongestRequest, LongestRequestSeconds));

    private static void Configure(KestrelServerOptions kestrel, TimeSpan slowestHeaders, MinDataRate slowest)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = JsonFormat.MaxBody;
        kestrel.Limits.RequestHeadersTimeout = slowestHeaders;
        kestrel.Limits.MinRequestBodyDataRate = slowest;
        kestrel.Limits.MinResponseDataRate = slowest;
    }

    /// <summary>Passes a setting that is not set, or is a number that it may be.</summary>
    public static void Check(IConfiguration configuration, string key) =>
        Positive(configuration, key, usual: 1, least: key == Grace ? ShortestGraceSeconds : 1);

    /// <summary>A setting, or what is usual when it is not set.</summary>
    public static int Positive(IConfiguration configuration, string key, int usual, int least = 1) =>
        configuration[key] is not { } set ? usual
        : int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number
        : throw new InvalidOperationException($"{key} is not a whole number from {least} on.");

    private sealed record Rate(int Burst, int PerSecond)
    {
        public static Rate Read(ConfigurationManager configuration, string whose, int burst, int perSecond) =>
            new(Positive(configuration, $"Limits:{whose}:Burst", burst), Positive(configuration, $"Limits:{whose}:PerSecond", perSecond));

        public TokenBucketRateLimiterOptions Options() => new()
        {
            TokenLimit = Burst,
            TokensPerPeriod = PerSecond,
            ReplenishmentPeriod = Refill,
            QueueLimit = 0,
            AutoReplenishment = true,
        };
    }
}
