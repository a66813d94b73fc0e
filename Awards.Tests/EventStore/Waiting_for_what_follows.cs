using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

public sealed class Waiting_for_what_follows(Postgres postgres)
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    private readonly Guid desk = Guid.NewGuid();

    [Fact]
    public async Task of_a_write_ends_when_the_read_model_has_passed_it()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store, subscriptions: [DeskBook.Projection()]);
        node.Node.Start();
        await node.Do(desk, "a", "b");

        var reached = await node.Node.Waiting.WaitFor("TestDeskBook:All", 2, FlowNode.Patience, Store.Cancel);

        reached.ShouldBe(new Reached("TestDeskBook:All", 2, InTime: true, 2));
        var (document, position) = await DeskBook.Reader(node.Log).Get(desk.ToString(), Store.Cancel);
        document!.Data.Done.ShouldBe(["a", "b"]);
        position.ShouldBe(2);
    }

    [Fact]
    public async Task of_a_write_is_bounded_and_says_how_far_the_read_model_is()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store, subscriptions: [DeskBook.Projection()]);
        await node.Do(desk, "a");

        (await node.Node.Waiting.WaitFor("TestDeskBook:All", 1, Short, Store.Cancel).WaitAsync(FlowNode.Patience, Store.Cancel))
            .ShouldBe(new Reached("TestDeskBook:All", 1, InTime: false, 0));
    }

    [Fact]
    public async Task of_a_correlation_includes_what_its_messages_caused()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Transact.Run(new TestPassOn(Guid.NewGuid(), desk, 20), FlowNode.As("chain"), Store.Cancel);
        node.Node.Start();

        var rest = await node.Node.Waiting.WaitForCorrelation("chain", FlowNode.Patience, Store.Cancel);

        (rest.InTime, rest.Pending, rest.Parked.Count).ShouldBe((true, 0, 0));
        (await node.Log.ReadStream(desk, Store.Cancel)).Count.ShouldBe(20);
    }

    [Fact]
    public async Task of_a_correlation_does_not_wait_for_other_ones_nor_for_the_future()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Send(new TestErrand(desk, "of another correlation"));
        var correlation = await node.Send(new TestErrand(desk, "next year", DateTimeOffset.UtcNow.AddYears(1)));

        (await node.Node.Waiting.WaitForCorrelation(correlation, Short, Store.Cancel)).InTime.ShouldBeTrue();
    }

    [Fact]
    public async Task of_a_correlation_is_bounded_and_counts_what_has_not_run()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var correlation = await node.Send(new TestErrand(desk, "a"), new TestErrand(desk, "b"));

        var rest = await node.Node.Waiting.WaitForCorrelation(correlation, Short, Store.Cancel).WaitAsync(FlowNode.Patience, Store.Cancel);

        (rest.InTime, rest.Pending).ShouldBe((false, 2));
    }

    [Fact]
    public async Task of_a_correlation_reports_parked_ones_and_those_behind_them_instead_of_waiting()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store, (command, _) => command is TestDoErrand { Label: "broken" }
            ? throw new InvalidOperationException("always")
            : Task.CompletedTask);
        var broken = await node.Send(new TestErrand(desk, "broken"));
        await node.RunDue();
        var behind = await node.Send(new TestErrand(desk, "behind it"));

        foreach (var correlation in new[] { broken, behind })
        {
            var rest = await node.Node.Waiting.WaitForCorrelation(correlation, Short, Store.Cancel);
            rest.InTime.ShouldBeTrue();
            rest.Parked.Single().Code.ShouldBe(nameof(InvalidOperationException));
        }
    }

    [Fact]
    public async Task until_rest_says_what_was_still_moving()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store, subscriptions: [DeskBook.Projection()]);
        await node.Send(new TestErrand(desk, "a"), new TestErrand(desk, "b"));

        var waiting = node.Node.WaitForRest(Short, Store.Cancel).WaitAsync(FlowNode.Patience, Store.Cancel);
        var failure = await Should.ThrowAsync<TimeoutException>(() => waiting);

        failure.Message.ShouldContain("2 × test_do_errand");
        failure.Message.ShouldContain("TestDeskBook:All at 0 of 1");
    }
}
