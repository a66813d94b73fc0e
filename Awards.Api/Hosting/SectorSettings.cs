using System.Globalization;
using System.Text.RegularExpressions;
using Awards.Domain;
using Awards.EventStore;
using Npgsql;

namespace Awards.Api.Hosting;

/// <summary>Reads the section <c>Sectors</c>, and collects what is wrong with it.</summary>
internal static partial class SectorSettings
{
    private const string ConnectionString = "ConnectionString";
    private const string OwnerConnectionString = "OwnerConnectionString";
    private const string KeyRing = "KeyRing";
    private const string MessageLease = "MessageLease";
    private const string OwedMessagesEvery = "OwedMessagesEvery";
    private const string Administrator = "Administrator";

    private static readonly string[] Known =
        [ConnectionString, OwnerConnectionString, KeyRing, MessageLease, OwedMessagesEvery, Administrator];

    /// <summary>The sectors that can be read, and the problems of all, by key.</summary>
    public static (IReadOnlyList<SectorSetting> Sectors, IReadOnlyList<string> Problems) Read(IConfiguration configuration)
    {
        var problems = new List<string>();
        var sections = configuration.GetSection("Sectors").GetChildren().ToList();
        List<SectorSetting> sectors = [.. sections.Select(section => One(section, problems)).OfType<SectorSetting>()];
        if (sectors.Count == 0 && problems.Count == 0)
            problems.Add("No sector is configured: set Sectors__tand__ConnectionString=… (and Sectors__tand__KeyRing=<folder>).");
        problems.AddRange(Shared(sections, Database, ConnectionString, "database"));
        problems.AddRange(Shared(sections, Folder, KeyRing, "folder"));
        return (sectors, problems);
    }

    private static SectorSetting? One(IConfigurationSection section, List<string> problems)
    {
        var before = problems.Count;
        if (!Code().IsMatch(section.Key))
            problems.Add($"{section.Path}: a sector's code has lower-case letters, digits and hyphens, and begins with a letter.");
        problems.AddRange(ConfigurationCheck.Unknown(section, Known));
        foreach (var key in new[] { ConnectionString, KeyRing })
            if (string.IsNullOrWhiteSpace(section[key])) problems.Add($"{section.Path}:{key} is not set.");
        foreach (var key in new[] { ConnectionString, OwnerConnectionString })
        {
            if (section[key] is { Length: > 0 } text && Database(text) is null)
                problems.Add($"{section.Path}:{key} is not a connection string of PostgreSQL that names a host and a database.");
        }
        var lease = Duration(section[MessageLease]);
        if (lease is null && !string.IsNullOrEmpty(section[MessageLease]))
            problems.Add($"{section.Path}:{MessageLease} is not a duration such as 00:00:30.");
        var watch = Duration(section[OwedMessagesEvery]);
        if (!string.IsNullOrEmpty(section[OwedMessagesEvery]) && (watch is not { } every || !WatchdogOptions.Allows(every)))
        {
            problems.Add(
                $"{section.Path}:{OwedMessagesEvery} is not a duration from {WatchdogOptions.Shortest:c} to {WatchdogOptions.Longest:c}, "
                + "such as 06:00:00: it cannot be switched off.");
        }
        var person = Guid.TryParse(section[Administrator], out var id) ? new PersonId(id) : (PersonId?)null;
        if (person is null && section[Administrator] is not null) problems.Add($"{section.Path}:{Administrator} is not a UUID.");
        return problems.Count > before
            ? null
            : new SectorSetting
            {
                Code = section.Key,
                ConnectionString = section[ConnectionString]!,
                OwnerConnectionString = section[OwnerConnectionString],
                KeyRing = section[KeyRing]!,
                MessageLease = lease,
                OwedMessagesEvery = watch,
                FirstAdministrator = person,
            };
    }

    private static TimeSpan? Duration(string? text) =>
        TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var duration) && duration > TimeSpan.Zero ? duration : null;

    private static string Folder(string keyRing) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(keyRing));

    /// <summary>Which database it leads to; null: nowhere. What is wrong with it may be part of a password, and is not said.</summary>
    private static string? Database(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            var database = settings.Database ?? settings.Username;
            return string.IsNullOrEmpty(settings.Host) || string.IsNullOrEmpty(database)
                ? null
                : $"{settings.Host.ToLowerInvariant()}:{settings.Port}/{database}";
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Shared(
        IEnumerable<IConfigurationSection> sections, Func<string, string?> of, string key, string what) => sections
        .GroupBy(section => section[key] is { Length: > 0 } value ? of(value) : null, StringComparer.Ordinal)
        .Where(group => group.Key is not null && group.Count() > 1)
        .Select(group => $"{string.Join(" and ", group.Select(section => $"{section.Path}:{key}"))} are the same {what}: "
            + "sectors share nothing.");

    [GeneratedRegex("^[a-z][a-z0-9-]*$")]
    private static partial Regex Code();
}
