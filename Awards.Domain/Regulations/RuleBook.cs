using System.Security.Cryptography;
using System.Text;

namespace Awards.Domain.Regulations;

/// <summary>A sector's rule book: which rule sets were adopted, in which order. One stream per sector.</summary>
/// <param name="Adopted">In order of adoption.</param>
public sealed record RuleBook(ValueList<RuleBook.Entry> Adopted)
{
    /// <summary>Before the first adoption.</summary>
    public static RuleBook Empty { get; } = new(ValueList.Create<Entry>([]));

    /// <summary>An adopted rule set.</summary>
    /// <param name="RuleSet">The rules.</param>
    /// <param name="Sha256">Of the verbatim text.</param>
    /// <param name="Decision">Number of the decision that adopted it.</param>
    public sealed record Entry(RuleSet RuleSet, string Sha256, string Decision);

    /// <summary>The stream of a sector's rule book.</summary>
    public static Guid StreamOf(string sector) => NameBased.Id("rule-book", sector);

    /// <summary>The rules in force on a day: of those that cover it, the one adopted last, with the entries that are valid then. Null
    /// when none does.</summary>
    public RuleSet? InForce(DateOnly day) => Adopted.LastOrDefault(entry => entry.RuleSet.Covers(day))?.RuleSet.On(day);

    /// <summary>The state after one more event.</summary>
    public RuleBook Evolve(IEvent happened) => happened switch
    {
        RuleSetAdopted e => new(Adopted.With(new Entry(RuleSetFile.ReadAdopted(e.Text), e.Sha256, e.Decision))),
        _ => throw new ImpossibleHistoryException(this, happened),
    };
}

/// <summary>Commands to a rule book.</summary>
public abstract record RuleBookCommand(string Sector) : Command;

/// <summary>Adopts a rule set by a decision; from its first day it supersedes what was adopted before.</summary>
/// <param name="Sector">The sector's code.</param>
/// <param name="Text">The file, verbatim.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date.</param>
public sealed record AdoptRuleSet(string Sector, string Text, string Decision, DateOnly DecidedOn) : RuleBookCommand(Sector);

/// <summary>A rule set was adopted; its verbatim text is here, so that a replay needs nothing else.</summary>
/// <param name="RuleSet">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Date of the decision.</param>
/// <param name="Sha256">Of the text, lower-case hexadecimal.</param>
/// <param name="Text">The file, verbatim.</param>
public sealed record RuleSetAdopted(
    string RuleSet, string Title, DateOnly ValidFrom, string Decision, DateOnly DecidedOn, string Sha256, string Text)
    : IEvent;

/// <summary>What a rule book answers.</summary>
public static class RuleBookDecider
{
    /// <summary>Decides one command.</summary>
    public static Answer Decide(RuleBookCommand command, RuleBook state) => command switch
    {
        AdoptRuleSet c => Adopt(c, state),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Answer Adopt(AdoptRuleSet c, RuleBook state)
    {
        if (RuleSetFile.Read(c.Text, out var ruleSet) is { } wrong) return Rules.RuleSetMalformed.With("problem", wrong);
        if (!string.Equals(ruleSet!.Sector, c.Sector, StringComparison.Ordinal))
            return Rules.RuleSetOfAnotherSector.With("sector", ruleSet.Sector);
        if (string.IsNullOrWhiteSpace(c.Decision)) return Rules.DecisionNumberMissing;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(c.Text)));
        // The same text by a later decision is another act: it goes back to what was superseded meanwhile.
        return state.Adopted.Any(entry => entry.Sha256 == hash && entry.Decision == c.Decision)
            ? Answer.NothingToDo
            : Answer.Of(new RuleSetAdopted(ruleSet.Id, ruleSet.Title, ruleSet.ValidFrom, c.Decision, c.DecidedOn, hash, c.Text));
    }
}
