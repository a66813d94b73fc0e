using System.Text.Encodings.Web;
using Awards.Api.Http;
using Awards.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Awards.Api.Access;

/// <summary>
/// Believes a signed token that names a person: issuer, audience, lifetime, signature, and an algorithm that is allowed. Written here on
/// Microsoft.IdentityModel.JsonWebTokens because Microsoft.AspNetCore.Authentication.JwtBearer cannot be restored in a consistent set
/// from the package registry this project builds with; on the day it can, this class goes.
/// </summary>
internal sealed class BearerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, TokenTrust trust)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "Bearer";

    private const string Prefix = "Bearer ";

    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false };

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header.Count != 1 || !header[0]!.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();

        var checkedToken = await Tokens.ValidateTokenAsync(header[0]![Prefix.Length..].Trim(), trust.Parameters);
        if (!checkedToken.IsValid) return AuthenticateResult.Fail("The token is not believed.");
        return Guid.TryParse(checkedToken.ClaimsIdentity.FindFirst(trust.PersonClaim)?.Value, out var person)
            ? AuthenticateResult.Success(new AuthenticationTicket(Caller.Principal(new PersonId(person), SchemeName), SchemeName))
            : AuthenticateResult.Fail("The token names no person.");
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Request.Headers.Authorization.Count == 0 ? "Bearer" : "Bearer error=\"invalid_token\"";
        return HttpRules.SignInRequired.ToProblem().ExecuteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        HttpRules.NotForYou.ToProblem().ExecuteAsync(Context);
}
