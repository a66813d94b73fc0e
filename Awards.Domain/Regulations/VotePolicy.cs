using System.Text.Json.Serialization;

namespace Awards.Domain.Regulations;

/// <summary>How a body votes on something: what each count is compared with. Pinned by the question it was applied to.</summary>
/// <param name="Id">Unique in its rule set.</param>
/// <param name="Quorum">Share of the body's members that must be present.</param>
/// <param name="Threshold">Share that a nominee must reach.</param>
/// <param name="Comparator">Whether exactly the share is enough.</param>
/// <param name="Denominator">What the share is of.</param>
/// <param name="Absentees">Whether absent members vote in writing.</param>
/// <param name="Secrecy">Secret or open.</param>
/// <param name="OwnCase">Whether a voter may vote on the own unit, or on oneself.</param>
/// <param name="RecusedLeaveDenominator">Whether those who may not vote on a nominee are taken off the denominator.</param>
/// <param name="MaximumYes">How many nominees one paper may approve; null: any number. A paper with more is invalid.</param>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Validity">Days for which the entry holds within the rule set; null: all of them.</param>
/// <param name="QuorumSource">Where the quorum, the own case and what recusal does to the denominator come from; null: from the same as the
/// threshold.</param>
public sealed record VotePolicy(
    string Id, Fraction Quorum, Fraction Threshold, Comparator Comparator, Denominator Denominator, Absentees Absentees,
    Secrecy Secrecy, OwnCase OwnCase, bool RecusedLeaveDenominator, int? MaximumYes, Source Source,
    Validity? Validity = null, Source? QuorumSource = null)
{
    /// <summary>Where all of its numbers come from.</summary>
    [JsonIgnore]
    public ValueList<Source> Sources => QuorumSource is { } other ? [Source, other] : [Source];

    /// <summary>Whether <paramref name="yes"/> of <paramref name="total"/> carries. No vote at all never does, not even a share of
    /// nothing.</summary>
    public bool Carries(int yes, int total) =>
        yes > 0 && (Comparator == Comparator.AtLeast ? Threshold.ReachedBy(yes, total) : Threshold.ExceededBy(yes, total));

    /// <summary>The smallest count of yes votes that carries, 1 or more; more than <paramref name="total"/> when none does.</summary>
    public int Needed(int total) => Enumerable.Range(1, total).Where(yes => Carries(yes, total)).DefaultIfEmpty(total + 1).First();
}

/// <summary>How a count is compared with a share.</summary>
public enum Comparator
{
    /// <summary>The share or more (từ … trở lên).</summary>
    AtLeast,

    /// <summary>More than the share (trên …).</summary>
    MoreThan,
}

/// <summary>What a share is of. The sources know these.</summary>
public enum Denominator
{
    /// <summary>All members of the body, present or not.</summary>
    AllMembers,

    /// <summary>All units of the cluster, present or not.</summary>
    ClusterUnits,

    /// <summary>Those present.</summary>
    Present,

    /// <summary>The valid papers returned.</summary>
    ValidBallots,

    /// <summary>Those present, and the absent who are asked in writing ("tham gia họp hoặc được xin ý kiến"): whoever may vote.</summary>
    PresentOrConsulted,
}

/// <summary>What becomes of absent members' votes.</summary>
public enum Absentees
{
    /// <summary>They do not vote.</summary>
    NotCounted,

    /// <summary>They are asked in writing (lấy ý kiến bằng văn bản).</summary>
    Written,
}

/// <summary>Secret or open ballot.</summary>
public enum Secrecy
{
    /// <summary>Secret ballot (bỏ phiếu kín).</summary>
    Secret,
}

/// <summary>Whether a voter votes on its own unit.</summary>
public enum OwnCase
{
    /// <summary>Kept out of the vote on the own unit and on oneself; derived from data, recorded in the count.</summary>
    Recused,

    /// <summary>May vote.</summary>
    MayVote,

    /// <summary>Kept out of the vote on oneself only: in a unit's own council everybody is of the nominee's unit.</summary>
    RecusedInPerson,
}
