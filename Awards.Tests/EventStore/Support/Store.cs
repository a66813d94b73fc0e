using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

/// <summary>A database with the store's schema and one node on it.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly List<EventLog> nodes = [];

    private Store(TestDatabase database)
    {
        this.database = database;
        Log = Node();
        Transact = new Transact(Log, TestCounters.Workflows());
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Connects as a superuser.</summary>
    public string AdminConnectionString => database.AdminConnectionString;

    public EventLog Log { get; }

    public Transact Transact { get; }

    public static async Task<Store> Fresh(Postgres postgres, bool simulated = false) => new(await postgres.FreshDatabase(
        simulated ? "event_store_simulated" : "event_store",
        (admin, cancel) => Schema.Apply(admin, new SchemaOptions { Simulated = simulated }, cancel),
        Cancel));

    /// <summary>Another node on the same database: connections and memory of its own.</summary>
    public EventLog Node()
    {
        var node = new EventLog(database.AdminConnectionString, TestCounters.EventTypes);
        nodes.Add(node);
        return node;
    }

    /// <summary>Runs a command with a new actor and no key.</summary>
    public Task<TransactResult> Run(object command) => Transact.Run(command, By("someone"), Cancel);

    public static CommandContext By(string actor) => new() { Actor = actor };

    public static CommandKey Key(string name, string content = "") => new(NameBasedId.Of(name), NameBasedId.Of(content));

    /// <summary>What the application sees.</summary>
    public async Task<T> Query<T>(string sql)
    {
        await using var command = Log.Database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Cancel))!;
    }

    /// <summary>Runs SQL as the superuser, or as a role it takes on first.</summary>
    public async Task Execute(string sql, string? role = null)
    {
        await using var connection = new NpgsqlConnection(AdminConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(role is null ? sql : $"set role {role}; {sql}; reset role", connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes) await node.DisposeAsync();
        await database.DisposeAsync();
    }
}
