using System.Globalization;
using System.Threading.RateLimiting;
using Awards.Api.Hosting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Awards.Api.Http;

/// <summary>
/// How much, how long and how often: one caller cannot take the program from all others. Rates are per person, and per network address for
/// whoever did not sign in; <c>Limits:Caller:*</c>, <c>Limits:Public:*</c>, <c>Limits:Comments:PerHour</c>,
/// <c>Limits:LongestRequestSeconds</c>, <c>Limits:SlowestHeadersSeconds</c> and <c>Limits:GraceSeconds</c> change them.
/// </summary>
internal static class RequestLimits
{
    /// <summary>Every setting of the section <c>Limits</c>, a whole number, and the least that it may be.</summary>
    public static IReadOnlyDictionary<string, int> Settings { get; } = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        [LongestRequest] = 1,
        [SlowestHeaders] = 1,
        [Grace] = 2, // the server looks once a second
        [GracefulStop.DrainSetting] = 1,
        ["Limits:Caller:Burst"] = 1,
        ["Limits:Caller:PerSecond"] = 1,
        ["Limits:Public:Burst"] = 1,
        ["Limits:Public:PerSecond"] = 1,
        [CommentsPerHour] = 1,
    };

    /// <summary>The policy of what the public writes: so many an hour from one network address.</summary>
    public const string Comments = "comments";

    private const string CommentsPerHour = "Limits:Comments:PerHour";
    private const int UsualCommentsPerHour = 20; // an office shares its address
    private const string LongestRequest = "Limits:LongestRequestSeconds";
    private const string SlowestHeaders = "Limits:SlowestHeadersSeconds";
    private const string Grace = "Limits:GraceSeconds";
    private const int LongestRequestSeconds = 30; // within which a request is answered, or told to try again
    private const int SlowestHeadersSeconds = 10; // within which its headers are here
    private const int GraceSeconds = 5; // after which bodies and answers flow at least at this rate
    private const double SlowestBytesPerSecond = 240;

    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Registers them.</summary>
    /// <exception cref="InvalidOperationException">A limit is no positive whole number; the message names the key.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        var headers = TimeSpan.FromSeconds(Positive(builder.Configuration, SlowestHeaders, SlowestHeadersSeconds));
        var grace = TimeSpan.FromSeconds(Positive(builder.Configuration, Grace, GraceSeconds));
        BodyFraming.TakeNoBareLineFeeds();
        builder.WebHost.ConfigureKestrel(kestrel => Configure(kestrel, headers, new MinDataRate(SlowestBytesPerSecond, grace)));
        var longest = LongestTime(builder.Configuration);
        var caller = Rate.Read(builder.Configuration, "Caller", burst: 300, perSecond: 50);
        var comments = Positive(builder.Configuration, CommentsPerHour, UsualCommentsPerHour);
        var open = Rate.Read(builder.Configuration, "Public", burst: 300, perSecond: 50);
        builder.Services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Caller.Of(http) is { } person
                ? RateLimitPartition.GetTokenBucketLimiter($"person {person.Value}", _ => caller.Options())
                : RateLimitPartition.GetTokenBucketLimiter($"address {http.Connection.RemoteIpAddress}", _ => open.Options()));
            options.OnRejected = (context, _) =>
            {
                var http = context.HttpContext;
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) && known > Refill ? known : Refill;
                http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                var rule = wait > Short
                    ? HttpRules.TooManyComments.With("minutes", Math.Ceiling(wait.TotalMinutes))
                    : HttpRules.TooManyRequests;
                return new ValueTask(rule.ToProblem().ExecuteAsync(http));
            };
            options.AddPolicy(Comments, http => RateLimitPartition.GetFixedWindowLimiter(
                $"{http.Connection.RemoteIpAddress}", _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = comments,
                    Window = Hour,
                }));
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

    /// <summary>One of the settings, or what is usual when it is not set.</summary>
    /// <exception cref="InvalidOperationException">It is no whole number, or less than it may be.</exception>
    public static int Positive(IConfiguration configuration, string key, int usual) =>
        configuration[key] is not { } set ? usual
        : int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Settings[key] ? number
        : throw new InvalidOperationException($"{key} is not a whole number from {Settings[key]} on.");

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
