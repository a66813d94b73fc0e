using Awards.Api.Http;
using Awards.Api.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

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
        var builtIn = BuiltInIssuer.From(builder.Configuration, builder.Environment, TimeProvider.System);
        if (builtIn is not null) builder.Services.AddSingleton(builtIn);
        builder.Services.AddSingleton(TokenTrust.Read(builder.Configuration, builtIn));

        // Cookies last as long as this process: who signed in at another one signs in again.
        builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        builder.Services.AddAntiforgery();
        builder.Services.AddAuthentication(BearerAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, BearerAuthentication>(BearerAuthentication.SchemeName, configureOptions: null)
            .AddCookie(CookieAuthenticationDefaults.AuthenticationScheme, Cookie);

        // A cookie is never enough for the API: a foreign page could make a browser send it.
        var api = new AuthorizationPolicyBuilder(BearerAuthentication.SchemeName).RequireAuthenticatedUser().Build();
        builder.Services.AddAuthorizationBuilder()
            .SetDefaultPolicy(api)
            .SetFallbackPolicy(api)
            .AddPolicy(PagesPolicy, policy => policy
                .AddAuthenticationSchemes(CookieAuthenticationDefaults.AuthenticationScheme).RequireAuthenticatedUser());
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "awards";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = BuiltInIssuer.Lifetime;
        options.SlidingExpiration = false;
        options.Events.OnRedirectToLogin = context =>
        {
            var here = context.Request.Path + context.Request.QueryString;
            context.Response.Redirect(context.Request.RouteValues[SectorOfRequest.Parameter] is string sector
                ? $"{PageAddresses.SignIn(sector)}?{SignInEndpoints.ReturnTo}={Uri.EscapeDataString(here)}"
                : "/");
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = context => HttpRules.NotForYou.ToProblem().ExecuteAsync(context.HttpContext);
    }
}
