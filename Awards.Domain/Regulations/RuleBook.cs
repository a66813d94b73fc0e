using System.Security.Cryptography;
using System.Text;

namespace Awards.Domain.Regulations;

/// <summary>A sector's rule book: which rule sets and tables of holidays were adopted, in which order. One stream per sector.</summary>
/// <param name="Adopted">Rule sets, in order of adoption.</param>
public sealed record RuleBook(ValueList<RuleBook.Entry> Adopted)
{
    /// <summary>Before the first adoption.</summary>
    public static RuleBook Empty { get; } = new(ValueList.Create<Entry>([]));

    /// <summary>An adopted rule set.</summary>
    /// <param name="RuleSet">The rules.</param>
    /// <param name="Sha256">Of the verbatim text.</param>
    /// <param name="Decision">Number of the decision that adopted it.</param>
    public sealed record Entry(RuleSet RuleSet, string Sha256, string Decision)
    {
        /// <summary>With the rules as they are on a day; before its first day as on that, after its last as on that.</summary>
        internal Entry On(DateOnly day)
        {
            var within = day < RuleSet.ValidFrom ? RuleSet.ValidFrom : RuleSet.ValidTo is { } last && day > last ? last : day;
            return this with { RuleSet = RuleSet.On(within) };
        }
    }

    /// <summary>An adopted file of holidays.</summary>
    /// <param name="Years">The years that it has a table of.</param>
    /// <param name="Sha256">Of the verbatim text.</param>
    /// <param name="Decision">Number of the decision that adopted it.</param>
    /// <param name="DecidedOn">Date of the decision.</param>
    public sealed record HolidayEntry(ValueList<int> Years, string Sha256, string Decision, DateOnly DecidedOn);

    /// <summary>Files of holidays, in order of adoption.</summary>
    public ValueList<HolidayEntry> Holidays { get; init; } = [];

    /// <summary>Which days are worked: of each year the table that was adopted last.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Empty;

    /// <summary>The stream of a sector's rule book.</summary>
    public static Guid StreamOf(string sector) => NameBased.Id("rule-book", sector);

    /// <summary>The rules in force on a day: of those that cover it, the one adopted last, with the entries that are valid then. Null
    /// when none does.</summary>
    public RuleSet? InForce(DateOnly day) => RegimeOn(day)?.RuleSet;

    /// <summary>The adoption in force on a day, with the rules as they are that day; null when none is.</summary>
    public Entry? RegimeOn(DateOnly day) => Adopted.LastOrDefault(entry => entry.RuleSet.Covers(day))?.On(day);

    /// <summary>The adoption of a text, with the rules as they are on a day, or were on its last; null when it was never adopted.</summary>
    public Entry? Of(string sha256, DateOnly day) =>
        Adopted.LastOrDefault(entry => string.Equals(entry.Sha256, sha256, StringComparison.Ordinal))?.On(day);

    /// <summary>The last adoption of a rule set, with the rules as they are on a day, or were on its last; null: never adopted.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="day">The day.</param>
    public Entry? Named(string id, DateOnly day) =>
        Adopted.LastOrDefault(entry => string.Equals(entry.RuleSet.Id, id, StringComparison.Ordinal))?.On(day);

    /// <summary>The state after one more event.</summary>
    public RuleBook Evolve(IEvent happened) => happened switch
    {
        RuleSetAdopted e => this with { Adopted = Adopted.With(new Entry(RuleSetFile.ReadAdopted(e.Text), e.Sha256, e.Decision)) },
        HolidaysAdopted e => With(e, HolidayFile.ReadAdopted(e.Text)),
        _ => throw new ImpossibleHistoryException(this, happened),
    };

    private RuleBook With(HolidaysAdopted e, ValueList<HolidayYear> tables) => this with
    {
        Holidays = Holidays.With(new HolidayEntry([.. tables.Select(table => table.Year)], e.Sha256, e.Decision, e.DecidedOn)),
        Calendar = Calendar.With(tables),
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

/// <summary>Adopts tables of holidays by a decision; of each year the table adopted last holds.</summary>
/// <param name="Sector">The sector's code.</param>
/// <param name="Text">The file, verbatim.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date.</param>
public sealed record AdoptHolidays(string Sector, string Text, string Decision, DateOnly DecidedOn) : RuleBookCommand(Sector);

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

/// <summary>Tables of holidays were adopted; their verbatim text is here, so that a replay needs nothing else.</summary>
/// <param name="FirstYear">First year that has a table.</param>
/// <param name="LastYear">Last year that has one.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Date of the decision.</param>
/// <param name="Sha256">Of the text, lower-case hexadecimal.</param>
/// <param name="Text">The file, verbatim.</param>
public sealed record HolidaysAdopted(
    int FirstYear, int LastYear, string Decision, DateOnly DecidedOn, string Sha256, string Text) : IEvent;

/// <summary>What a rule book answers.</summary>
public static class RuleBookDecider
{
    /// <summary>Decides one command.</summary>
    public static Answer Decide(RuleBookCommand command, RuleBook state) => command switch
    {
        AdoptRuleSet c => Adopt(c, state),
        AdoptHolidays c => Adopt(c, state),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Answer Adopt(AdoptRuleSet c, RuleBook state)
    {
        if (RuleSetFile.Read(c.Text, out var ruleSet) is { } wrong) return Rules.RuleSetMalformed.With("problem", wrong);
        if (!string.Equals(ruleSet!.Sector, c.Sector, StringComparison.Ordinal))
            return Rules.RuleSetOfAnotherSector.With("sector", ruleSet.Sector);
        if (string.IsNullOrWhiteSpace(c.Decision)) return Rules.DecisionNumberMissing;
        var hash = HashOf(c.Text);
        // The same text by a later decision is another act: it goes back to what was superseded meanwhile.
        return state.Adopted.Any(entry => entry.Sha256 == hash && entry.Decision == c.Decision)
            ? Answer.NothingToDo
            : Answer.Of(new RuleSetAdopted(ruleSet.Id, ruleSet.Title, ruleSet.ValidFrom, c.Decision, c.DecidedOn, hash, c.Text));
    }

    private static Answer Adopt(AdoptHolidays c, RuleBook state)
    {
        if (HolidayFile.Read(c.Text, out var years) is { } wrong) return Rules.HolidaysMalformed.With("problem", wrong);
        if (string.IsNullOrWhiteSpace(c.Decision)) return Rules.DecisionNumberMissing;
        var hash = HashOf(c.Text);
        return state.Holidays.Any(entry => entry.Sha256 == hash && entry.Decision == c.Decision)
            ? Answer.NothingToDo
            : Answer.Of(new HolidaysAdopted(years![0].Year, years[^1].Year, c.Decision, c.DecidedOn, hash, c.Text));
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
