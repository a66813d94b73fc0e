using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Awards.Tests.Support;

/// <summary>A provider's keys, and the tokens that it signs with the newest of them.</summary>
internal sealed class FakeTokens
{
    private readonly List<ECDsaSecurityKey> keys = [NewKey()];

    /// <summary>Signs with a new key from now on.</summary>
    /// <param name="keepsOld">Whether the old ones are still published.</param>
    public void Rotate(bool keepsOld)
    {
        if (!keepsOld) keys.Clear();
        keys.Add(NewKey());
    }

    /// <summary>The key set as it is published.</summary>
    public string Published() => JsonSerializer.Serialize(new { keys = keys.Select(Public) });

    /// <summary>A token for the API.</summary>
    public string ForApi(string issuer, object? person, SecurityKey? by = null) => Sign(
        issuer, FakeProvider.ApiAudience, DateTime.UtcNow.AddMinutes(5), Claims(null, person),
        new SigningCredentials(by ?? keys[^1], SecurityAlgorithms.EcdsaSha256));

    /// <summary>A key that nobody publishes, under a new name or that of the newest.</summary>
    public ECDsaSecurityKey Forged(bool underTheSameName = false) => NewKey(underTheSameName ? keys[^1].KeyId : null);

    /// <summary>What a sign-in ends in.</summary>
    public string IdToken(string issuer, string nonce, Guid person, string? wrong)
    {
        var now = DateTime.UtcNow;
        var own = new SigningCredentials(keys[^1], SecurityAlgorithms.EcdsaSha256);
        string Signed(
            string? by = null, string audience = FakeProvider.ClientId, DateTime? until = null, string? saidNonce = null,
            object? claim = null, SigningCredentials? with = null, bool names = true)
        {
            var claims = Claims(saidNonce ?? nonce, names ? claim ?? person : null);
            return Sign(by ?? issuer, audience, until ?? now.AddMinutes(5), claims, with ?? own);
        }

        return wrong switch
        {
            null => Signed(),
            "nonce" => Signed(saidNonce: "another"),
            "no nonce" => Sign(issuer, FakeProvider.ClientId, now.AddMinutes(5), Claims(null, person), own),
            "audience" => Signed(audience: "another"),
            "issuer" => Signed(by: "https://another.example"),
            "expired" => Signed(until: now.AddMinutes(-5)),
            "unsigned" => Unsigned(Signed()),
            "forged" => Signed(with: new SigningCredentials(Forged(), SecurityAlgorithms.EcdsaSha256)),
            "forged under a known name" => Signed(with: new SigningCredentials(Forged(true), SecurityAlgorithms.EcdsaSha256)),
            "the secret as key" => Signed(with: new SigningCredentials(Shared(), SecurityAlgorithms.HmacSha256)),
            "no person" => Signed(names: false),
            "not a person's id" => Signed(claim: "an.nguyen@toaan.example"),
            _ => throw new ArgumentOutOfRangeException(nameof(wrong)),
        };
    }

    private static SymmetricSecurityKey Shared() => new(SHA256.HashData(Encoding.UTF8.GetBytes(FakeProvider.UsualSecret)));

    private static Dictionary<string, object> Claims(string? nonce, object? person)
    {
        var claims = new Dictionary<string, object> { ["sub"] = "248289761001", ["name"] = "Nguyễn Văn An" };
        if (nonce is not null) claims["nonce"] = nonce;
        if (person is not null) claims[FakeProvider.PersonClaim] = person.ToString()!;
        return claims;
    }

    private static string Sign(
        string issuer, string audience, DateTime until, Dictionary<string, object> claims, SigningCredentials by) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            IssuedAt = until.AddHours(-1),
            Expires = until,
            Claims = claims,
            SigningCredentials = by,
        });

    private static string Unsigned(string token) =>
        $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{token.Split('.')[1]}.";

    private static ECDsaSecurityKey NewKey(string? name = null) =>
        new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = name ?? Guid.NewGuid().ToString("N") };

    private static object Public(ECDsaSecurityKey key)
    {
        var point = key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64UrlEncoder.Encode(point.X), Base64UrlEncoder.Encode(point.Y));
        return new { kty = "EC", crv = "P-256", use = "sig", kid = key.KeyId, x, y };
    }
}
