using Awards.Domain.Ballots;
using Awards.Domain.Decisions;
using Awards.Domain.Regulations;

namespace Awards.Domain;

/// <summary>What a body voted on a dossier, with the policy it applied: enough to explain the result for ever.</summary>
/// <param name="Sitting">The sitting.</param>
/// <param name="Step">Cluster vote or council review.</param>
/// <param name="Number">The ballot's number.</param>
/// <param name="Count">Papers issued, returned, valid …; null when the dossier was not put to the vote.</param>
/// <param name="Tally">The dossier's own count; null when it was not put to the vote.</param>
/// <param name="Policy">The policy applied.</param>
/// <param name="Seats">The quota applied; null: none.</param>
/// <param name="Ties">The ballots before it, in which the dossier was tied at the cut; null: there was none.</param>
public sealed record VoteRecord(
    SittingId Sitting, Step Step, int Number, BallotCount? Count, NomineeTally? Tally, VotePolicy Policy, int? Seats,
    ValueList<TiedBallot>? Ties = null)
{
    /// <summary>What follows for the dossier.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Outcome Outcome => Tally?.Outcome ?? Outcome.Excluded;
}

/// <summary>A ballot that left a dossier tied at the cut.</summary>
/// <param name="Number">The ballot's number.</param>
/// <param name="Count">Papers issued, returned, valid …</param>
/// <param name="Tally">The dossier's own count.</param>
public sealed record TiedBallot(int Number, BallotCount? Count, NomineeTally Tally);

/// <summary>What the appraisal found on one criterion.</summary>
/// <param name="Criterion">The criterion's code.</param>
/// <param name="Verdict">Met, not met, waived, or not asked of such a nominee.</param>
/// <param name="Evidence">What shows it: a document's number, a register's entry.</param>
public sealed record Finding(string Criterion, Verdict Verdict, string Evidence);

/// <summary>What an appraisal may say of a criterion.</summary>
public enum Verdict
{
    /// <summary>Met.</summary>
    Met,

    /// <summary>Not met.</summary>
    NotMet,

    /// <summary>Waived, for the reason given as evidence.</summary>
    Waived,

    /// <summary>Not asked of such a nominee, by the rule set: no appraiser says so. (Of appraisals before this was told apart, the
    /// finding says waived and the assessment beside it not asked.)</summary>
    NotAsked,
}

/// <summary>The decision that awarded or refused a dossier.</summary>
/// <param name="Decision">The decision, or for a higher authority's decision the letter it answers.</param>
/// <param name="Number">Its number.</param>
/// <param name="Day">Its date.</param>
/// <param name="Authority">Who decided, such as <c>Chánh án Tòa án nhân dân tối cao</c>.</param>
/// <param name="Capacity">In own right, or on behalf ("KT.").</param>
/// <param name="Signatory">Who signed, where it is one of our officers.</param>
public sealed record DecisionRecord(
    AwardDecisionId Decision, string Number, DateOnly Day, string Authority, SigningCapacity Capacity, PersonId? Signatory);
