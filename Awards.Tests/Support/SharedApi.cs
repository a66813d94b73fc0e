using Awards.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedApi))]

namespace Awards.Tests.Support;

/// <summary>One running program for all tests that only need what they themselves put into it.</summary>
public sealed class SharedApi : IDisposable
{
    private readonly SemaphoreSlim starting = new(1);
    private ApiHost? host;

    /// <summary>The program, started by whoever asks first.</summary>
    internal async Task<ApiHost> Host(Postgres postgres)
    {
        await starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (host is null) postgres.DisposeBeforeServer(host = await ApiHost.Start(postgres));
            return host;
        }
        finally
        {
            starting.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => starting.Dispose();
}
