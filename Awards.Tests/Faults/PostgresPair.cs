using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Awards.Api.Hosting;
using Awards.EventStore;
using Awards.Tests.EventStore;
using Awards.Tests.Support;
using Awards.Tests.Tidy;
using Npgsql;

namespace Awards.Tests.Faults;

/// <summary>
/// A primary and its synchronous standby, made by the scripts of <c>deploy/postgres</c> as the containers run them, on this machine.
/// </summary>
internal sealed class PostgresPair : IAsyncDisposable
{
    private const string Password = "of-the-test";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"awards-pair-{Guid.NewGuid().ToString("N")[..12]}");
    private readonly int primaryPort = FreePort();
    private readonly int standbyPort = FreePort();
    private readonly string bin;
    private readonly EmbeddedPostgresUser user;
    private Process? standby;

    private PostgresPair(string bin, EmbeddedPostgresUser user) => (this.bin, this.user) = (bin, user);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Primary => Path.Combine(folder, "primary");

    private string Standby => Path.Combine(folder, "standby");

    /// <summary>Makes both, and waits until the primary waits for the standby.</summary>
    public static async Task<PostgresPair> Start(Postgres postgres)
    {
        var pair = new PostgresPair(await postgres.BinFolder(), await EmbeddedPostgresUser.ForServer(Cancel));
        try
        {
            await pair.MakePrimary();
            await pair.StartStandby();
            return pair;
        }
        catch
        {
            await pair.DisposeAsync();
            throw;
        }
    }

    /// <summary>How one of the logins that the script makes connects to whichever of the two takes writes.</summary>
    public string ConnectionString(string login) =>
        $"Host=127.0.0.1:{primaryPort},127.0.0.1:{standbyPort};Target Session Attributes=primary;Username={login};Password={Password};"
        + "Database=tand;Timeout=5;Maximum Pool Size=10";

    /// <summary>Copies the primary if that was never done, and follows it.</summary>
    public async Task StartStandby()
    {
        standby = Programs.Start(Runs(
            [
                $"PGDATA={Standby}", $"PGPASSWORD={Password}", "PRIMARY_HOST=127.0.0.1", $"PRIMARY_PORT={primaryPort}",
                "sh", Path.Combine(folder, "standby.sh"), .. Settings(standbyPort), "-c", "logging_collector=on",
            ]));
        await Eventually.Is(
            async () => await Ask("select count(*) from pg_stat_replication where sync_state = 'sync'") == 1, "the standby is synchronous");
    }

    /// <summary>The standby is away.</summary>
    public async Task StopStandby()
    {
        await Must("pg_ctl", "stop", "-D", Standby, "-m", "fast", "-w");
        standby!.Dispose();
    }

    /// <summary>The standby hears no more of the primary, as when the network between them is cut.</summary>
    public async Task CutStandbyOff()
    {
        foreach (var sql in new[] { "alter system set primary_conninfo = ''", "select pg_reload_conf()" })
        {
            await using var connection = await Open(standbyPort);
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(Cancel);
        }
        await Eventually.Is(async () => await Ask("select count(*) from pg_stat_replication") == 0, "the standby is cut off");
    }

    /// <summary>The primary ends as when its machine does.</summary>
    public Task LosePrimary() => Must("pg_ctl", "stop", "-D", Primary, "-m", "immediate", "-w");

    /// <summary>The standby takes its place.</summary>
    public Task Promote() => Must("pg_ctl", "promote", "-D", Standby, "-w");

    /// <summary>The primary is lost, and the standby takes its place.</summary>
    public async Task FailOver()
    {
        await LosePrimary();
        await Promote();
    }

    /// <summary>Makes the store's schema.</summary>
    public Task ApplySchema() => Schema.Apply(ConnectionString("awards_deployer"), new SchemaOptions(), Cancel);

    public async ValueTask DisposeAsync()
    {
        var stop = Path.Combine(bin, "pg_ctl");
        foreach (var data in new[] { Standby, Primary })
            if (File.Exists(Path.Combine(data, "postmaster.pid")))
                await Programs.Run(Runs([stop, "stop", "-D", data, "-m", "immediate", "-w"]), CancellationToken.None);
        standby?.Dispose();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private async Task MakePrimary()
    {
        await user.MakePrivateFolder(folder, Cancel);
        foreach (var script in new[] { "primary.sh", "standby.sh" })
            await File.WriteAllTextAsync(Path.Combine(folder, script), Repository.Text($"deploy/postgres/{script}"), Cancel);
        await user.MakePrivateFolder(Standby, Cancel);
        string[] access = ["-U", "postgres", "--auth-local=trust", "--auth-host=scram-sha-256"];
        await Must("initdb", ["-D", Primary, "--encoding=UTF8", "--locale=C", "--no-sync", .. access]);
        await StartPrimary("-c listen_addresses=");
        await Must(
            "env",
            [
                $"PGDATA={Primary}", $"PGHOST={folder}", $"PGPORT={primaryPort}", "POSTGRES_USER=postgres", "POSTGRES_DB=postgres",
                $"AWARDS_OWNER_PASSWORD={Password}", $"AWARDS_APP_PASSWORD={Password}", $"AWARDS_REPLICATION_PASSWORD={Password}",
                "sh", Path.Combine(folder, "primary.sh"),
            ]);
        await Must("pg_ctl", "stop", "-D", Primary, "-m", "fast", "-w");
        await StartPrimary("");
    }

    private Task StartPrimary(string more) => Must(
        "pg_ctl", "start", "-D", Primary, "-w", "-l", Path.Combine(folder, "primary.log"), "-o",
        $"{string.Join(' ', Settings(primaryPort))} {more}");

    private string[] Settings(int port) =>
        ["-c", $"port={port.ToString(CultureInfo.InvariantCulture)}", "-c", $"unix_socket_directories={folder}"];

    private async Task Must(string program, params string[] arguments)
    {
        var path = program == "env" ? [] : new[] { Path.Combine(bin, program) };
        var ended = await Programs.Run(Runs([.. path, .. arguments]), Cancel);
        ended.ExitCode.ShouldBe(0, $"{program}: {ended.Output}");
    }

    // Started as the containers start them, with the programs of this machine.
    private IReadOnlyList<string> Runs(IReadOnlyList<string> command) =>
        user.Runs(["env", $"PATH={bin}:{Environment.GetEnvironmentVariable("PATH")}", .. command]);

    private async Task<long> Ask(string sql)
    {
        await using var connection = await Open(primaryPort);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private async Task<NpgsqlConnection> Open(int port)
    {
        var connection = new NpgsqlConnection(
            $"Host={folder};Port={port.ToString(CultureInfo.InvariantCulture)};Username=postgres;Database=postgres;Pooling=false;"
            + "SslMode=Disable");
        await connection.OpenAsync(Cancel);
        return connection;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
