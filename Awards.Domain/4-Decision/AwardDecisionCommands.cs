using Awards.Domain.Regulations;

namespace Awards.Domain.Decisions;

/// <summary>Commands to a decision or letter.</summary>
public abstract record AwardDecisionCommand(AwardDecisionId Decision) : Command;

/// <summary>Drafts a decision or a letter upward.</summary>
/// <param name="Decision">Its id.</param>
/// <param name="Kind">Decision or letter upward; only the sector submits upward.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="About">What it is about (trích yếu).</param>
/// <param name="Authority">Who signs.</param>
/// <param name="Unit">The unit whose head decides; null: the sector's decider.</param>
public sealed record DraftDecision(
    AwardDecisionId Decision, DecisionKind Kind, CampaignId Campaign, string About, string Authority, UnitId? Unit = null)
    : AwardDecisionCommand(Decision);

/// <summary>Asks a draft to list a dossier (a message of the dossier).</summary>
public sealed record AdmitToDecision(
    AwardDecisionId Decision, DossierId Dossier, int Round, int Move, Step Step, AwardCode Award, UnitId Nominee, string NomineeName,
    PersonId? Appraiser, CampaignId Campaign = default, PersonId? Person = null, UnitId? Unit = null) : AwardDecisionCommand(Decision);

/// <summary>Asks a draft to let a dossier go (a message of the dossier).</summary>
public sealed record ReleaseFromDecision(AwardDecisionId Decision, DossierId Dossier, int Round, int Move) : AwardDecisionCommand(Decision);

/// <summary>Signs it. Every dossier on it is awarded (or submitted), but those refused with a reason.</summary>
/// <param name="Decision">The decision or letter.</param>
/// <param name="Number">Its number.</param>
/// <param name="Capacity">In which capacity.</param>
/// <param name="Refusals">Dossiers refused, each with its reason.</param>
public sealed record SignDecision(AwardDecisionId Decision, string Number, SigningCapacity Capacity, ValueList<Refusal> Refusals)
    : AwardDecisionCommand(Decision);

/// <summary>Records the higher authority's decision on a letter.</summary>
/// <param name="Decision">The letter.</param>
/// <param name="Number">Number of the higher decision.</param>
/// <param name="Day">Its date: not before the letter's, not in the future.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Refusals">Dossiers refused, each with its reason.</param>
public sealed record RecordHigherDecision(
    AwardDecisionId Decision, string Number, DateOnly Day, string Authority, ValueList<Refusal> Refusals)
    : AwardDecisionCommand(Decision);
