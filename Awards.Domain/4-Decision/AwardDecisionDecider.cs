using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Regulations;

namespace Awards.Domain.Decisions;

/// <summary>What a decision needs from elsewhere; null where the command does not ask for it.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="SignerIsDelegate">Whether who signs has the office from somebody else.</param>
public sealed record AwardDecisionFacts(Campaign? Campaign = null, bool SignerIsDelegate = false);

/// <summary>A decision or letter on one page: every command in every state.</summary>
public static class AwardDecisionDecider
{
    /// <summary>Decides one command.</summary>
    public static Answer Decide(AwardDecisionCommand command, AwardDecision state, AwardDecisionFacts facts) => (command, state) switch
    {
        (AdmitToDecision c, _) => Admit(c, state),
        (ReleaseFromDecision c, _) => Release(c, state),

        (DraftDecision c, AwardDecision.NotDrafted) => Draft(c, facts),
        (DraftDecision c, _) => state.OnRecord == Plan(c) ? Answer.NothingToDo : Rules.DecisionAlreadyDrafted,
        (_, AwardDecision.NotDrafted) => Rules.DecisionUnknown,
        (AnnulAward c, _) => Annulling.Annul(c, state),

        (SignDecision c, AwardDecision.Draft s) => Sign(c, s, facts),
        (SignDecision c, AwardDecision.Issued s) => Again(c, s.Signature),
        (SignDecision c, AwardDecision.Answered s) => Again(c, s.Signature),

        (RecordHigherDecision c, AwardDecision.Issued { Plan.Kind: DecisionKind.LetterUpward } s) => Receive(c, s),
        (RecordHigherDecision c, AwardDecision.Answered s) => s.Higher == Higher(c)
            ? Answer.NothingToDo
            : Rules.AlreadySigned.With("number", s.Higher.Number),
        (RecordHigherDecision, _) => Rules.NotSubmittedUpward,
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Answer Admit(AdmitToDecision c, AwardDecision state)
    {
        if (state.Agenda.AnswerTo(c.Dossier, c.Round, c.Move) is not null) return Answer.NothingToDo;
        var host = c.Decision.Value;
        var rule = state switch
        {
            AwardDecision.NotDrafted => Rules.DecisionUnknown,
            AwardDecision.Draft s when (s.Plan.Kind == DecisionKind.Decision) != (c.Step == Step.Decision) => Rules.NotOnThisAgenda,
            AwardDecision.Draft s when s.Plan.Campaign != c.Campaign || s.Plan.Unit != c.Unit => Rules.NotOnThisAgenda,
            AwardDecision.Draft => null,
            _ => Rules.AlreadySigned,
        };
        return rule is not null
            ? Answer.Of(new DossierTurnedAway(host, c.Dossier, c.Round, c.Move, c.Award, c.Nominee, c.NomineeName, rule.Code, c.Person))
            : Answer.Of(new DossierAdmitted(host, c.Dossier, c.Round, c.Move, c.Award, c.Nominee, c.NomineeName, c.Appraiser, c.Person));
    }

    private static Answer Release(ReleaseFromDecision c, AwardDecision state)
    {
        if (state.Agenda.ReleaseOf(c.Dossier, c.Round, c.Move) is not null) return Answer.NothingToDo;
        var stands = state.Agenda.Standing.Any(admission => admission.Dossier == c.Dossier && admission.Round == c.Round);
        return stands && state is not AwardDecision.Draft
            ? Answer.Of(new DossierReleaseDenied(c.Decision.Value, c.Dossier, c.Round, c.Move, Rules.AlreadySigned.Code))
            : Answer.Of(new DossierReleased(c.Decision.Value, c.Dossier, c.Round, c.Move));
    }

    private static Answer Draft(DraftDecision c, AwardDecisionFacts facts)
    {
        if (facts.Campaign is not Campaign.Launched) return Rules.CampaignUnknown;
        if (c is { Kind: DecisionKind.LetterUpward, Unit: not null }) return Rules.LetterUpwardOfUnit;
        return string.IsNullOrWhiteSpace(c.Authority) ? Rules.NameMissing : Answer.Of(new DecisionDrafted(Plan(c)));
    }

    private static Answer Sign(SignDecision c, AwardDecision.Draft s, AwardDecisionFacts facts)
    {
        if (string.IsNullOrWhiteSpace(c.Number)) return Rules.DecisionNumberMissing;
        if (!s.Agenda.Standing.Any()) return Rules.NobodyOnTheDecision;
        if (c.Act.By is not null && s.Agenda.Standing.Any(admission => admission.Appraiser == c.Act.By)) return Rules.DutiesMustBeSeparate;
        if (facts.SignerIsDelegate && c.Capacity == SigningCapacity.OwnRight) return Rules.DelegateSignsOnBehalf;
        return RefusalOf(c.Refusals, s.Agenda.Standing.Select(admission => admission.Dossier)) is { } wrong
            ? wrong
            : Answer.Of(new DecisionSigned(c.Decision, c.Number, c.Act.Day, c.Act.By, c.Capacity, c.Refusals));
    }

    private static Answer Receive(RecordHigherDecision c, AwardDecision.Issued s)
    {
        if (string.IsNullOrWhiteSpace(c.Number)) return Rules.DecisionNumberMissing;
        if (string.IsNullOrWhiteSpace(c.Authority)) return Rules.NameMissing;
        if (c.Day < s.Signature.Day || c.Day > c.Act.Day) return Rules.HigherDecisionDateImpossible;
        var submitted = AwardDecisionProcess.Submitted(s.Agenda, s.Signature).Select(admission => admission.Dossier);
        return RefusalOf(c.Refusals, submitted) is { } wrong
            ? wrong
            : Answer.Of(Higher(c));
    }

    private static HigherDecisionReceived Higher(RecordHigherDecision c) => new(c.Decision, c.Number, c.Day, c.Authority, c.Refusals);

    private static Answer Again(SignDecision c, DecisionSigned signed) =>
        signed.Number == c.Number && signed.Refusals.Equals(c.Refusals) && signed.Capacity == c.Capacity
            ? Answer.NothingToDo
            : Rules.AlreadySigned.With("number", signed.Number);

    private static Rule? RefusalOf(ValueList<Refusal> refusals, IEnumerable<DossierId> listed)
    {
        if (refusals.Any(refusal => string.IsNullOrWhiteSpace(refusal.Reason))) return Rules.ReasonMissing;
        var known = listed.ToHashSet();
        return refusals.All(refusal => known.Contains(refusal.Dossier)) && refusals.DistinctBy(r => r.Dossier).Count() == refusals.Count
            ? null
            : Rules.NotOnThisDecision;
    }

    private static DecisionPlan Plan(DraftDecision c) => new(c.Decision, c.Kind, c.Campaign, c.About, c.Authority, c.Unit);
}
