using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

/// <summary>A node whose listening connection is gone and that cannot make another for a while.</summary>
public sealed class A_node_that_is_cut_off(Postgres postgres)
{
    private readonly Guid desk = Guid.NewGuid();

    [Fact]
    public async Task catches_up_on_what_was_appended_meanwhile_without_polling()
    {
        await using var store = await Store.Fresh(postgres);
        await using var writer = new FlowNode(store);
        await using var listener = new FlowNode(
            store, subscriptions: [DeskBook.Projection()], options: new SubscriptionOptions { Poll = TimeSpan.FromHours(1) });
        listener.Node.Start();
        await Eventually.Is(async () => await Elsewhere(store, $"select count(*) {Listeners} and state = 'idle'") is 1L, "it listens");
        await writer.Do(desk, "a");
        await listener.Node.WaitForRest(FlowNode.Patience, Store.Cancel);

        await Elsewhere(store, "alter database {0} allow_connections false");
        await Elsewhere(store, $"select pg_terminate_backend(pid) {Listeners}");
        await writer.Do(desk, "b"); // on a connection that it has
        await Elsewhere(store, "alter database {0} allow_connections true");

        await listener.Node.WaitForRest(FlowNode.Patience, Store.Cancel);
        (await DeskBook.Reader(writer.Log).Get(desk.ToString(), Store.Cancel)).Document!.Data.Done.ShouldBe(["a", "b"]);
    }

    private const string Listeners = "from pg_stat_activity where datname = '{0}' and query = 'listen awards_log'";

    /// <summary>Runs a statement about the database from another one.</summary>
    private static async Task<object?> Elsewhere(Store store, string sql)
    {
        var settings = new NpgsqlConnectionStringBuilder(store.AdminConnectionString) { Pooling = false };
        var name = settings.Database!;
        settings.Database = "postgres";
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(Store.Cancel);
        await using var command = new NpgsqlCommand(sql.Replace("{0}", name, StringComparison.Ordinal), connection);
        return await command.ExecuteScalarAsync(Store.Cancel);
    }
}
