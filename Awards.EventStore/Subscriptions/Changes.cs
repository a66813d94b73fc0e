using System.Collections.Concurrent;

namespace Awards.EventStore;

/// <summary>
/// When the results of this node's subscriptions change, for whoever keeps something that was made of them. What other nodes store is not
/// seen here: whoever keeps something says besides for how long at most.
/// </summary>
public sealed class Changes
{
    private static long nodes;

    private readonly long node = Interlocked.Increment(ref nodes);
    private readonly ConcurrentDictionary<string, State> states = new(StringComparer.Ordinal);

    /// <summary>
    /// A word that is another one, in the whole process and for ever, once the subscription's result has changed; null while it changes:
    /// then nobody can tell whether what is read is from before or after.
    /// </summary>
    /// <param name="subscription">Its row name.</param>
    public string? Of(string subscription) =>
        states.GetValueOrDefault(subscription) is { IsChanging: false } state ? $"{node}.{state.Step}" : null;

    /// <summary>From now on the change may be seen.</summary>
    internal void Begin(string subscription) =>
        states.AddOrUpdate(subscription, new State(1, true), static (_, state) => new State(state.Step + 1, true));

    /// <summary>From now on everybody sees it. Where nobody knows whether it took place, it has not ended.</summary>
    internal void End(string subscription) =>
        states.AddOrUpdate(subscription, new State(0, false), static (_, state) => state with { IsChanging = false });

    private readonly record struct State(long Step, bool IsChanging);
}
