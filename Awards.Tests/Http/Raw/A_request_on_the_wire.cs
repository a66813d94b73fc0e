using Awards.Tests.Support;

namespace Awards.Tests.Http.Raw;

/// <summary>
/// What no client library sends. What is ambiguous is refused and its connection closed, so that nothing behind it is taken for another
/// request; an address has one meaning, however it is written.
/// </summary>
public sealed class A_request_on_the_wire(Postgres postgres, SharedApi shared)
{
    private const string Body = "{\"name\":\"A\"}";
    private const string InChunks = $"c\r\n{Body}\r\n0\r\n\r\n";

    public static TheoryData<string, string, int> Framings => new()
    {
        { "two lengths", $"Content-Length: 12\r\nContent-Length: 40\r\n\r\n{Body}", 400 },
        { "the same length twice", $"Content-Length: 12\r\nContent-Length: 12\r\n\r\n{Body}", 400 },
        { "a list of lengths", $"Content-Length: 12, 12\r\n\r\n{Body}", 400 },
        { "a negative length", $"Content-Length: -1\r\n\r\n{Body}", 400 },
        { "a length in another notation", $"Content-Length: 0xc\r\n\r\n{Body}", 400 },
        { "a length beyond numbers", $"Content-Length: 99999999999999999999\r\n\r\n{Body}", 400 },
        { "a length and chunks", $"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n{InChunks}", 400 },
        { "chunks of something packed", $"Transfer-Encoding: gzip, chunked\r\n\r\n{InChunks}", 400 },
        { "chunks by another name", $"Transfer-Encoding: xchunked\r\n\r\n{InChunks}", 400 },
        { "two transfer encodings", $"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n{InChunks}", 400 },
        { "a space before the colon", $"Transfer-Encoding : chunked\r\n\r\n{InChunks}", 400 },
        { "a chunk beyond numbers", $"Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{Body}\r\n0\r\n\r\n", 400 },
        { "a chunk without a size", $"Transfer-Encoding: chunked\r\n\r\nzz\r\n{Body}\r\n0\r\n\r\n", 400 },
        { "packed content", $"Content-Encoding: gzip\r\nContent-Length: 12\r\n\r\n{Body}", 415 },
        { "a folded header", $"X: a\r\n b\r\nContent-Length: 12\r\n\r\n{Body}", 400 },
        { "a bare carriage return", $"X: a\rb\r\nContent-Length: 12\r\n\r\n{Body}", 400 },
        { "a NUL in a header", $"X: a\0b\r\nContent-Length: 12\r\n\r\n{Body}", 400 },
        { "a second host", $"Host: other\r\nContent-Length: 12\r\n\r\n{Body}", 400 },
        { "a header without end", $"X: {new string('a', 40_000)}\r\nContent-Length: 12\r\n\r\n{Body}", 431 },
        { "headers without number", $"{Many("X: a\r\n", 200)}Content-Length: 12\r\n\r\n{Body}", 431 },
        { "a second proof of who asks", $"Authorization: Bearer x\r\nContent-Length: 12\r\n\r\n{Body}", 401 },
    };

    public static TheoryData<string, int> Lines => new()
    {
        { "GET /tand/register HTTP/9.9", 505 },
        { "GET /tand/register", 400 },
        { "GET /tand/register a HTTP/1.1", 400 },
        { "GET http://elsewhere.example/tand/register HTTP/1.1", 400 },
        { $"GET /tand/register?search={new string('a', 9_000)} HTTP/1.1", 414 },
        { "GET /tand/register%00 HTTP/1.1", 400 },
        { "GET /rules/a%00b HTTP/1.1", 400 },
        { "GET /rules/\u00ff HTTP/1.1", 400 },
        { "GET /rules/%ff%fe HTTP/1.1", 404 },
        { "GET //tand//register HTTP/1.1", 404 },
        { "GET /tand%2fregister HTTP/1.1", 404 },
        { "GET /tand\\register HTTP/1.1", 404 },
        { "GET /tand/register;a=b HTTP/1.1", 404 },
        { "GET /TAND/register HTTP/1.1", 404 },
        { "GET /tand/WORKLIST HTTP/1.1", 401 },
        { "GET /tand/worklist/ HTTP/1.1", 401 },
        { "GET /tand/so-cong-khai/../worklist HTTP/1.1", 401 },
        { "GET /tand/so-cong-khai/%2e%2e/worklist HTTP/1.1", 401 },
        { "GET /tand/so-cong-khai/%252e%252e/worklist HTTP/1.1", 404 },
        { "OPTIONS * HTTP/1.1", 404 },
        { "CONNECT elsewhere.example:80 HTTP/1.1", 400 },
        { "TRACE /tand/worklist HTTP/1.1", 401 },
        { "PROPFIND /tand/worklist HTTP/1.1", 401 },
        { "NOBODY /tand/worklist HTTP/1.1", 401 },
    };

    [Theory]
    [MemberData(nameof(Framings))]
    public async Task with_a_body_that_ends_in_two_places_or_none_is_refused_and_nothing_follows_it(string what, string rest, int status)
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        var unit = Guid.NewGuid();
        using var wire = await Wire.To(api);
        await wire.Send($"PUT /tand/units/{unit} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
            + $"Authorization: Bearer {api.TokenOf(ApiHost.FirstAdministrator)}\r\nContent-Type: application/json\r\n{rest}"
            + "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n");

        Refused(await wire.ReadToEnd(), status, what);
        (await api.Node.Log.ReadStream(unit, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task to_an_address_written_in_a_strange_way_reaches_no_other(string line, int status)
    {
        var api = await shared.Host(postgres);
        using var wire = await Wire.To(api);
        await wire.Send($"{line}\r\nHost: a\r\nConnection: close\r\n\r\n");
        Refused(await wire.ReadToEnd(), status, line);
    }

    [Theory]
    [InlineData("GET /health/live HTTP/1.1\nHost: a\n\n")]
    [InlineData("\u0016\u0003\u0001\u0002\0\u0001\r\n\r\n")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
    public async Task that_is_no_http_1_is_answered_by_nothing_but_its_end(string bytes)
    {
        var api = await shared.Host(postgres);
        using var wire = await Wire.To(api);
        await wire.Send(bytes);
        var (answer, closed) = await wire.ReadToEnd();
        closed.ShouldBeTrue();
        Wire.Statuses(answer).ShouldNotContain(200);
    }

    private static void Refused((string Answer, bool Closed) came, int status, string what)
    {
        came.Closed.ShouldBeTrue(what);
        Wire.Statuses(came.Answer).ShouldBe([status], $"{what}: one answer, and nothing for what stood behind it");
        string[] inside = ["Awards.", "System.", "   at ", "Exception", "Kestrel", "Microsoft"];
        inside.ShouldAllBe(word => !came.Answer.Contains(word, StringComparison.Ordinal), what);
    }

    private static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
