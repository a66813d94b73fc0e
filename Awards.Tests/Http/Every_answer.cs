using System.Net;
using Awards.Api.Http;
using Awards.Tests.Support;

namespace Awards.Tests.Http;

/// <summary>What a browser is told with every answer, whatever the answer is.</summary>
public sealed class Every_answer(Postgres postgres, SharedApi shared)
{
    public static TheoryData<string, HttpStatusCode> Addresses => new()
    {
        { "/tand/so-cong-khai", HttpStatusCode.OK },
        { "/tand/register", HttpStatusCode.OK },
        { "/tand/sign-in", HttpStatusCode.OK },
        { "/site.css", HttpStatusCode.OK },
        { "/openapi/v1.json", HttpStatusCode.OK },
        { "/tand/worklist", HttpStatusCode.Unauthorized },
        { "/tand/ho-so", HttpStatusCode.Found },
        { "/nowhere/at/all", HttpStatusCode.NotFound },
        { "/tand/register?cursor=wrong", HttpStatusCode.BadRequest },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task forbids_scripts_frames_and_guesses_of_its_type(string address, HttpStatusCode status)
    {
        var api = await shared.Host(postgres);
        var answer = await api.Anybody(s => s.Get(address).Status(status)
            .Header("X-Content-Type-Options", "nosniff").Header("X-Frame-Options", "DENY").Header("Referrer-Policy", "same-origin"));
        var policy = answer.Header("Content-Security-Policy").ShouldNotBeNull().Split("; ");
        policy.ShouldContain("default-src 'none'", "no script, no image, no font from anywhere but where a later line allows it");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain(
            line => line.StartsWith("script-src", StringComparison.Ordinal) || line.Contains("unsafe", StringComparison.Ordinal));
        answer.Header("Server").ShouldBeNull("nobody needs to know what serves it");
    }

    /// <summary>Also the answers that are given before anything is looked at, and where something broke.</summary>
    [Theory]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(HttpStatusCode.UnsupportedMediaType)]
    [InlineData(HttpStatusCode.MethodNotAllowed)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.UnprocessableEntity)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    public async Task that_refuses_forbids_them_too_and_is_kept_by_nobody(HttpStatusCode status)
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        var unit = $"/tand/units/{Guid.NewGuid()}";
        var somebody = status == HttpStatusCode.Forbidden ? new(Guid.NewGuid()) : ApiHost.FirstAdministrator;
        await api.As(somebody, s => (status switch
        {
            HttpStatusCode.RequestEntityTooLarge => s.Put(unit).Content(new byte[JsonFormat.MaxBody + 1], "application/json"),
            HttpStatusCode.UnsupportedMediaType => s.Put(unit).Text("name=A", "text/plain"),
            HttpStatusCode.MethodNotAllowed => s.Post(unit, new { name = "A" }),
            HttpStatusCode.UnprocessableEntity => s.Put(unit, new { name = "" }),
            HttpStatusCode.PreconditionFailed => s.Put(unit, new { name = "A" }).With("If-Match", "\"9\""),
            _ => s.Put(unit, new { name = "A" }),
        }).Status(status).Header("X-Content-Type-Options", "nosniff").Header("X-Frame-Options", "DENY")
            .Header("Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
            .Header("Cache-Control", "no-store"));
    }

    [Fact]
    public async Task to_a_person_is_kept_by_nobody()
    {
        var api = await shared.Host(postgres);
        await api.As(ApiHost.FirstAdministrator, s => s.Get("/tand/worklist").Header("Cache-Control", "no-store"));
    }
}
