using Awards.Tests.Access.Table;
using Awards.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedAccessWorld))]

namespace Awards.Tests.Access.Table;

/// <summary>The world of the access table, made by whoever asks first: no question changes it.</summary>
public sealed class SharedAccessWorld : IDisposable
{
    private readonly SemaphoreSlim making = new(1);
    private AccessWorld? world;

    /// <summary>It.</summary>
    internal async Task<AccessWorld> World(Postgres postgres)
    {
        await making.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (world is null) postgres.DisposeBeforeServer(world = await AccessWorld.Make(postgres));
            return world;
        }
        finally
        {
            making.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => making.Dispose();
}
