using System.Collections.Concurrent;
using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

public sealed class The_log(Postgres postgres)
{
    private static readonly Metadata metadata = new("someone", DateTimeOffset.UnixEpoch, "c");

    [Fact]
    public async Task lets_one_of_many_writers_have_a_version()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var nodes = Enumerable.Range(0, 8).Select(_ => store.Node()).ToArray();

        var outcomes = await Task.WhenAll(nodes.Select((node, n) => node.Append(Write(counter, 0, new TestCounted(n)), Store.Cancel)));

        outcomes.OfType<AppendOutcome.Appended>().Count().ShouldBe(1);
        outcomes.OfType<AppendOutcome.Conflict>().ShouldAllBe(c => c == new AppendOutcome.Conflict(counter, 0, 1));
        var stored = (await store.Log.ReadStream(counter, Store.Cancel)).ShouldHaveSingleItem();
        stored.Data.ShouldBe(outcomes.OfType<AppendOutcome.Appended>().Single().Events.Single().Data);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task has_no_gaps_and_shows_nothing_out_of_order_while_many_write_lose_races_and_give_up(int seed)
    {
        await using var store = await Store.Fresh(postgres);
        var streams = Enumerable.Range(0, 5).Select(_ => Guid.NewGuid()).ToArray();
        var box = new SealedRow("a key", Guid.NewGuid(), [1]);
        using var writing = new CancellationTokenSource();
        var read = ReadUntilQuiet(store.Node(), writing.Token);
        var outcomes = new ConcurrentBag<AppendOutcome>();
        var failures = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            var node = store.Node();
            var random = new Random(seed * 100 + writer);
            for (var turn = 0; turn < 40; turn++)
            {
                var stream = streams[random.Next(streams.Length)];
                var seen = (await node.ReadStream(stream, Store.Cancel)).Count;
                var events = Enumerable.Range(0, random.Next(1, 4)).Select(n => (object)new TestCounted(n)).ToArray();
                var request = Write(stream, random.Next(4) == 0 ? null : seen, events);
                // Some fail in PostgreSQL after their events were given positions, which must not be lost.
                if (random.Next(5) == 0) request = request with { Sealed = new SealedChange([box, box], []) };
                try
                {
                    outcomes.Add(await node.Append(request, Store.Cancel));
                }
                catch (AppendFailedException failed) when (failed.SqlState == PostgresErrorCodes.UniqueViolation)
                {
                    Interlocked.Increment(ref failures);
                }
            }
        }));
        await writing.CancelAsync();

        var positions = await read;
        var written = outcomes.OfType<AppendOutcome.Appended>().ToArray();
        outcomes.OfType<AppendOutcome.Conflict>().ShouldNotBeEmpty();
        failures.ShouldBePositive();
        positions.ShouldBe(Enumerable.Range(1, written.Sum(w => w.Events.Count)).Select(n => (long)n));
        written.SelectMany(w => w.Events).Select(e => e.Position).Order().ShouldBe(positions);
        foreach (var stream in streams)
        {
            var events = await store.Log.ReadStream(stream, Store.Cancel);
            events.Select(e => e.Version).ShouldBe(Enumerable.Range(1, events.Count).Select(n => (long)n));
            events.Select(e => e.Position).ShouldBe(events.Select(e => e.Position).Order());
        }
    }

    [Fact]
    public async Task records_times_that_never_decrease_even_when_the_machines_clock_goes_back()
    {
        await using var store = await Store.Fresh(postgres);
        await store.Run(new TestCount(Guid.NewGuid(), 1));
        // As if this event had been recorded by a machine that was an hour ahead.
        await store.Execute("update awards.log_head set recorded_at = recorded_at + interval '1 hour'");
        var ahead = await store.Query<DateTime>("select recorded_at from awards.log_head");

        (await store.Log.Now(Store.Cancel)).UtcDateTime.ShouldBe(ahead);
        var done = (TransactResult.Done)await store.Run(new TestCount(Guid.NewGuid(), 1));
        done.Events[0].RecordedAt.UtcDateTime.ShouldBe(ahead);
        done.Events[0].Metadata.EffectiveAt.UtcDateTime.ShouldBe(ahead);
    }

    [Fact]
    public async Task records_times_in_the_order_of_positions_whoever_writes()
    {
        await using var store = await Store.Fresh(postgres);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var node = store.Node();
            for (var turn = 0; turn < 20; turn++) await node.Append(Write(Guid.NewGuid(), 0, new TestCounted(1)), Store.Cancel);
        }));
        var events = await store.Log.ReadAll(0, 1000, Store.Cancel);
        events.Count.ShouldBe(160);
        events.Select(e => e.RecordedAt).ShouldBe(events.Select(e => e.RecordedAt).Order());
    }

    [Fact]
    public async Task reads_a_stream_as_it_was_at_a_version_and_at_an_instant()
    {
        await using var store = await Store.Fresh(postgres, simulated: true);
        var clock = new SimulatedClock(store.Log);
        var start = new DateTimeOffset(2021, 10, 12, 8, 0, 0, TimeSpan.FromHours(7));
        var counter = Guid.NewGuid();
        for (var day = 0; day < 3; day++)
        {
            await clock.AdvanceTo(start.AddDays(day), Store.Cancel);
            await store.Run(new TestCount(counter, day));
        }

        (await store.Log.ReadStream(counter, toVersion: 2, asOf: null, Store.Cancel)).Select(e => e.Version).ShouldBe([1, 2]);
        (await store.Log.ReadStream(counter, toVersion: null, start.AddDays(1), Store.Cancel)).Select(e => e.Version).ShouldBe([1, 2]);
        (await store.Log.ReadStream(counter, toVersion: null, start.AddDays(1).AddTicks(-10), Store.Cancel)).Select(e => e.Version)
            .ShouldBe([1]);
        (await store.Log.ReadStream(Guid.NewGuid(), Store.Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task reads_on_from_any_position_so_many_at_a_time()
    {
        await using var store = await Store.Fresh(postgres);
        await store.Log.Append(Write(Guid.NewGuid(), 0, [.. Enumerable.Range(1, 10).Select(n => new TestCounted(n))]), Store.Cancel);

        (await store.Log.ReadAll(3, 4, Store.Cancel)).Select(e => e.Position).ShouldBe([4, 5, 6, 7]);
        (await store.Log.ReadAll(10, 4, Store.Cancel)).ShouldBeEmpty();
        (await store.Log.Head(Store.Cancel)).ShouldBe(10);
    }

    [Fact]
    public async Task writes_several_streams_together_or_none()
    {
        await using var store = await Store.Fresh(postgres);
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        AppendRequest Both(long? expectedOfOther) => new()
        {
            Streams = [
                new(one, "test_counter", 0, [new TestCounted(1), new TestCounted(2)]),
                new(other, "test_counter", expectedOfOther, [new TestCounted(3)])],
            Metadata = metadata,
        };

        (await store.Log.Append(Both(expectedOfOther: 5), Store.Cancel)).ShouldBe(new AppendOutcome.Conflict(other, 5, 0));
        (await store.Log.Head(Store.Cancel)).ShouldBe(0);

        var done = (await store.Log.Append(Both(expectedOfOther: null), Store.Cancel)).ShouldBeOfType<AppendOutcome.Appended>();
        done.Events.Select(e => (e.Stream, e.Version, e.Position)).ShouldBe([(one, 1, 1), (one, 2, 2), (other, 1, 3)]);
        (await store.Log.ReadAll(0, 10, Store.Cancel)).ShouldBe(done.Events);
    }

    [Fact]
    public async Task refuses_what_postgresql_cannot_hold_and_names_our_own_command_not_its_content()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        var failed = await Should.ThrowAsync<AppendFailedException>(() => store.Run(new TestCount(counter, 1, "a secret\0")));
        failed.Message.ShouldContain($"test_counter {counter} at 0 of [TestCounted]");
        failed.Message.ShouldNotContain("secret");
        (await store.Log.Head(Store.Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task refuses_to_write_a_stream_as_if_it_were_of_another_type()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        await store.Run(new TestCount(counter, 1));
        var other = new AppendRequest { Streams = [new(counter, "test_other", 1, [new TestCounted(1)])], Metadata = metadata };
        await Should.ThrowAsync<InvalidOperationException>(() => store.Log.Append(other, Store.Cancel));
    }

    [Fact]
    public async Task skips_no_event_that_this_program_does_not_know()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        await store.Run(new TestCount(counter, 1));
        await using var older = new EventLog(store.AdminConnectionString, new EventTypes([typeof(TestSent)]));
        foreach (var read in (Func<Task>[])
            [
                () => older.ReadAll(0, 10, Store.Cancel), () => older.ReadStream(counter, Store.Cancel),
                () => older.ReadFacts(counter, 0, Store.Cancel), () => older.ReadAt([1], Store.Cancel), Ahead,
            ])
        {
            (await Should.ThrowAsync<UnknownEventTypeException>(read)).Alias.ShouldBe("test_counted");
        }

        async Task Ahead()
        {
            await foreach (var _ in older.ReadAhead(0, 10, Store.Cancel)) { }
        }
    }

    private static AppendRequest Write(Guid stream, long? expected, params object[] events) =>
        new() { Streams = [new StreamWrite(stream, "test_counter", expected, events)], Metadata = metadata };

    // Whoever has seen position n has seen every position below it, at every moment.
    private static async Task<List<long>> ReadUntilQuiet(EventLog node, CancellationToken writing)
    {
        var seen = new List<long>();
        while (true)
        {
            var last = writing.IsCancellationRequested;
            var head = await node.Head(Store.Cancel);
            var events = await node.ReadAll(seen.Count, 7, Store.Cancel);
            events.Select(e => e.Position).ShouldBe(Enumerable.Range(seen.Count + 1, events.Count).Select(n => (long)n));
            if (events.Count < 7) (seen.Count + events.Count).ShouldBeGreaterThanOrEqualTo((int)head);
            seen.AddRange(events.Select(e => e.Position));
            if (last && events.Count == 0) return seen;
        }
    }
}
