using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

public sealed class A_stopped_node(Postgres postgres)
{
    [Fact]
    public async Task in_the_middle_of_an_append_does_not_hold_the_logs_lock()
    {
        await using var store = await Store.Fresh(postgres);
        var direct = new NpgsqlConnectionStringBuilder(store.AdminConnectionString);
        using var wire = new FrozenWire(direct.Host!, direct.Port);
        var wired =
            new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Host = wire.Folder, Timeout = 1, CancellationTimeout = 100 };
        await using var node = new EventLog(wired.ConnectionString, TestCounters.EventTypes);
        await node.Append(Count(Guid.NewGuid()), Store.Cancel); // the connection is made and the statement prepared

        wire.FreezeAfterOneFlight();
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Store.Cancel);
        var stopped = node.Append(Count(Guid.NewGuid()), giveUp.Token);

        // Its one flight was enough: the append is committed, and others go on.
        await Eventually.Is(async () => await store.Log.Head(Store.Cancel) == 2, "the append is committed");
        await store.Log.Append(Count(Guid.NewGuid()), Store.Cancel).WaitAsync(TimeSpan.FromSeconds(10), Store.Cancel);
        (await store.Query<long>(
            "select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'")).ShouldBe(0);
        stopped.IsCompleted.ShouldBeFalse();
        await giveUp.CancelAsync();
        await Should.ThrowAsync<Exception>(stopped);
    }

    private static AppendRequest Count(Guid counter) => new()
    {
        Streams = [new StreamWrite(counter, "test_counter", 0, [new TestCounted(1)])],
        Metadata = new Metadata("lan", DateTimeOffset.UnixEpoch, "c"),
    };
}
