using Microsoft.IdentityModel.Protocols;

namespace Awards.Api.Access;

/// <summary>
/// How the provider is spoken to: bounded in time and size, encrypted outside this machine, and wherever it sends us elsewhere, not at all.
/// </summary>
internal sealed class ProviderDocuments(ProviderSetting provider) : IDocumentRetriever, IDisposable
{
    /// <summary>An answer that takes longer is none.</summary>
    public static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(5);

    /// <summary>An answer of more bytes is none.</summary>
    public const int LargestAnswer = 256 * 1024;

    private static readonly TimeSpan AddressesAreKept = TimeSpan.FromMinutes(5);

    /// <summary>The way to the provider, for code and tokens too.</summary>
    public HttpClient Client { get; } = new(Handler())
    {
        Timeout = LongestAnswer,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    /// <inheritdoc/>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (!provider.MaySpeakTo(address))
            throw new ProviderAwayException($"The provider names an address that is not encrypted: {address}");
        using var answer = await Client.GetAsync(new Uri(address), cancel);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();

    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = AddressesAreKept,
    };
}
