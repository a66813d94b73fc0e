using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain.CouncilReview;

/// <summary>What each kind of condition finds in a record.</summary>
internal static class Conditions
{
    public static Found Compare(Condition condition, Candidate candidate) => condition switch
    {
        Condition.Honours c => Honours(c, candidate),
        Condition.Initiatives c => Initiatives(c, candidate),
        Condition.Ratings c => Ratings(c, candidate),
        Condition.NoDiscipline c => NoDiscipline(c, candidate),
        Condition.NoHold => NoHold(candidate),
        Condition.UnitHonour c => UnitHonour(c, candidate),
        Condition.NotRewarded c => NotRewarded(c, candidate),
        Condition.Figure c => Figure(c, candidate),
        Condition.Share c => Share(c, candidate),
        Condition.AnyOf c => AnyOf(c, candidate),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static Found Honours(Condition.Honours c, Candidate candidate)
    {
        var last = candidate.Year - c.YearsBack;
        var held = candidate.Own.Honours.Where(honour => c.Awards.Contains(honour.Award) && honour.Year <= last)
            .OrderBy(honour => honour.Year).ToList();
        if (candidate.Own.AreEmpty) return Found.Unknown(Sentences.NothingKnown);
        return c.Consecutive ? InARow(c, candidate, held, last) : InAnyYear(c, candidate, held);
    }

    private static Found InAnyYear(Condition.Honours c, Candidate candidate, List<HeldHonour> held)
    {
        var years = held.ConvertAll(honour => honour.Year).Distinct().ToList();
        var sure = years.Count(year => candidate.Counts(year) == true);
        var evidence = held.Select(Written);
        if (sure >= c.Times) return Found.Of(met: true, Sentences.Held(sure, c.Times), evidence).By(held);
        // Earlier titles may be missing on record only.
        return Found.Unknown(Sentences.Held(sure, c.Times), evidence).By(held);
    }

    private static Found InARow(Condition.Honours c, Candidate candidate, List<HeldHonour> held, int last)
    {
        var asked = Enumerable.Range(last - c.Times + 1, c.Times).ToList();
        var own = candidate.Own;
        bool IsHeld(int year) => held.Exists(honour => honour.Year == year);
        var evidence = held.Select(Written);
        var missing = asked.FindAll(year => !IsHeld(year));
        var lost = asked.FindAll(year => IsHeld(year) && candidate.Counts(year) == false);
        if (lost.Count > 0) return Found.Of(met: false, Sentences.NotCounted(lost, candidate.AfterDiscipline), evidence);
        if (missing.Count == 0)
        {
            var inARow = held.FindAll(honour => asked.Contains(honour.Year));
            return asked.TrueForAll(year => candidate.Counts(year) == true)
                ? Found.Of(met: true, Sentences.HeldIn(asked), inARow.Select(Written)).By(inARow)
                : Found.Unknown(Sentences.CountedInPart(asked), evidence).By(inARow);
        }
        // The law does not say up to which year: a row that ended the year before is for a person to judge.
        if (c.Times > 1 && asked.TrueForAll(year => IsHeld(year - 1)))
            return Found.Unknown(Sentences.EndedTheYearBefore(last), evidence).By(held);
        // Titles of the campaign's own year are given here: what is not there was not given yet.
        return missing.Exists(year => year == candidate.Year || own.Know(year))
            ? Found.Of(met: false, Sentences.MissingIn(missing), evidence)
            : Found.Unknown(Sentences.MissingIn(missing), evidence);
    }

    // Fewer than asked for may be on record only: somebody may not have entered the decision.
    private static Found Initiatives(Condition.Initiatives c, Candidate candidate)
    {
        var first = candidate.Year - c.Years + 1;
        var found = candidate.Own.Record.Of<TrackEntry.Initiative>().Where(initiative => initiative.Level >= c.Level
            && initiative.Year >= first && initiative.Year <= candidate.Year).ToList();
        var counted = found.FindAll(initiative => candidate.Counts(initiative.Year) == true);
        var evidence = found.Select(initiative => $"{initiative.Title} ({initiative.Year}, {initiative.Document})");
        var why = found.Count == 0
            ? Sentences.NoInitiative(c.Level, c.Times)
            : Sentences.Initiatives(counted.Count, c.Times, c.Level);
        return counted.Count >= c.Times ? Found.Of(met: true, why, evidence) : Found.Unknown(why, evidence);
    }

    // The rating entered last counts.
    private static Found Ratings(Condition.Ratings c, Candidate candidate)
    {
        var years = Enumerable.Range(candidate.Year - c.Years + 1, c.Years).ToList();
        var known = candidate.Own.Record.Of<TrackEntry.YearRating>().Where(rating => years.Contains(rating.Year))
            .GroupBy(rating => rating.Year).Select(ofYear => ofYear.Last()).OrderBy(rating => rating.Year).ToList();
        var evidence = known.Select(rating => $"{rating.Year}: {Sentences.Of(rating.Rating).Vietnamese} ({rating.Document})");
        var low = known.FindAll(rating => rating.Rating < c.Rating).ConvertAll(rating => rating.Year);
        if (low.Count > 0) return Found.Of(met: false, Sentences.RatedLower(low, c.Rating), evidence);
        var lost = years.FindAll(year => candidate.Counts(year) == false);
        if (lost.Count > 0) return Found.Of(met: false, Sentences.NotCounted(lost, candidate.AfterDiscipline), evidence);
        var missing = years.FindAll(year => known.TrueForAll(rating => rating.Year != year));
        if (missing.Count > 0) return Found.Unknown(Sentences.NotRatedIn(missing), evidence);
        return years.TrueForAll(year => candidate.Counts(year) == true)
            ? Found.Of(met: true, Sentences.Rated(years, c.Rating), evidence)
            : Found.Unknown(Sentences.CountedInPart(years), evidence);
    }

    private static Found NoDiscipline(Condition.NoDiscipline c, Candidate candidate)
    {
        var first = new DateOnly(candidate.Year - c.Years + 1, 1, 1);
        var last = new DateOnly(candidate.Year, 12, 31);
        var found = candidate.Own.Record.Of<TrackEntry.Discipline>()
            .Where(discipline => discipline.Sanction >= c.From && discipline.From <= last && discipline.Until >= first).ToList();
        if (found.Count > 0) return Found.Of(met: false, Sentences.Disciplined);
        // Of somebody about whom nothing is on record, the record does not know that there was none.
        return candidate.Own.AreEmpty
            ? Found.Unknown(Sentences.NothingKnown)
            : Found.Of(met: true, Sentences.NotDisciplined(first.Year, candidate.Year));
    }

    // As it is today, whatever the year that is rewarded: nobody is awarded while something is being looked into.
    private static Found NoHold(Candidate candidate)
    {
        if (candidate.Own.Record.StandingHolds().Any()) return Found.Of(met: false, Sentences.Suspended);
        return candidate.Own.AreEmpty ? Found.Unknown(Sentences.NothingKnown) : Found.Of(met: true, Sentences.NotHeld);
    }

    private static Found UnitHonour(Condition.UnitHonour c, Candidate candidate)
    {
        if (candidate.Unit is not { } unit) return Found.Unknown(Sentences.NothingKnown);
        var years = Enumerable.Range(candidate.Year - c.Years + 1, c.Years).ToList();
        var held = unit.Honours.Where(honour => c.Awards.Contains(honour.Award) && years.Contains(honour.Year)).ToList();
        var missing = years.FindAll(year => held.TrueForAll(honour => honour.Year != year));
        var evidence = held.Select(Written);
        if (missing.Count == 0) return Found.Of(met: true, Sentences.UnitHolds(years), evidence).By(held);
        // Titles of the campaign's own year are given here: what is not there was not given yet.
        return missing.Exists(year => year == candidate.Year || unit.Know(year))
            ? Found.Of(met: false, Sentences.UnitHoldsNothing(missing), evidence)
            : Found.Unknown(Sentences.UnitHoldsNothing(missing), evidence);
    }

    private static Found NotRewarded(Condition.NotRewarded c, Candidate candidate)
    {
        var held = candidate.Own.Honours.Where(honour => c.Awards.Contains(honour.Award) && honour.Year == candidate.Year).ToList();
        if (held.Count > 0) return Found.Of(met: false, Sentences.Rewarded(held[0].Name, candidate.Year), held.Select(Written));
        return candidate.Own.AreEmpty
            ? Found.Unknown(Sentences.NothingKnown)
            : Found.Of(met: true, Sentences.NotRewarded(candidate.Year));
    }

    private static Found Figure(Condition.Figure c, Candidate candidate)
    {
        var years = Enumerable.Range(candidate.Year - c.Years + 1, c.Years).ToList();
        var figures = years.ConvertAll(year => FigureOf(candidate.Own.Record, c.Code, year));
        var missing = years.Where((_, index) => figures[index] is null).ToList();
        if (missing.Count > 0) return Found.Unknown(Sentences.FigureMissing(c.Code, missing));
        var sum = figures.Sum(figure => (long)figure!.Value);
        return Found.Of(
            !(sum < c.Least) && !(sum > c.Most), Sentences.Figure(c.Code, sum, c.Least, c.Most),
            figures.Select(figure => figure!.Document));
    }

    private static Found Share(Condition.Share c, Candidate candidate)
    {
        var record = c.FiguresOf == FiguresOf.Unit ? candidate.Unit?.Record : candidate.Own.Record;
        if (record is null) return Found.Unknown(Sentences.NothingKnown);
        var (part, whole) = (FigureOf(record, c.Code, candidate.Year), FigureOf(record, c.Of, candidate.Year));
        if (part is null) return Found.Unknown(Sentences.FigureMissing(c.Code, [candidate.Year]));
        if (whole is null || whole.Value == 0) return Found.Unknown(Sentences.FigureMissing(c.Of, [candidate.Year]));
        var met = c.Comparison switch
        {
            ShareComparison.AtLeast => c.Bound.ReachedBy(part.Value, whole.Value),
            ShareComparison.MoreThan => c.Bound.ExceededBy(part.Value, whole.Value),
            _ => !c.Bound.ExceededBy(part.Value, whole.Value),
        };
        return Found.Of(
            met, Sentences.Share(part.Value, whole.Value, c), new[] { part.Document, whole.Document }.Distinct(StringComparer.Ordinal));
    }

    private static Found AnyOf(Condition.AnyOf c, Candidate candidate)
    {
        var found = c.Conditions.Select(condition => Compare(condition, candidate)).ToList();
        return found.Find(one => one.Standing == Standing.Met)
            ?? found.Find(one => one.Standing == Standing.CannotTell)
            ?? new Found(
                Standing.NotMet, Sentences.NoneOf(found.ConvertAll(one => one.Words)), [.. found.SelectMany(one => one.Evidence)]);
    }

    // The figure entered last counts.
    private static TrackEntry.YearFigure? FigureOf(TrackRecord record, string code, int year) =>
        record.Of<TrackEntry.YearFigure>()
            .LastOrDefault(figure => figure.Year == year && string.Equals(figure.Code, code, StringComparison.Ordinal));

    private static string Written(HeldHonour honour) => $"{honour.Name} năm {honour.Year}, Quyết định số {honour.Number}";
}
