using System.Globalization;

namespace Awards.Domain.Organisations;

/// <summary>How a nominee's record is kept, a person's as a unit's: what may be entered, and what is struck out.</summary>
public static class RecordKeeping
{
    /// <summary>The first year of which anything is kept: the republic's own.</summary>
    public const int FirstYear = 1945;

    /// <summary>The last one.</summary>
    public const int LastYear = 2100;

    /// <summary>Enters an entry, tidied; the same one again is nothing to do.</summary>
    /// <param name="entry">What to enter.</param>
    /// <param name="record">What is there.</param>
    /// <param name="honours">What was awarded on dossiers.</param>
    /// <param name="today">The day (ICT) of the act.</param>
    /// <param name="entered">The event that says so.</param>
    public static Answer Enter(
        TrackEntry entry, TrackRecord record, ValueList<Honour> honours, DateOnly today, Func<TrackEntry, IEvent> entered)
    {
        var tidy = Tidy(entry);
        if (record.Entry(tidy.Id) is { } known) return known == tidy ? Answer.NothingToDo : Rules.RecordEntryDiffers;
        return (Refusal(tidy, today) ?? Conflict(tidy, record, honours)) is { } rule ? rule : Answer.Of(entered(tidy));
    }

    /// <summary>Why an entry cannot be of anybody's record, or null.</summary>
    /// <param name="entry">The entry, tidied.</param>
    /// <param name="today">The day (ICT) of the act.</param>
    public static Rule? Refusal(TrackEntry entry, DateOnly today) => entry switch
    {
        TrackEntry.EarlierHonour e => Year(e.Year, today) ?? DecisionDay(e.Day, today) ?? Code(e.Award.Value)
            ?? Text(e.Number, Rules.DecisionNumberMissing) ?? Text(e.AwardName, Rules.RecordTextMissing)
            ?? Text(e.Authority, Rules.RecordTextMissing),
        TrackEntry.YearRating e => Year(e.Year, today) ?? Text(e.Document, Rules.RecordDocumentMissing),
        TrackEntry.Initiative e => Year(e.Year, today) ?? Names.Refusal(e.Title) ?? Text(e.Document, Rules.RecordDocumentMissing),
        TrackEntry.Discipline e => e.Until < e.From ? Rules.PeriodEndsBeforeItBegins
            : IsPossible(e.From.Year) && IsPossible(e.Until.Year) ? null : YearImpossible(),
        TrackEntry.YearFigure e => Year(e.Year, today) ?? Code(e.Code) ?? (e.Value < 0 ? Rules.RecordFigureNegative : null)
            ?? Text(e.Document, Rules.RecordDocumentMissing),
        TrackEntry.TargetResult e => Year(e.Year, today) ?? Names.Refusal(e.Text) ?? Text(e.Document, Rules.RecordDocumentMissing),
        TrackEntry.Hold e => HoldDay(e.From, today) ?? Text(e.Document, Rules.RecordDocumentMissing),
        TrackEntry.HoldLifting e => HoldDay(e.Until, today) ?? Text(e.Reason, Rules.ReasonMissing),
        TrackEntry.StrikingOut e => Text(e.Reason, Rules.ReasonMissing),
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };

    /// <summary>The entry with its texts as they are kept.</summary>
    public static TrackEntry Tidy(TrackEntry entry) => entry switch
    {
        TrackEntry.EarlierHonour e => e with
        {
            AwardName = Names.Tidy(e.AwardName),
            Number = Names.Tidy(e.Number),
            Authority = Names.Tidy(e.Authority),
        },
        TrackEntry.YearRating e => e with { Document = Names.Tidy(e.Document) },
        TrackEntry.Initiative e => e with { Title = Names.Tidy(e.Title), Document = Names.Tidy(e.Document) },
        TrackEntry.YearFigure e => e with { Document = Names.Tidy(e.Document) },
        TrackEntry.TargetResult e => e with { Text = Names.Tidy(e.Text), Document = Names.Tidy(e.Document) },
        TrackEntry.Hold e => e with { Document = Names.Tidy(e.Document) },
        TrackEntry.HoldLifting e => e with { Reason = Names.Tidy(e.Reason) },
        TrackEntry.StrikingOut e => e with { Reason = Names.Tidy(e.Reason) },
        _ => entry,
    };

    /// <summary>The id of an imported honour: the same line of whichever file has it again, and so adds nothing.</summary>
    /// <param name="holder">The unit or person who holds it.</param>
    /// <param name="award">The award.</param>
    /// <param name="year">The year that it rewards.</param>
    /// <param name="number">Number of the decision, tidied.</param>
    public static Guid IdOfLine(Guid holder, AwardCode award, int year, string number) => NameBased.Id(
        "earlier-honour", holder.ToString(), award.Value, year.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>Whether it is the same award by the same decision, so that one of the two is enough.</summary>
    public static bool IsSame(TrackEntry.EarlierHonour entry, AwardCode award, int year, string number) =>
        entry.Award == award && entry.Year == year && string.Equals(entry.Number, number, StringComparison.Ordinal);

    private static Rule? Conflict(TrackEntry entry, TrackRecord record, ValueList<Honour> honours) => entry switch
    {
        TrackEntry.EarlierHonour e => honours.Any(held => IsSame(e, held.Award, held.Year, held.Number))
            || record.Of<TrackEntry.EarlierHonour>().Any(held => IsSame(e, held.Award, held.Year, held.Number))
                ? Rules.HonourOnRecord
                : null,
        TrackEntry.HoldLifting e => Lifting(e, record),
        TrackEntry.StrikingOut e => record.Entry(e.Entry) is null or TrackEntry.StrikingOut ? Rules.RecordEntryUnknown
            : record.IsStruck(e.Entry) ? Rules.RecordEntryStruck
            : null,
        _ => null,
    };

    private static Rule? Lifting(TrackEntry.HoldLifting e, TrackRecord record)
    {
        if (record.Of<TrackEntry.Hold>().FirstOrDefault(hold => hold.Id == e.Lifted) is not { } lifted) return Rules.RecordEntryUnknown;
        if (record.StandingHolds().All(hold => hold.Id != e.Lifted)) return Rules.RecordHoldLifted;
        return e.Until < lifted.From ? Rules.PeriodEndsBeforeItBegins : null;
    }

    private static Rule? HoldDay(DateOnly day, DateOnly today) =>
        IsPossible(day.Year) && day <= today ? null : Rules.RecordHoldDayImpossible;

    private static bool IsPossible(int year) => year is >= FirstYear and <= LastYear;

    private static Rule? Year(int year, DateOnly today) => IsPossible(year) && year <= today.Year ? null : YearImpossible();

    private static Rule YearImpossible() => Rules.RecordYearImpossible.With("first", FirstYear).With("last", LastYear);

    private static Rule? DecisionDay(DateOnly day, DateOnly today) =>
        IsPossible(day.Year) && day <= today ? null : Rules.RecordDecisionDayImpossible;

    private static Rule? Code(string code) =>
        code.Length is > 0 and <= Names.Longest
            && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            ? null
            : Rules.RecordCodeMalformed;

    private static Rule? Text(string text, Rule missing) => string.IsNullOrWhiteSpace(text) ? missing
        : text.Length > Names.Longest ? Rules.RecordTextTooLong.With("most", Names.Longest)
        : null;
}
