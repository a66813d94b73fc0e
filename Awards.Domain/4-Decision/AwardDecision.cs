using Awards.Domain.Ballots;

namespace Awards.Domain.Decisions;

/// <summary>An award decision (quyết định khen thưởng), or a letter upward (tờ trình cấp trên) and what the higher authority
/// decided.</summary>
public abstract record AwardDecision
{
    private AwardDecision() { }

    /// <summary>Not drafted; whoever asks to be listed is turned away.</summary>
    public static AwardDecision None { get; } = new NotDrafted(Agenda.Empty);

    /// <summary>What it is drafted for; null before that.</summary>
    public DecisionPlan? OnRecord => this switch { Draft s => s.Plan, Issued s => s.Plan, Answered s => s.Plan, _ => null };

    /// <summary>The awards it gave that were annulled.</summary>
    public ValueList<AwardAnnulled> Annulled { get; init; } = [];

    /// <summary>The dossiers before it.</summary>
    public abstract Agenda Agenda { get; init; }

    /// <summary>Not drafted.</summary>
    public sealed record NotDrafted(Agenda Agenda) : AwardDecision
    {
        /// <inheritdoc/>
        public override Agenda Agenda { get; init; } = Agenda;
    }

    /// <summary>A draft: dossiers are listed.</summary>
    public sealed record Draft(DecisionPlan Plan, Agenda Agenda) : AwardDecision
    {
        /// <inheritdoc/>
        public override Agenda Agenda { get; init; } = Agenda;
    }

    /// <summary>Signed: for a decision the end, for a letter the wait for the higher authority.</summary>
    public sealed record Issued(DecisionPlan Plan, Agenda Agenda, DecisionSigned Signature) : AwardDecision
    {
        /// <inheritdoc/>
        public override Agenda Agenda { get; init; } = Agenda;
    }

    /// <summary>A letter that the higher authority has answered.</summary>
    public sealed record Answered(DecisionPlan Plan, Agenda Agenda, DecisionSigned Signature, HigherDecisionReceived Higher) : AwardDecision
    {
        /// <inheritdoc/>
        public override Agenda Agenda { get; init; } = Agenda;
    }

    /// <summary>The state after one more event.</summary>
    public static AwardDecision Evolve(AwardDecision state, IEvent happened) => (state, happened) switch
    {
        (NotDrafted s, DecisionDrafted e) => new Draft(e.Plan, s.Agenda),
        (Draft s, DecisionSigned e) => new Issued(s.Plan, s.Agenda, e),
        (Issued { Plan.Kind: DecisionKind.LetterUpward } s, HigherDecisionReceived e) => new Answered(s.Plan, s.Agenda, s.Signature, e),
        (Issued or Answered, AwardAnnulled e) => state with { Annulled = state.Annulled.With(e) },
        _ => state with { Agenda = state.Agenda.Evolve(happened) },
    };
}

/// <summary>What a decision is drafted for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Decision or letter upward.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="About">What it is about (trích yếu).</param>
/// <param name="Authority">Who signs: <c>Chánh án Tòa án nhân dân tối cao</c>.</param>
/// <param name="Unit">The unit whose head decides; null: the sector's decider.</param>
public sealed record DecisionPlan(
    AwardDecisionId Id, DecisionKind Kind, CampaignId Campaign, string About, string Authority, UnitId? Unit = null);

/// <summary>Decision or letter upward.</summary>
public enum DecisionKind
{
    /// <summary>Decides by itself.</summary>
    Decision,

    /// <summary>Submits to a higher authority.</summary>
    LetterUpward,
}

/// <summary>In which capacity a decision is signed.</summary>
public enum SigningCapacity
{
    /// <summary>In own right.</summary>
    OwnRight,

    /// <summary>On behalf of the head ("KT.", ký thay).</summary>
    OnBehalfOf,
}

/// <summary>A decision or letter was drafted.</summary>
public sealed record DecisionDrafted(DecisionPlan Plan) : IEvent;

/// <summary>It was signed.</summary>
/// <param name="Decision">The decision or letter.</param>
/// <param name="Number">Its number.</param>
/// <param name="Day">Its date.</param>
/// <param name="Signatory">Who signed.</param>
/// <param name="Capacity">In which capacity.</param>
/// <param name="Refusals">Dossiers that are not awarded, or not submitted, each with its reason.</param>
public sealed record DecisionSigned(
    AwardDecisionId Decision, string Number, DateOnly Day, PersonId? Signatory, SigningCapacity Capacity, ValueList<Refusal> Refusals)
        : IEvent;

/// <summary>A dossier that was refused, and why.</summary>
public sealed record Refusal(DossierId Dossier, string Reason);

/// <summary>The higher authority decided on a letter.</summary>
/// <param name="Decision">The letter.</param>
/// <param name="Number">Number of the higher decision.</param>
/// <param name="Day">Its date.</param>
/// <param name="Authority">Who decided, such as <c>Thủ tướng Chính phủ</c>.</param>
/// <param name="Refusals">Dossiers that are not awarded.</param>
public sealed record HigherDecisionReceived(
    AwardDecisionId Decision, string Number, DateOnly Day, string Authority, ValueList<Refusal> Refusals) : IEvent;
