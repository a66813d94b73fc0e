// What became of each proposal, how long did each step take, and which rank had the nominee: what the reports count.
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Projections.Reports;

/// <summary>The last round of a dossier, as reports count it. Whoever was proposed again is counted once.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">1 for the first proposal.</param>
/// <param name="Year">The year that the campaign rewards.</param>
/// <param name="Award">The award's code.</param>
/// <param name="AwardName">Its official Vietnamese name.</param>
/// <param name="Unit">The nominated unit; for an individual the unit they work at.</param>
/// <param name="UnitName">Its name on the day of the proposal.</param>
/// <param name="ProposedBy">The unit whose head signed the letter.</param>
/// <param name="Person">The nominated individual; null: the unit itself is nominated.</param>
/// <param name="Rank">What the individual was that day; null: a unit is nominated, or it was not kept.</param>
/// <param name="StandingBody">Official name of the standing body that day; null: not kept.</param>
public sealed record FairnessCase(
    DossierId Dossier, int Round, int Year, AwardCode Award, string AwardName, UnitId Unit, string UnitName, UnitId ProposedBy,
    PersonId? Person, Rank? Rank, string? StandingBody)
{
    /// <summary>Whether a unit's own council reviews it.</summary>
    public bool IsReviewedByUnit { get; init; }

    /// <summary>Whether a unit's head decides on it.</summary>
    public bool IsDecidedByUnit { get; init; }

    /// <summary>Whether the cluster recommended it; null: it did not vote.</summary>
    public bool? ByCluster { get; init; }

    /// <summary>Whether the council recommended it; null: it did not vote.</summary>
    public bool? ByCouncil { get; init; }

    /// <summary>The sittings that it came before, in order.</summary>
    public ValueList<SittingId> Sittings { get; init; } = [];

    /// <summary>The decision that awarded or refused it; null: there is none yet.</summary>
    public DecisionRecord? Decision { get; init; }

    /// <summary>Whether it was awarded.</summary>
    public bool IsAwarded { get; init; }

    /// <summary>Whether the award was published.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Whether the award was annulled: it is counted among those annulled, and not among those awarded.</summary>
    public bool IsAnnulled { get; init; }

    /// <summary>The steps that were taken, with when each began and ended, in effective time.</summary>
    public ValueList<StepTaken> Steps { get; init; } = [];

    /// <summary>When the last step ended, or the round began (UTC, effective).</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The day (ICT) on which the round began.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DateOnly ProposedOn => Ict.DayOf(Steps.Count > 0 ? Steps[0].From : Since);

    /// <summary>Place in the log of the last event that is in here.</summary>
    public long Position { get; init; }
}

/// <summary>A step of a dossier that was taken.</summary>
/// <param name="Step">Which.</param>
/// <param name="From">When the step before ended (UTC, effective).</param>
/// <param name="To">When it ended (UTC, effective).</param>
public sealed record StepTaken(Step Step, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Days (ICT) from one to the other; 0: the same day.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Days => Ict.DayOf(To).DayNumber - Ict.DayOf(From).DayNumber;
}
