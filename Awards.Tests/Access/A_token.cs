using System.Net;
using System.Security.Cryptography;
using Awards.Api.Access;
using Awards.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Awards.Tests.Access;

public sealed class A_token(Postgres postgres, SharedApi shared)
{
    private static readonly string Person = Guid.NewGuid().ToString();
    private static readonly SigningCredentials Ours = Credentials();

    [Fact]
    public async Task of_the_issuer_is_believed() => await Believed(Token(await Issuer()));

    [Theory]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("expired")]
    [InlineData("not yet valid")]
    [InlineData("without an end")]
    [InlineData("another's key")]
    [InlineData("a shared secret")]
    public async Task that_is_wrong_in_one_thing_is_not_believed(string what)
    {
        var issuer = await Issuer();
        var (key, now) = (issuer, DateTime.UtcNow);
        await Refused(what switch
        {
            "issuer" => Token(key, issuerName: "somebody"),
            "audience" => Token(key, audience: "another"),
            "expired" => Token(key, from: now.AddHours(-3), until: now.AddMinutes(-1)),
            "not yet valid" => Token(key, from: now.AddMinutes(5), until: now.AddHours(1)),
            "without an end" => Handler(key, expires: false),
            "another's key" => Token(Ours),
            _ => Token(new SigningCredentials(new SymmetricSecurityKey(new byte[32]), SecurityAlgorithms.HmacSha256)),
        });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("the secretary")]
    public async Task that_names_nobody_here_is_told_so(string? person) =>
        await Refused(Token(await Issuer(), person: person), "person-not-named");

    [Fact]
    public async Task that_is_not_signed_or_was_changed_is_not_believed()
    {
        var token = Token(await Issuer());
        var parts = token.Split('.');
        var none = Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        await Refused($"{none}.{parts[1]}.");
        var said = Base64UrlEncoder.Decode(parts[1]);
        var other = Base64UrlEncoder.Encode(said.Replace(Person, Guid.NewGuid().ToString(), StringComparison.Ordinal));
        await Refused($"{parts[0]}.{other}.{parts[2]}");
        await Refused("nonsense");
        await Refused("");
    }

    [Theory]
    [InlineData("PublicKey")]
    [InlineData("Jwks")]
    public async Task of_a_configured_issuer_is_believed_by_its_own_claim(string setting)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = new ECDsaSecurityKey(pair) { KeyId = "k1" };
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, setting == "PublicKey"
            ? pair.ExportSubjectPublicKeyInfoPem()
            : Jwks(key), TestContext.Current.CancellationToken);
        var trust = Trust(setting, file);
        var token = Token(new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256), "https://id.example", "awards-test",
            claim: "person_id");

        trust.PersonClaim.ShouldBe("person_id");
        (await new JsonWebTokenHandler().ValidateTokenAsync(token, trust.Parameters)).IsValid.ShouldBeTrue();
        var forged = Token(Ours, "https://id.example", "awards-test", claim: "person_id");
        (await new JsonWebTokenHandler().ValidateTokenAsync(forged, trust.Parameters)).IsValid.ShouldBeFalse();
        File.Delete(file);
    }

    private async Task<SigningCredentials> Issuer() => new(
        (await shared.Host(postgres)).Services.GetRequiredService<BuiltInIssuer>().Key, SecurityAlgorithms.EcdsaSha256);

    private async Task Believed(string token) => await (await shared.Host(postgres)).Anybody(s => s.Get("/tand/worklist").Bearing(token));

    private async Task Refused(string token, string rule = "sign-in-required") => await (await shared.Host(postgres)).Anybody(s => s
        .Get("/tand/worklist").Bearing(token).Problem(HttpStatusCode.Unauthorized, rule)
        .Header("WWW-Authenticate", "Bearer error=\"invalid_token\""));

    private static string Token(
        SigningCredentials by, string issuerName = BuiltInIssuer.Name, string audience = BuiltInIssuer.Audience, DateTime? from = null,
        DateTime? until = null, string? person = "", string claim = "sub") =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuerName,
            Audience = audience,
            NotBefore = from,
            Expires = until ?? DateTime.UtcNow.AddHours(1),
            Claims = person is null ? [] : new Dictionary<string, object> { [claim] = person.Length == 0 ? Person : person },
            SigningCredentials = by,
        });

    private static string Handler(SigningCredentials by, bool expires) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = expires }
        .CreateToken(new SecurityTokenDescriptor
        {
            Issuer = BuiltInIssuer.Name,
            Audience = BuiltInIssuer.Audience,
            Claims = new Dictionary<string, object> { ["sub"] = Person },
            SigningCredentials = by,
        });

    private static TokenTrust Trust(string setting, string file) => TokenTrust.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Authentication:Issuer"] = "https://id.example",
            ["Authentication:Audience"] = "awards-test",
            ["Authentication:PersonClaim"] = "person_id",
            [$"Authentication:{setting}"] = file,
        }).Build(),
        builtIn: null);

    private static string Jwks(ECDsaSecurityKey key)
    {
        var parameters = key.ECDsa.ExportParameters(includePrivateParameters: false);
        var (x, y) = (Base64UrlEncoder.Encode(parameters.Q.X), Base64UrlEncoder.Encode(parameters.Q.Y));
        return $$"""
            {"keys":[{"kty":"EC","crv":"P-256","use":"sig","kid":"{{key.KeyId}}","x":"{{x}}","y":"{{y}}"}]}
            """;
    }

    private static SigningCredentials Credentials() =>
        new(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)), SecurityAlgorithms.EcdsaSha256);
}
