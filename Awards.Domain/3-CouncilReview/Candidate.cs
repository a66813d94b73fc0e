using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain.CouncilReview;

/// <summary>A nominee as the record has them: what the criteria of an award are compared with.</summary>
/// <param name="Kind">A unit or an individual.</param>
/// <param name="Rank">An individual's rank; null: of a unit.</param>
/// <param name="Year">The year that the campaign rewards.</param>
/// <param name="Own">The nominee's own years.</param>
/// <param name="Unit">For an individual: those of the unit they work at; null: of a unit, or the unit is not registered.</param>
public sealed record Candidate(NomineeKind Kind, Rank? Rank, int Year, Years Own, Years? Unit)
{
    /// <summary>The rule by which what was achieved before a discipline ended does not count; null: the award is under none.</summary>
    public Source? AfterDiscipline { get; init; }

    /// <summary>Whether what the nominee achieved in a year counts. Null: a discipline ended within the year, and the record does not tell
    /// on which side of it the achievement lies.</summary>
    public bool? Counts(int year) => AfterDiscipline is null ? true : Own.CountAfterDiscipline(year, Year);

    /// <summary>Units that were merged into the nominee, or into the unit at which the nominee works: their years are its history, and not
    /// simply its own.</summary>
    public ValueList<Origin> Origins { get; init; } = [];

    /// <summary>The nominee as if the years of the merged units were the unit's own.</summary>
    public Candidate Joined => Origins.Aggregate(
        this with { Origins = [] },
        (joined, origin) => joined.Kind == NomineeKind.Unit
            ? joined with { Own = joined.Own.And(origin.Years) }
            : joined with { Unit = joined.Unit?.And(origin.Years) });

    /// <summary>An individual.</summary>
    public static Candidate Of(Person.Known person, Unit.Registered? unit, int year) => new(
        NomineeKind.Person, person.Rank, year, Years.Of(person.Honours, person.Record, person.Annulments),
        unit is null ? null : Years.Of(unit.Honours, unit.Record, unit.Annulments));

    /// <summary>A unit.</summary>
    public static Candidate Of(Unit.Registered unit, int year) =>
        new(NomineeKind.Unit, null, year, Years.Of(unit.Honours, unit.Record, unit.Annulments), null);
}

/// <summary>Somebody's years: what was awarded here and before, and the rest of the record.</summary>
/// <param name="Honours">Every award held, each decision once.</param>
/// <param name="Record">The record.</param>
public sealed record Years(ValueList<HeldHonour> Honours, TrackRecord Record)
{
    /// <summary>Whether nothing at all is known; what was struck out is not.</summary>
    public bool AreEmpty => Honours.Count == 0
        && Record.Entries.All(entry => entry is TrackEntry.StrikingOut || Record.IsStruck(entry.Id));

    /// <summary>Joins what was awarded here, and not annulled, with what was before.</summary>
    public static Years Of(ValueList<Honour> honours, TrackRecord record, ValueList<HonourAnnulment> annulments) => new(
        [
            .. honours.Where(honour => !annulments.Any(annulment => annulment.IsOf(honour)))
                .Select(honour => new HeldHonour(honour.Award, honour.AwardName, honour.Year, honour.Number, honour.Dossier))
                .Concat(record.Of<TrackEntry.EarlierHonour>()
                    .Select(honour => new HeldHonour(honour.Award, honour.AwardName, honour.Year, honour.Number)))
                .DistinctBy(held => held with { Dossier = null }),
        ],
        record);

    /// <summary>These years and another's.</summary>
    public Years And(Years other) => new(
        [.. Honours.Concat(other.Honours).DistinctBy(held => held with { Dossier = null })],
        new TrackRecord([.. Record.Entries.Concat(other.Record.Entries)]));

    /// <summary>Whether the record holds anything about a year: where it does not, what is missing of that year cannot be told.</summary>
    public bool Know(int year) => Honours.Any(honour => honour.Year == year)
        || Record.Of<TrackEntry.YearRating>().Any(rating => rating.Year == year)
        || Record.Of<TrackEntry.YearFigure>().Any(figure => figure.Year == year)
        || Record.Of<TrackEntry.Initiative>().Any(initiative => initiative.Year == year);

    /// <summary>Whether what was achieved in a year counts where achievements count only from the day after a discipline ended. Null: it
    /// ended within the year.</summary>
    /// <param name="year">The year of the achievement.</param>
    /// <param name="upTo">The year that is to be rewarded: a discipline that began after it takes nothing from it.</param>
    public bool? CountAfterDiscipline(int year, int upTo)
    {
        var until = Record.Of<TrackEntry.Discipline>().Where(discipline => discipline.From.Year <= upTo)
            .Select(discipline => (DateOnly?)discipline.Until).Max();
        if (until is not { } last || last < new DateOnly(year, 1, 1)) return true;
        return last >= new DateOnly(year, 12, 31) ? false : null;
    }
}

/// <summary>A unit that was merged into another one, with what was its own.</summary>
/// <param name="Name">Its official name on its last day.</param>
/// <param name="Years">Its years.</param>
public sealed record Origin(string Name, Years Years);

/// <summary>An award that somebody holds.</summary>
/// <param name="Award">Its code.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Year">The year that it rewards.</param>
/// <param name="Number">Number of the decision.</param>
/// <param name="Dossier">The dossier that it was given on here; null: it is known of earlier years only.</param>
public sealed record HeldHonour(AwardCode Award, string Name, int Year, string Number, DossierId? Dossier = null);
