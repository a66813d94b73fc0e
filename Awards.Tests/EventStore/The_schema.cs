using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

public sealed class The_schema(Postgres postgres)
{
    private static readonly SchemaOptions real = new();

    [Fact]
    public async Task can_be_applied_by_several_nodes_at_once_and_again()
    {
        await using var database = await postgres.FreshDatabase(cancellation: Store.Cancel);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Schema.Apply(database.AdminConnectionString, real, Store.Cancel)));
        await Schema.Apply(database.AdminConnectionString, real, Store.Cancel);

        (await Schema.Check(database.AdminConnectionString, Store.Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task can_be_applied_to_several_databases_of_one_server_at_once()
    {
        await using var one = await postgres.FreshDatabase(cancellation: Store.Cancel);
        await using var other = await postgres.FreshDatabase(cancellation: Store.Cancel);
        await Task.WhenAll(new[] { one, other }.Select(d => Schema.Apply(d.AdminConnectionString, real, Store.Cancel)));

        (await Schema.Check(one.AdminConnectionString, Store.Cancel)).ShouldBeEmpty();
        (await Schema.Check(other.AdminConnectionString, Store.Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task says_of_an_empty_database_that_every_script_is_missing()
    {
        await using var database = await postgres.FreshDatabase(cancellation: Store.Cancel);
        var problems = await Schema.Check(database.AdminConnectionString, Store.Cancel);
        problems.Select(p => p.Script).ShouldBe(Schema.Scripts.Select(s => s.Name));
        problems.ShouldAllBe(p => p.Kind == SchemaProblemKind.Missing);
    }

    [Fact]
    public async Task that_another_program_made_is_named_and_not_touched()
    {
        await using var store = await Store.Fresh(postgres);
        await store.Execute("update awards.schema_scripts set sha256 = 'other' where name = '020_log_head.sql'");
        await store.Execute("insert into awards.schema_scripts (name, sha256) values ('999_of_the_future.sql', 'x')");

        (await Schema.Check(store.AdminConnectionString, Store.Cancel)).ShouldBe(
        [
            new SchemaProblem("020_log_head.sql", SchemaProblemKind.Different),
            new SchemaProblem("999_of_the_future.sql", SchemaProblemKind.Unknown),
        ]);
        await Should.ThrowAsync<SchemaException>(() => Schema.Apply(store.AdminConnectionString, real, Store.Cancel));
    }

    [Fact]
    public async Task of_a_real_database_is_never_made_a_simulated_one_nor_the_other_way_round()
    {
        await using var store = await Store.Fresh(postgres);
        await using var simulated = await Store.Fresh(postgres, simulated: true);

        await Should.ThrowAsync<SchemaException>(
            () => Schema.Apply(store.AdminConnectionString, new SchemaOptions { Simulated = true }, Store.Cancel));
        await Should.ThrowAsync<SchemaException>(() => Schema.Apply(simulated.AdminConnectionString, real, Store.Cancel));
        (await Schema.IsSimulated(store.AdminConnectionString, Store.Cancel)).ShouldBeFalse();
        (await Schema.IsSimulated(simulated.AdminConnectionString, Store.Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task needs_no_superuser_where_the_two_roles_were_given_to_the_databases_owner()
    {
        await using var store = await Store.Fresh(postgres); // makes the roles
        await using var database = await postgres.FreshDatabase(cancellation: Store.Cancel);
        var login = $"plain_{database.Name}";
        await store.Execute(
            $"create role {login} login; grant awards_owner, awards_app to {login}; alter database {database.Name} owner to {login}");
        try
        {
            var plain =
                new NpgsqlConnectionStringBuilder(database.AdminConnectionString) { Username = login, Pooling = false }.ConnectionString;
            await Schema.Apply(plain, real, Store.Cancel);
            await using var log = new EventLog(plain, TestCounters.EventTypes);
            (await new Transact(log, TestCounters.Workflows()).Run(new TestCount(Guid.NewGuid(), 1), Store.By("lan"), Store.Cancel))
                .ShouldBeOfType<TransactResult.Done>();
        }
        finally
        {
            await store.Execute($"alter database {database.Name} owner to current_user; revoke awards_owner, awards_app from {login}");
        }
    }
}
