using Awards.EventStore;

namespace Awards.Tests.EventStore;

public sealed class Questions_that_go_together
{
    private readonly List<IReadOnlyList<int>> calls = [];
    private readonly Together<int, int> doubled;
    private TaskCompletionSource held = new();
    private CancellationToken given;

    public Questions_that_go_together() => doubled = new Together<int, int>(async (asked, cancel) =>
    {
        lock (calls) calls.Add(asked);
        given = cancel;
        await held.Task.WaitAsync(cancel);
        return asked.Contains(13) ? throw new InvalidOperationException("13") : [.. asked.Select(number => 2 * number)];
    });

    [Fact]
    public async Task are_those_that_come_while_a_call_is_under_way_and_each_has_its_own_answer()
    {
        var first = doubled.Ask(1, Store.Cancel);
        await Eventually.Is(() => Task.FromResult(calls.Count == 1), "the first is asked alone");
        var more = Enumerable.Range(2, 5).Select(number => doubled.Ask(number, Store.Cancel)).ToList();
        held.SetResult();

        (await first).ShouldBe(2);
        (await Task.WhenAll(more)).ShouldBe([4, 6, 8, 10, 12]);
        calls.ShouldBe([[1], [2, 3, 4, 5, 6]]);
    }

    [Fact]
    public async Task fail_together_and_those_after_them_do_not()
    {
        held.SetResult();
        await Should.ThrowAsync<InvalidOperationException>(() => doubled.Ask(13, Store.Cancel).WaitAsync(FlowNode.Patience, Store.Cancel));
        (await doubled.Ask(4, Store.Cancel).WaitAsync(FlowNode.Patience, Store.Cancel)).ShouldBe(8);
    }

    [Fact]
    public async Task let_whoever_gives_up_go_at_once_and_go_on_for_the_others()
    {
        using var leaving = new CancellationTokenSource();
        var before = doubled.Ask(9, Store.Cancel);
        await Eventually.Is(() => Task.FromResult(calls.Count == 1), "the first is asked alone");
        var (leaves, stays) = (doubled.Ask(1, leaving.Token), doubled.Ask(2, Store.Cancel));
        var first = held;
        held = new TaskCompletionSource();
        first.SetResult();
        await before;
        await Eventually.Is(() => Task.FromResult(calls.Count == 2), "the two are asked together");

        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => leaves.WaitAsync(FlowNode.Patience, Store.Cancel));
        held.SetResult();

        (await stays).ShouldBe(4);
        calls[1].ShouldBe([1, 2]);
    }

    [Fact]
    public async Task are_given_up_when_nobody_waits_for_them_any_more()
    {
        using var leaving = new CancellationTokenSource();
        var leaves = doubled.Ask(1, leaving.Token);
        await Eventually.Is(() => Task.FromResult(calls.Count == 1), "it is asked");
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => leaves);

        await Eventually.Is(() => Task.FromResult(given.IsCancellationRequested), "the call is given up");
        held = new TaskCompletionSource();
        held.SetResult();
        (await doubled.Ask(5, Store.Cancel)).ShouldBe(10);
    }
}
