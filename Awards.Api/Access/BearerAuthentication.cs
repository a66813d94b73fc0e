using Awards.Api.Http;
using Awards.Domain;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Awards.Api.Access;

/// <summary>
/// Believes a signed token that names a person: issuer, audience, lifetime, signature, and an algorithm that is allowed. What is kept of it
/// is the person.
/// </summary>
internal static class BearerAuthentication
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = JwtBearerDefaults.AuthenticationScheme;

    private const string InvalidToken = "Bearer error=\"invalid_token\"";

    private static readonly object KeysOfAFile = new();
    private static readonly object KeysBefore = new();

    /// <summary>Says whose tokens are believed.</summary>
    /// <param name="options">What is configured.</param>
    /// <param name="trust">What a token must satisfy.</param>
    /// <param name="provider">Whom to ask for keys; null where they are known.</param>
    /// <param name="verified">Tokens whose signature need not be verified again.</param>
    public static void Configure(JwtBearerOptions options, TokenTrust trust, ProviderDescription? provider, VerifiedTokens verified)
    {
        // A file's keys are read once; what a provider says anew is another object.
        object? Keys() => provider is null ? KeysOfAFile : provider.Settled;
        options.MapInboundClaims = false;
        options.TokenValidationParameters = trust.Parameters;
        options.ConfigurationManager = provider;
        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = context =>
            {
                var keys = Keys();
                context.HttpContext.Items[KeysBefore] = keys;
                if (Sent(context.Request) is not { } sent || verified.Find(sent, keys) is not { } person) return Task.CompletedTask;
                context.Principal = Caller.Principal(person, SchemeName);
                context.Success();
                return Task.CompletedTask;
            },
            OnTokenValidated = context =>
            {
                if (TokenTrust.PersonIn(context.Principal, trust.PersonClaim) is not { } person)
                {
                    context.Fail(new PersonNotNamedException());
                    return Task.CompletedTask;
                }
                context.Principal = Caller.Principal(person, SchemeName);
                // Keys that changed while the token was verified: nobody can say with which of them it was.
                var keys = Keys();
                if (Sent(context.Request) is { } sent && ReferenceEquals(keys, context.HttpContext.Items[KeysBefore]))
                    verified.Keep(sent, keys, person, new DateTimeOffset(context.SecurityToken.ValidTo, TimeSpan.Zero));
                return Task.CompletedTask;
            },
            OnChallenge = context =>
            {
                context.HandleResponse();
                return Refuse(context, trust, provider);
            },
            OnForbidden = context => HttpRules.NotForYou.ToProblem().ExecuteAsync(context.HttpContext),
        };
    }

    private static string? Sent(HttpRequest request) => request.Headers.Authorization is [{ } sent] ? sent : null;

    private static Task Refuse(JwtBearerChallengeContext context, TokenTrust trust, ProviderDescription? provider)
    {
        var hasToken = context.Request.Headers.Authorization.Count > 0;
        if (hasToken && provider is { IsKnown: false }) return Failures.TryLater(context.HttpContext).ExecuteAsync(context.HttpContext);
        context.Response.Headers.WWWAuthenticate = hasToken ? InvalidToken : SchemeName;
        Rule why = context.AuthenticateFailure is PersonNotNamedException
            ? HttpRules.PersonNotNamed.With("claim", trust.PersonClaim)
            : HttpRules.SignInRequired;
        return why.ToProblem().ExecuteAsync(context.HttpContext);
    }
}
