using System.Net;

namespace Awards.Tests.Support;

/// <summary>
/// A person's browser as far as a sign-in needs one: it keeps cookies per host, sends them back, and follows where it is sent. As browsers
/// do, it takes a Secure cookie from this machine itself.
/// </summary>
internal sealed class Browser : IDisposable
{
    private const int MostRedirects = 10;

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Dictionary<string, Dictionary<string, string>> jars;
    private readonly Uri home;

    public Browser(Uri home, Browser? like = null)
    {
        this.home = home;
        jars = like?.jars.ToDictionary(jar => jar.Key, jar => new Dictionary<string, string>(jar.Value)) ?? [];
    }

    /// <summary>Everything that was asked for, in order.</summary>
    public List<Uri> Visited { get; } = [];

    /// <summary>The lines in which cookies were set, in order.</summary>
    public List<string> CookiesSet { get; } = [];

    /// <summary>The cookies kept for the program, by name.</summary>
    public Dictionary<string, string> Cookies => Jar(home);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens an address and goes wherever it leads, up to an address that begins so.</summary>
    public async Task<(HttpStatusCode Status, string Body, Uri At)> Open(string address, string? upTo = null)
    {
        var at = new Uri(home, address);
        for (var redirects = 0; redirects < MostRedirects; redirects++)
        {
            using var answer = await Send(new HttpRequestMessage(HttpMethod.Get, at));
            if (answer.Headers.Location is not { } next) return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel), at);
            at = new Uri(at, next);
            if (upTo is not null && at.PathAndQuery.StartsWith(upTo, StringComparison.Ordinal)) return (answer.StatusCode, "", at);
        }
        throw new InvalidOperationException($"{address} leads nowhere: {string.Join("\n", Visited)}");
    }

    /// <summary>Sends a form.</summary>
    public Task<HttpResponseMessage> Post(string address, Dictionary<string, string> fields) =>
        Send(new HttpRequestMessage(HttpMethod.Post, new Uri(home, address)) { Content = new FormUrlEncodedContent(fields) });

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        using (request)
        {
            Visited.Add(request.RequestUri!);
            var jar = Jar(request.RequestUri!);
            request.Headers.TryAddWithoutValidation("Accept", "text/html");
            if (jar.Count > 0)
                request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", jar.Select(kept => $"{kept.Key}={kept.Value}")));
            var answer = await client.SendAsync(request, Cancel);
            if (!answer.Headers.TryGetValues("Set-Cookie", out var set)) return answer;
            foreach (var line in set) Keep(jar, line);
            return answer;
        }
    }

    private void Keep(Dictionary<string, string> jar, string line)
    {
        CookiesSet.Add(line);
        var (name, value) = line.Split(';')[0].Split('=', 2) is [var left, var right] ? (left, right) : (line, "");
        if (line.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)) jar.Remove(name);
        else jar[name] = value;
    }

    private Dictionary<string, string> Jar(Uri at) => jars.TryGetValue(at.Authority, out var jar) ? jar : jars[at.Authority] = [];
}
