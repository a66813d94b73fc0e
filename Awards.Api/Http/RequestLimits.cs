using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Awards.Api.Http;

/// <summary>
/// How much, how long and how often: one caller cannot take the program from all others. Rates are per person, and per network address for
/// whoever did not sign in; <c>Limits:Caller:*</c>, <c>Limits:Public:*</c> and <c>Limits:LongestRequestSeconds</c> change them.
/// </summary>
internal static class RequestLimits
{
    private const int LongestRequestSeconds = 30; // within which a request is answered, or told to try again

    private static readonly TimeSpan SlowestHeaders = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(1);

    /// <summary>Registers them.</summary>
    /// <exception cref="InvalidOperationException">A limit is no positive whole number; the message names the key.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(Configure);
        var longest = TimeSpan.FromSeconds(Positive(builder.Configuration, "Limits:LongestRequestSeconds", LongestRequestSeconds));
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
        builder.Services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = longest,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
            WriteTimeoutResponse = http => HttpRules.TryLater.ToProblem().ExecuteAsync(http),
        });
    }

    private static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = JsonFormat.MaxBody;
        kestrel.Limits.RequestHeadersTimeout = SlowestHeaders;
    }

    private static int Positive(ConfigurationManager configuration, string key, int usual) => configuration[key] is not { } set ? usual
        : int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new InvalidOperationException($"{key} is not a positive whole number.");

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
