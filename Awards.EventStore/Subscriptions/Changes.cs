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
    private readonly ConcurrentDictionary<string, long> steps = new(StringComparer.Ordinal);

    /// <summary>
    /// A word that is another one, in the whole process and for ever, once the subscription's result has changed; null while it changes:
    /// then nobody can tell whether what is read is from before or after.
    /// </summary>
    /// <param name="subscription">Its row name.</param>
    public string? Of(string subscription) =>
        steps.GetValueOrDefault(subscription) is var step && long.IsEvenInteger(step) ? $"{node}.{step}" : null;

    /// <summary>From now on the change may be seen.</summary>
    internal void Begin(string subscription) => Step(subscription);

    /// <summary>From now on everybody sees it, or it did not take place.</summary>
    internal void End(string subscription) => Step(subscription);

    private void Step(string subscription) => steps.AddOrUpdate(subscription, 1, static (_, step) => step + 1);
}
