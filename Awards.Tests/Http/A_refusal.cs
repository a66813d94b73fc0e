using System.Net;
using Awards.Tests.Support;

namespace Awards.Tests.Http;

/// <summary>A refusal is told in the shape its reader understands, and counted.</summary>
public sealed class A_refusal(Postgres postgres, SharedApi shared)
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("/tand/so-cong-khai/00000000-0000-4000-8000-000000000001", HttpStatusCode.NotFound, "Không có trong sổ công bố.")]
    [InlineData("/tand/so-cong-khai?cursor=wrong", HttpStatusCode.BadRequest, "Yêu cầu không đọc được")]
    [InlineData("/nowhere/at/all", HttpStatusCode.NotFound, "Không có gì ở địa chỉ này.")]
    [InlineData("/elsewhere/so-cong-khai", HttpStatusCode.NotFound, "Không có ngành")]
    public async Task is_a_page_for_a_browser(string address, HttpStatusCode status, string sentence)
    {
        var api = await shared.Host(postgres);
        await api.Anybody(s => s.Get(address).With("Accept", Browser).Status(status).Header("Content-Type", "text/html; charset=utf-8")
            .Expect(reply => reply.Body.Contains($"<h1>{sentence}", StringComparison.Ordinal) ? null : $"the sentence '{sentence}'"));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("nonsense")]
    public async Task is_a_problem_document_for_a_program(string accept)
    {
        var api = await shared.Host(postgres);
        await api.Anybody(s => s.Get("/nowhere/at/all").With("Accept", accept).Problem(HttpStatusCode.NotFound, "nothing-here"));
    }

    [Fact]
    public async Task on_a_page_shows_what_was_sent_as_text_and_runs_none_of_it()
    {
        var api = await shared.Host(postgres);
        await api.Anybody(s => s.Get("/rules/%3Cscript%3Ealert(1)%3C%2Fscript%3E").With("Accept", Browser).Status(HttpStatusCode.NotFound)
            .Expect(reply => reply.Body.Contains("<script", StringComparison.Ordinal) ? "no markup of the caller's" : null)
            .Expect(reply => reply.Body.Contains("&lt;script&gt;", StringComparison.Ordinal) ? null : "what was sent, as text"));
    }

    [Fact]
    public async Task is_counted_by_its_rule()
    {
        await using var api = await ApiHost.Start(postgres);
        using var refused = new Refused(api);
        await api.Anybody(s => s.Get("/tand/worklist").Problem(HttpStatusCode.Unauthorized, "sign-in-required"));
        await api.Anybody(s => s.Get("/nowhere/at/all").With("Accept", Browser).Status(HttpStatusCode.NotFound));
        await api.Anybody(s => s.Get("/tand/register"));
        await api.Anybody(s => s.Get("/tand/worklist").With("Accept", "image/png")
            .Problem(HttpStatusCode.Unauthorized, "sign-in-required"));

        refused.Counted.ShouldBe([("sign-in-required", 401), ("nothing-here", 404), ("sign-in-required", 401)]);
    }
}
