using System.Globalization;
using Awards.Api.Http;
using Awards.Api.Tables;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Projections.Organisations;

namespace Awards.Api.Organisations;

/// <summary>What a row comes to.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Unit">The unit that holds the award; null: a person does.</param>
/// <param name="Person">The person who holds it; null: a unit does.</param>
/// <param name="Entry">What is to be entered.</param>
internal sealed record PlannedHonour(int Line, UnitId? Unit, PersonId? Person, TrackEntry.EarlierHonour Entry)
{
    /// <summary>Whose record it goes to.</summary>
    public Guid Holder => Unit?.Value ?? Person!.Value.Value;

    /// <summary>The command that enters it.</summary>
    public Command Command => Unit is { } unit ? new EnterUnitRecord(unit, Entry) : new EnterPersonRecord(Person!.Value, Entry);

    /// <summary>Whether it is on record already, or why it cannot be entered beside what is.</summary>
    public (bool IsThere, Rule? Refused) Among(IEnumerable<HonourHeld> held)
    {
        foreach (var honour in held)
        {
            if (honour.Honour.Entry == Entry.Id)
                return honour.Honour == HonourShown.Of(Entry) ? (true, null) : (false, Rules.RecordEntryDiffers);
            if (honour.StruckOut is null && RecordKeeping.IsSame(Entry, honour.Honour.Award, honour.Honour.Year, honour.Honour.Number))
                return (true, null);
        }
        return (false, null);
    }
}

/// <summary>Turns rows into entries: who is meant, by which award; or says what is wrong.</summary>
internal sealed class HonourPlanning(HonourGround ground)
{
    private static readonly string[] WaysOfDays = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    private readonly HashSet<Guid> seen = [];
    private readonly Dictionary<string, IReadOnlyList<(RuleSet RuleSet, AwardRule Award)>> awards = new(StringComparer.Ordinal);
    private readonly List<UploadProblem> problems = [];

    /// <summary>What is wrong, in the order of the file.</summary>
    public IReadOnlyList<UploadProblem> Problems => problems;

    /// <summary>The plan of a row; null: it has problems.</summary>
    public PlannedHonour? Plan(TableRow<HonourColumn> row)
    {
        var before = problems.Count;
        var (unit, person) = HolderOf(row);
        var year = YearOf(row);
        var day = DayOf(row);
        var kind = unit is not null ? NomineeKind.Unit : person is not null ? NomineeKind.Person : (NomineeKind?)null;
        var award = AwardOf(row, kind, day);
        var (number, authority) = (NumberOf(row), Said(row, HonourColumn.Authority));
        if (problems.Count > before) return null;

        var (holder, tidy) = (unit?.Value ?? person!.Value.Value, Names.Tidy(number!));
        var entry = (TrackEntry.EarlierHonour)RecordKeeping.Tidy(new TrackEntry.EarlierHonour(
            RecordKeeping.IdOfLine(holder, award!.Code, year, tidy), award.Code, award.Name, year, tidy, day, authority!));
        var refusal = RecordKeeping.Refusal(entry, ground.Today) ?? HiddenCharacters.Refusal([new UnitRecordEntered(default, entry)]);
        if (refusal is not null) Wrong(row, ColumnOf(refusal), refusal);
        else if (!seen.Add(entry.Id)) Wrong(row, null, HttpRules.RowRepeated);
        return problems.Count > before ? null : new PlannedHonour(row.Line, unit, person, entry);
    }

    private void Wrong(TableRow<HonourColumn> row, HonourColumn? column, Rule rule) =>
        problems.Add(HonourColumns.All.Problem(row.Line, column, rule));

    private string? Said(TableRow<HonourColumn> row, HonourColumn column)
    {
        if (row[column] is { } said) return said;
        Wrong(row, column, HttpRules.RowIncomplete);
        return null;
    }

    private static HonourColumn? ColumnOf(Rule rule) => rule.Code switch
    {
        var code when code == Rules.RecordYearImpossible.Code => HonourColumn.Year,
        var code when code == Rules.RecordDecisionDayImpossible.Code => HonourColumn.Day,
        var code when code == Rules.DecisionNumberMissing.Code => HonourColumn.Number,
        _ => null,
    };

