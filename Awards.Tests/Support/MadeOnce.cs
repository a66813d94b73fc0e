namespace Awards.Tests.Support;

/// <summary>What several tests share, made by whoever asks first, and gone before the server is.</summary>
internal sealed class MadeOnce<T>(Func<Postgres, Task<T>> make) : IDisposable
    where T : class, IAsyncDisposable
{
    private readonly SemaphoreSlim making = new(1);
    private T? made;

    /// <summary>It.</summary>
    public async Task<T> Get(Postgres postgres)
    {
        await making.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (made is null) postgres.DisposeBeforeServer(made = await make(postgres));
            return made;
        }
        finally
        {
            making.Release();
        }
    }

    public void Dispose() => making.Dispose();
}
