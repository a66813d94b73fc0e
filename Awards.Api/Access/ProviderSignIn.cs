using Awards.Api.Http;
using Awards.Api.Telemetry;
using Awards.EventStore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Awards.Api.Access;

/// <summary>
/// Signing in on pages at the OpenID provider: authorization code with PKCE, state and nonce. What is kept afterwards is the person, in
/// our own cookie; the provider's tokens are not.
/// </summary>
internal static class ProviderSignIn
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "Provider";

    /// <summary>Where the provider sends people back to: registered there, one address for all sectors.</summary>
    public const string CallbackPath = "/sign-in/callback";

    /// <summary>Where the provider sends people back to after they signed out there; registered there as well.</summary>
    public const string SignedOutPath = "/sign-in/signed-out";

    /// <summary>Sets it up.</summary>
    public static void Configure(OpenIdConnectOptions options, ProviderSetting provider, ProviderDescription description, HttpClient client)
    {
        options.ConfigurationManager = description;
        options.Backchannel = client;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query; // a form from elsewhere would come without our cookies
        options.UsePkce = true;
        options.Scope.Clear();
        foreach (var scope in provider.Scopes) options.Scope.Add(scope);
        options.CallbackPath = CallbackPath;
        options.SignedOutCallbackPath = PathString.Empty; // ours to answer
        options.RemoteSignOutPath = PathString.Empty; // of a session at the provider nothing is kept that could be named
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.DisableTelemetry = true;
        options.TokenValidationParameters = TokenTrust.ParametersFor(provider.Issuer, provider.ClientId!, []);
        options.Events = Events(provider);
    }

    private static OpenIdConnectEvents Events(ProviderSetting provider) => new()
    {
        OnRedirectToIdentityProvider = context =>
        {
            if (provider.PublicAddress is { } address) context.ProtocolMessage.RedirectUri = address + CallbackPath;
            return Task.CompletedTask;
        },
        OnTokenValidated = context =>
        {
            // The handler takes an unsigned token where it fetched it itself; here every token is signed, whatever way it came.
            if (context.SecurityToken.RawSignature is not { Length: > 0 })
                context.Fail(new SecurityTokenInvalidSignatureException("The id token is not signed."));
            else if (TokenTrust.PersonIn(context.Principal, provider.PersonClaim) is { } person)
                context.Principal = Caller.Principal(person, CookieAuthenticationDefaults.AuthenticationScheme);
            else context.Fail(new PersonNotNamedException());
            return Task.CompletedTask;
        },
        OnRemoteFailure = context =>
        {
            context.HandleResponse();
            return Refuse(context, provider);
        },
    };

    private static Task Refuse(RemoteFailureContext context, ProviderSetting provider)
    {
        Log.SignInFailed(LoggerOf(context.HttpContext), context.Failure is { } why ? Failure.Code(why) : "unknown");
        var problem = context.Failure switch
        {
            PersonNotNamedException => HttpRules.PersonNotNamed.With("claim", provider.PersonClaim).ToProblem(),
            ProviderAwayException or HttpRequestException or OperationCanceledException => Failures.TryLater(context.HttpContext),
            _ => HttpRules.SignInFailed.ToProblem(),
        };
        return problem.ExecuteAsync(context.HttpContext);
    }

    private static ILogger LoggerOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProviderSignIn).FullName!);
}
