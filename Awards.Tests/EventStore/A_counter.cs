using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

/// <summary>What is too frequent for the log is counted in memory and added up now and then.</summary>
public sealed class A_counter(Postgres postgres)
{
    [Fact]
    public async Task adds_up_what_several_nodes_counted()
    {
        await using var store = await Store.Fresh(postgres);
        var (here, there) = (new Counters(store.Log), new Counters(store.Log));
        (await here.Read("a", Store.Cancel)).ShouldBe(0);
        for (var look = 0; look < 3; look++) here.Count("a");
        there.Count("a");
        there.Count("b");
        await there.Flush(Store.Cancel);
        (await here.Read("a", Store.Cancel)).ShouldBe(4);
        (await there.Read("b", Store.Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task forgets_nothing_when_it_cannot_be_stored()
    {
        await using var store = await Store.Fresh(postgres);
        var counters = new Counters(store.Log);
        counters.Count("a");
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => counters.Flush(gone.Token));
        counters.Count("a");
        (await counters.Read("a", Store.Cancel)).ShouldBe(2);
    }
}
