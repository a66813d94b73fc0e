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

    [Fact]
    public async Task that_is_early_again_because_the_databases_clock_went_back_is_not_lost()
    {
        await using var store = await Store.Fresh(postgres, simulated: true);
        await using var node = new FlowNode(store);
        var (clock, monday) = (new SimulatedClock(node.Log), new DateTimeOffset(2021, 10, 11, 1, 0, 0, TimeSpan.Zero));
        await clock.AdvanceTo(monday, Store.Cancel);
        await node.Send(new TestErrand(desk, "at nine"));
        await store.Execute("update awards.messages set effective = effective + interval '1 hour'"); // as if it were an hour earlier now

        await node.RunDue();
        (await node.DoneAt(desk)).ShouldBeEmpty();
        var early = (await new ParkedMessages(node.Log).List(Store.Cancel)).ShouldHaveSingleItem("it was tried, and waits");

        await clock.AdvanceTo(monday.AddHours(1), Store.Cancel);
        await new ParkedMessageDesk(node.Log, node.Workflows, node.Transact)
            .Replay(early.Id, new OperatorAct("operator", "the clock is right"), Store.Cancel);
        await node.RunDue();
        (await node.DoneAt(desk)).ShouldBe(["at nine"]);
    }
}
