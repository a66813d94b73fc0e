using Awards.Api.Http;
using Awards.Api.Pages;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Awards.Api.Access;

/// <summary>
/// The cookies of pages: out of scripts' reach, sent by no foreign page's form, bound to this host and to encryption. In Development and in
/// the demonstration, where nothing is real, they go over plain HTTP as well.
/// </summary>
internal sealed class SessionCookies(bool isReal)
{
    /// <summary>A session ends so long after the sign-in, whatever is done in it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    // A browser takes a cookie of such a name only with Secure, for all paths, and from this very host.
    private string Prefix => isReal ? "__Host-" : "";

    /// <summary>The session.</summary>
    public void Configure(CookieAuthenticationOptions options)
    {
        Harden(options.Cookie, "awards");
        options.ExpireTimeSpan = Lifetime;
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

    /// <summary>What a sign-in at the provider is recognised by when it comes back.</summary>
    public void Configure(OpenIdConnectOptions options)
    {
        Harden(options.CorrelationCookie, "awards-sign-in.");
        Harden(options.NonceCookie, "awards-nonce.");
    }

    /// <summary>What shows that a form is ours.</summary>
    public CookieBuilder OfForms()
    {
        CookieBuilder cookie = isReal ? new SecureCookie() : new CookieBuilder(); // not new(): that would be of the other type
        Harden(cookie, "awards-form");
        if (isReal) cookie.SecurePolicy = CookieSecurePolicy.None; // the cookie sees to it itself
        return cookie;
    }

    private void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = Prefix + name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = isReal ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>Bound to encryption although this request came without: before us a proxy may have ended it, and a form's cookie
    /// with <see cref="CookieSecurePolicy.Always"/> would then be refused.</summary>
    private sealed class SecureCookie : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = true;
            return options;
        }
    }
}
