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
        var held = candidate.Own.Honours.Where(honour => c.Awards.Contains(honour.Award) && honour.Year <= last).ToList();
        var counted = held.Where(honour => candidate.Own.Count(honour.Year)).OrderBy(honour => honour.Year).ToList();
        var evidence = counted.Select(Written);
        if (candidate.Own.AreEmpty) return Found.Unknown(Sentences.NothingKnown);
        if (!c.Consecutive)
        {
            var years = counted.Select(honour => honour.Year).Distinct().Count();
            return Found.Of(years >= c.Times, Sentences.Held(years, c.Times), evidence);
        }
        var asked = Enumerable.Range(last - c.Times + 1, c.Times).ToList();
        var missing = asked.Where(year => counted.TrueForAll(honour => honour.Year != year)).ToList();
        return missing.Count == 0
            ? Found.Of(met: true, Sentences.HeldIn(asked), counted.Where(honour => asked.Contains(honour.Year)).Select(Written))
            : Found.Of(met: false, Sentences.MissingIn(missing, candidate.Own.CountFrom), evidence);
    }

    private static Found Initiatives(Condition.Initiatives c, Candidate candidate)
    {
        var first = candidate.Year - c.Years + 1;
        var found = candidate.Own.Record.Of<TrackEntry.Initiative>().Where(initiative => initiative.Level >= c.Level
            && initiative.Year >= first && initiative.Year <= candidate.Year && candidate.Own.Count(initiative.Year)).ToList();
        var evidence = found.Select(initiative => $"{initiative.Title} ({initiative.Year}, {initiative.Document})");
        // Nothing on record may be a decision that nobody has entered yet.
        return found.Count == 0
            ? Found.Unknown(Sentences.NoInitiative(c.Level, c.Times))
            : Found.Of(found.Count >= c.Times, Sentences.Initiatives(found.Count, c.Times, c.Level), evidence);
    }

    private static Found Ratings(Condition.Ratings c, Candidate candidate)
    {
        var years = Enumerable.Range(candidate.Year - c.Years + 1, c.Years).ToList();
        var known = candidate.Own.Record.Of<TrackEntry.YearRating>().Where(rating => years.Contains(rating.Year)).ToList();
        var evidence = known.Select(rating => $"{rating.Year}: {Sentences.Of(rating.Rating).Vietnamese} ({rating.Document})");
        var low = known.FindAll(rating => rating.Rating < c.Rating || !candidate.Own.Count(rating.Year));
        if (low.Count > 0) return Found.Of(met: false, Sentences.RatedLower(low.ConvertAll(rating => rating.Year), c.Rating), evidence);
        var missing = years.FindAll(year => known.TrueForAll(rating => rating.Year != year));
        return missing.Count > 0
            ? Found.Unknown(Sentences.NotRatedIn(missing), evidence)
            : Found.Of(met: true, Sentences.Rated(years, c.Rating), evidence);
    }

    private static Found NoDiscipline(Condition.NoDiscipline c, Candidate candidate)
    {
        var first = new DateOnly(candidate.Year - c.Years + 1, 1, 1);
        var last = new DateOnly(candidate.Year, 12, 31);
        var found = candidate.Own.Record.Of<TrackEntry.Discipline>()
            .Where(discipline => discipline.Sanction >= c.From && discipline.From <= last && discipline.Until >= first).ToList();
        return found.Count == 0
            ? Found.Of(met: true, Sentences.NotDisciplined(first.Year, candidate.Year))
            : Found.Of(met: false, Sentences.Disciplined(found.Max(discipline => discipline.Until)));
    }

    private static Found UnitHonour(Condition.UnitHonour c, Candidate candidate)
    {
        if (candidate.Unit is not { } unit) return Found.Unknown(Sentences.NothingKnown);
        var years = Enumerable.Range(candidate.Year - c.Years + 1, c.Years).ToList();
        var held = unit.Honours.Where(honour => c.Awards.Contains(honour.Award) && years.Contains(honour.Year)).ToList();
        var missing = years.FindAll(year => held.TrueForAll(honour => honour.Year != year));
        return Found.Of(
            missing.Count == 0, missing.Count == 0 ? Sentences.UnitHolds(years) : Sentences.UnitHoldsNothing(missing),
            held.Select(Written));
    }

    private static Found NotRewarded(Condition.NotRewarded c, Candidate candidate)
    {
        var held = candidate.Own.Honours.Where(honour => c.Awards.Contains(honour.Award) && honour.Year == candidate.Year).ToList();
        return Found.Of(
            held.Count == 0, held.Count == 0 ? Sentences.NotRewarded(candidate.Year) : Sentences.Rewarded(held[0].Name, candidate.Year),
            held.Select(Written));
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

    private static string Written(HeldHonour honour) => $"{honour.Name} {honour.Year}, số {honour.Number}";
}
