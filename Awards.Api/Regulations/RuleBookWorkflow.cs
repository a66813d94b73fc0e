using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Api.Regulations;

/// <summary>The sector's rule book, and what is in force on a day.</summary>
internal static class RuleBookWorkflow
{
    private static readonly object Nothing = new();

    public static Workflow Make(SectorSetting sector) => new Decider<RuleBookCommand, RuleBook, object>(
        Streams.RuleBook, command => RuleBook.StreamOf(command.Sector),
        (_, _, _, _) => Task.FromResult<Gathered<object>>(new(null, Nothing, SealedChange.None)),
        (command, state, _) => RuleBookDecider.Decide(command, state)).ToWorkflow(sector);

    /// <summary>The rules in force on a day, or null; an adoption before the append makes the decision be made again.</summary>
    public static async Task<RuleSet?> InForce(string sector, DateOnly day, Gathering gathering, CancellationToken cancel) =>
        (await Read(sector, gathering, cancel)).InForce(day);

    /// <summary>The rules and the calendar; an adoption before the append makes the decision be made again.</summary>
    public static Task<RuleBook> Read(string sector, Gathering gathering, CancellationToken cancel) =>
        gathering.Read(Streams.RuleBook, RuleBook.StreamOf(sector), cancel);

    /// <summary>The adoption of a rule set that is named, by its id or its text's SHA-256, with the rules as they are on a day; of that in
    /// force where none is. Null when there is none, or the one named is not in force yet.</summary>
    public static async Task<RuleBook.Entry?> Applied(
        string sector, string? named, DateOnly day, Gathering gathering, CancellationToken cancel)
    {
        var book = await Read(sector, gathering, cancel);
        if (named is null) return book.RegimeOn(day);
        return (book.Of(named, day) ?? book.Named(named, day)) is { } entry && entry.RuleSet.ValidFrom <= day ? entry : null;
    }
}
