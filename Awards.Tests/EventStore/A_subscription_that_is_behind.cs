using Awards.EventStore;
using Awards.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Awards.Tests.EventStore;

/// <summary>Three events and batches of one: each batch is full, so that there may be more behind it.</summary>
public sealed class A_subscription_that_is_behind(Postgres postgres)
{
    private static readonly EventTypes Types = new([typeof(TestRung)]);

    [Fact]
    public async Task reads_the_next_batch_while_it_stores_one()
    {
        await using var store = await Store.Fresh(postgres);
        await using var log = await Rung(store);
        TestRung.WasRead.Value = new TaskCompletionSource();
        var second = TestRung.WasRead.Value.Task;
        // It would wait for ever, were the second read only when the first is stored.
        var bells = new Bells(async batch => await (batch[0].Position == 1 ? second.WaitAsync(FlowNode.Patience) : Task.CompletedTask));

        await CatchUp(log, bells);

        bells.Stored.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task stores_nothing_of_what_it_read_ahead_when_the_batch_before_fails()
    {
        await using var store = await Store.Fresh(postgres);
        await using var log = await Rung(store);
        var fails = true;
        var bells = new Bells(batch => fails && batch[0].Position == 2 ? throw new TimeoutException() : Task.CompletedTask);

        await Should.ThrowAsync<TimeoutException>(() => CatchUp(log, bells));
        bells.Stored.ShouldBe([1]);
        fails = false;
        await CatchUp(log, bells);

        bells.Stored.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task throws_away_what_it_read_ahead_when_another_worker_has_moved_on()
    {
        await using var store = await Store.Fresh(postgres);
        await using var log = await Rung(store);
        var (first, other) = (new Bells(_ => Task.CompletedTask), new Bells(_ => Task.CompletedTask));
        await using var duty = new DutyLocks(log);
        var worker = await Worker(log, duty, first);
        await worker.Read(Store.Cancel); // it goes on from what it knows of its checkpoint
        await CatchUp(log, other);

        await worker.CatchUp(Store.Cancel);

        first.Stored.ShouldBeEmpty();
        other.Stored.ShouldBe([1, 2, 3]);
    }

    private static async Task<EventLog> Rung(Store store)
    {
        var log = new EventLog(store.AdminConnectionString, Types);
        var stream = Guid.NewGuid();
        for (var number = 1; number <= 3; number++)
        {
            var request = new AppendRequest
            {
                Streams = [new StreamWrite(stream, "test_bell", null, [new TestRung(number)])],
                Metadata = new Metadata("someone", DateTimeOffset.UnixEpoch, "bell"),
            };
            (await log.Append(request, Store.Cancel)).ShouldBeOfType<AppendOutcome.Appended>();
        }
        return log;
    }

    private static async Task CatchUp(EventLog log, Bells bells)
    {
        await using var duty = new DutyLocks(log);
        await (await Worker(log, duty, bells)).CatchUp(Store.Cancel);
    }

    private static async Task<SubscriptionWorker> Worker(EventLog log, DutyLocks duty, Bells bells)
    {
        var one = new SubscriptionOptions { BatchSize = 1 };
        var worker = new SubscriptionWorker(bells, log, duty, new Signals(), one, NullLogger.Instance);
        await worker.Prepare(Store.Cancel);
        return worker;
    }

    /// <summary>Tells the test in whose course it is read that the second of them was.</summary>
    private sealed record TestRung
    {
        private readonly int number;

        public TestRung(int number)
        {
            this.number = number;
            if (number == 2) WasRead.Value?.TrySetResult();
        }

        public static AsyncLocal<TaskCompletionSource?> WasRead { get; } = new();

        public int Number => number;
    }

    private sealed class Bells(Func<IReadOnlyList<StoredEvent>, Task> storing) : ISubscription
    {
        public List<long> Stored { get; } = [];

        public string RowName => "TestBells:All";

        public Task Prepare(NpgsqlConnection connection, CancellationToken cancel) => Task.CompletedTask;

        public async Task Store(IReadOnlyList<StoredEvent> batch, NpgsqlConnection connection, CancellationToken cancel)
        {
            await storing(batch);
            Stored.AddRange(batch.Select(happened => happened.Position));
        }
    }
}
