using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

/// <summary>What an operator does about it: each act is an event, and of two operators one is first.</summary>
public sealed class A_parked_message(Postgres postgres)
{
    private static readonly OperatorAct Somebody = new("operator-1", "the disk was full");
    private static readonly OperatorAct SomebodyElse = new("operator-2", "nobody needs it");

    private readonly Guid desk = Guid.NewGuid();
    private volatile bool broken = true;
    private int attempts;

    [Fact]
    public async Task that_is_replayed_runs_before_those_that_waited_behind_it()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = Node(store);
        var message = await Park(node);
        broken = false;

        (await Desk(node).Replay(message, Somebody, Store.Cancel)).ShouldBe(DeskOutcome.Done);
        await node.RunDue();

        (await node.DoneAt(desk)).ShouldBe(["broken", "after"]);
        (await List(node)).ShouldBeEmpty();
        var told = (await Told(node))[^1];
        told.Data.ShouldBe(new MessageReplayed(message, "test_do_errand", "test_desk", desk, FlowNode.Pump.Attempts, Somebody.Reason));
        (told.Metadata.Actor, told.Metadata.Causation).ShouldBe((Somebody.Actor, message.ToString()));
    }

    [Fact]
    public async Task that_is_replayed_and_still_fails_has_as_many_attempts_again_and_can_be_replayed_again()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = Node(store);
        var message = await Park(node);

        await Desk(node).Replay(message, Somebody, Store.Cancel);
        await node.RunDue();
        attempts.ShouldBe(2 * FlowNode.Pump.Attempts);
        (await List(node)).Single().Attempts.ShouldBe(2 * FlowNode.Pump.Attempts);
        broken = false;
        (await Desk(node).Replay(message, Somebody, Store.Cancel)).ShouldBe(DeskOutcome.Done);
        await node.RunDue();

        (await node.DoneAt(desk)).ShouldBe(["broken", "after"]);
        (await Told(node)).Select(told => told.Type)
            .ShouldBe(["message_parked", "message_replayed", "message_parked", "message_replayed"]);
    }

    [Fact]
    public async Task that_is_a_link_of_a_chain_too_long_runs_when_it_is_replayed()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = Node(store);
        await node.Transact.Run(new TestPassOn(Guid.NewGuid(), desk, 33), FlowNode.As("chain"), Store.Cancel);
        await node.RunDue();

        await Desk(node).Replay((await List(node)).Single().Id, Somebody, Store.Cancel);
        await node.RunDue();

        (await node.Log.ReadStream(desk, Store.Cancel)).Count.ShouldBe(33);
    }

    [Fact]
    public async Task that_is_discarded_never_runs_and_later_ones_of_its_destination_go_on()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = Node(store);
        var message = await Park(node);
        await store.Execute("create table awards.delivered as select * from awards.messages where parked_at is not null");
        broken = false;

        (await Desk(node).Discard(message, SomebodyElse, Store.Cancel)).ShouldBe(DeskOutcome.Done);
        await node.RunDue();
        await store.Execute("insert into awards.messages select * from awards.delivered");
        await store.Execute("update awards.messages set parked_at = null, attempts = 0");
        await node.RunDue();

        (await node.DoneAt(desk)).ShouldBe(["after"]);
        (await store.Query<long>("select count(*) from awards.messages")).ShouldBe(0);
        (await Told(node))[^1].Data
            .ShouldBe(new MessageDiscarded(
                message, "test_do_errand", "test_desk", desk, nameof(InvalidOperationException), SomebodyElse.Reason));
    }

    [Fact]
    public async Task is_tried_out_without_a_trace()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = Node(store);
        var message = await Park(node);
        var before = await node.Log.Head(Store.Cancel);

        (await Desk(node).TryOut(message, Store.Cancel))!.Outcome.ShouldBe(DryRunOutcome.Fails);
        (await Desk(node).TryOut(message, Store.Cancel))!.Code.ShouldBe(nameof(InvalidOperationException));
        broken = false;
        var tried = await Desk(node).TryOut(message, Store.Cancel);
        (tried!.Outcome, tried.Events.Single(), tried.Messages).ShouldBe((DryRunOutcome.Records, "test_errand_done", 0));
        await store.Execute("""update awards.messages set body = jsonb_set(body, '{label}', '"forbidden"') where parked_at is not null""");
        tried = await Desk(node).TryOut(message, Store.Cancel);
        (tried!.Outcome, tried.Code).ShouldBe((DryRunOutcome.Refused, "forbidden-errand"));

        (await node.Log.Head(Store.Cancel)).ShouldBe(before);
        (await List(node)).Single().Id.ShouldBe(message);
        (await Desk(node).TryOut(Guid.NewGuid(), Store.Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task that_two_operators_see_to_at_once_is_seen_to_by_one_of_them()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = Node(store);
        await using var other = Node(store);
        var message = await Park(node);
        broken = false;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(operators => operators % 2 == 0
            ? Desk(node).Replay(message, Somebody, Store.Cancel)
            : Desk(other).Discard(message, SomebodyElse, Store.Cancel)));
        await node.RunDue();

        outcomes.Count(outcome => outcome == DeskOutcome.Done).ShouldBe(1);
        var told = (await Told(node)).Select(told => told.Type).ToList();
        told.Count.ShouldBe(2, "parked, and then one act");
        (await node.DoneAt(desk)).ShouldBe(told[1] == "message_replayed" ? ["broken", "after"] : ["after"]);
        (await store.Query<long>("select count(*) from awards.messages")).ShouldBe(0);
    }

    [Fact]
    public async Task that_is_replayed_while_the_pumps_run_is_done_once()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = Node(store);
        var message = await Park(node);
        node.Node.Start();
        broken = false;

        await Desk(node).Replay(message, Somebody, Store.Cancel);

        await Eventually.Is(async () => (await node.DoneAt(desk)).Count == 2, "what waited has run");
        (await node.DoneAt(desk)).ShouldBe(["broken", "after"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task whose_operator_dies_between_the_event_and_the_row_is_finished_by_whoever_asks_again(bool isReplayed)
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = Node(store);
        var message = await Park(node);
        broken = false;
        await store.Execute(
            """
            create function awards.die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
            create trigger die before update or delete on awards.messages for each row execute function awards.die()
            """);
        await Should.ThrowAsync<Npgsql.PostgresException>(Act());
        (await List(node)).Single().Id.ShouldBe(message, "it is still shown");
        await store.Execute("drop trigger die on awards.messages");

        (await (isReplayed ? Desk(node).Discard(message, SomebodyElse, Store.Cancel) : Desk(node).Replay(message, Somebody, Store.Cancel)))
            .ShouldBe(DeskOutcome.SettledOtherwise, "what was begun is finished first");
        await node.RunDue();

        (await Told(node)).Count.ShouldBe(2, "the event that was written stays the only one");
        (await node.DoneAt(desk)).ShouldBe(isReplayed ? ["broken", "after"] : ["after"]);
        (await Act()).ShouldBe(DeskOutcome.NotParked);

        Task<DeskOutcome> Act() => isReplayed
            ? Desk(node).Replay(message, Somebody, Store.Cancel)
            : Desk(node).Discard(message, SomebodyElse, Store.Cancel);
    }

    private static ParkedMessageDesk Desk(FlowNode node) => new(node.Log, node.Workflows, node.Transact, node.Node.Signals);

    private static Task<IReadOnlyList<ParkedMessage>> List(FlowNode node) => new ParkedMessages(node.Log).List(Store.Cancel);

    private static Task<IReadOnlyList<StoredEvent>> Told(FlowNode node) => node.Log.ReadStream(Operations.Stream, Store.Cancel);

    private FlowNode Node(Store store) => new(store, (command, _) =>
    {
        if (command is not TestDoErrand { Label: "broken" } || !broken) return Task.CompletedTask;
        Interlocked.Increment(ref attempts);
        throw new InvalidOperationException("something that may hold content");
    });

    private async Task<Guid> Park(FlowNode node)
    {
        await node.Send(new TestErrand(desk, "broken"), new TestErrand(desk, "after"));
        await node.RunDue();
        return (await List(node)).Single().Id;
    }
}
