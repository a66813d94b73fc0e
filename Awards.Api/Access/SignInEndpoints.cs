using Awards.Api.Hosting;
using Awards.Api.Http;
using Awards.Api.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Access;

/// <summary>
/// Signing in and out on pages: at the OpenID provider where one is configured, by choosing whom to be where the built-in issuer is on.
/// </summary>
internal static class SignInEndpoints
{
    /// <summary>The query parameter that says where to go afterwards.</summary>
    public const string ReturnTo = "returnTo";

    /// <summary>Maps a sector's; nothing where people cannot sign in on pages.</summary>
    public static void Map(IEndpointRouteBuilder sector)
    {
        var issuer = sector.ServiceProvider.GetService<BuiltInIssuer>();
        if (issuer is null && ProviderOf(sector) is null) return;
        var signIn = sector.MapGroup("/sign-in").WithTags("Sign-in").AllowAnonymous();
        if (issuer is not null) BuiltInSignIn.Map(signIn, issuer);
        else signIn.MapGet("", AtProvider).ExcludeFromDescription();
        signIn.MapGet("/out", SignOutForm).ExcludeFromDescription();
        signIn.MapPost("/out", SignOut).ExcludeFromDescription();
    }

    /// <summary>Maps where the provider sends people back to: one address for all sectors.</summary>
    public static void MapProvider(IEndpointRouteBuilder root)
    {
        if (ProviderOf(root) is null) return;
        // Its scheme answers before an endpoint is asked; without one there would be nothing at this address.
        root.MapGet(ProviderSignIn.CallbackPath, () => HttpRules.NothingHere.ToProblem()).AllowAnonymous().ExcludeFromDescription();
        root.MapGet(ProviderSignIn.SignedOutPath, SignedOut).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>Only an address of ours, so that nobody is sent elsewhere after signing in.</summary>
    public static string Local(string? address, string otherwise) =>
        address is (['/'] or ['/', not ('/' or '\\'), ..]) && !address.Any(char.IsControl) ? address : otherwise;

    private static ProviderSetting? ProviderOf(IEndpointRouteBuilder routes) =>
        routes.ServiceProvider.GetService<ProviderSetting>() is { ClientId: not null } provider ? provider : null;

    private static ChallengeHttpResult AtProvider(string? returnTo, Reader reader) => TypedResults.Challenge(
        new AuthenticationProperties { RedirectUri = Local(returnTo, PageAddresses.Dossiers(reader.Sector.Code)) },
        [ProviderSignIn.SchemeName]);

    private static RazorComponentResult<SignOutPage> SignOutForm(Reader reader, HttpContext http, IAntiforgery antiforgery)
    {
        var token = antiforgery.GetAndStoreTokens(http);
        return new RazorComponentResult<SignOutPage>(new Dictionary<string, object?>
        {
            [nameof(SignOutPage.Sector)] = reader.Sector.Code,
            [nameof(SignOutPage.TokenField)] = token.FormFieldName,
            [nameof(SignOutPage.Token)] = token.RequestToken,
        });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SignedOutPage>>> SignOut(
        [FromForm] string? returnTo, Reader reader, HttpContext http)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        var sector = reader.Sector.Code;
        if (http.RequestServices.GetService<ProviderSetting>() is not { ClientId: not null } provider)
            return TypedResults.LocalRedirect(Local(returnTo, PageAddresses.SignIn(sector)));

        var description = http.RequestServices.GetRequiredService<ProviderDescription>();
        var there = await ProviderSignOut.Address(provider, description, http.Request, sector, reader.Cancel);
        // A form may not lead elsewhere, by our own policy for browsers; the page that answers it may.
        if (there is not null) http.Response.Headers["Refresh"] = $"0; url={there}";
        return new RazorComponentResult<SignedOutPage>(new Dictionary<string, object?>
        {
            [nameof(SignedOutPage.Sector)] = sector,
            [nameof(SignedOutPage.AtProvider)] = there,
        });
    }

    private static Results<RedirectHttpResult, ProblemHttpResult> SignedOut(string? state, Sectors sectors) =>
        state is not null && sectors.Find(state) is { } sector
            ? TypedResults.LocalRedirect(PageAddresses.Register(sector.Code))
            : HttpRules.NothingHere.ToProblem();
}
