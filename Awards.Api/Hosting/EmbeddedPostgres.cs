using System.Runtime.InteropServices;
using Npgsql;

namespace Awards.Api.Hosting;

/// <summary>
/// A PostgreSQL of our own, made of the machine's binaries: started as a child process, stopped with us. A server that a killed predecessor
/// left running is taken over. Only this user (and root) can reach it. Start it before the host: a signal that the host handles then leaves
/// the stopping to whoever disposes of this, after the host's own work is done.
/// </summary>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly EmbeddedPostgresFolder folder;
    private readonly EmbeddedPostgresServer server;
    private readonly PostmasterFile running;
    private readonly List<PosixSignalRegistration> signals = [];
    private int stopped;

    private EmbeddedPostgres(
        EmbeddedPostgresBinaries binaries,
        EmbeddedPostgresFolder folder,
        EmbeddedPostgresServer server,
        PostmasterFile running,
        bool adopted)
    {
        (this.folder, this.server, this.running) = (folder, server, running);
        (BinFolder, Major, Adopted) = (binaries.Folder, binaries.Major, adopted);
        MarkerFile = folder.Cluster(binaries.Major) + ".marker.json";
        AppDomain.CurrentDomain.ProcessExit += StopNow;
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT })
            signals.Add(PosixSignalRegistration.Create(signal, StopUnlessHandled));
    }

    /// <summary>The folder that holds everything of this server.</summary>
    public string DataFolder => folder.Path;

    /// <summary>The folder of the programs in use, <c>pg_dump</c> among them.</summary>
    public string BinFolder { get; }

    /// <summary>PostgreSQL's major version.</summary>
    public int Major { get; }

    /// <summary>The server's process.</summary>
    public int ProcessId => running.ProcessId;

    /// <summary>Whether the server was found running, left by a killed predecessor.</summary>
    public bool Adopted { get; }

    /// <summary>Path for the <see cref="Marker"/> of this cluster.</summary>
    public string MarkerFile { get; }

    /// <summary>Finds or installs the programs, makes the cluster if needed, and starts or takes over its server.</summary>
    /// <param name="options">What is wanted.</param>
    /// <param name="say">Hears, in English sentences, what a person should know.</param>
    /// <param name="cancellation">Gives up; a server already started is stopped.</param>
    /// <exception cref="PostgresNotFoundException">There are no programs, and none could be installed.</exception>
    /// <exception cref="EmbeddedPostgresInUseException">Another process uses the folder.</exception>
    public static async Task<EmbeddedPostgres> Start(EmbeddedPostgresOptions options, Action<string> say, CancellationToken cancellation)
    {
        var binaries = await Binaries(options, say, cancellation);
        if (OperatingSystem.IsWindows()) throw PostgresNotFoundException.OnWindows(binaries);
        var user = await EmbeddedPostgresUser.ForServer(cancellation);
        var folder = await EmbeddedPostgresFolder.Open(options.Folder, cancellation);
        var server = new EmbeddedPostgresServer(binaries, user, folder);
        try
        {
            await server.MakeCluster(options.Settings.GetValueOrDefault("fsync") != "off", say, cancellation);
            var orphan = await server.FindOrphan(options.StartTimeout, cancellation);
            var running = orphan ?? await server.Launch(options.Settings, options.StartTimeout, cancellation);
            var how = orphan is null ? "runs" : "was still running and is taken over";
            say($"PostgreSQL {binaries.Major} {how} in {folder.Path}{(user.Name is { } name ? $", as the user {name}" : "")}");
            return new EmbeddedPostgres(binaries, folder, server, running, adopted: orphan is not null);
        }
        catch
        {
            server.Stop();
            folder.Dispose();
            throw;
        }
    }

    /// <summary>How a superuser connects to one of the databases.</summary>
    public string AdminConnectionString(string database) => EmbeddedPostgresServer.ConnectionString(running, database);

    /// <summary>Makes an empty database, or a copy of one that nobody is connected to.</summary>
    public Task CreateDatabase(string name, string? template = null, CancellationToken cancellation = default) =>
        Execute($"CREATE DATABASE {Quoted(name)} TEMPLATE {Quoted(template ?? "template0")}", cancellation);

    /// <summary>Removes a database, ending the sessions that use it; nothing when there is none.</summary>
    public Task DropDatabase(string name, CancellationToken cancellation = default) =>
        Execute($"DROP DATABASE IF EXISTS {Quoted(name)} WITH (FORCE)", cancellation);

    /// <summary>Whether there is a database of this name.</summary>
    public async Task<bool> DatabaseExists(string name, CancellationToken cancellation = default)
    {
        await using var connection = await Connect(cancellation);
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", connection)
        {
            Parameters = { new() { Value = name } },
        };
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>Stops the server and lets the next process take the folder.</summary>
    public ValueTask DisposeAsync()
    {
        foreach (var signal in signals) signal.Dispose();
        AppDomain.CurrentDomain.ProcessExit -= StopNow;
        StopNow(null, EventArgs.Empty);
        return ValueTask.CompletedTask;
    }

    /// <summary>Lets go of everything but leaves the server running, as a killed process would: for tests of what follows.</summary>
    internal void Abandon()
    {
        foreach (var signal in signals) signal.Dispose();
        AppDomain.CurrentDomain.ProcessExit -= StopNow;
        folder.Dispose();
    }

    private static async Task<EmbeddedPostgresBinaries> Binaries(
        EmbeddedPostgresOptions options, Action<string> say, CancellationToken cancellation)
    {
        try
        {
            return await EmbeddedPostgresBinaries.Find(options.Places, cancellation);
        }
        catch (PostgresNotFoundException) when (options.InstallWhenMissing && EmbeddedPostgresInstaller.CanInstall)
        {
            await EmbeddedPostgresInstaller.Install(say, cancellation);
            return await EmbeddedPostgresBinaries.Find(options.Places, cancellation);
        }
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // Whoever handles the signal ends the process in good order, and disposes of us on the way; later registrations are asked first.
    private void StopUnlessHandled(PosixSignalContext signal)
    {
        if (!signal.Cancel) StopNow(null, EventArgs.Empty);
    }

    private void StopNow(object? sender, EventArgs ending)
    {
        if (Interlocked.Exchange(ref stopped, 1) == 1) return;
        server.Stop();
        var ownPlace = folder.In(EmbeddedPostgresServer.SocketFolderName);
        if (running.SocketFolder != ownPlace) Directory.Delete(running.SocketFolder, recursive: true);
        folder.Dispose();
    }

    private async Task Execute(string sql, CancellationToken cancellation)
    {
        await using var connection = await Connect(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    // Not pooled: an idle session in the pool would hold a template or a database that is to be dropped.
    private async Task<NpgsqlConnection> Connect(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(AdminConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
