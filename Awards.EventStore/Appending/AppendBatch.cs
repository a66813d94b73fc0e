using System.Diagnostics.CodeAnalysis;

namespace Awards.EventStore;

/// <summary>Appends that are sent together, in their order.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The source has no timer and nobody waits on its handle: there is nothing to free.")]
internal sealed class AppendBatch
{
    private readonly CancellationTokenSource abandoned = new();
    private readonly List<PendingAppend> appends = [];
    private readonly Lock gate = new();
    private bool whole;
    private int left;

    public IReadOnlyList<PendingAppend> Appends => appends;

    /// <summary>Cancelled when nobody waits for any of it.</summary>
    public CancellationToken Abandoned => abandoned.Token;

    /// <summary>Adds it, unless nobody waits for it any more.</summary>
    public bool TryAdd(PendingAppend pending)
    {
        if (!pending.Join(this)) return false;
        appends.Add(pending);
        return true;
    }

    /// <summary>Nothing more is added.</summary>
    public void Close()
    {
        lock (gate) whole = true;
        EndIfAbandoned();
    }

    /// <summary>One of those who wait gave up; the others still do.</summary>
    public void OneLeft()
    {
        lock (gate) left++;
        EndIfAbandoned();
    }

    public void Failed(Exception failure)
    {
        foreach (var pending in appends) pending.Failed(failure);
    }

    private void EndIfAbandoned()
    {
        lock (gate)
        {
            if (!whole || left < appends.Count) return;
        }
        abandoned.Cancel();
    }
}
