using Awards.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedApi))]

namespace Awards.Tests.Support;

/// <summary>One running program for all tests that only need what they themselves put into it.</summary>
public sealed class SharedApi : IDisposable
{
    private readonly MadeOnce<ApiHost> host = new(postgres => ApiHost.Start(postgres));

    /// <summary>The program.</summary>
    internal Task<ApiHost> Host(Postgres postgres) => host.Get(postgres);

    /// <inheritdoc/>
    public void Dispose() => host.Dispose();
}
