using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

public sealed class History(Postgres postgres)
{
    [Theory]
    [InlineData("update awards.mt_events set data = '{}'", "awards_owner")]
    [InlineData("update awards.mt_events set data = '{}'", null)]
    [InlineData("update awards.mt_events set is_archived = true", null)]
    [InlineData("delete from awards.mt_events", "awards_owner")]
    [InlineData("delete from awards.mt_events", null)]
    [InlineData("delete from awards.mt_streams", "awards_owner")]
    [InlineData("delete from awards.mt_streams", null)]
    [InlineData("truncate awards.mt_events", "awards_owner")]
    [InlineData("truncate awards.mt_events", null)]
    [InlineData("truncate awards.mt_streams cascade", null)]
    [InlineData("set session_replication_role = replica; delete from awards.mt_events", null)]
    [InlineData("set session_replication_role = replica; truncate awards.mt_events", null)]
    public async Task is_not_changed_by_the_owner_or_a_superuser(string sql, string? role)
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        await store.Run(new TestCount(counter, 7));
        var before = await store.Log.ReadStream(counter, Store.Cancel);

        var refused = await Should.ThrowAsync<PostgresException>(() => store.Execute(sql, role));

        refused.SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        (await store.Log.ReadStream(counter, Store.Cancel)).ShouldBe(before);
    }
}
