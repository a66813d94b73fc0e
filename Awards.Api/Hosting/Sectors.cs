using Awards.EventStore;

namespace Awards.Api.Hosting;

/// <summary>The sectors that this process serves, by code.</summary>
internal sealed class Sectors(IReadOnlyDictionary<string, Sector> sectors) : IAsyncDisposable
{
    /// <summary>All of them.</summary>
    public IEnumerable<Sector> All => sectors.Values;

    /// <summary>The sector of a code, or null.</summary>
    public Sector? Find(string code) => sectors.GetValueOrDefault(code);

    /// <summary>Reads the section <c>Sectors</c>. What is wrong is said by key, all at once, before anything is started.</summary>
    /// <exception cref="ConfigurationException">A setting is missing or malformed; the message names the key.</exception>
    public static IReadOnlyList<SectorSetting> Read(IConfiguration configuration)
    {
        var (sectors, problems) = SectorSettings.Read(configuration);
        return problems.Count == 0 ? sectors : throw new ConfigurationException(problems);
    }

    /// <summary>Sets up sectors; <paramref name="subscriptions"/> are made for each of them.</summary>
    public static Sectors Make(
        IEnumerable<SectorSetting> settings, Func<IReadOnlyList<ISubscription>> subscriptions, ILoggerFactory loggers) =>
        new(
            settings.ToDictionary(
                setting => setting.Code, setting => new Sector(setting, subscriptions(), loggers), StringComparer.Ordinal));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var sector in sectors.Values) await sector.DisposeAsync();
    }
}
