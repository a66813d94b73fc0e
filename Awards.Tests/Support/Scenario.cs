using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Awards.Tests.Support;

/// <summary>
/// One request and everything expected of its answer. All expectations that failed are reported together, above the answer's body.
/// </summary>
internal sealed class Scenario
{
    private readonly HttpRequestMessage request;
    private readonly List<Func<HttpReply, string?>> expectations = [];
    private bool statusExpected;

    private Scenario(HttpRequestMessage request) => this.request = request;

    /// <summary>
    /// Sends what <paramref name="describe"/> says, and fails once for all that came otherwise. Without a status named, 200 is expected.
    /// </summary>
    public static async Task<HttpReply> Run(HttpClient client, Action<Scenario> describe, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage();
        var scenario = new Scenario(request);
        describe(scenario);
        if (!scenario.statusExpected) scenario.Status(HttpStatusCode.OK);
        using var response = await client.SendAsync(request, cancel);
        var reply = new HttpReply(response.StatusCode, Headers(response), await response.Content.ReadAsStringAsync(cancel));
        var failed = scenario.expectations.Select(expectation => expectation(reply)).OfType<string>().ToList();
        if (failed.Count > 0)
            Assert.Fail($"{request.Method} {request.RequestUri}\n- {string.Join("\n- ", failed)}\n{(int)reply.Status} {reply.Body}");
        return reply;
    }

    public Scenario Get(string address) => To(HttpMethod.Get, address, null);

    public Scenario Head(string address) => To(HttpMethod.Head, address, null);

    public Scenario Put(string address, object? body = null) => To(HttpMethod.Put, address, body);

    public Scenario Post(string address, object? body = null) => To(HttpMethod.Post, address, body);

    /// <summary>Sends these characters as they are.</summary>
    public Scenario Text(string body, string mediaType = "application/json")
    {
        request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        return this;
    }

    /// <summary>Sends these characters in UTF-8, under a content type that need not be a true one.</summary>
    public Scenario Bytes(string body, string contentType) => Content(Encoding.UTF8.GetBytes(body), contentType);

    /// <summary>Sends these bytes, when the server asks for them: what is too large is refused before it is sent.</summary>
    public Scenario Content(byte[] content, string contentType)
    {
        request.Headers.ExpectContinue = true;
        request.Content = new ByteArrayContent(content);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return this;
    }

    public Scenario With(string header, string value)
    {
        request.Headers.TryAddWithoutValidation(header, value);
        return this;
    }

    public Scenario Bearing(string token)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return this;
    }

    public Scenario Status(HttpStatusCode status)
    {
        statusExpected = true;
        return Expect(reply => reply.Status == status ? null : $"status {(int)status}, not {(int)reply.Status}");
    }

    public Scenario Among(params HttpStatusCode[] statuses)
    {
        statusExpected = true;
        return Expect(reply => statuses.Contains(reply.Status) ? null : $"one of {string.Join(", ", statuses)}, not {reply.Status}");
    }

    /// <summary>A problem of this rule, in the one shape that all problems have.</summary>
    public Scenario Problem(HttpStatusCode status, string code) => Status(status)
        .Expect(reply => reply.Header("Content-Type") == "application/problem+json"
            ? null
            : $"a problem, not '{reply.Header("Content-Type")}'")
        .Expect(reply => reply.Text("code") == code ? null : $"code '{code}', not '{reply.Text("code")}'")
        .Expect(reply => reply.Text("type") == $"/rules/{code}" ? null : $"type '/rules/{code}', not '{reply.Text("type")}'")
        .Expect(reply => Array.TrueForAll(["title", "detail", "source"], member => reply.Text(member) is { Length: > 0 })
            ? null
            : "title, detail and source")
        .Expect(reply => reply.Text("traceId") is { Length: > 0 } ? null : "a trace id");

    public Scenario Header(string name, string value) =>
        Expect(reply => reply.Header(name) == value ? null : $"{name}: {value}, not '{reply.Header(name)}'");

    public Scenario Expect(Func<HttpReply, string?> whatIsWrong)
    {
        expectations.Add(whatIsWrong);
        return this;
    }

    private Scenario To(HttpMethod method, string address, object? body)
    {
        (request.Method, request.RequestUri) = (method, new Uri(address, UriKind.Relative));
        if (body is not null) request.Content = JsonContent.Create(body);
        return this;
    }

    private static Dictionary<string, string> Headers(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
}

/// <summary>An answer, read to its end.</summary>
internal sealed record HttpReply(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>A text member of the body, or null.</summary>
    public string? Text(string member) =>
        Body.StartsWith('{') && Json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
