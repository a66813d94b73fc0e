using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

public sealed class A_command(Postgres postgres)
{
    [Fact]
    public async Task is_decided_on_the_state_of_its_stream_and_recorded_with_who_and_why()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var context = new CommandContext { Actor = "lan", Correlation = "c-1", Initiator = "minh", TraceParent = "00-ab-cd-01" };

        await store.Transact.Run(new TestCount(counter, 2, "Tòa án \"nhân dân\" <tối cao>"), context, Store.Cancel);
        var done = (await store.Transact.Run(new TestCount(counter, 3), context, Store.Cancel)).ShouldBeOfType<TransactResult.Done>();

        (done.Stream, done.Version, done.Position, done.Repeated).ShouldBe((counter, 2, 2, false));
        var events = await store.Log.ReadStream(counter, Store.Cancel);
        events.Select(e => (e.Position, e.Version, e.Type)).ShouldBe([(1, 1, "test_counted"), (2, 2, "test_counted")]);
        events[0].Data.ShouldBe(new TestCounted(2, "Tòa án \"nhân dân\" <tối cao>"));
        events[1].ShouldBe(done.Events.Single());
        var metadata = events[0].Metadata;
        (metadata.Actor, metadata.Correlation, metadata.Causation, metadata.Initiator, metadata.TraceParent)
            .ShouldBe(("lan", "c-1", null, "minh", "00-ab-cd-01"));
        metadata.EffectiveAt.ShouldBeLessThanOrEqualTo(events[0].RecordedAt);
    }
}
