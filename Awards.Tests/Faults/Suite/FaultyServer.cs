using System.Diagnostics;
using Awards.Api.Hosting;
using Awards.EventStore;
using Awards.Tests.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.Faults;

/// <summary>
/// A PostgreSQL that is killed and started again. What it was told to commit it keeps, as its own settings promise; a power cut, which
/// needs flushes to disk, is not among its faults.
/// </summary>
internal sealed class FaultyServer : IAsyncDisposable
{
    private static readonly Dictionary<string, string> settings = new() { ["fsync"] = "off", ["max_connections"] = "200" };

    private readonly string folder;
    private EmbeddedPostgres postgres;
    private int databases;

    private FaultyServer(string folder, EmbeddedPostgres postgres) => (this.folder, this.postgres) = (folder, postgres);

    public static async Task<FaultyServer> Start(CancellationToken cancel)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"{KilledRuns.Prefix}{Guid.NewGuid().ToString("N")[..12]}");
        return new FaultyServer(folder, await Launch(folder, cancel));
    }

    /// <summary>A database with the store's schema; the answer connects to it.</summary>
    public async Task<string> FreshDatabase(CancellationToken cancel)
    {
        var name = $"faults_{++databases}";
        await postgres.CreateDatabase(name, cancellation: cancel);
        var connection = $"{postgres.AdminConnectionString(name)};Maximum Pool Size=20";
        await Schema.Apply($"{connection};Pooling=false", new SchemaOptions(), cancel);
        return connection;
    }

    /// <summary>Ends the server's first process as kill -9 does, and starts it again on what it left.</summary>
    public async Task KillAndStartAgain(CancellationToken cancel)
    {
        using (var first = Process.GetProcessById(postgres.ProcessId))
        {
            first.Kill();
            await first.WaitForExitAsync(cancel);
        }
        postgres.Abandon();
        postgres = await Launch(folder, cancel);
    }

    /// <summary>Ends one of its processes that serve a client: PostgreSQL then ends all others, and recovers.</summary>
    public static async Task KillBackend(string connection, CancellationToken cancel)
    {
        var backends = await Pids(connection, "state = 'active'", cancel);
        if (backends.Count == 0) backends = await Pids(connection, "true", cancel);
        using (var backend = Process.GetProcessById(backends[0])) backend.Kill();
        await Eventually.Is(() => Answers(connection, cancel), "the server has recovered");
    }

    /// <summary>Cuts most connections of the nodes, whatever they are at.</summary>
    public static async Task<int> CutConnections(string connection, CancellationToken cancel) =>
        (await Pids(connection, "random() < 0.7 and pg_terminate_backend(pid)", cancel)).Count;

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static Task<EmbeddedPostgres> Launch(string folder, CancellationToken cancel) =>
        EmbeddedPostgres.Start(new EmbeddedPostgresOptions { Folder = folder, Settings = settings }, _ => { }, cancel);

    private static async Task<bool> Answers(string connection, CancellationToken cancel)
    {
        try
        {
            await Pids(connection, "true", cancel);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task<List<int>> Pids(string connection, string which, CancellationToken cancel)
    {
        await using var session = new NpgsqlConnection($"{connection};Pooling=false");
        await session.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(
            $"""
            with others as materialized (
              select pid, state from pg_stat_activity
              where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid())
            select pid from others where {which}
            """,
            session);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var pids = new List<int>();
        while (await rows.ReadAsync(cancel)) pids.Add(rows.GetInt32(0));
        return pids;
    }
}
