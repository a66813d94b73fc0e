using Awards.Api.Telemetry;
using Awards.Domain;
using Awards.EventStore;

namespace Awards.Api.CouncilReview.Notices;

/// <summary>How often the pages of public notices are looked at: every look counts, whoever looks; nobody is recognised.</summary>
internal sealed class NoticeViews(EventLog log, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5); // what a killed node forgets

    private readonly Counters counters = new(log);
    private readonly CancellationTokenSource stopping = new();
    private Task working = Task.CompletedTask;

    /// <summary>Counts a look at a notice.</summary>
    public void Count(DossierId dossier, int round) => counters.Count(NameOf(dossier, round));

    /// <summary>How often a notice was looked at, as far as this node knows.</summary>
    public async Task<int> Read(DossierId dossier, int round, CancellationToken cancel) =>
        (int)Math.Min(await counters.Read(NameOf(dossier, round), cancel), int.MaxValue);

    /// <summary>Begins to store what was counted, now and then.</summary>
    public void Start() => working = Task.Run(() => Work(stopping.Token));

    /// <summary>Stores what is left.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await working;
        await Store(CancellationToken.None);
        stopping.Dispose();
    }

    private async Task Work(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel)) await Store(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // What is left is stored by whoever stops it.
        }
    }

    private async Task Store(CancellationToken cancel)
    {
        try
        {
            await counters.Flush(cancel);
        }
        catch (Exception failed) when (!cancel.IsCancellationRequested)
        {
            Log.ViewsNotStored(logger, Failure.Code(failed));
        }
    }

    private static string NameOf(DossierId dossier, int round) => $"notice-views/{dossier.Value}/{round}";
}
