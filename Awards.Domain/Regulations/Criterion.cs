using Awards.Domain.Organisations;

namespace Awards.Domain.Regulations;

/// <summary>A condition that the appraisal must answer with met, not met or waived.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">The condition in Vietnamese.</param>
/// <param name="Source">Where it is laid down.</param>
/// <param name="Condition">What the record must show; null: only a person can tell.</param>
/// <param name="For">Of which nominees it is asked; null: of all.</param>
/// <param name="Warns">True: not meeting it is a warning that a person answers, no obstacle; null: an obstacle.</param>
public sealed record Criterion(
    string Code, string Name, Source Source, Condition? Condition = null, AskedOf? For = null, bool? Warns = null);

/// <summary>Of which nominees a criterion is asked.</summary>
/// <param name="Kind">Units or individuals; null: both.</param>
/// <param name="Rank">Individuals of a rank; null: of every rank.</param>
public sealed record AskedOf(NomineeKind? Kind = null, Rank? Rank = null)
{
    /// <summary>Whether it is asked of such a nominee.</summary>
    /// <param name="kind">What the nominee is.</param>
    /// <param name="rank">The rank of an individual; null: of a unit, or not known.</param>
    public bool Covers(NomineeKind kind, Rank? rank) => (Kind is null || Kind == kind) && (Rank is null || Rank == rank);
}
