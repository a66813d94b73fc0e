namespace Awards.Tests.Faults;

/// <summary>One call of a client.</summary>
/// <param name="Ask">What it asked.</param>
/// <param name="Began">When it was sent, in the order of all that clients did.</param>
/// <param name="Told">What it was told; null: nothing, the call was cut.</param>
/// <param name="Ended">When it was told; <see cref="long.MaxValue"/> if it never was.</param>
internal sealed record Call(Ask Ask, long Began, Told? Told, long Ended)
{
    /// <summary>Whether the client knows what became of it.</summary>
    public bool IsKnown => Told is { Outcome: not Outcome.Failed };
}

/// <summary>What clients asked and were told, in the order in which they saw it.</summary>
internal sealed class History
{
    private readonly Lock gate = new();
    private readonly List<Call> calls = [];
    private long clock;
    private int answered;

    /// <summary>How many calls were answered so that the client knows what became of them.</summary>
    public int Answered => Volatile.Read(ref answered);

    /// <summary>Everything so far.</summary>
    public IReadOnlyList<Call> Calls
    {
        get
        {
            lock (gate) return [.. calls];
        }
    }

    /// <summary>The moment before a call is sent.</summary>
    public long Now() => Interlocked.Increment(ref clock);

    /// <summary>The client was told, or knows that it never will be.</summary>
    public void Add(Ask ask, long began, Told? told)
    {
        var call = new Call(ask, began, told, told is null ? long.MaxValue : Now());
        if (call.IsKnown) Interlocked.Increment(ref answered);
        lock (gate) calls.Add(call);
    }
}
