using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Awards.Tests.Support;

/// <summary>
/// An OpenID provider on a port of its own that signs for real: whoever comes is <see cref="Person"/>. What a test asks it to do wrong, it
/// does wrong.
/// </summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    public const string ClientId = "awards-pages";
    public const string UsualSecret = "a secret of the client's";
    public const string ApiAudience = "awards-api";
    public const string PersonClaim = "person_id";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, string RedirectUri)> codes = new();

    private FakeProvider(WebApplication app) => this.app = app;

    /// <summary>Its name for itself, and its address.</summary>
    public string Issuer => app.Urls.First();

    /// <summary>What it signs and publishes keys with.</summary>
    public FakeTokens Tokens { get; } = new();

    /// <summary>What its client proves itself with; null: with nothing but PKCE.</summary>
    public string? Secret { get; set; } = UsualSecret;

    /// <summary>Who signs in.</summary>
    public Guid Person { get; set; } = Guid.NewGuid();

    /// <summary>What is wrong with the next id tokens; null: nothing.</summary>
    public string? Wrong { get; set; }

    /// <summary>Whether it breaks every connection, at the addresses that end so.</summary>
    public string? Away { get; set; }

    /// <summary>Whether it never answers, at the addresses that end so.</summary>
    public string? Mute { get; set; }

    /// <summary>Whether it refuses whoever wants to sign in.</summary>
    public bool Denies { get; set; }

    /// <summary>Members of its description, by name: in place of its own.</summary>
    public Dictionary<string, object?> Description { get; } = [];

    /// <summary>How often it was asked for its description.</summary>
    public int Asked { get; private set; }

    /// <summary>What it was last asked for at its authorization endpoint.</summary>
    public IQueryCollection? Request { get; private set; }

    public static async Task<FakeProvider> Start(CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new FakeProvider(builder.Build());
        provider.Map();
        await provider.app.StartAsync(cancel);
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Map()
    {
        app.Use(async (http, next) =>
        {
            var path = http.Request.Path.Value!;
            if (Away is { } away && path.EndsWith(away, StringComparison.Ordinal)) http.Abort();
            else if (Mute is { } mute && path.EndsWith(mute, StringComparison.Ordinal)) await Silence(http.RequestAborted);
            else await next();
        });
        app.MapGet("/.well-known/openid-configuration", Describe);
        app.MapGet("/jwks", () => Results.Text(Tokens.Published(), "application/json"));
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", Redeem);
        app.MapGet("/elsewhere", () => Results.Redirect("/jwks"));
        app.MapGet("/large", () => Results.Text(new string(' ', 300 * 1024) + Tokens.Published(), "application/json"));
    }

    private IResult Describe()
    {
        Asked++;
        var said = new Dictionary<string, object?>
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorize",
            ["token_endpoint"] = $"{Issuer}/token",
            ["jwks_uri"] = $"{Issuer}/jwks",
            ["end_session_endpoint"] = $"{Issuer}/end",
        };
        foreach (var (name, value) in Description) said[name] = value;
        return Results.Json(said);
    }

    private IResult Authorize(HttpRequest request)
    {
        Request = request.Query;
        string Of(string name) => request.Query[name].ToString();
        if (Of("client_id") != ClientId || Of("response_type") != "code" || Of("code_challenge_method") != "S256" || Of("nonce") == "")
            return Results.BadRequest();
        var code = Guid.NewGuid().ToString("N");
        codes[code] = (Of("code_challenge"), Of("nonce"), Of("redirect_uri"));
        var answer = new Dictionary<string, string?> { ["state"] = Of("state") };
        answer[Denies ? "error" : "code"] = Denies ? "access_denied" : code;
        return Results.Redirect(QueryHelpers.AddQueryString(Of("redirect_uri"), answer));
    }

    private async Task<IResult> Redeem(HttpRequest request)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        string Of(string name) => form[name].ToString();
        var verifier = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Of("code_verifier"))));
        var isKnown = codes.TryRemove(Of("code"), out var granted); // a code is good once
        var isHis = granted.Challenge == verifier && granted.RedirectUri == Of("redirect_uri") && (string?)form["client_secret"] == Secret;
        if (!isKnown || !isHis)
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var token = Tokens.IdToken(Issuer, granted.Nonce, Person, Wrong);
        return Results.Json(new { access_token = "opaque", token_type = "Bearer", expires_in = 300, id_token = token });
    }

    private static async Task Silence(CancellationToken cancel)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        }
        catch (OperationCanceledException)
        {
            // whoever asked has given up
        }
    }
}
