using System.Globalization;
using System.Runtime.InteropServices;
using Awards.Api.Hosting;
using Npgsql;

namespace Awards.Benchmarks;

/// <summary>A PostgreSQL of the run's own, with the settings PostgreSQL comes with: every commit is flushed.</summary>
internal sealed class Server : IAsyncDisposable
{
    // More connections than the default allows are needed for many nodes; nothing else is changed.
    private static readonly Dictionary<string, string> settings = new() { ["max_connections"] = "300" };

    private static readonly string[] told =
        ["server_version", "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "shared_buffers", "max_connections"];

    private readonly EmbeddedPostgres postgres;
    private readonly string folder;
    private int databases;

    private Server(EmbeddedPostgres postgres, string folder) => (this.postgres, this.folder) = (postgres, folder);

    /// <summary>The folder of PostgreSQL's programs.</summary>
    public string BinFolder => postgres.BinFolder;

    public static async Task<Server> Start(Action<string> say, CancellationToken cancel)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"awards-bench-{Guid.NewGuid().ToString("N")[..12]}");
        return new Server(
            await EmbeddedPostgres.Start(new EmbeddedPostgresOptions { Folder = folder, Settings = settings }, say, cancel), folder);
    }

    /// <summary>A database with the store's schema and nothing in it.</summary>
    public async Task<string> FreshDatabase(CancellationToken cancel)
    {
        var name = $"bench_{++databases}";
        await postgres.CreateDatabase(name, cancellation: cancel);
        var connection = $"{postgres.AdminConnectionString(name)};Maximum Pool Size=60;Command Timeout=0";
        await Schema.Apply(connection, new SchemaOptions(), cancel);
        return connection;
    }

    /// <summary>Frees what was measured.</summary>
    public Task Drop(string connection, CancellationToken cancel)
    {
        NpgsqlConnection.ClearAllPools();
        return postgres.DropDatabase(new NpgsqlConnectionStringBuilder(connection).Database!, cancel);
    }

    /// <summary>What it was measured on, read from the server and the machine.</summary>
    public async Task<Machine> Machine(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(postgres.AdminConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancel);
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in told)
        {
            await using var show = new NpgsqlCommand($"show {setting}", connection);
            values.Add(setting, (string)(await show.ExecuteScalarAsync(cancel))!);
        }
        var cores = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        var name = $"{cores} cores, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}";
        return new Machine(name, await Commit(cancel), values);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> Commit(CancellationToken cancel)
    {
        try
        {
            var asked = await Programs.Run(["git", "-C", Environment.CurrentDirectory, "describe", "--always", "--dirty"], cancel);
            return asked.ExitCode == 0 ? asked.Output.Trim() : "unknown";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "unknown"; // no git here
        }
    }
}

/// <summary>What was measured on what.</summary>
/// <param name="Name">The machine: cores, architecture, runtime.</param>
/// <param name="Commit">Of this repository.</param>
/// <param name="Settings">Of PostgreSQL, as it shows them.</param>
internal sealed record Machine(string Name, string Commit, IReadOnlyDictionary<string, string> Settings);
