using Awards.EventStore;

namespace Awards.Tests.Support;

/// <summary>One told store for all tests of a class that only ask.</summary>
public sealed class SharedStore : IDisposable
{
    private MadeOnce<ToldStore>? store;

    /// <summary>It, told by whoever asks first.</summary>
    internal Task<ToldStore> Of(Postgres postgres, Func<IEnumerable<StoredEvent>> told) =>
        (store ??= new MadeOnce<ToldStore>(server => ToldStore.Of(server, told()))).Get(postgres);

    /// <inheritdoc/>
    public void Dispose() => store?.Dispose();
}
