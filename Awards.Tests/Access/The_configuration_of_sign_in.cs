using Awards.Tests.Support;

namespace Awards.Tests.Access;

public sealed class The_configuration_of_sign_in(Postgres postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Issuer", "http://id.example", "Authentication:Issuer is no https address")]
    [InlineData("Issuer", "http://idlocalhost", "Authentication:Issuer is no https address")]
    [InlineData("Issuer", "id.example", "Authentication:Issuer is no https address")]
    [InlineData("Issuer", null, "Authentication:Issuer is not set")]
    [InlineData("Audience", null, "Authentication:Audience is not set")]
    [InlineData("ClientId", null, "Authentication:ClientId is not")]
    [InlineData("PublicAddress", "awards.example", "Authentication:PublicAddress is no address")]
    [InlineData("PublicAddress", "http://awards.example", "Authentication:PublicAddress is no address")]
    [InlineData("PublicAddress", "https://awards.example/tand", "Authentication:PublicAddress is no address")]
    [InlineData("Keys", "/dev/null/keys", "Authentication:Keys is no folder that can be used")]
    public void that_is_wrong_is_said_by_its_key_before_anything_starts(string key, string? value, string says)
    {
        var settings = Settings();
        settings[$"Authentication:{key}"] = value;
        Should.Throw<InvalidOperationException>(() => ApiHost.Build("Production", settings)).Message.ShouldContain(says);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9", "Production")]
    [InlineData("http://id.localhost:9", "Production")]
    [InlineData("http://id.example", "Development")]
    public async Task may_name_a_provider_without_encryption_on_this_machine_and_in_development(string issuer, string environment)
    {
        var settings = Settings();
        settings["Authentication:Issuer"] = issuer;
        await using var app = ApiHost.Build(environment, settings);
    }

    [Fact]
    public async Task names_the_address_to_come_back_to_where_a_proxy_stands_before_the_program()
    {
        await using var provider = await FakeProvider.Start(Cancel);
        await using var api = await ApiWithProvider.Start(
            postgres, provider, ("PublicAddress", "https://awards.example/"), ("Scopes", "profile"));
        using var browser = new Browser(api.Client.BaseAddress!);
        var (_, _, back) = await browser.Open("/tand/ho-so", upTo: "/sign-in/callback");
        back.GetLeftPart(UriPartial.Path).ShouldBe("https://awards.example/sign-in/callback");
        provider.Request!["scope"].ToString().ShouldBe("openid profile");
        (await browser.Open(new Uri(api.Client.BaseAddress!, back.PathAndQuery).ToString())).At.AbsolutePath.ShouldBe("/tand/ho-so");
    }

    [Fact]
    public async Task may_make_the_program_a_public_client_whose_proof_is_pkce_alone()
    {
        await using var provider = await FakeProvider.Start(Cancel);
        provider.Secret = null;
        await using var api = await ApiWithProvider.Start(postgres, provider, ("ClientSecret", null));
        using var browser = new Browser(api.Client.BaseAddress!);
        (await browser.Open("/tand/ho-so")).At.AbsolutePath.ShouldBe("/tand/ho-so");
    }

    private static Dictionary<string, string?> Settings() => new()
    {
        [$"Sectors:{ApiHost.Sector}:ConnectionString"] = "Host=127.0.0.1;Database=nowhere",
        [$"Sectors:{ApiHost.Sector}:KeyRing"] = Path.GetTempPath(),
        ["Authentication:Issuer"] = "https://id.example",
        ["Authentication:Audience"] = "awards-api",
        ["Authentication:ClientId"] = "awards",
        ["Authentication:ClientSecret"] = "secret",
    };
}
