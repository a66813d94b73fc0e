using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

/// <summary>A Marten host takes positions from its sequence, and writes the log from there on; this program does not any more.</summary>
public sealed class Handing_the_log_over(Postgres postgres)
{
    [Fact]
    public async Task gives_the_host_the_position_after_the_last_and_leaves_no_event_behind()
    {
        await using var store = await Store.Fresh(postgres);
        for (var count = 1; count <= 3; count++) await store.Run(new TestCount(Guid.NewGuid(), count));
        var last = await store.Log.Head(Store.Cancel);

        (await HandOver.ToMarten(store.AdminConnectionString, Store.Cancel)).ShouldBe(last);

        (await store.Query<long>("select nextval('awards.mt_events_sequence')")).ShouldBe(last + 1);
        (await Schema.IsHandedOver(store.AdminConnectionString, Store.Cancel)).ShouldBeTrue();
        (await Schema.Check(store.AdminConnectionString, Store.Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task takes_the_pen_from_a_node_that_still_runs()
    {
        await using var store = await Store.Fresh(postgres);
        await store.Run(new TestCount(Guid.NewGuid(), 1));
        var head = await store.Log.Head(Store.Cancel);
        await HandOver.ToMarten(store.AdminConnectionString, Store.Cancel);

        var refused = await Should.ThrowAsync<AppendFailedException>(() => store.Run(new TestCount(Guid.NewGuid(), 1)));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await store.Log.Head(Store.Cancel)).ShouldBe(head);
    }

    [Fact]
    public async Task is_done_once()
    {
        await using var store = await Store.Fresh(postgres);
        await store.Run(new TestCount(Guid.NewGuid(), 1));
        await HandOver.ToMarten(store.AdminConnectionString, Store.Cancel);
        await Should.ThrowAsync<SchemaException>(() => HandOver.ToMarten(store.AdminConnectionString, Store.Cancel));
    }

    [Fact]
    public async Task needs_something_to_hand_over()
    {
        await using var store = await Store.Fresh(postgres);
        await Should.ThrowAsync<SchemaException>(() => HandOver.ToMarten(store.AdminConnectionString, Store.Cancel));
        await store.Run(new TestCount(Guid.NewGuid(), 1));
    }
}
