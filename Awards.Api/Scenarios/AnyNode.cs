using System.Diagnostics;
using System.Net;

namespace Awards.Api.Scenarios;

/// <summary>
/// Sends each request to one of several nodes, whichever comes up, as a client without a preference does. What is not answered, or answered
/// with 503, is sent again as it was, with its key: it may have been done, and is then not done twice.
/// </summary>
/// <param name="nodes">Where the nodes listen.</param>
/// <param name="choice">Which one comes up.</param>
internal sealed class AnyNode(IReadOnlyList<Uri> nodes, Random choice) : DelegatingHandler
{
    /// <summary>How long a request is repeated. A killed node is back long before, but on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (began, pause) = (Stopwatch.GetTimestamp(), FirstPause);
        while (true)
        {
            request.RequestUri = new Uri(Next(), request.RequestUri!.PathAndQuery);
            var last = Stopwatch.GetElapsedTime(began) > Patience;
            try
            {
                var answer = await Whole(request, cancellationToken);
                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || last) return answer;
                if (answer.Headers.RetryAfter?.Delta is { } asked) pause = asked;
                answer.Dispose();
            }
            catch (HttpRequestException) when (!last)
            {
                // Nobody listens, or the connection was cut: the next node, in a moment.
            }
            await Task.Delay(pause, cancellationToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    // An answer that breaks off is no answer, and must be found out here, where the request can be repeated.
    private async Task<HttpResponseMessage> Whole(HttpRequestMessage request, CancellationToken cancel)
    {
        var answer = await base.SendAsync(request, cancel);
        await answer.Content.LoadIntoBufferAsync(cancel);
        return answer;
    }

    private Uri Next()
    {
        lock (gate) return nodes[choice.Next(nodes.Count)];
    }
}
