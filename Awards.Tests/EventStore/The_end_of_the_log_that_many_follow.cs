using Awards.EventStore;

namespace Awards.Tests.EventStore;

/// <summary>What is read for one subscription of a node is there for all of them.</summary>
public sealed class The_end_of_the_log_that_many_follow
{
    private readonly List<StoredEvent> log = [];
    private readonly LogTail tail;
    private TaskCompletionSource? held;
    private int readings;

    public The_end_of_the_log_that_many_follow() => tail = new LogTail(async (after, limit, cancel) =>
    {
        var waiting = held;
        IReadOnlyList<StoredEvent> seen = [.. log.Where(stored => stored.Position > after).Take(limit)];
        Interlocked.Increment(ref readings);
        if (waiting is not null) await waiting.Task.WaitAsync(cancel);
        return seen;
    });

    [Fact]
    public async Task is_read_once_for_all_who_ask_while_it_is_read()
    {
        Append(3);
        var first = await Held(0);
        var more = Enumerable.Range(0, 10).Select(after => Read(after % 4)).ToList();
        held!.SetResult();

        (await first).ShouldBe([1, 2, 3]);
        foreach (var (after, read) in (await Task.WhenAll(more)).Index()) read.Count().ShouldBe(3 - (after % 4));
        readings.ShouldBe(2);
    }

    [Fact]
    public async Task has_what_came_while_it_was_read_for_others()
    {
        Append(1);
        var first = await Held(0);
        Append(1);
        var second = Read(0);
        held!.SetResult();

        (await first).ShouldBe([1]);
        (await second).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task is_handed_out_without_reading_to_whoever_wants_no_more_than_is_there()
    {
        Append(6);
        await Read(0);
        (await Read(1, limit: 3)).ShouldBe([2, 3, 4]);
        readings.ShouldBe(1);
    }

    [Fact]
    public async Task is_not_waited_for_by_whoever_is_further_behind()
    {
        Append(LogTail.Most + 10);
        for (var at = 0; at < log.Count; at += 500) await Read(at);
        var ahead = await Held(log.Count);
        var held = this.held!;
        this.held = null;

        (await Read(3, limit: 2).WaitAsync(FlowNode.Patience, Store.Cancel)).ShouldBe([4, 5]);
        ahead.IsCompleted.ShouldBeFalse();
        held.SetResult();
        await ahead;
    }

    [Fact]
    public async Task is_read_again_when_it_is_no_longer_the_one_that_was_read()
    {
        Append(2);
        await Read(0);
        var lost = log[1];
        log[1] = lost with { Id = Guid.NewGuid() };
        tail.Forget();

        (await tail.Read(0, 500, Store.Cancel))[1].Id.ShouldNotBe(lost.Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task is_read_again_when_another_history_has_grown_over_what_was_read(int further)
    {
        Append(4);
        await Read(0);
        log.RemoveRange(2, 2); // a failover lost them
        Append(2 + further);

        (await tail.Read(0, 500, Store.Cancel)).Select(stored => stored.Id).ShouldBe(log.Select(stored => stored.Id));
    }

    /// <summary>Whoever reads from anywhere, however much at once and beside whomever: what is given follows without a gap, and is all when
    /// less is given than is wanted.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task has_no_gap_wherever_it_is_read_from(int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < 40; step++)
        {
            Append(random.Next(0, 400));
            await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Correct(random.Next(0, log.Count + 1), random.Next(1, 600))));
        }
    }

    private async Task Correct(int after, int limit) => (await Read(after, limit)).ShouldBe(
        Enumerable.Range(after + 1, Math.Min(limit, log.Count - after)).Select(at => (long)at));

    private void Append(int events)
    {
        for (var n = 0; n < events; n++)
            log.Add(new StoredEvent(
                log.Count + 1, Guid.NewGuid(), Guid.Empty, 1, "told", "", DateTimeOffset.UnixEpoch, new Metadata("", default, "")));
    }

    private async Task<IEnumerable<long>> Read(long after, int limit = 500) =>
        (await tail.Read(after, limit, Store.Cancel)).Select(stored => stored.Position);

    /// <summary>Begins a reading that has seen what it will give, and gives it when it is let go.</summary>
    private async Task<Task<IEnumerable<long>>> Held(long after)
    {
        held = new TaskCompletionSource();
        var (before, reading) = (readings, Read(after));
        await Eventually.Is(() => Task.FromResult(Volatile.Read(ref readings) > before), "the reading has begun");
        return reading;
    }
}
