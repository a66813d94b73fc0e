using System.Diagnostics;

namespace Awards.EventStore;

/// <summary>An append on its way: what is stored of it, and who waits for its outcome.</summary>
/// <param name="request">What is asked.</param>
/// <param name="events">Its events, as they are stored.</param>
/// <param name="soon">Has a work item run behind those that wait already, and not at once.</param>
internal sealed class PendingAppend(AppendRequest request, IReadOnlyList<NewEvent> events, Action<IThreadPoolWorkItem> soon)
    : IThreadPoolWorkItem
{
    // Whoever waits goes on at once when this is set, which happens in a work item of its own: many may wait for one commit.
    private readonly TaskCompletionSource<AppendRow> answer = new();
    private readonly Lock gate = new();
    private AppendBatch? batch;
    private bool givenUp;
    private AppendRow? row;
    private Exception? failure;

    public AppendRequest Request { get; } = request;

    public IReadOnlyList<NewEvent> Events { get; } = events;

    /// <summary>The metadata that has no column, as it is stored with each event.</summary>
    public byte[] Headers { get; } = EventStore.Headers.Write(request.Metadata);

    /// <summary>Roughly how much it sends.</summary>
    public int Bytes { get; } =
        events.Sum(e => e.Body.Length) + request.Messages.Sum(m => m.Body.Length) + request.Sealed.Insert.Sum(b => b.Box.Length);

    /// <summary>The trace it is called in.</summary>
    public Activity? Trace { get; } = Activity.Current;

    /// <summary>What became of it; cancelled at once when whoever waits gives up, wherever it then is.</summary>
    public async Task<AppendRow> Answer(CancellationToken cancel)
    {
        await using var registered = cancel.UnsafeRegister(
            static (pending, token) => ((PendingAppend)pending!).GiveUp(token), this);
        return await answer.Task;
    }

    /// <summary>Goes into a batch, unless nobody waits for it any more.</summary>
    public bool Join(AppendBatch joined)
    {
        lock (gate)
        {
            if (givenUp) return false;
            batch = joined;
            return true;
        }
    }

    public void Is(AppendRow stored)
    {
        row = stored;
        GoOn();
    }

    /// <summary>Unless it was answered before.</summary>
    public void Failed(Exception because)
    {
        if (row is not null || failure is not null) return;
        failure = because;
        GoOn();
    }

    /// <summary>Whoever waits goes on.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        if (failure is not null) answer.TrySetException(failure);
        else answer.TrySetResult(row!);
    }

    // In the common queue: those who are answered go on before the next batch is made.
    private void GoOn() => soon(this);

    private void GiveUp(CancellationToken cancel)
    {
        AppendBatch? left;
        lock (gate)
        {
            givenUp = true;
            left = batch;
        }
        soon(new LetGo(answer, cancel));
        left?.OneLeft();
    }

    /// <summary>Whoever gave up goes on.</summary>
    private sealed class LetGo(TaskCompletionSource<AppendRow> answer, CancellationToken cancel) : IThreadPoolWorkItem
    {
        void IThreadPoolWorkItem.Execute() => answer.TrySetCanceled(cancel);
    }
}

/// <summary>An event on its way into the log.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Stream">Index of its stream among the streams written.</param>
/// <param name="Step">Its place among the events of that stream, from 1.</param>
/// <param name="Name">Its type's name.</param>
/// <param name="Alias">Its type and the version of its shape, as stored.</param>
/// <param name="DotnetName">Its type as Marten notes it.</param>
/// <param name="Body">JSON in UTF-8.</param>
/// <param name="Data">The event.</param>
internal sealed record NewEvent(
    Guid Id, int Stream, int Step, string Name, string Alias, string DotnetName, byte[] Body, object Data);
