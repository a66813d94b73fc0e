using System.Net;
using System.Text.RegularExpressions;
using Awards.Api.Access;
using Awards.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Awards.Tests.Access;

public sealed partial class Signing_in_at_a_provider(Postgres postgres, ApiWithProvider world) : IClassFixture<ApiWithProvider>
{
    private const string Private = "/tand/ho-so";
    private const string Callback = "/sign-in/callback";

    private FakeProvider Provider => world.Provider;

    [Fact]
    public async Task leads_there_and_back_to_the_page_that_was_asked_for()
    {
        using var browser = await Browser();
        var page = await browser.Open($"{Private}?q=cờ");
        (page.Status, page.At.AbsolutePath).ShouldBe((HttpStatusCode.OK, Private));
        browser.Visited.Select(at => at.AbsolutePath).ShouldBe([Private, "/tand/sign-in", "/authorize", Callback, Private]);
        page.At.Query.ShouldBe("?q=c%E1%BB%9D");
        page.Body.ShouldContain("/tand/sign-in/out");
        Provider.Request!["scope"].ToString().ShouldBe("openid");
        Provider.Request["code_challenge_method"].ToString().ShouldBe("S256");
        Provider.Request["state"].ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task leaves_one_cookie_of_this_host_over_encryption_that_scripts_cannot_read()
    {
        using var browser = await Browser();
        await browser.Open(Private);
        browser.Cookies.Keys.ShouldBe(["__Host-awards"]);
        foreach (var line in browser.CookiesSet)
        {
            line.ShouldStartWith("__Host-awards");
            foreach (var attribute in new[] { "; path=/;", "; secure", "; samesite=lax", "; httponly" }) line.ShouldContain(attribute);
            line.ShouldNotContain("domain");
        }
    }

    [Fact]
    public async Task keeps_the_person_for_eight_hours_and_nothing_else()
    {
        using var browser = await Browser();
        await browser.Open(Private);
        var ticket = (await Cookie()).TicketDataFormat.Unprotect(browser.Cookies["__Host-awards"]).ShouldNotBeNull();
        ticket.Principal.Claims.Select(claim => (claim.Type, claim.Value)).ShouldBe([("person", Provider.Person.ToString())]);
        ticket.Properties.GetTokens().ShouldBeEmpty();
        (ticket.Properties.ExpiresUtc - ticket.Properties.IssuedUtc).ShouldBe(TimeSpan.FromHours(8));
        (await Cookie()).SlidingExpiration.ShouldBeFalse();
    }

    [Fact]
    public async Task is_asked_for_again_when_the_session_has_ended()
    {
        using var browser = await Browser();
        await browser.Open(Private);
        var format = (await Cookie()).TicketDataFormat;
        var ticket = format.Unprotect(browser.Cookies["__Host-awards"])!;
        ticket.Properties.ExpiresUtc = DateTimeOffset.UtcNow.AddSeconds(-1);
        browser.Cookies["__Host-awards"] = format.Protect(ticket);
        (await browser.Open(Private, upTo: "/tand/sign-in")).Status.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("nonce")]
    [InlineData("no nonce")]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("expired")]
    [InlineData("unsigned")]
    [InlineData("forged")]
    [InlineData("forged under a known name")]
    [InlineData("the secret as key")]
    public async Task ends_in_nothing_for_a_token_that_is_wrong_in_one_thing(string wrong) => await Fails(wrong, "sign-in-failed");

    [Theory]
    [InlineData("no person")]
    [InlineData("not a person's id")]
    public async Task says_so_when_the_account_is_of_nobody_here(string wrong) =>
        (await Fails(wrong, "person-not-named")).ShouldContain(FakeProvider.PersonClaim);

    [Fact]
    public async Task ends_in_nothing_when_the_provider_refuses()
    {
        using var browser = await Browser();
        Provider.Denies = true;
        var page = await browser.Open(Private);
        Provider.Denies = false;
        Refused(page, browser, "sign-in-failed");
    }

