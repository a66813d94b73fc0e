using Microsoft.Extensions.Logging;

namespace Awards.EventStore;

/// <summary>How abandoned blobs are collected. All times are machine time.</summary>
public sealed record BlobOptions
{
    /// <summary>A blob without a claim is rubbish after this: far longer than any act takes from writing to appending.</summary>
    public TimeSpan Age { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How often they are looked for.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Blobs removed in one statement.</summary>
    public int Batch { get; init; } = 100;
}

/// <summary>Removes what uploads that were cut off have left. Runs on every node; nodes that do so at once do no harm.</summary>
internal sealed class BlobCollector(EventLog log, BlobOptions options, ILogger logger)
{
    private readonly Blobs blobs = new(log);

    public async Task Run(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await Task.Delay(options.Every, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                int removed;
                do
                {
                    removed = await blobs.Collect(options.Age, options.Batch, cancel);
                    if (removed > 0) Log.BlobsCollected(logger, removed);
                }
                while (removed == options.Batch);
            }
            catch (Exception) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Log.BlobsNotCollected(logger, Failure.Code(failure), options.Every);
            }
        }
    }
}
