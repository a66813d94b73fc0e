using System.Security.Claims;
using System.Security.Cryptography;
using Awards.Domain;
using Microsoft.IdentityModel.Tokens;

namespace Awards.Api.Access;

/// <summary>
/// Whose tokens are believed, and which claim of theirs names the person. A token says who somebody is, never what they may do.
/// </summary>
internal sealed class TokenTrust
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>Signatures that only the issuer can make: no shared secret, and never "none".</summary>
    private static readonly string[] Algorithms =
        [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256];

    private TokenTrust(string issuer, string audience, IReadOnlyList<SecurityKey> keys, string personClaim) =>
        (Parameters, PersonClaim, AsksForKeys) = (ParametersFor(issuer, audience, keys), personClaim, keys.Count == 0);

    /// <summary>The claim whose value is the person's UUID.</summary>
    public string PersonClaim { get; }

    /// <summary>What a token must satisfy.</summary>
    public TokenValidationParameters Parameters { get; }

    /// <summary>Whether the provider is asked for its keys: no file names them.</summary>
    public bool AsksForKeys { get; }

    /// <summary>
    /// Reads the section <c>Authentication</c>: the built-in issuer where it is on, else <c>Issuer</c>, <c>Audience</c> and
    /// <c>PublicKey</c> or <c>Jwks</c>; without either of these the issuer is asked for its keys.
    /// </summary>
    /// <exception cref="InvalidOperationException">A setting is missing or its file cannot be used; the message names the key.</exception>
    public static TokenTrust Read(IConfiguration configuration, BuiltInIssuer? builtIn)
    {
        if (builtIn is not null) return new(BuiltInIssuer.Name, BuiltInIssuer.Audience, [builtIn.Key], BuiltInIssuer.PersonClaim);
        var section = configuration.GetSection("Authentication");
        return new(Required(section, "Issuer"), Required(section, "Audience"), Keys(section), PersonClaimOf(section));
    }

    /// <summary>What every token must satisfy, for the API and at a sign-in alike.</summary>
    /// <param name="issuer">Who must have issued it.</param>
    /// <param name="audience">Whom it must be for.</param>
    /// <param name="keys">The issuer's keys; none where the provider is asked for them.</param>
    public static TokenValidationParameters ParametersFor(string issuer, string audience, IReadOnlyList<SecurityKey> keys) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = audience,
        IssuerSigningKeys = keys,
        ValidAlgorithms = Algorithms,
        ClockSkew = ClockSkew,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        TryAllIssuerSigningKeys = true,
    };

    /// <summary>The person whom a believed token's claim names, or null: a name, an address or nothing is no person.</summary>
    public static PersonId? PersonIn(ClaimsPrincipal? believed, string claim) =>
        Guid.TryParseExact(believed?.FindFirst(claim)?.Value, "D", out var person) ? new PersonId(person) : null;

    /// <summary>Which claim holds the person's UUID.</summary>
    public static string PersonClaimOf(IConfigurationSection section) => section["PersonClaim"] ?? BuiltInIssuer.PersonClaim;

    /// <summary>Whether a file names the issuer's keys.</summary>
    public static bool HasKeyFile(IConfigurationSection section) =>
        section["Jwks"] is { Length: > 0 } || section["PublicKey"] is { Length: > 0 };

    /// <summary>A setting without which no token can be believed.</summary>
    public static string Required(IConfigurationSection section, string key) => section[key] is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"{section.Path}:{key} is not set: without it no token can be believed.");

    private static IReadOnlyList<SecurityKey> Keys(IConfigurationSection section)
    {
        if (!HasKeyFile(section)) return [];
        try
        {
            if (section["Jwks"] is { Length: > 0 } set && new JsonWebKeySet(File.ReadAllText(set)).GetSigningKeys() is { Count: > 0 } keys)
                return [.. keys];
            if (section["PublicKey"] is { Length: > 0 } pem) return [FromPem(File.ReadAllText(pem))];
        }
        catch (Exception unusable)
            when (unusable is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            throw new InvalidOperationException($"{section.Path}:Jwks or :PublicKey cannot be used: {unusable.Message}", unusable);
        }
        throw new InvalidOperationException($"{section.Path}:Jwks (a JSON key set) holds no key.");
    }

    private static SecurityKey FromPem(string pem)
    {
        try
        {
            var curve = ECDsa.Create();
            curve.ImportFromPem(pem);
            return new ECDsaSecurityKey(curve);
        }
        catch (Exception other) when (other is CryptographicException or ArgumentException)
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return new RsaSecurityKey(rsa);
        }
    }
}
