using System.Collections.Concurrent;
using Awards.Api.Hosting;
using Awards.Tests.Support;
using Npgsql;

[assembly: AssemblyFixture(typeof(Postgres))]

namespace Awards.Tests.Support;

/// <summary>
/// The one PostgreSQL server of a test run: started when the first test asks for a database, removed with its data at the end.
/// A test class takes it as a constructor parameter and asks for its database in the test or in its own InitializeAsync: asked from a class
/// fixture, xunit reports a missing PostgreSQL as a failure instead of a skip.
/// </summary>
public sealed class Postgres : IAsyncLifetime
{
    private const int MaxConnections = 600; // every host of the program keeps a pool and the connections of its subscriptions
    private const int MaxPoolSize = 20; // several classes at a time, each with pools of its own, share the server's connections

    /// <summary>A test run's data need not survive a power cut. Tests of durability start a server of their own.</summary>
    private static readonly Dictionary<string, string> ForSpeed = new()
    {
        ["max_connections"] = $"{MaxConnections}",
        ["fsync"] = "off",
        ["synchronous_commit"] = "off",
        ["full_page_writes"] = "off",
    };

    /// <summary>On a build server nothing may go untested because something is missing there.</summary>
    private static bool MustRun => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"{KilledRuns.Prefix}{Guid.NewGuid().ToString("N")[..12]}");
    private readonly ConcurrentDictionary<string, Lazy<Task>> templates = new(StringComparer.Ordinal);
    private readonly ConcurrentStack<IAsyncDisposable> tenants = new();
    private readonly Lazy<Task<EmbeddedPostgres>> server;
    private int databases;

    /// <summary>Made by xunit, once for the run.</summary>
    public Postgres() => server = new Lazy<Task<EmbeddedPostgres>>(StartServer);

    /// <summary>A new empty database.</summary>
    /// <param name="name">Its name, unique in the run; null for a name of its own.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<TestDatabase> FreshDatabase(string? name = null, CancellationToken cancellation = default) =>
        await Create(name, template: null, cancellation);

    /// <summary>A new copy of a database that is prepared once in the run: a schema is applied once, and cloned for each class.</summary>
    /// <param name="template">Names the preparation.</param>
    /// <param name="prepare">Fills the empty template, given an administrator's connection string.</param>
    /// <param name="cancellation">Ends the wait, not the preparation, which others share.</param>
    public async Task<TestDatabase> FreshDatabase(
        string template, Func<string, CancellationToken, Task> prepare, CancellationToken cancellation = default)
    {
        await templates.GetOrAdd(template, _ => new Lazy<Task>(() => Prepare(template, prepare))).Value.WaitAsync(cancellation);
        return await Create(name: null, template, cancellation);
    }

    /// <summary>Disposes of something at the end of the run, while the server is still there.</summary>
    internal void DisposeBeforeServer(IAsyncDisposable tenant) => tenants.Push(tenant);

    /// <summary>The folder of PostgreSQL's programs (<c>pg_dump</c>, <c>pg_waldump</c>).</summary>
    internal async Task<string> BinFolder() => (await Server()).BinFolder;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!server.IsValueCreated || !server.Value.IsCompletedSuccessfully) return;
        foreach (var tenant in tenants) await tenant.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await (await server.Value).DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>
    /// The server. Without PostgreSQL the asking test is skipped on a person's machine, and fails where CI is set; so a test that starts a
    /// server of its own asks for this one first.
    /// </summary>
    internal async Task<EmbeddedPostgres> Server()
    {
        try
        {
            return await server.Value;
        }
        catch (PostgresNotFoundException missing) when (!MustRun)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }

    private async Task<EmbeddedPostgres> StartServer()
    {
        var options = new EmbeddedPostgresOptions { Folder = folder, Settings = ForSpeed };
        var started = await EmbeddedPostgres.Start(options, TestContext.Current.SendDiagnosticMessage, CancellationToken.None);
        await KilledRuns.Remove(Path.GetTempPath(), DateTime.UtcNow, CancellationToken.None);
        return started;
    }

    private async Task Prepare(string template, Func<string, CancellationToken, Task> prepare)
    {
        var postgres = await Server();
        await postgres.CreateDatabase(template);
        var administrator = postgres.AdminConnectionString(template);
        await prepare(administrator + ";Pooling=false", CancellationToken.None);
    }

    private async Task<TestDatabase> Create(string? name, string? template, CancellationToken cancellation)
    {
        var postgres = await Server();
        name ??= $"test_{Interlocked.Increment(ref databases)}";
        await postgres.CreateDatabase(name, template, cancellation);
        return new TestDatabase(postgres, name, $"{postgres.AdminConnectionString(name)};Maximum Pool Size={MaxPoolSize}");
    }
}
