using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Awards.Api.Access;

/// <summary>What configuration says of the OpenID provider: the section <c>Authentication</c>.</summary>
internal sealed record ProviderSetting
{
    private const string Section = "Authentication";

    /// <summary>The provider's own name for itself: its address, below which its description is found.</summary>
    public required string Issuer { get; init; }

    /// <summary>The claim whose value is the person's UUID.</summary>
    public required string PersonClaim { get; init; }

    /// <summary>What the provider calls this program; null: pages have no sign-in, tokens alone are taken.</summary>
    public string? ClientId { get; init; }

    /// <summary>The client's secret; null: a public client, whose proof is PKCE alone.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What is asked of the provider.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Where people find this program, without a slash at the end; null: where the request says that it came.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Whether the provider may be spoken to without encryption wherever it is: in Development.</summary>
    public required bool AllowsHttp { get; init; }

    /// <summary>Where the provider describes itself (OpenID Connect Discovery 1.0, section 4).</summary>
    public string DescriptionAddress => $"{Issuer.TrimEnd('/')}/.well-known/openid-configuration";

    /// <summary>The provider that is asked for keys, or at which people sign in; null where neither is configured.</summary>
    /// <exception cref="InvalidOperationException">A setting is malformed; the message names the key.</exception>
    public static ProviderSetting? Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection(Section);
        var client = Text(section, "ClientId");
        if (client is null && Text(section, "ClientSecret") is not null)
            throw new InvalidOperationException($"{Section}:ClientSecret is set, and {Section}:ClientId is not.");
        if (client is null && TokenTrust.HasKeyFile(section)) return null;
        var setting = new ProviderSetting
        {
            Issuer = TokenTrust.Required(section, "Issuer"),
            PersonClaim = TokenTrust.PersonClaimOf(section),
            ClientId = client,
            ClientSecret = Text(section, "ClientSecret"),
            Scopes = Scope(section),
            PublicAddress = Text(section, "PublicAddress")?.TrimEnd('/'),
            AllowsHttp = environment.IsDevelopment(),
        };
        if (!setting.MaySpeakTo(setting.Issuer)) throw new InvalidOperationException(
            $"{Section}:Issuer is no https address: the provider is asked there for its keys ({Section}:Jwks or :PublicKey name a file of "
            + "keys instead).");
        return setting.PublicAddress is null || setting.IsOrigin(setting.PublicAddress)
            ? setting
            : throw new InvalidOperationException($"{Section}:PublicAddress is no address such as https://awards.example.");
    }

    /// <summary>Whether an address is encrypted on its way, or never leaves this machine.</summary>
    public bool MaySpeakTo(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && (AllowsHttp || IsHere(uri))));

    // Names below localhost are this machine's, and nobody can register one (RFC 6761, 6.3): docker-compose.yml has its parts there.
    private static bool IsHere(Uri uri) => uri.IsLoopback || uri.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Scope(IConfigurationSection section)
    {
        var asked = (Text(section, "Scopes") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. asked.Prepend(OpenIdConnectScope.OpenId).Distinct(StringComparer.Ordinal)];
    }

    private static string? Text(IConfigurationSection section, string key) => section[key] is { Length: > 0 } value ? value : null;

    private bool IsOrigin(string address) => MaySpeakTo(address)
        && string.Equals(new Uri(address).GetLeftPart(UriPartial.Authority), address, StringComparison.OrdinalIgnoreCase);
}
