using Awards.Domain.Ballots;

namespace Awards.Domain.Decisions;

/// <summary>What follows from a decision's events: every request to be listed is answered, every dossier learns what was decided.</summary>
public static class AwardDecisionProcess
{
    /// <summary>The messages that follow from one event, given the state after it.</summary>
    public static IEnumerable<Message> React(AwardDecision after, IEvent happened) => (happened, after) switch
    {
        (DossierAdmitted e, _) => [Agendas.Answer(after.Agenda.AnswerTo(e.Dossier, e.Round, e.Move)!)],
        (DossierTurnedAway e, _) => [Agendas.Answer(after.Agenda.AnswerTo(e.Dossier, e.Round, e.Move)!)],
        (DossierReleased e, _) => [Agendas.Answer(after.Agenda.ReleaseOf(e.Dossier, e.Round, e.Move)!)],
        (DossierReleaseDenied e, _) => [Agendas.Answer(after.Agenda.ReleaseOf(e.Dossier, e.Round, e.Move)!)],
        (AwardAnnulled e, _) => [Annulled(e)],
        (DecisionSigned e, AwardDecision.Issued s) => Signed(s.Plan, s.Agenda, e),
        (HigherDecisionReceived e, AwardDecision.Answered s) => Received(s, e),
        _ => [],
    };

    /// <summary>Everything produced so far and not superseded, from state alone.</summary>
    public static IEnumerable<Message> Owed(AwardDecision state)
    {
        var answers = state.Agenda.Admissions.Select(Agendas.Answer).Concat(state.Agenda.Releases.Select(Agendas.Answer))
            .Concat(state.Annulled.Select(Annulled));
        return state switch
        {
            AwardDecision.Issued s => answers.Concat(Signed(s.Plan, s.Agenda, s.Signature)),
            AwardDecision.Answered s => answers.Concat(Signed(s.Plan, s.Agenda, s.Signature)).Concat(Received(s, s.Higher)),
            _ => answers,
        };
    }

    /// <summary>The dossiers that a signed letter submits.</summary>
    internal static IEnumerable<Admission> Submitted(Agenda agenda, DecisionSigned signed) =>
        agenda.Standing.Where(admission => signed.Refusals.All(refusal => refusal.Dossier != admission.Dossier));

    private static IEnumerable<Message> Signed(DecisionPlan plan, Agenda agenda, DecisionSigned e)
    {
        var decision = new DecisionRecord(plan.Id, e.Number, e.Day, plan.Authority, e.Capacity, e.Signatory);
        return agenda.Standing.Select(admission => plan.Kind == DecisionKind.Decision || ReasonFor(admission, e.Refusals) is not null
            ? Tell(admission, decision, ReasonFor(admission, e.Refusals), "signed")
            : Message.Now(new RecordUpwardSubmission(admission.Dossier, admission.Round, plan.Id, e.Number, e.Day), admission.Round));
    }

    private static IEnumerable<Message> Received(AwardDecision.Answered s, HigherDecisionReceived e)
    {
        var decision = new DecisionRecord(s.Plan.Id, e.Number, e.Day, e.Authority, SigningCapacity.OwnRight, null);
        return Submitted(s.Agenda, s.Signature).Select(admission => Tell(admission, decision, ReasonFor(admission, e.Refusals), "higher"));
    }

    private static Message Annulled(AwardAnnulled e) => Message.Now(new RecordAnnulment(e.Dossier, e.Round, e.Annulment), e.Round);

    private static Message Tell(Admission admission, DecisionRecord decision, string? refusal, string subject) =>
        Message.Now(new RecordAward(admission.Dossier, admission.Round, decision, refusal), admission.Round, subject);

    private static string? ReasonFor(Admission admission, ValueList<Refusal> refusals) =>
        refusals.FirstOrDefault(refusal => refusal.Dossier == admission.Dossier)?.Reason;
}