    private (UnitId? Unit, PersonId? Person) HolderOf(TableRow<HonourColumn> row)
    {
        if (Said(row, HonourColumn.Holder) is not { } said) return default;
        if (Guid.TryParse(said, out var id) && ground.Cards.TryGetValue(id, out var card)) return (null, Standing(row, card));
        // A unit that held it is called as on the day of the decision, a person's as today.
        return row[HonourColumn.Unit] is { } unit
            ? (null, Named(row, said, unit))
            : (UnitCalled(row, HonourColumn.Holder, said, ReadDay(row[HonourColumn.Day]) ?? ground.Today), null);
    }

    private PersonId? Standing(TableRow<HonourColumn> row, PersonCard card)
    {
        if (card.Standing == PersonStanding.Registered) return card.Person;
        Wrong(row, HonourColumn.Holder, card.Into is { } into ? Rules.PersonIsMerged.With("into", into.Value) : Rules.PersonIsErased);
        return null;
    }

    private PersonId? Named(TableRow<HonourColumn> row, string name, string unit)
    {
        if (UnitCalled(row, HonourColumn.Unit, unit, ground.Today) is not { } place) return null;
        var found = ground.Named[(place, KnownUnits.Key(name))].ToList();
        if (found.Count == 1) return found[0];
        Wrong(row, HonourColumn.Holder, found.Count == 0 ? Rules.PersonUnknown : HttpRules.RowAmbiguous);
        return null;
    }

    private UnitId? UnitCalled(TableRow<HonourColumn> row, HonourColumn column, string said, DateOnly day)
    {
        var (unit, refused) = ground.Units.Find(said, day);
        if (refused is not null) Wrong(row, column, refused);
        return unit;
    }

    private int YearOf(TableRow<HonourColumn> row)
    {
        if (Said(row, HonourColumn.Year) is not { } said) return 0;
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return year;
        Wrong(row, HonourColumn.Year, HttpRules.RowYearUnreadable);
        return 0;
    }

    private DateOnly DayOf(TableRow<HonourColumn> row)
    {
        if (Said(row, HonourColumn.Day) is null) return default;
        if (ReadDay(row[HonourColumn.Day]) is { } day) return day;
        Wrong(row, HonourColumn.Day, HttpRules.RowDayUnreadable);
        return default;
    }

    private string? NumberOf(TableRow<HonourColumn> row)
    {
        if (Said(row, HonourColumn.Number) is not { } said || ReadDay(said) is null) return row[HonourColumn.Number];
        Wrong(row, HonourColumn.Number, HttpRules.RowNumberIsDay);
        return null;
    }

    private static DateOnly? ReadDay(string? said) =>
        DateOnly.TryParseExact(said, WaysOfDays, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // Of several catalogues that know it, the one of the decision's day says what it was called then; else the one adopted last.
    private AwardRule? AwardOf(TableRow<HonourColumn> row, NomineeKind? holder, DateOnly day)
    {
        if (Said(row, HonourColumn.Award) is not { } said) return null;
        if (!awards.TryGetValue(said, out var found)) awards.Add(said, found = Called(said));
        if (found.Select(one => one.Award.Code).Distinct().Count() is var codes && codes != 1)
        {
            Wrong(row, HonourColumn.Award, codes == 0 ? Rules.AwardUnknown.With("award", said) : HttpRules.RowAmbiguous);
            return null;
        }
        var (_, award) = found.LastOrDefault(one => one.RuleSet.Covers(day), found[^1]);
        if (holder is not { } kind || found.Any(one => one.Award.IsFor(kind))) return award;
        Wrong(row, HonourColumn.Award, Rules.NomineeOfAnotherKind.With("award", award.Name));
        return null;
    }

    private List<(RuleSet RuleSet, AwardRule Award)> Called(string said)
    {
        AwardCode[] codes = AwardNaming.Find(ground.Awards, said) switch
        {
            NameMatch<AwardCode>.One one => [one.Found.Thing],
            NameMatch<AwardCode>.Ambiguous several => [.. several.Candidates.Select(candidate => candidate.Thing)],
            _ => [new AwardCode(said)],
        };
        return
        [
            .. ground.Rules.Adopted.SelectMany(entry => entry.RuleSet.Awards.Select(award => (entry.RuleSet, Award: award)))
                .Where(one => codes.Contains(one.Award.Code)),
        ];
    }
}
