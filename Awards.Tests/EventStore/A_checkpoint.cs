using Awards.EventStore;
using Awards.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Awards.Tests.EventStore;

/// <summary>Of subscriptions that an event says nothing to, and of those whose log lost its end.</summary>
public sealed class A_checkpoint(Postgres postgres)
{
    private const string Name = "TestDeskBook:All";

    private readonly Guid desk = Guid.NewGuid();

    [Fact]
    public async Task moves_with_others_only_from_where_it_stands_to_what_the_log_holds()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Do(desk, "a", "b");
        var read = await node.Log.ReadAll(0, 10, Store.Cancel);
        foreach (var name in (string[])["there", "elsewhere", "lost"]) await Checkpoint.Load(node.Log.Database, name, Store.Cancel);

        var moved = await Task.WhenAll(
            node.Log.Moves.Move("there", 0, read[1], Store.Cancel),
            node.Log.Moves.Move("there", 0, read[0], Store.Cancel),
            node.Log.Moves.Move("elsewhere", 1, read[1], Store.Cancel),
            node.Log.Moves.Move("lost", 0, read[1] with { Id = Guid.NewGuid() }, Store.Cancel),
            node.Log.Moves.Move("never ran", 0, read[1], Store.Cancel));

        moved.ShouldBe([true, false, false, false, false]);
        (await Task.WhenAll(((string[])["there", "elsewhere", "lost"]).Select(Of))).ShouldBe([2, 0, 0]);

        async Task<long?> Of(string name) => await Checkpoint.Find(node.Log.Database, name, Store.Cancel);
    }

    [Fact]
    public async Task that_somebody_holds_keeps_none_of_the_others_waiting()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        await node.Do(desk, "a");
        var read = await node.Log.ReadAll(0, 10, Store.Cancel);
        foreach (var name in (string[])["held", "free"]) await Checkpoint.Load(node.Log.Database, name, Store.Cancel);
        await using var connection = await node.Log.Database.OpenConnectionAsync(Store.Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Store.Cancel);
        await Checkpoint.Lock(connection, "held", Store.Cancel);

        (await node.Log.Moves.Move("held", 0, read[0], Store.Cancel)).ShouldBeFalse();
        (await node.Log.Moves.Move("free", 0, read[0], Store.Cancel)).ShouldBeTrue();
    }

    /// <summary>The primary dies with its last event, and another takes that one's place: what was read of it is stored nowhere.</summary>
    [Fact]
    public async Task does_not_move_past_an_event_that_the_log_lost()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var worker = Worker(node, new Signals());
        await worker.Prepare(Store.Cancel);
        await node.Do(desk, "a", "lost");
        var read = await worker.Read(Store.Cancel);
        await store.Execute("""
            alter table awards.mt_events disable trigger all;
            update awards.mt_events set id = gen_random_uuid(), data = jsonb_set(data, '{label}', '"kept"') where seq_id = 2;
            alter table awards.mt_events enable always trigger events_never_change
            """);

        (await worker.Store(read, Store.Cancel)).ShouldBeFalse();
        await worker.CatchUp(Store.Cancel);

        (await DeskBook.Reader(node.Log).Get(desk.ToString(), Store.Cancel)).Document!.Data.Done.ShouldBe(["a", "kept"]);
    }

    [Fact]
    public async Task tells_of_a_change_when_a_document_changed_and_not_when_it_only_moved()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var signals = new Signals();
        var worker = Worker(node, signals);
        await worker.Prepare(Store.Cancel);

        var before = signals.Changes.Of(Name);
        await node.Send();
        await worker.CatchUp(Store.Cancel);
        signals.Changes.Of(Name).ShouldBe(before);
        (await Checkpoint.Find(node.Log.Database, Name, Store.Cancel)).ShouldBe(1);

        await node.Do(desk, "a");
        await worker.CatchUp(Store.Cancel);
        signals.Changes.Of(Name).ShouldNotBe(before);
        before.ShouldNotBeNull();
    }

    [Fact]
    public async Task of_which_nobody_knows_whether_it_moved_leaves_nobody_sure_until_the_next_is_stored()
    {
        await using var store = await Store.Fresh(postgres);
        await using var node = new FlowNode(store);
        var signals = new Signals();
        var worker = Worker(node, signals);
        await worker.Prepare(Store.Cancel);
        var before = signals.Changes.Of(Name);
        await store.Execute("""
            create function awards_read.dies() returns trigger language plpgsql as
              'begin perform pg_terminate_backend(pg_backend_pid()); return null; end';
            create constraint trigger dies_at_commit after insert on awards_read.test_desk_book_v1
              deferrable initially deferred for each row execute function awards_read.dies()
            """);
        await node.Do(desk, "a");

        await Should.ThrowAsync<NpgsqlException>(() => worker.CatchUp(Store.Cancel));
        signals.Changes.Of(Name).ShouldBeNull();
        await store.Execute("drop trigger dies_at_commit on awards_read.test_desk_book_v1");
        await worker.CatchUp(Store.Cancel);

        signals.Changes.Of(Name).ShouldNotBeNull().ShouldNotBe(before);
    }

    private static SubscriptionWorker Worker(FlowNode node, Signals signals) => new(
        DeskBook.Projection(), node.Log, new DutyLocks(node.Log), signals, new SubscriptionOptions(), NullLogger.Instance);
}