    [Fact]
    public async Task ends_in_nothing_for_an_answer_to_another_question()
    {
        using var browser = await Browser();
        var (_, _, back) = await browser.Open(Private, upTo: Callback);
        var changed = StateOf().Replace(back.PathAndQuery, match => $"state={match.Groups[1].Value[..^4]}AAAA");
        Refused(await browser.Open(changed), browser, "sign-in-failed");
        Refused(await browser.Open(StateOf().Replace(back.PathAndQuery, "")), browser, "sign-in-failed");
    }

    [Fact]
    public async Task ends_in_nothing_for_an_answer_that_another_browser_asked_for()
    {
        using var asked = await Browser();
        using var other = await Browser();
        var (_, _, back) = await asked.Open(Private, upTo: Callback);
        await other.Open(Private, upTo: Callback);
        Refused(await other.Open(back.PathAndQuery), other, "sign-in-failed");
    }

    [Fact]
    public async Task ends_in_nothing_for_an_answer_that_was_used_before()
    {
        using var browser = await Browser();
        var (_, _, back) = await browser.Open(Private, upTo: Callback);
        using var copied = new Browser(await Home(), browser);
        (await browser.Open(back.PathAndQuery)).Status.ShouldBe(HttpStatusCode.OK);
        using var later = new Browser(await Home());
        Refused(await later.Open(back.PathAndQuery), later, "sign-in-failed");
        Refused(await copied.Open(back.PathAndQuery), copied, "sign-in-failed");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    public async Task leads_nowhere_else(string elsewhere)
    {
        using var browser = await Browser();
        var page = await browser.Open($"/tand/sign-in?returnTo={Uri.EscapeDataString(elsewhere)}");
        (page.Status, page.At.PathAndQuery).ShouldBe((HttpStatusCode.OK, Private));
        browser.Visited.Select(at => at.Host).Distinct().ShouldBe(["127.0.0.1"]);
    }

    [Fact]
    public async Task can_be_tried_again_when_the_provider_goes_away_in_the_middle()
    {
        using var browser = await Browser();
        Provider.Away = "/token";
        var page = await browser.Open(Private);
        Provider.Away = null;
        Refused(page, browser, "try-later", HttpStatusCode.ServiceUnavailable);
        (await browser.Open(Private)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task waits_for_a_provider_that_does_not_answer_only_so_long()
    {
        using var browser = await Browser();
        Provider.Mute = "/token";
        var began = TimeProvider.System.GetTimestamp();
        var page = await browser.Open(Private);
        Provider.Mute = null;
        Refused(page, browser, "try-later", HttpStatusCode.ServiceUnavailable);
        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(2 * ProviderDocuments.LongestAnswer);
    }

    [Fact]
    public async Task is_not_enough_for_the_api()
    {
        using var browser = await Browser();
        await browser.Open(Private);
        (await browser.Open("/tand/worklist")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<string> Fails(string wrong, string rule)
    {
        using var browser = await Browser();
        Provider.Wrong = wrong;
        var page = await browser.Open(Private);
        Provider.Wrong = null;
        Refused(page, browser, rule);
        return page.Body;
    }

    private static void Refused(
        (HttpStatusCode Status, string Body, Uri At) page, Browser browser, string rule,
        HttpStatusCode status = HttpStatusCode.Unauthorized)
    {
        page.Status.ShouldBe(status, page.Body);
        page.Body.ShouldContain($"/rules/{rule}\"");
        browser.Cookies.ShouldNotContainKey("__Host-awards");
    }

    private async Task<Uri> Home() => (await world.Host(postgres)).Client.BaseAddress!;

    private async Task<Browser> Browser() => new(await Home());

    private async Task<CookieAuthenticationOptions> Cookie() => (await world.Host(postgres)).Services
        .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);

    [GeneratedRegex("state=([^&]+)")]
    private static partial Regex StateOf();
}
