using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Awards.Api.Http;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Awards.Tests.Faults;

/// <summary>What callers were told was done: every command that was answered with success, under its caller and its key.</summary>
/// <param name="nodes">Leads to the program.</param>
internal sealed class Acknowledged(HttpMessageHandler nodes) : DelegatingHandler(nodes)
{
    private const string Bearer = "Bearer ";

    /// <summary>All of them.</summary>
    public ConcurrentDictionary<(Guid Caller, string Key), Written> All { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (!request.Headers.TryGetValues(RequestKeys.Header, out var key) || answer.StatusCode != HttpStatusCode.OK) return answer;
        // A name in the directory is kept apart from the log: it is answered with 204, and its key is not kept.
        var told = (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!;
        var written = told["written"] ?? told; // with a ballot's receipt it stands beside that
        All[(CallerOf(request), key.Single())] = written.Deserialize<Written>(JsonSerializerOptions.Web)!;
        return answer;
    }

    private static Guid CallerOf(HttpRequestMessage request) =>
        Guid.Parse(new JsonWebToken(request.Headers.Authorization!.ToString()[Bearer.Length..]).Subject);
}
