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
    /// <summary>An individual.</summary>
    public static Candidate Of(Person.Known person, Unit.Registered? unit, int year) => new(
        NomineeKind.Person, person.Rank, year, Years.Of(person.Honours, person.Record),
        unit is null ? null : Years.Of(unit.Honours, unit.Record));

    /// <summary>A unit.</summary>
    public static Candidate Of(Unit.Registered unit, int year) =>
        new(NomineeKind.Unit, null, year, Years.Of(unit.Honours, unit.Record), null);
}

/// <summary>Somebody's years: what was awarded here and before, and the rest of the record.</summary>
/// <param name="Honours">Every award held, each decision once.</param>
/// <param name="Record">The record.</param>
public sealed record Years(ValueList<HeldHonour> Honours, TrackRecord Record)
{
    /// <summary>Whether nothing at all is known.</summary>
    public bool AreEmpty => Honours.Count == 0 && Record.Entries.Count == 0;

    /// <summary>Joins what was awarded here with what was before.</summary>
    public static Years Of(ValueList<Honour> honours, TrackRecord record) => new(
        [
            .. honours.Select(honour => new HeldHonour(honour.Award, honour.AwardName, honour.Year, honour.Number))
                .Concat(record.Of<TrackEntry.EarlierHonour>()
                    .Select(honour => new HeldHonour(honour.Award, honour.AwardName, honour.Year, honour.Number)))
                .Distinct(),
        ],
        record);

    /// <summary>The first year of which achievements count: that in which the last discipline ended (Decree 152/2025/ND-CP, principles of
    /// awarding); null: every year does.</summary>
    public int? CountFrom =>
        Record.Of<TrackEntry.Discipline>().Select(discipline => (int?)discipline.Until.Year).Max();

    /// <summary>Whether achievements of a year count.</summary>
    public bool Count(int year) => CountFrom is not { } first || year >= first;
}

/// <summary>An award that somebody holds.</summary>
/// <param name="Award">Its code.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Year">The year that it rewards.</param>
/// <param name="Number">Number of the decision.</param>
public sealed record HeldHonour(AwardCode Award, string Name, int Year, string Number);
