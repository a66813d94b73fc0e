using Awards.Api.Hosting;
using Awards.Api.Http;
using Awards.Api.Organisations;
using Awards.Api.Pages;
using Awards.Domain;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Access;

/// <summary>Whom to issue a token for.</summary>
/// <param name="Person">The person's id.</param>
internal sealed record TokenRequest(Guid Person);

/// <summary>A token to be sent with every request: <c>Authorization: Bearer …</c>.</summary>
/// <param name="AccessToken">The token.</param>
/// <param name="TokenType">Always <c>Bearer</c>.</param>
/// <param name="ExpiresIn">Seconds it is good for.</param>
internal sealed record TokenAnswer(string AccessToken, string TokenType, int ExpiresIn);

/// <summary>Signing in where the built-in issuer is on: development and demonstration.</summary>
internal static class BuiltInSignIn
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder signIn, BuiltInIssuer issuer)
    {
        signIn.MapPost("/token", (TokenRequest body) => Token(body, issuer))
            .WithSummary("A token for anybody: development and demonstration only.");
        signIn.MapGet("", Page).ExcludeFromDescription();
        signIn.MapPost("", SignIn).ExcludeFromDescription();
    }

    private static Ok<TokenAnswer> Token(TokenRequest body, BuiltInIssuer issuer) =>
        TypedResults.Ok(new TokenAnswer(
            issuer.TokenFor(new PersonId(body.Person)), BearerAuthentication.SchemeName, (int)BuiltInIssuer.Lifetime.TotalSeconds));

    private static async Task<RazorComponentResult<SignInPage>> Page(
        string? returnTo, Reader reader, HttpContext http, IAntiforgery antiforgery)
    {
        var officers = await reader.Sector.Directory.List(SignInPage.MostOfficers, reader.Cancel);
        var token = antiforgery.GetAndStoreTokens(http);
        return new RazorComponentResult<SignInPage>(new Dictionary<string, object?>
        {
            [nameof(SignInPage.Sector)] = reader.Sector.Code,
            [nameof(SignInPage.Officers)] = officers.Select(officer => KeyValuePair.Create(officer.Key, Label(officer.Value))).ToList(),
            [nameof(SignInPage.TokenField)] = token.FormFieldName,
            [nameof(SignInPage.Token)] = token.RequestToken,
            [nameof(SignInPage.ReturnTo)] = returnTo,
        });
    }

    private static string Label(PersonEntry entry) => entry.Position is { } position ? $"{entry.Name} – {position}" : entry.Name;

    private static async Task<RedirectHttpResult> SignIn([FromForm] Guid person, [FromForm] string? returnTo, HttpContext http)
    {
        var principal = Caller.Principal(new PersonId(person), CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, principal);
        return TypedResults.LocalRedirect(
            SignInEndpoints.Local(returnTo, PageAddresses.Dossiers(http.Features.Get<Sector>()!.Code)));
    }
}
