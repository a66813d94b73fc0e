using System.Net;
using System.Text.RegularExpressions;
using Awards.Tests.Support;

namespace Awards.Tests.Access;

public sealed partial class Signing_in(Postgres postgres, SharedApi shared)
{
    private const string Page = "/tand/sign-in";
    private const string Form = "application/x-www-form-urlencoded";

    [Fact]
    public async Task with_a_token_from_the_built_in_issuer_is_enough_for_the_api()
    {
        var api = await shared.Host(postgres);
        var answer = await api.Anybody(s => s.Post($"{Page}/token", new { person = Guid.NewGuid() }));
        await api.Anybody(s => s.Get("/tand/worklist").Bearing(answer.Text("accessToken")!));
    }

    [Fact]
    public async Task on_the_page_offers_the_directory_and_gives_a_cookie_that_scripts_cannot_read()
    {
        var api = await shared.Host(postgres);
        var person = Guid.NewGuid();
        await api.Administer();
        await api.As(ApiHost.FirstAdministrator,
            s => s.Put($"/tand/directory/{person}", new { name = "Nguyễn <b> An", position = "Thư ký" })
            .Status(HttpStatusCode.NoContent));
        var (field, cookie, body) = await Shown(api);
        body.ShouldContain("Nguyễn &lt;b&gt; An – Thư ký");

        var signed = await api.Anybody(s => s.Post(Page).Text($"{field}&person={person}&returnTo=/tand/pages", Form).With("Cookie", cookie)
            .Status(HttpStatusCode.Found).Header("Location", "/tand/pages"));
        signed.Header("Set-Cookie").ShouldNotBeNull().ShouldContain("awards=");
        signed.Header("Set-Cookie")!.ShouldContain("httponly");
        signed.Header("Set-Cookie")!.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task with_a_cookie_is_not_enough_for_the_api()
    {
        var api = await shared.Host(postgres);
        var (field, cookie, _) = await Shown(api);
        var signed = await api.Anybody(s => s.Post(Page).Text($"{field}&person={Guid.NewGuid()}", Form).With("Cookie", cookie)
            .Status(HttpStatusCode.Found));
        await api.Anybody(s => s.Get("/tand/worklist").With("Cookie", signed.Header("Set-Cookie")!.Split(';')[0])
            .Problem(HttpStatusCode.Unauthorized, "sign-in-required"));
    }

    [Fact]
    public async Task from_a_foreign_page_is_refused()
    {
        var api = await shared.Host(postgres);
        await api.Anybody(s => s.Post(Page).Text($"person={Guid.NewGuid()}", Form)
            .Problem(HttpStatusCode.BadRequest, "malformed-request")
            .Expect(reply => reply.Text("detail")!.Contains("form", StringComparison.Ordinal) ? null : "the form named")
            .Expect(reply => reply.Body.Contains("person", StringComparison.Ordinal) ? "no parameter blamed" : null));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task leads_nowhere_else(string elsewhere)
    {
        var api = await shared.Host(postgres);
        var (field, cookie, _) = await Shown(api);
        var form = $"{field}&person={Guid.NewGuid()}&returnTo={Uri.EscapeDataString(elsewhere)}";
        await api.Anybody(s => s.Post(Page).Text(form, Form).With("Cookie", cookie)
            .Status(HttpStatusCode.Found).Header("Location", "/tand/ho-so"));
    }

    private static async Task<(string Field, string Cookie, string Body)> Shown(ApiHost api)
    {
        var page = await api.Anybody(s => s.Get(Page).Header("Content-Type", "text/html; charset=utf-8"));
        var hidden = Hidden().Match(page.Body);
        var field = $"{hidden.Groups[1].Value}={Uri.EscapeDataString(hidden.Groups[2].Value)}";
        return (field, page.Header("Set-Cookie")!.Split(';')[0], page.Body);
    }

    [GeneratedRegex("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"")]
    private static partial Regex Hidden();
}
