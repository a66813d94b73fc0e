using System.Diagnostics;

namespace Awards.Tests.EventStore;

/// <summary>Waits for a condition, and says which one did not come about.</summary>
internal static class Eventually
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    public static async Task Is(Func<Task<bool>> condition, string what)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(began) > FlowNode.Patience) throw new TimeoutException($"It never came about that {what}.");
            await Task.Delay(BetweenLooks, Store.Cancel);
        }
    }

    /// <summary>
    /// Lets a moment pass in which something forbidden would be seen. What a test proves does not depend on how long it takes.
    /// </summary>
    public static Task Meanwhile(TimeSpan moment, CancellationToken cancel) => Task.Delay(moment, cancel);
}
