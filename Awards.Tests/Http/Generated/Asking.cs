using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Awards.Domain;

namespace Awards.Tests.Http.Generated;

/// <summary>Who asks for what next, and what is learnt from the answer; drawn one at a time, whoever sends.</summary>
internal sealed class Asking(Draws draws, IReadOnlyList<Operation> operations, IReadOnlyList<IReadOnlyList<PersonId>> people)
{
    private static readonly string[] FromInside = ["Npgsql", "   at ", "System.", "Exception", "select ", "awards.mt_", "Awards.Domain"];

    private static readonly byte[] Scan = Proposals.Pictures.Png();

    private readonly Lock gate = new();
    private readonly Dictionary<Operation, PersonId> welcome = [];
    private readonly HashSet<Operation> succeeded = [];

    /// <summary>Events that answers told of.</summary>
    public long Happened { get; private set; }

    /// <summary>Operations that nobody got through with.</summary>
    public IReadOnlyList<Operation> Never => [.. operations.Except(succeeded)];

    /// <summary>The next request.</summary>
    public (Operation Operation, PersonId Caller, HttpRequestMessage Request) Next(Func<PersonId, string> tokenOf)
    {
        lock (gate)
        {
            var operation = draws.One(operations);
            var caller = welcome.TryGetValue(operation, out var known) && draws.Chance(0.6) ? known : draws.One(draws.One(people));
            return (operation, caller, Draw(operation, draws.Chance(0.95) ? tokenOf(caller) : null));
        }
    }

    /// <summary>Holds an answer to what every answer must be, and learns from it.</summary>
    public void Hear(Operation operation, PersonId caller, HttpResponseMessage answer, string body, string told)
    {
        if (!answer.IsSuccessStatusCode) IsAProblem(answer, body, told);
        lock (gate)
        {
            if (answer.IsSuccessStatusCode && IsJson(answer)) Learn(body);
            // Whoever was refused by a rule of the matter was at least the right person.
            if (answer.IsSuccessStatusCode || answer.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity)
                welcome[operation] = caller;
            if (answer.IsSuccessStatusCode) succeeded.Add(operation);
        }
    }

    private HttpRequestMessage Draw(Operation operation, string? token)
    {
        var (path, query, makes) = (operation.Path, new StringBuilder(), operation.Method == HttpMethod.Put);
        var request = new HttpRequestMessage { Method = operation.Method };
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.In == "path")
            {
                var segment = Uri.EscapeDataString(Sendable(draws.Text(parameter, makes)));
                path = path.Replace($"{{{parameter.Name}}}", segment, StringComparison.Ordinal);
                continue;
            }
            if (draws.Chance(parameter.In == "query" ? 0.6 : 0.93)) continue;
            var text = draws.Text(parameter, makes);
            if (parameter.In == "query")
                query.Append(query.Length == 0 ? '?' : '&').Append(parameter.Name).Append('=').Append(Uri.EscapeDataString(text));
            else request.Headers.TryAddWithoutValidation(parameter.Name, AsHeader(text));
        }
        request.RequestUri = new Uri(path + query, UriKind.Relative);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", draws.Chance(0.98) ? token : token[..^3]);
        if (operation.Body is { } schema)
            request.Content = new StringContent(draws.Body(schema), Encoding.UTF8, draws.Chance(0.98) ? "application/json" : "text/plain");
        if (operation.TakesFile) request.Content = new ByteArrayContent(draws.Chance(0.8) ? Scan : Scan[..draws.One([0, 7, 100])]);
        return request;
    }

    // A segment of nothing or dots would be another address.
    private static string Sendable(string segment) => segment.Trim('.').Length == 0 ? "-" : segment;

    // The client sends no other header; what a raw socket could send, the server itself refuses.
    private static string AsHeader(string value) => new([.. value.Where(letter => letter is >= ' ' and <= '~')]);

    private static void IsAProblem(HttpResponseMessage answer, string body, string told)
    {
        ((int)answer.StatusCode).ShouldBeLessThan(500, told);
        if (body.Length == 0) return; // the server itself refused what is no HTTP
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", told);
        JsonDocument.Parse(body).RootElement.GetProperty("code").GetString().ShouldNotBeNullOrEmpty(told);
        FromInside.ShouldAllBe(inside => !body.Contains(inside, StringComparison.Ordinal), told);
    }

    private static bool IsJson(HttpResponseMessage answer) => answer.Content.Headers.ContentType?.MediaType == "application/json";

    private void Learn(string body)
    {
        var answer = JsonDocument.Parse(body).RootElement;
        draws.Learn("", answer);
        if (answer.ValueKind != JsonValueKind.Object) return;
        var written = answer.TryGetProperty("written", out var inside) ? inside : answer;
        if (written.TryGetProperty("happened", out var events) && !written.GetProperty("repeated").GetBoolean())
            Happened += events.GetArrayLength();
    }
}
