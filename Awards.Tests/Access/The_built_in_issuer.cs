using Awards.Api.Access;
using Awards.Domain;
using Awards.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Awards.Tests.Access;

public sealed class The_built_in_issuer
{
    private static readonly Dictionary<string, string?> Asked = new() { ["Authentication:BuiltIn"] = "true" };

    [Fact]
    public void refuses_to_start_in_production() =>
        Should.Throw<InvalidOperationException>(() => ApiHost.Build("Production", Asked)).Message.ShouldContain("Production");

    [Fact]
    public void is_off_in_production_where_another_issuer_must_be_configured() =>
        Should.Throw<InvalidOperationException>(() => ApiHost.Build("Production", []))
            .Message.ShouldContain("Authentication:Issuer is not set");

    [Fact]
    public async Task is_off_where_nobody_asks_for_it_and_its_addresses_with_it()
    {
        var key = Path.GetTempFileName();
        using var pair = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        await File.WriteAllTextAsync(key, pair.ExportSubjectPublicKeyInfoPem(), TestContext.Current.CancellationToken);
        var ring = Directory.CreateTempSubdirectory("awards-test-keys-").FullName;
        await using var app = ApiHost.Build("Staging", new()
        {
            ["Sectors:tand:ConnectionString"] = "Host=nowhere;Database=nothing",
            ["Sectors:tand:KeyRing"] = ring,
            ["Authentication:Issuer"] = "i",
            ["Authentication:Audience"] = "a",
            ["Authentication:PublicKey"] = key,
        });
        app.Services.GetService<BuiltInIssuer>().ShouldBeNull();
        File.Delete(key);
        Directory.Delete(ring, recursive: true);
    }

    [Fact]
    public void gives_tokens_that_end_within_eight_hours()
    {
        using var issuer = new BuiltInIssuer(TimeProvider.System);
        var token = new JsonWebToken(issuer.TokenFor(new PersonId(Guid.NewGuid())));
        (token.ValidTo - token.ValidFrom).ShouldBeLessThanOrEqualTo(TimeSpan.FromHours(8));
        token.Alg.ShouldBe("ES256");
    }
}
