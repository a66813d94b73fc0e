using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

public sealed class The_application_role(Postgres postgres)
{
    [Fact]
    public async Task is_what_every_session_has_from_its_start_and_keeps_on_a_pooled_connection()
    {
        await using var store = await Store.Fresh(postgres);
        for (var use = 0; use < 5; use++) (await store.Query<string>("select current_user::text")).ShouldBe("awards_app");
        await using var own = await store.Log.OpenOwnConnection(Store.Cancel);
        await using var who = new NpgsqlCommand("select current_user::text", own);
        (await who.ExecuteScalarAsync(Store.Cancel)).ShouldBe("awards_app");
    }

    [Fact]
    public async Task loses_a_transaction_that_it_leaves_open()
    {
        await using var store = await Store.Fresh(postgres);
        (await store.Query<string>("select current_setting('idle_in_transaction_session_timeout')")).ShouldBe("1min");
    }

    [Theory]
    [InlineData("update awards.mt_events set type = 'x'")]
    [InlineData("delete from awards.mt_events")]
    [InlineData("truncate awards.mt_events")]
    [InlineData("delete from awards.mt_streams")]
    [InlineData("update awards.command_keys set version = 1")]
    [InlineData("delete from awards.command_keys")]
    [InlineData("delete from awards.log_head")]
    [InlineData("update awards.domain_clock set instant = now()")]
    [InlineData("update awards.sealed_boxes set box = ''")]
    [InlineData("create table awards.added (id int)")]
    [InlineData("create index added on awards.mt_events (type)")]
    [InlineData("alter table awards.mt_events add column added int")]
    [InlineData("alter table awards.mt_events disable trigger all")]
    [InlineData("drop table awards.mt_events cascade")]
    public async Task may_not(string sql)
    {
        await using var store = await Store.Fresh(postgres);
        await store.Run(new TestCount(Guid.NewGuid(), 1));
        var refused = await Should.ThrowAsync<PostgresException>(() => store.Execute(sql, role: "awards_app"));
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task makes_its_read_models_in_a_schema_of_its_own()
    {
        await using var store = await Store.Fresh(postgres);
        await store.Execute("create table awards_read.mine (id int); drop table awards_read.mine", role: "awards_app");
    }
}
