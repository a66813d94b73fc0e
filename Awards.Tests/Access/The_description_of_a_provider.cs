using Awards.Api.Access;
using Awards.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Awards.Tests.Access;

public sealed class The_description_of_a_provider : IAsyncLifetime
{
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    private readonly ManualClock clock = new();
    private FakeProvider provider = null!;
    private ProviderDocuments documents = null!;
    private ProviderDescription description = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        provider = await FakeProvider.Start(Cancel);
        var setting = new ProviderSetting
        {
            Issuer = provider.Issuer,
            PersonClaim = "sub",
            ClientId = FakeProvider.ClientId,
            Scopes = [],
            AllowsHttp = false,
        };
        documents = new ProviderDocuments(setting);
        description = new ProviderDescription(setting, documents, clock, NullLogger<ProviderDescription>.Instance);
    }

    [Fact]
    public async Task is_asked_once_for_all_who_need_it_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Key()));
        provider.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task is_asked_again_after_an_hour()
    {
        var first = await Key();
        provider.Tokens.Rotate(keepsOld: false);
        clock.Advance(ProviderDescription.Fresh - AMoment);
        (await Key()).ShouldBe(first);
        clock.Advance(AMoment);
        (await Key()).ShouldNotBe(first);
        provider.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task is_asked_for_an_unknown_key_once_a_minute_however_many_come_with_one()
    {
        await Key();
        for (var token = 0; token < 100; token++)
        {
            description.RequestRefresh();
            await Key();
        }
        provider.Asked.ShouldBe(2);
        clock.Advance(ProviderDescription.Pause);
        description.RequestRefresh();
        await Key();
        provider.Asked.ShouldBe(3);
    }

    [Fact]
    public async Task is_believed_for_a_day_while_the_provider_is_away_and_no_longer()
    {
        var first = await Key();
        provider.Away = "";
        clock.Advance(ProviderDescription.Kept - AMoment);
        (await Key()).ShouldBe(first);
        clock.Advance(AMoment);
        description.IsKnown.ShouldBeFalse();
        await Should.ThrowAsync<ProviderAwayException>(Key);
        provider.Away = null;
        clock.Advance(ProviderDescription.ShortPause);
        (await Key()).ShouldBe(first);
    }

    [Fact]
    public async Task that_is_not_answered_holds_up_nobody_who_can_go_on()
    {
        var first = await Key();
        provider.Mute = "/jwks";
        clock.Advance(ProviderDescription.Fresh);
        var began = TimeProvider.System.GetTimestamp();
        (await Key()).ShouldBe(first);
        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(ProviderDescription.Patience + TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("issuer", "https://another.example")]
    [InlineData("jwks_uri", "{0}/nothing")]
    [InlineData("jwks_uri", "{0}/elsewhere")]
    [InlineData("jwks_uri", "{0}/large")]
    [InlineData("jwks_uri", "http://keys.example/jwks")]
    [InlineData("token_endpoint", "http://tokens.example/")]
    [InlineData("token_endpoint", null)]
    [InlineData("authorization_endpoint", "http://people.example/")]
    [InlineData("authorization_endpoint", "javascript:alert(1)")]
    [InlineData("end_session_endpoint", "http://end.example/")]
    public async Task that_is_wrong_in_one_thing_is_not_believed(string member, string? value)
    {
        provider.Description[member] = value?.Replace("{0}", provider.Issuer, StringComparison.Ordinal);
        await Should.ThrowAsync<ProviderAwayException>(Key);
        provider.Description.Clear();
        clock.Advance(ProviderDescription.ShortPause);
        await Key();
    }

    public async ValueTask DisposeAsync()
    {
        documents.Dispose();
        await provider.DisposeAsync();
    }

    private async Task<string> Key() => (await description.GetConfigurationAsync(Cancel)).SigningKeys.Last().KeyId;
}
