using Npgsql;

namespace Awards.Tests.Support;

public sealed class A_fresh_database(Postgres postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_a_clone_of_a_template_prepared_once()
    {
        var prepared = 0;
        async Task Prepare(string administrator, CancellationToken cancellation)
        {
            Interlocked.Increment(ref prepared);
            await Execute(administrator, "CREATE TABLE things (id int); INSERT INTO things VALUES (7)", cancellation);
        }

        await using var one = await postgres.FreshDatabase("clone_of_things", Prepare, Cancellation);
        await Execute(one.AdminConnectionString, "INSERT INTO things VALUES (8)", Cancellation);
        await using var other = await postgres.FreshDatabase("clone_of_things", Prepare, Cancellation);

        prepared.ShouldBe(1);
        (await Execute(other.AdminConnectionString, "SELECT sum(id)::int FROM things", Cancellation)).ShouldBe(7);
    }

    [Fact]
    public async Task is_empty_and_gone_when_disposed()
    {
        var database = await postgres.FreshDatabase(cancellation: Cancellation);
        const string tables = "SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public'";
        (await Execute(database.AdminConnectionString, tables, Cancellation)).ShouldBe(0);
        await database.DisposeAsync();
        (await (await postgres.Server()).DatabaseExists(database.Name, Cancellation)).ShouldBeFalse();
    }

    private static async Task<object?> Execute(string connectionString, string sql, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellation);
    }
}
