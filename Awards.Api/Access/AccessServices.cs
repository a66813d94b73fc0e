using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;

namespace Awards.Api.Access;

/// <summary>
/// Who is asked for which proof: tokens for the API, a cookie for pages. An endpoint that says nothing is closed to the unknown.
/// </summary>
internal static class AccessServices
{
    /// <summary>Pages: a person who signed in with a cookie.</summary>
    public const string PagesPolicy = "Pages";

    /// <summary>Registers authentication and authorisation.</summary>
    /// <exception cref="InvalidOperationException">What is configured cannot be used, or would be dangerous;
    /// the message names the key.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        var (services, environment) = (builder.Services, builder.Environment);
        var builtIn = BuiltInIssuer.From(builder.Configuration, environment, TimeProvider.System);
        if (builtIn is not null) services.AddSingleton(builtIn);
        var trust = TokenTrust.Read(builder.Configuration, builtIn);
        var provider = builtIn is null ? ProviderSetting.Read(builder.Configuration, environment) : null;
        var cookies = new SessionCookies(isReal: builtIn is null && !environment.IsDevelopment());

        SessionKeys.Add(builder);
        services.AddAntiforgery(options => options.Cookie = cookies.OfForms());
        var authentication = services.AddAuthentication(BearerAuthentication.SchemeName)
            .AddJwtBearer(BearerAuthentication.SchemeName, _ => { })
            .AddCookie(CookieAuthenticationDefaults.AuthenticationScheme, cookies.Configure);
        services.AddOptions<JwtBearerOptions>(BearerAuthentication.SchemeName).Configure<IServiceProvider>((options, made) =>
            BearerAuthentication.Configure(
                options, trust, trust.AsksForKeys ? made.GetRequiredService<ProviderDescription>() : null,
                new VerifiedTokens(TimeProvider.System)));
        if (provider is not null) AddProvider(services, authentication, provider, cookies);

        // A cookie is never enough for the API: a foreign page could make a browser send it.
        var api = new AuthorizationPolicyBuilder(BearerAuthentication.SchemeName).RequireAuthenticatedUser().Build();
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(api)
            .SetFallbackPolicy(api)
            .AddPolicy(PagesPolicy, policy => policy
                .AddAuthenticationSchemes(CookieAuthenticationDefaults.AuthenticationScheme).RequireAuthenticatedUser());
    }

    private static void AddProvider(
        IServiceCollection services, AuthenticationBuilder authentication, ProviderSetting provider,
        SessionCookies cookies)
    {
        services.AddSingleton(provider);
        services.AddSingleton<ProviderDocuments>();
        services.AddSingleton(made => new ProviderDescription(
            provider, made.GetRequiredService<ProviderDocuments>(), TimeProvider.System,
            made.GetRequiredService<ILogger<ProviderDescription>>()));
        if (provider.ClientId is null) return;
        authentication.AddOpenIdConnect(ProviderSignIn.SchemeName, cookies.Configure);
        services.AddOptions<OpenIdConnectOptions>(ProviderSignIn.SchemeName).Configure<ProviderDescription, ProviderDocuments>(
            (options, description, documents) => ProviderSignIn.Configure(options, provider, description, documents.Client));
    }
}
