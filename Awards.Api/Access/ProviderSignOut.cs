using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Awards.Api.Access;

/// <summary>Signing out at the provider as well (OpenID Connect RP-Initiated Logout 1.0), where it says that one can.</summary>
internal static class ProviderSignOut
{
    /// <summary>Where the browser goes to sign out there; null where the provider has no such address, or is away.</summary>
    public static async Task<string?> Address(
        ProviderSetting provider, ProviderDescription description, HttpRequest request, string sector, CancellationToken cancel)
    {
        if (await EndOfSession(description, cancel) is not { } end) return null;
        var here = provider.PublicAddress ?? $"{request.Scheme}://{request.Host}";
        var query = new QueryBuilder
        {
            { OpenIdConnectParameterNames.ClientId, provider.ClientId! },
            { OpenIdConnectParameterNames.PostLogoutRedirectUri, here + ProviderSignIn.SignedOutPath },
            { OpenIdConnectParameterNames.State, sector },
        };
        return end.Contains('?', StringComparison.Ordinal) ? $"{end}&{query.ToQueryString().Value![1..]}" : end + query;
    }

    private static async Task<string?> EndOfSession(ProviderDescription description, CancellationToken cancel)
    {
        try
        {
            return (await description.GetConfigurationAsync(cancel)).EndSessionEndpoint is { Length: > 0 } end ? end : null;
        }
        catch (ProviderAwayException)
        {
            return null; // signed out here all the same
        }
    }
}
