namespace Awards.Tests.Support;

/// <summary>One program that serves two sectors, each a database of its own.</summary>
internal sealed class TwoSectors : IAsyncDisposable
{
    /// <summary>The code of the second.</summary>
    public const string Other = "btp";

    private readonly TestDatabase database;
    private readonly DirectoryInfo keys;

    private TwoSectors(ApiHost api, TestDatabase database, DirectoryInfo keys) => (Api, this.database, this.keys) = (api, database, keys);

    public ApiHost Api { get; }

    /// <summary>An administrator's connection to the second sector's database.</summary>
    public string OtherConnectionString => database.AdminConnectionString;

    public static async Task<TwoSectors> Start(Postgres postgres, Microsoft.Extensions.Logging.ILoggerProvider? log = null)
    {
        var (database, keys) = (await ApiHost.FreshSector(postgres), Directory.CreateTempSubdirectory("awards-test-keys-"));
        var api = await ApiHost.Start(
            postgres,
            new Dictionary<string, string?>
            {
                [$"Sectors:{Other}:ConnectionString"] = database.AdminConnectionString,
                [$"Sectors:{Other}:KeyRing"] = keys.FullName,
                [$"Sectors:{Other}:Administrator"] = ApiHost.FirstAdministrator.Value.ToString(),
            },
            log);
        return new TwoSectors(api, database, keys);
    }

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        await database.DisposeAsync();
        keys.Delete(recursive: true);
    }
}
