using Awards.Api.Access;
using Awards.Api.Hosting;
using Awards.Api.Scenarios;
using Awards.Domain;
using Awards.Domain.Organisations;

namespace Awards.Api.Commands;

/// <summary>What a process that serves a demonstration must know: the same for all that serve one.</summary>
/// <param name="Sector">Code of the sector.</param>
/// <param name="ConnectionString">Its database.</param>
/// <param name="KeyRing">Folder of the ballot keys.</param>
/// <param name="Administrator">Who may appoint the first officers.</param>
/// <param name="SigningKey">What tokens are signed with: one node's token is believed by the others.</param>
internal sealed record DemoSettings(
    string Sector, string ConnectionString, string KeyRing, PersonId Administrator, string SigningKey)
{
    /// <summary>A message that a killed process was at is tried again after so long.</summary>
    private static readonly TimeSpan MessageLease = TimeSpan.FromSeconds(2);

    private const string SessionsFolder = "sessions";

    /// <summary>For a scenario on its database, with a signing key made for it.</summary>
    public static DemoSettings Of(Scenario scenario, DemoDatabase database) => new(
        scenario.Sector, database.ConnectionString, database.KeyRing, scenario.Officers.Holder(Role.Administrator).Id,
        BuiltInIssuer.NewKey());

    /// <summary>By the names that the program is configured with.</summary>
    public IReadOnlyDictionary<string, string?> Configuration => ConfigurationOf([this]);

    /// <summary>The same of several sectors that one program serves: each has its own database and keys; who signed in is known to all, and
    /// has in each the offices that its own log gives.</summary>
    public static IReadOnlyDictionary<string, string?> ConfigurationOf(IReadOnlyList<DemoSettings> sectors) =>
        sectors.SelectMany(sector => sector.OfSector).Concat(sectors[0].OfSignIn)
            .ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal);

    private Dictionary<string, string?> OfSector => new()
    {
        [$"Sectors:{Sector}:ConnectionString"] = ConnectionString,
        [$"Sectors:{Sector}:KeyRing"] = KeyRing,
        [$"Sectors:{Sector}:Administrator"] = Administrator.Value.ToString(),
        [$"Sectors:{Sector}:MessageLease"] = MessageLease.ToString("c"),
    };

    private Dictionary<string, string?> OfSignIn => new()
    {
        ["Authentication:BuiltIn"] = "true",
        ["Authentication:BuiltInKey"] = SigningKey,
        ["Authentication:Keys"] = Path.Combine(KeyRing, SessionsFolder), // a cookie of one node is known to the others
    };

    /// <summary>The same for whoever works beside the program in its own process.</summary>
    public SectorSetting ToSector() => Sectors.Read(new ConfigurationBuilder().AddInMemoryCollection(Configuration).Build())[0];
}
