using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

/// <summary>A pump that is late changes no outcome.</summary>
public sealed class A_late_message(Postgres postgres)
{
    private readonly Guid desk = Guid.NewGuid();

    [Fact]
    public async Task takes_effect_when_what_caused_it_did_and_a_timer_when_it_is_due_however_late_they_are_run()
    {
        await using var store = await Store.Fresh(postgres, simulated: true);
        await using var node = new FlowNode(store);
        var clock = new SimulatedClock(node.Log);
        var (friday, monday) =
            (new DateTimeOffset(2021, 10, 8, 1, 0, 0, TimeSpan.Zero), new DateTimeOffset(2021, 10, 11, 1, 0, 0, TimeSpan.Zero));
        await clock.AdvanceTo(monday, Store.Cancel);
        TestErrand[] errands =
            [new(desk, "at once"), new(desk, "was due on Saturday", friday.AddDays(1)), new(desk, "tomorrow", monday.AddDays(1))];
        var command = new TestSendErrands(Guid.NewGuid(), errands);
        await node.Transact.Run(command, FlowNode.As("late") with { EffectiveAt = friday }, Store.Cancel);
        await clock.AdvanceTo(monday.AddDays(9), Store.Cancel);

        await node.RunDue();

        var done = (await node.Log.ReadStream(desk, Store.Cancel))
            .ToDictionary(e => ((TestErrandDone)e.Data).Label, e => e.Metadata.EffectiveAt);
        done.ShouldBe(
            new Dictionary<string,
            DateTimeOffset>
            { ["at once"] = friday, ["was due on Saturday"] = friday.AddDays(1), ["tomorrow"] = monday.AddDays(1) },
            ignoreOrder: true);
    }
}
