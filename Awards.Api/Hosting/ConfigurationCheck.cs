using Awards.Api.Access;
using Awards.Api.Http;
using Awards.EventStore;

namespace Awards.Api.Hosting;

/// <summary>
/// Looks at the whole configuration before anything starts, and says everything that is wrong with it at once. A key that nobody reads is
/// wrong: it is another one, mistyped, and what it was to change would silently stay as it is.
/// </summary>
internal static class ConfigurationCheck
{
    private static readonly (string Section, string[] Keys)[] Known =
    [
        ("Authentication",
        [
            "BuiltIn", "BuiltInKey", "Issuer", "Audience", "PublicKey", "Jwks", "PersonClaim", "ClientId", "ClientSecret", "Scopes",
            "PublicAddress", "Keys",
        ]),
        ("Limits", [.. RequestLimits.Settings.Keys.Select(setting => setting["Limits:".Length..])]),
    ];

    /// <summary>Passes a configuration that can be used.</summary>
    /// <exception cref="ConfigurationException">It cannot; the message names every key.</exception>
    public static void Run(IConfiguration configuration, IHostEnvironment environment)
    {
        var (sectors, problems) = SectorSettings.Read(configuration);
        List<string> all =
        [
            .. problems,
            .. sectors.Select(KeyRingProblem).OfType<string>(),
            .. Known.SelectMany(known => Unknown(configuration.GetSection(known.Section), known.Keys)),
            .. RequestLimits.Settings.Keys.Select(key => Said(() => RequestLimits.Positive(configuration, key, usual: 1))).OfType<string>(),
        ];
        if (Said(() => Believe(configuration, environment)) is { } trust) all.Add(trust);
        if (Said(() => SessionKeys.Check(configuration)) is { } keys) all.Add(keys);
        if (all.Count > 0) throw new ConfigurationException(all);
    }

    /// <summary>Keys of a section that nobody reads.</summary>
    public static IEnumerable<string> Unknown(IConfigurationSection section, IReadOnlyCollection<string> known)
    {
        if (section.Value is not null) yield return $"{section.Path} is a group of settings, and has no value of its own.";
        foreach (var (key, value) in section.AsEnumerable(makePathsRelative: true))
        {
            if (key.Length == 0 || value is null || known.Contains(key, StringComparer.OrdinalIgnoreCase)) continue;
            yield return $"{section.Path}:{key} is not a setting of this program; known are {string.Join(", ", known)}.";
        }
    }

    private static string? KeyRingProblem(SectorSetting sector)
    {
        try
        {
            return new KeyRing(sector.KeyRing).IsUsable() ? null : Unusable(sector);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Unusable(sector);
        }
    }

    private static string Unusable(SectorSetting sector) =>
        $"Sectors:{sector.Code}:KeyRing is not a folder in which this user may make files.";

    private static void Believe(IConfiguration configuration, IHostEnvironment environment)
    {
        using var issuer = BuiltInIssuer.From(configuration, environment, TimeProvider.System);
        _ = TokenTrust.Read(configuration, issuer);
        if (issuer is null) _ = ProviderSetting.Read(configuration, environment);
    }

    private static string? Said(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (InvalidOperationException problem)
        {
            return problem.Message;
        }
    }
}
