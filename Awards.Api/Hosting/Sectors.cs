using System.Globalization;
using Awards.Domain;
using Awards.EventStore;

namespace Awards.Api.Hosting;

/// <summary>The sectors that this process serves, by code.</summary>
internal sealed class Sectors(IReadOnlyDictionary<string, Sector> sectors) : IAsyncDisposable
{
    /// <summary>All of them.</summary>
    public IEnumerable<Sector> All => sectors.Values;

    /// <summary>The sector of a code, or null.</summary>
    public Sector? Find(string code) => sectors.GetValueOrDefault(code);

    /// <summary>Reads the section <c>Sectors</c>. What is wrong is said by key, before anything is started.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or malformed; the message names the key.</exception>
    public static IReadOnlyList<SectorSetting> Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Sectors").GetChildren().Select(One).ToList();
        return settings.Count > 0
            ? settings
            : throw new InvalidOperationException(
                "No sector is configured: set Sectors__tand__ConnectionString=… (and Sectors__tand__KeyRing=<folder>).");
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

    private static SectorSetting One(IConfigurationSection section) => new()
    {
        Code = section.Key,
        ConnectionString = Required(section, "ConnectionString"),
        OwnerConnectionString = section["OwnerConnectionString"],
        KeyRing = Required(section, "KeyRing"),
        MessageLease = section["MessageLease"] is { Length: > 0 } lease ? Duration(section, lease) : null,
        FirstAdministrator = section["Administrator"] is { } person
            ? Guid.TryParse(person, out var id)
                ? new PersonId(id)
                : throw new InvalidOperationException($"{section.Path}:Administrator is not a UUID.")
            : null,
    };

    private static TimeSpan Duration(IConfigurationSection section, string text) =>
        TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var duration) && duration > TimeSpan.Zero
            ? duration
            : throw new InvalidOperationException($"{section.Path}:MessageLease is not a duration such as 00:00:30.");

    private static string Required(IConfigurationSection section, string key) =>
        section[key] is { Length: > 0 } value ? value : throw new InvalidOperationException($"{section.Path}:{key} is not set.");
}
