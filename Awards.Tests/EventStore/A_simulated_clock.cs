using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

public sealed class A_simulated_clock(Postgres postgres)
{
    private static readonly DateTimeOffset start = new(2021, 10, 12, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task is_refused_on_a_real_database()
    {
        await using var store = await Store.Fresh(postgres);
        await Should.ThrowAsync<InvalidOperationException>(() => new SimulatedClock(store.Log).AdvanceTo(start, Store.Cancel));
        (await store.Log.Now(Store.Cancel)).ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task stands_still_until_it_is_advanced_and_every_node_sees_it()
    {
        await using var store = await Store.Fresh(postgres, simulated: true);
        var other = store.Node();
        var clock = new SimulatedClock(store.Log);

        await clock.AdvanceTo(start, Store.Cancel);
        (await other.Now(Store.Cancel)).ShouldBe(start);
        (await other.Now(Store.Cancel)).ShouldBe(start);
        await clock.AdvanceTo(start, Store.Cancel);
        await clock.AdvanceTo(start.AddDays(1), Store.Cancel);
        (await other.Now(Store.Cancel)).ShouldBe(start.AddDays(1));
    }

    [Fact]
    public async Task never_goes_back()
    {
        await using var store = await Store.Fresh(postgres, simulated: true);
        var clock = new SimulatedClock(store.Log);
        await clock.AdvanceTo(start, Store.Cancel);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => clock.AdvanceTo(start.AddSeconds(-1), Store.Cancel));
        (await store.Log.Now(Store.Cancel)).ShouldBe(start);
    }

    [Fact]
    public async Task must_be_started_before_anything_is_recorded()
    {
        await using var store = await Store.Fresh(postgres, simulated: true);
        var refused = await Should.ThrowAsync<PostgresException>(() => store.Run(new TestCount(Guid.NewGuid(), 1)));
        refused.SqlState.ShouldBe(PostgresErrorCodes.ObjectNotInPrerequisiteState);
    }
}
