using System.Security.Cryptography;
using Awards.Domain;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Awards.Api.Access;

/// <summary>
/// Issues tokens for whomever it is asked: for development and demonstration, where there is no identity provider. Its key is made anew
/// with each process and never leaves it, unless nodes are given one to share. It does not exist in Production.
/// </summary>
internal sealed class BuiltInIssuer : IDisposable
{
    /// <summary>Who the tokens say issued them.</summary>
    public const string Name = "awards-built-in";

    /// <summary>Whom the tokens are for.</summary>
    public const string Audience = "awards";

    /// <summary>The claim that holds the person's UUID.</summary>
    public const string PersonClaim = "sub";

    /// <summary>How long a token is good for.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private readonly ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly TimeProvider clock;

    /// <summary>Makes its key, or takes one that is shared.</summary>
    /// <param name="clock">Machine time.</param>
    /// <param name="sharedKey">A private key in PEM, as <see cref="NewKey"/> makes them; null: a new one of its own.</param>
    public BuiltInIssuer(TimeProvider clock, string? sharedKey = null)
    {
        this.clock = clock;
        if (sharedKey is not null) pair.ImportFromPem(sharedKey);
        Key = new ECDsaSecurityKey(pair) { KeyId = Convert.ToHexStringLower(SHA256.HashData(pair.ExportSubjectPublicKeyInfo())) };
    }

    /// <summary>What its tokens are verified with.</summary>
    public SecurityKey Key { get; }

    /// <summary>A private key for nodes that are to believe one another's tokens (<c>Authentication:BuiltInKey</c>).</summary>
    public static string NewKey()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return pair.ExportPkcs8PrivateKeyPem();
    }

    /// <summary>The issuer, where <c>Authentication:BuiltIn</c> asks for it: on by itself in Development where no other is configured,
    /// off elsewhere.</summary>
    /// <exception cref="InvalidOperationException">It is asked for in Production.</exception>
    public static BuiltInIssuer? From(IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
    {
        var on = configuration.GetValue<bool?>("Authentication:BuiltIn")
            ?? (environment.IsDevelopment() && configuration["Authentication:Issuer"] is not { Length: > 0 });
        if (!on) return null;
        return environment.IsProduction()
            ? throw new InvalidOperationException(
                "Authentication:BuiltIn is on, and the environment is Production: the built-in issuer would give anybody a token "
                + "for anybody. Configure Authentication:Issuer, :Audience and :Jwks instead.")
            : new BuiltInIssuer(clock, configuration["Authentication:BuiltInKey"]);
    }

    /// <summary>A token that says that its bearer is this person.</summary>
    public string TokenFor(PersonId person)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = new Dictionary<string, object>
            {
                [PersonClaim] = person.Value.ToString(),
                [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString(),
            },
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.EcdsaSha256),
        });
    }

    /// <inheritdoc/>
    public void Dispose() => pair.Dispose();
}
