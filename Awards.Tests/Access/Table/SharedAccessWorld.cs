using Awards.Tests.Access.Table;
using Awards.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedAccessWorld))]

namespace Awards.Tests.Access.Table;

/// <summary>The world of the access table: no question changes it.</summary>
public sealed class SharedAccessWorld : IDisposable
{
    private readonly MadeOnce<AccessWorld> world = new(AccessWorld.Make);

    /// <summary>It.</summary>
    internal Task<AccessWorld> World(Postgres postgres) => world.Get(postgres);

    /// <inheritdoc/>
    public void Dispose() => world.Dispose();
}
