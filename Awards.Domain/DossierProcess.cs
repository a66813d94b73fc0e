using Awards.Domain.Ballots;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;

namespace Awards.Domain;

/// <summary>What follows from a dossier's events. React and Owed say the same thing twice, from the event and from the state: a property
/// holds them together.</summary>
public static class DossierProcess
{
    /// <summary>The messages that follow from one event, given the state after it.</summary>
    public static IEnumerable<Message> React(Dossier after, IEvent happened) => happened switch
    {
        DossierProposed e => [Answer(after.Ties.Proposals[^1]), .. AskPrerequisite(e.Dossier, e.Prerequisite)],
        ProposalTurnedAway => [Answer(after.Ties.Proposals[^1])],
        PapersConfirmed or VoteRecorded { Recommended: true } or PublicNoticeClosed => Timer((Dossier.UnderWay)after),
        DossierAppraised e =>
            [.. Relying.Ask(e.Dossier, Relying.Bases(e)), .. e.Eligible ? Timer((Dossier.UnderWay)after) : TellDependents(after)],
        HoldLifted { Deadlines: not null } => Timer((Dossier.UnderWay)after), // the steps' last days have moved
        DossierEntering e => [.. Request((Dossier.Entering)after), .. Relying.Ask(e.Dossier, Relying.Bases(e))],
        DossierLeaving => Leave((Dossier.UnderWay)after),
        DependentRegistered e =>
            [.. after.Ties.Outcomes.Select(outcome => Tell(e.Dossier, e.Dependent, outcome)), .. TellAnnulled(after, e.Dependent)],
        RelianceRegistered e => TellAnnulled(after, e.Reliant),
        DossierAnnulled =>
            [Annul((Dossier.Annulled)after), .. TellDependents(after), .. TellAnnulled(after, [.. Relying.Resting(after.Ties)])],
        DossierAwarded => [.. TellDependents(after), Honour(((Dossier.Awarded)after).Course, ((Dossier.Awarded)after).Decision)],
        VoteRecorded or DossierRefused or DossierWithdrawn or DossierLapsed or PrerequisiteMissed =>
            TellDependents(after),
        _ => [],
    };

    /// <summary>Everything produced so far and not superseded, from state alone.</summary>
    public static IEnumerable<Message> Owed(Dossier state)
    {
        var toSubmissions = state.Ties.Proposals.Select(Answer);
        if (state is not Dossier.UnderWay s) return toSubmissions;
        return toSubmissions
            .Concat(AskPrerequisite(s.Course.Id, s.Course.Prerequisite))
            .Concat(state.Ties.Outcomes
                .SelectMany(outcome => state.Ties.Dependents.Select(dependent => Tell(s.Course.Id, dependent, outcome))))
            .Concat(Relying.Ask(s.Course.Id, state.Ties.RestsOn.Select(reliance => reliance.Basis)))
            .Concat(TellAnnulled(state, [.. Relying.Resting(state.Ties)]))
            .Concat(Timer(s))
            .Concat(state is Dossier.Entering entering ? Request(entering) : [])
            .Concat(s.Course.Asked is null ? [] : Leave(s))
            .Concat(s switch
            {
                Dossier.Awarded awarded => [Honour(awarded.Course, awarded.Decision)],
                Dossier.Published published => [Honour(published.Course, published.Decision)],
                Dossier.Annulled annulled => [Honour(annulled.Course, annulled.Decision), Annul(annulled)],
                _ => [],
            });
    }

    private static IEnumerable<Message> TellAnnulled(Dossier state, params IEnumerable<DossierId> resting) =>
        state is Dossier.Annulled annulled ? resting.Select(one => Relying.Tell(annulled, one)) : [];

    private static IEnumerable<Message> TellDependents(Dossier after) =>
        after.Ties.Dependents.Select(dependent => Tell(((Dossier.UnderWay)after).Course.Id, dependent, after.Ties.Outcomes[^1]));

    // Whoever was awarded holds the honour from the decision on, published or not.
    private static Message Honour(Course course, DecisionRecord decision)
    {
        var honour = new Honour(
            course.Id, course.Award.Code, course.Award.Name, course.Year, decision.Number, decision.Day, decision.Authority);
        Command record = course.Person is { } person
            ? new RecordPersonHonour(person, honour)
            : new RecordUnitHonour(course.Nominee, honour);
        return Message.Now(record, course.Round);
    }

    // It stays on the holder's record, and counts no longer.
    private static Message Annul(Dossier.Annulled s)
    {
        var (course, how) = (s.Course, new HonourAnnulment(s.Course.Id, s.Decision.Number, s.Annulment.Number, s.Annulment.Day));
        Command record = course.Person is { } person ? new AnnulPersonHonour(person, how) : new AnnulUnitHonour(course.Nominee, how);
        return Message.Now(record, course.Round);
    }

    private static Message Answer(ProposalAnswer answer) => Message.Now(
        new RecordProposalAnswer(answer.Submission, answer.Dossier, answer.Round, answer.TurnedAway));

    private static IEnumerable<Message> AskPrerequisite(DossierId dossier, DossierId? prerequisite) =>
        prerequisite is { } first ? [Message.Now(new RegisterDependent(first, dossier))] : [];

    private static Message Tell(DossierId from, DossierId dependent, RoundOutcome outcome) =>
        Message.Now(
            new RecordPrerequisite(dependent, from, outcome), outcome.Round, outcome.Outcome == DossierOutcome.Annulled ? "annulled" : "");

    // The step's last day, while the dossier is at it; Proposal's is kept by the submission.
    private static IEnumerable<Message> Timer(Dossier.UnderWay s) =>
        s.StepNow is { } step && s.Course.DeadlineOf(step) is { } deadline
            ? [Message.At(deadline.PassesAt, new LapseDossier(s.Course.Id, s.Course.Round, step), s.Course.Round, step.ToString())]
            : [];

    private static IEnumerable<Message> Request(Dossier.Entering s)
    {
        var (course, award) = (s.Course, s.Course.Award);
        Command request = IsSitting(s.Step)
            ? new AdmitToSitting(
                new SittingId(s.Host), course.Id, course.Round, s.Move, s.Step, course.Campaign, award.Code, course.Nominee,
                course.NomineeName, course.Person, course.ReviewedIn, course.RuleSet, course.Regime?.Sha256)
            : new AdmitToDecision(
                new AwardDecisionId(s.Host), course.Id, course.Round, s.Move, s.Step, award.Code, course.Nominee, course.NomineeName,
                course.Appraiser, course.Campaign, course.Person, course.DecidedIn);
        return [Message.Now(request, course.Round, $"{s.Move}")];
    }

    private static IEnumerable<Message> Leave(Dossier.UnderWay s)
    {
        var (host, step) = s switch
        {
            Dossier.Entering e => (e.Host, e.Step),
            Dossier.Before b => (b.Host, b.Step),
            _ => throw new InvalidOperationException("Only a host that has the dossier is asked to let it go."),
        };
        var (id, round, move) = (s.Course.Id, s.Course.Round, s.Course.Moves);
        Command request = IsSitting(step)
            ? new ReleaseFromSitting(new SittingId(host), id, round, move)
            : new ReleaseFromDecision(new AwardDecisionId(host), id, round, move);
        return [Message.Now(request, round, $"{move}")];
    }

    private static bool IsSitting(Step step) => step is Step.ClusterVote or Step.CouncilReview;
}
