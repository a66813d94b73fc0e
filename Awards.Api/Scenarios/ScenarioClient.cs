using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Awards.Domain;

namespace Awards.Api.Scenarios;

/// <summary>Calls the public HTTP API as the persons of a scenario, as anybody's program would: tokens, keys, positions.</summary>
internal sealed class ScenarioClient(HttpClient http, string sector)
{
    private const string PositionHeader = "Awards-Position";
    private const int PageSize = 500;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
    };

    private readonly ConcurrentDictionary<PersonId, string> tokens = new();
    private long position;

    /// <summary>Sends a command that brings something into being.</summary>
    /// <param name="by">Who sends it.</param>
    /// <param name="path">Below the sector.</param>
    /// <param name="body">The request.</param>
    /// <param name="key">Names the act: a run that is begun again does it once.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="ScenarioException">It was refused.</exception>
    public Task Put(PersonPlan by, string path, object body, string key, CancellationToken cancel) =>
        Send(HttpMethod.Put, by, path, body, key, cancel);

    /// <summary>Sends a command; see <see cref="Put"/>.</summary>
    public Task Post(PersonPlan by, string path, object? body, string key, CancellationToken cancel) =>
        Send(HttpMethod.Post, by, path, body, key, cancel);

    /// <summary>Hands in a file; see <see cref="Put"/>.</summary>
    public Task PutFile(PersonPlan by, string path, byte[] content, string mediaType, string key, CancellationToken cancel)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return SendContent(HttpMethod.Put, by, path, file, key, cancel);
    }

    /// <summary>Sends a command that must be refused; see <see cref="Put"/>.</summary>
    /// <returns>The rule's code.</returns>
    /// <exception cref="ScenarioException">It was not refused.</exception>
    public async Task<string> Refused(HttpMethod method, PersonPlan by, string path, object? body, CancellationToken cancel) =>
        (await WhyRefused(method, by, path, body, cancel)).Code;

    /// <summary>The same, with the rule's sentences.</summary>
    public async Task<Refusal> WhyRefused(HttpMethod method, PersonPlan by, string path, object? body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, $"{sector}/{path}");
        if (body is not null) request.Content = JsonContent.Create(body, body.GetType(), options: Format);
        request.Headers.Authorization = await TokenOf(by, cancel);
        using var answer = await http.SendAsync(request, cancel);
        if (answer.IsSuccessStatusCode) throw new ScenarioException($"{method} {path} was to be refused, and was not.");
        return (await answer.Content.ReadFromJsonAsync<Refusal>(Format, cancel))!;
    }

    /// <summary>Asks; the answer includes everything that this client sent.</summary>
    /// <param name="by">Who asks; null for what is public.</param>
    /// <param name="path">Below the sector.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<T> Get<T>(PersonPlan? by, string path, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{sector}/{path}");
        if (by is not null) request.Headers.Authorization = await TokenOf(by, cancel);
        request.Headers.Add(PositionHeader, Volatile.Read(ref position).ToString(CultureInfo.InvariantCulture));
        using var answer = await http.SendAsync(request, cancel);
        await Require(answer, request, cancel);
        return await answer.Content.ReadFromJsonAsync<T>(Format, cancel) ?? throw new ScenarioException($"GET {path} answered nothing.");
    }

    /// <summary>Asks for a list, all pages of it.</summary>
    public async Task<IReadOnlyList<T>> List<T>(PersonPlan? by, string path, CancellationToken cancel)
    {
        var all = new List<T>();
        string? cursor = null;
        do
        {
            var more = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            var first = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var page = await Get<ListPage<T>>(by, $"{path}{first}limit={PageSize.ToString(CultureInfo.InvariantCulture)}{more}", cancel);
            all.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return all;
    }

    private Task Send(HttpMethod method, PersonPlan by, string path, object? body, string key, CancellationToken cancel) => SendContent(
        method, by, path, body is null ? null : JsonContent.Create(body, body.GetType(), options: Format), key, cancel);

    private async Task SendContent(
        HttpMethod method, PersonPlan by, string path, HttpContent? content, string key, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, $"{sector}/{path}") { Content = content };
        request.Headers.Authorization = await TokenOf(by, cancel);
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await http.SendAsync(request, cancel);
        await Require(answer, request, cancel);
        if (answer.Headers.TryGetValues(PositionHeader, out var reached))
            Remember(long.Parse(reached.First(), CultureInfo.InvariantCulture));
    }

    private void Remember(long reached)
    {
        var known = Volatile.Read(ref position);
        while (reached > known && Interlocked.CompareExchange(ref position, reached, known) != known) known = Volatile.Read(ref position);
    }

    private async Task<AuthenticationHeaderValue> TokenOf(PersonPlan person, CancellationToken cancel)
    {
        if (!tokens.TryGetValue(person.Id, out var token))
        {
            using var answer = await http.PostAsJsonAsync($"{sector}/sign-in/token", new { Person = person.Id }, Format, cancel);
            await Require(answer, answer.RequestMessage!, cancel);
            var granted = await answer.Content.ReadFromJsonAsync<Token>(Format, cancel);
            tokens[person.Id] = token = granted!.AccessToken;
        }
        return new AuthenticationHeaderValue("Bearer", token);
    }

    private static async Task Require(HttpResponseMessage answer, HttpRequestMessage request, CancellationToken cancel)
    {
        if (answer.IsSuccessStatusCode) return;
        var problem = await answer.Content.ReadAsStringAsync(cancel);
        throw new ScenarioException($"{request.Method} {request.RequestUri} → {(int)answer.StatusCode}: {problem}");
    }

    private sealed record Token(string AccessToken);

    private sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next);
}

/// <summary>Why something was refused.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Title">Its sentence, with the details of the case.</param>
/// <param name="Detail">The same in English.</param>
internal sealed record Refusal(string Code, string Title, string Detail);
