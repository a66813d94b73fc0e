using Awards.Tests.EventStore;

namespace Awards.Tests.Faults;

/// <summary>
/// A client: asks one thing after the other, of any node. What is cut it asks again under the same key, of any node, until it is told what
/// became of it; sometimes it gives up.
/// </summary>
internal sealed class ShelfClient(int number, Random random, Fleet fleet, History history)
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan beforeAgain = TimeSpan.FromMilliseconds(15);

    private readonly List<Ask> acknowledged = [];
    private readonly long[] versions = new long[Shelves.Number];
    private int asked;

    /// <summary>Goes on until it is told not to.</summary>
    public async Task Run(Func<bool> goesOn)
    {
        while (goesOn()) await AskUntilTold(Next());
    }

    private async Task AskUntilTold(Ask ask)
    {
        while (await Once(ask) is null or { Outcome: Outcome.Failed })
        {
            if (random.Next(12) == 0) return;
            await Eventually.Meanwhile(beforeAgain, CancellationToken.None);
        }
    }

    private async Task<Told?> Once(Ask ask)
    {
        if (fleet.Any(random) is not { } node) return null;
        var began = history.Now();
        var told = await node.Ask(ask, patience);
        history.Add(ask, began, told);
        if (told?.Outcome is Outcome.Done && !told.Repeated) acknowledged.Add(ask);
        if (told is { Outcome: Outcome.Done or Outcome.Read or Outcome.Refused or Outcome.Mismatch }) versions[ask.Shelf] = told.Version;
        return told;
    }

    private Ask Next()
    {
        var (shelf, other, tag) = (random.Next(Shelves.Number), random.Next(Shelves.Number), $"{number}-{++asked}");
        var known = random.Next(3) == 0 ? versions[shelf] : (long?)null;
        return random.Next(100) switch
        {
            < 22 => new Ask(Act.Fill, shelf, 0, tag, At: known),
            < 62 => new Ask(Act.Take, shelf, 0, tag, At: known),
            < 72 => new Ask(Act.Mark, shelf, 0, tag, $"mark {asked / 20}"),
            < 80 => new Ask(Act.Send, shelf, other, tag),
            < 90 => new Ask(Act.Read, shelf, 0, tag),
            < 96 when acknowledged.Count > 0 => acknowledged[random.Next(acknowledged.Count)],
            _ when acknowledged.Count > 0 => acknowledged[random.Next(acknowledged.Count)] with { Body = 1 },
            _ => new Ask(Act.Fill, shelf, 0, tag),
        };
    }
}
