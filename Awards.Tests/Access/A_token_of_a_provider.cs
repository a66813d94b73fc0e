using System.Net;
using Awards.Tests.Support;

namespace Awards.Tests.Access;

/// <summary>The API where the provider itself is asked for its keys.</summary>
public sealed class A_token_of_a_provider(Postgres postgres, ApiWithProvider world) : IClassFixture<ApiWithProvider>
{
    private const string Asked = "/tand/worklist";

    private static readonly string Person = Guid.NewGuid().ToString();

    private FakeProvider Provider => world.Provider;

    [Fact]
    public async Task is_believed_with_the_key_that_the_provider_publishes() => await Believed(Token());

    [Fact]
    public async Task is_believed_with_a_key_that_was_not_known_until_it_came_and_a_withdrawn_one_is_not()
    {
        await using var provider = await FakeProvider.Start(TestContext.Current.CancellationToken);
        await using var api = await ApiWithProvider.Start(postgres, provider);
        var old = provider.Tokens.ForApi(provider.Issuer, Person);
        await api.Anybody(s => s.Get(Asked).Bearing(old));
        provider.Tokens.Rotate(keepsOld: false);
        await api.Anybody(s => s.Get(Asked).Bearing(provider.Tokens.ForApi(provider.Issuer, Person)));
        await api.Anybody(s => s.Get(Asked).Bearing(old).Problem(HttpStatusCode.Unauthorized, "sign-in-required"));
        provider.Asked.ShouldBe(2);

        for (var forged = 0; forged < 20; forged++)
        {
            var token = provider.Tokens.ForApi(provider.Issuer, Person, provider.Tokens.Forged());
            await api.Anybody(s => s.Get(Asked).Bearing(token).Problem(HttpStatusCode.Unauthorized, "sign-in-required"));
        }
        provider.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task is_believed_while_the_provider_is_away()
    {
        await Believed(Token());
        Provider.Away = "";
        await Believed(Token());
        Provider.Away = null;
    }

    [Fact]
    public async Task is_neither_believed_nor_refused_while_no_key_was_ever_read()
    {
        await using var provider = await FakeProvider.Start(TestContext.Current.CancellationToken);
        provider.Away = "";
        await using var api = await ApiWithProvider.Start(postgres, provider);
        var token = provider.Tokens.ForApi(provider.Issuer, Person);
        await api.Anybody(s => s.Get(Asked).Bearing(token).Problem(HttpStatusCode.ServiceUnavailable, "try-later")
            .Header("Retry-After", "2"));
        await api.Anybody(s => s.Get(Asked).Problem(HttpStatusCode.Unauthorized, "sign-in-required"));
    }

    [Fact]
    public async Task that_is_of_a_sign_in_is_not_for_the_api()
    {
        var idToken = Provider.Tokens.IdToken(Provider.Issuer, "nonce", Guid.Parse(Person), null);
        await Refused(idToken, "sign-in-required");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("an.nguyen@toaan.example")]
    [InlineData("248289761001")]
    public async Task that_names_no_person_of_ours_says_which_claim_has_to(string? claim) =>
        (await Refused(Provider.Tokens.ForApi(Provider.Issuer, claim), "person-not-named")).Text("detail")!
            .ShouldContain($"'{FakeProvider.PersonClaim}'");

    private string Token() => Provider.Tokens.ForApi(Provider.Issuer, Person);

    private async Task Believed(string token) => await (await world.Host(postgres)).Anybody(s => s.Get(Asked).Bearing(token));

    private async Task<HttpReply> Refused(string token, string rule) => await (await world.Host(postgres)).Anybody(s => s
        .Get(Asked).Bearing(token).Problem(HttpStatusCode.Unauthorized, rule).Header("WWW-Authenticate", "Bearer error=\"invalid_token\""));
}
