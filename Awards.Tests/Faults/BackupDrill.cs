using System.Globalization;
using Awards.Api;
using Awards.Api.Hosting;
using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Awards.Projections;
using Awards.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Awards.Tests.Faults;

/// <summary>A server of its own with a year's log on it, its key ring, and what is copied of both.</summary>
internal sealed class BackupDrill : IAsyncDisposable
{
    private const string Database = "tand";

    private const string Sql =
        """
        select count(*) || ' to ' || max(seq_id) || ' head ' || (select position from awards.log_head)
          || md5(string_agg(e::text, '|' order by seq_id)) from awards.mt_events e
        """;

    private const string Tables =
        """
        select coalesce(array_agg(tablename::text order by tablename), '{}') from pg_tables
        where schemaname = 'awards_read' and tablename ~ '_v[0-9]+$'
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, string> ForSpeed = new() { ["fsync"] = "off" };

    /// <summary>What is private about everybody here; a number would be one person's alone.</summary>
    public static readonly PrivateData Private = Persons.Data with { IdentityNumber = null };

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"awards-drill-{Guid.NewGuid().ToString("N")[..12]}");
    private readonly Postgres postgres;
    private readonly EmbeddedPostgresUser user;
    private EmbeddedPostgres server = null!;
    private Sector sector = null!;

    private BackupDrill(Postgres postgres, EmbeddedPostgresUser user) => (this.postgres, this.user) = (postgres, user);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Live => server.AdminConnectionString(Database);

    private string Keys => Path.Combine(folder, "keys");

    private string Base => Path.Combine(folder, "restored", $"cluster-{server.Major}");

    private string Dump => Path.Combine(folder, "backup", "tand.dump");

    public IEnumerable<string> KeyFiles => Directory.EnumerateFiles(Path.Combine(Keys, "keys"));

    public static async Task<BackupDrill> Begin(Postgres postgres)
    {
        var drill = new BackupDrill(postgres, await EmbeddedPostgresUser.ForServer(Cancel));
        try
        {
            PrivateFolder.Make(drill.folder, passable: true);
            await drill.user.MakePrivateFolder(Path.Combine(drill.folder, "backup"), Cancel);
            drill.server = await EmbeddedPostgres.Start(drill.Options("live"), _ => { }, Cancel);
            await drill.server.CreateDatabase(Database, cancellation: Cancel);
            await Schema.Apply(drill.Live, new SchemaOptions(), Cancel);
            drill.sector = Open(drill.Live, drill.Keys);
            await StoryOf2021.ToldOn().WriteTo(drill.sector.Log, Cancel);
            await drill.sector.Start(Cancel);
            return drill;
        }
        catch
        {
            await drill.DisposeAsync();
            throw;
        }
    }

    public static Sector Open(string connectionString, string keys) => new(
        new SectorSetting { Code = "tand", ConnectionString = connectionString, KeyRing = keys }, AllProjections.Subscriptions,
        NullLoggerFactory.Instance);

    /// <summary>Everything that the log says, and every document of every read model.</summary>
    public static async Task<string> Look(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancel);
        async Task<T> Ask<T>(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            return (T)(await command.ExecuteScalarAsync(Cancel))!;
        }
        var seen = new List<string> { await Ask<string>(Sql) };
        foreach (var table in await Ask<string[]>(Tables))
        {
            var documents = await Ask<string>(
                $"select count(*) || ' ' || coalesce(md5(string_agg((id, data, position)::text, '|' order by id)), '') "
                + $"from awards_read.{table}");
            seen.Add($"{table} {documents}");
        }
        seen.Count.ShouldBe(AllProjections.Subscriptions.Count + 1);
        return string.Join('\n', seen);
    }

    public static Task<IReadOnlyList<SealedRow>> Boxes(Sector sector, PersonId person) =>
        SealedRows.Read(sector.Log, PersonVault.NameOf(person), Cancel);

    public async Task<PersonId> Register()
    {
        var person = new PersonId(Guid.NewGuid());
        await Run(new RegisterPerson(person, StoryOf2021.VanPhong, Rank.DirectWorker));
        await sector.Directory.Put(person, new PersonEntry("Nguyễn Thị Bình", null), Cancel);
        await Run(new SealPrivateData(person, Private));
        return person;
    }

    public async Task Erase(PersonId person)
    {
        await Run(new ErasePerson(person, "Đơn yêu cầu"));
        sector.Vault.Open(person, await Boxes(sector, person)).ShouldBeNull();
    }

    /// <summary>Both kinds of copy, of a server that is at work.</summary>
    public async Task BackUp()
    {
        PrivateFolder.Make(Path.GetDirectoryName(Base)!, passable: true);
        await user.MakePrivateFolder(Base, Cancel);
        await Must("pg_basebackup", "-D", Base, "--checkpoint=fast", "--wal-method=stream", "--no-sync");
        await Must("pg_dump", "--format=custom", "--file", Dump, Database);
    }

    public string CopyOfKeys(string name)
    {
        var copy = Path.Combine(folder, name);
        foreach (var file in Directory.EnumerateFiles(Keys, "*", SearchOption.AllDirectories)) Copy(file, copy);
        return copy;
    }

    /// <summary>The newest <c>destroyed/</c> over a copy, as after a restore.</summary>
    public void LayTombstonesOver(string copy)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Keys, "destroyed"))) Copy(file, copy);
    }

    /// <summary>The files of both copies in which some bytes stand.</summary>
    public IReadOnlyList<string> Holding(byte[] wanted) =>
    [
        .. Directory.EnumerateFiles(Base, "*", SearchOption.AllDirectories).Append(Dump)
            .Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(wanted.AsSpan(0, KeyRing.KeySize)) >= 0),
    ];

    public async Task<Server> RestoreBase() =>
        new(await EmbeddedPostgres.Start(Options("restored"), _ => { }, Cancel), Database);

    public async Task<TestDatabase> RestoreDump()
    {
        var database = await postgres.FreshDatabase(cancellation: Cancel);
        await using var connection = new NpgsqlConnection(database.AdminConnectionString);
        await connection.OpenAsync(Cancel);
        await Roles.Ensure(connection, Cancel);
        var settings = new NpgsqlConnectionStringBuilder(database.AdminConnectionString);
        await Must("pg_restore", settings, ["--dbname", database.Name, "--exit-on-error", Dump]);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (sector is not null) await sector.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private EmbeddedPostgresOptions Options(string name) => new() { Folder = Path.Combine(folder, name), Settings = ForSpeed };

    private async Task Run(PersonCommand command)
    {
        (await sector.Transact.Run(command, new CommandContext { Actor = Metadata.System }, Cancel))
            .ShouldBeOfType<TransactResult.Done>();
        await sector.Node.WaitForRest(Patience, Cancel);
    }

    private Task Must(string program, params string[] arguments) => Must(program, new NpgsqlConnectionStringBuilder(Live), arguments);

    private async Task Must(string program, NpgsqlConnectionStringBuilder to, string[] arguments)
    {
        string[] at = ["-h", to.Host!, "-p", to.Port.ToString(CultureInfo.InvariantCulture), "-U", to.Username!];
        var ended = await Programs.Run(user.Runs([Path.Combine(server.BinFolder, program), .. at, .. arguments]), Cancel);
        ended.ExitCode.ShouldBe(0, $"{program}: {ended.Output}");
    }

    private void Copy(string file, string to)
    {
        var target = Path.Combine(to, Path.GetRelativePath(Keys, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target, overwrite: true);
    }
}

internal sealed record Server(EmbeddedPostgres Postgres, string Database) : IAsyncDisposable
{
    public string ConnectionString => Postgres.AdminConnectionString(Database);

    public ValueTask DisposeAsync()
    {
        using (var pooled = new NpgsqlConnection(ConnectionString)) NpgsqlConnection.ClearPool(pooled);
        return Postgres.DisposeAsync();
    }
}
