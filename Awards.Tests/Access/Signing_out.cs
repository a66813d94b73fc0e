using System.Net;
using System.Text.RegularExpressions;
using Awards.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;

namespace Awards.Tests.Access;

public sealed partial class Signing_out(Postgres postgres, ApiWithProvider world) : IClassFixture<ApiWithProvider>
{
    private const string Private = "/tand/ho-so";
    private const string Out = "/tand/sign-in/out";

    [Fact]
    public async Task ends_the_session_here_and_leads_to_the_provider_to_end_it_there()
    {
        using var browser = await SignedIn();
        using var answer = await browser.Post(Out, await Form(browser));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        browser.Cookies.ShouldNotContainKey("__Host-awards");

        var there = new Uri(answer.Headers.GetValues("Refresh").Single().Split("url=")[1]);
        there.GetLeftPart(UriPartial.Path).ShouldBe($"{world.Provider.Issuer}/end");
        var asked = QueryHelpers.ParseQuery(there.Query);
        asked["client_id"].ToString().ShouldBe(FakeProvider.ClientId);
        var back = new Uri(asked["post_logout_redirect_uri"].ToString());
        back.AbsolutePath.ShouldBe("/sign-in/signed-out");
        (await browser.Open($"{back.AbsolutePath}?state={asked["state"]}")).At.AbsolutePath.ShouldBe("/tand/so-cong-khai");
        (await browser.Open(Private, upTo: "/tand/sign-in")).Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task is_done_by_no_foreign_page()
    {
        using var browser = await SignedIn();
        using var answer = await browser.Post(Out, []);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.Open(Private)).At.AbsolutePath.ShouldBe(Private);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?state=elsewhere")]
    [InlineData("?state=//evil.example")]
    public async Task leads_to_no_sector_that_there_is_not(string query)
    {
        using var browser = await SignedIn();
        (await browser.Open($"/sign-in/signed-out{query}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Dictionary<string, string>> Form(Browser browser)
    {
        var hidden = Hidden().Match((await browser.Open(Out)).Body);
        return new() { [hidden.Groups[1].Value] = hidden.Groups[2].Value };
    }

    private async Task<Browser> SignedIn()
    {
        var browser = new Browser((await world.Host(postgres)).Client.BaseAddress!);
        (await browser.Open(Private)).Status.ShouldBe(HttpStatusCode.OK);
        return browser;
    }

    [GeneratedRegex("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"")]
    private static partial Regex Hidden();
}
