using Awards.Domain.CouncilReview;

namespace Awards.Domain.Decisions;

/// <summary>Dossiers that rest on awards given before: who rests on what is said when a criterion is found met by it, and every annulment
/// is told to whoever rests on it, past or future.</summary>
internal static class Relying
{
    /// <summary>The awards by which the appraisal found a criterion met, whether the record said so or a person.</summary>
    public static IEnumerable<DossierId> Bases(DossierAppraised e) => Bases((e.Assessments ?? []).Where(assessment =>
        e.Findings.Any(finding => finding.Verdict == Verdict.Met && finding.Criterion == assessment.Criterion)));

    /// <summary>The awards by which the record met a criterion, where no appraisal came before the council.</summary>
    public static IEnumerable<DossierId> Bases(DossierEntering e) =>
        Bases((e.Assessments ?? []).Where(assessment => assessment.Standing == Standing.Met));

    /// <summary>The dossier with what it rests on from now on.</summary>
    public static T Rest<T>(T state, int round, IEnumerable<DossierId> bases)
        where T : Dossier
    {
        var added = bases.Select(basis => new Reliance(round, basis)).Except(state.Ties.RestsOn).ToList();
        return added.Count == 0 ? state : state with { Ties = state.Ties with { RestsOn = [.. state.Ties.RestsOn, .. added] } };
    }

    public static Answer Register(RegisterReliance c, Dossier state) =>
        state.Ties.Reliants.Contains(c.Reliant) ? Answer.NothingToDo : Answer.Of(new RelianceRegistered(c.Dossier, c.Reliant));

    // What ended without an award rests on nothing any more, and what is proposed again is appraised anew.
    public static Answer Record(RecordAnnulledBasis c, Dossier state)
    {
        if (state is not Dossier.UnderWay { Course: var course } s || s is Dossier.Ended or Dossier.Annulled) return Answer.NothingToDo;
        if (!Rests(s, c.Basis.Dossier) || course.Bases.Any(known => known.Basis.Dossier == c.Basis.Dossier)) return Answer.NothingToDo;
        return Answer.Of(new BasisAnnulled(
            c.Dossier, course.Round, c.Basis, course.Award.Code, course.Award.Name, course.NomineeName, course.Person));
    }

    public static Answer Review(ReviewBasis c, Dossier.UnderWay s)
    {
        if (s.Course.Bases.FirstOrDefault(one => one.Basis.Dossier == c.Basis) is not { } found) return Rules.NoAnnulledBasis;
        if (found.Review is { } known)
            return (known.Finding, known.Reason) == (c.Finding, c.Reason) ? Answer.NothingToDo : Rules.BasisReviewedOtherwise;
        return string.IsNullOrWhiteSpace(c.Reason)
            ? Rules.ReasonMissing
            : Answer.Of(new BasisReviewed(c.Dossier, s.Course.Round, c.Basis, c.Finding, c.Reason));
    }

    public static Dossier Evolve(Dossier.UnderWay s, BasisAnnulled e) =>
        s with { Course = s.Course with { Bases = s.Course.Bases.With(new BasisInQuestion(e.Basis, null)) } };

    public static Dossier Evolve(Dossier.UnderWay s, BasisReviewed e) => s with
    {
        Course = s.Course with
        {
            Bases = [.. s.Course.Bases.Select(one => one.Basis.Dossier == e.Basis ? one with { Review = e } : one)],
        },
    };

    /// <summary>The dossier annulled: whoever asks for the outcome is told that, and no longer that it was awarded.</summary>
    public static Dossier.Annulled Annulled(Dossier.UnderWay s, DecisionRecord decision, DossierAnnulled e, bool wasPublished) =>
        new(s.Course, decision, e.Annulment, wasPublished, [])
        {
            Ties = s.Ties with
            {
                Outcomes =
                [
                    .. s.Ties.Outcomes.Select(outcome => outcome == new RoundOutcome(e.Round, DossierOutcome.Awarded)
                        ? outcome with { Outcome = DossierOutcome.Annulled }
                        : outcome),
                ],
            },
        };

    /// <summary>Whoever rests on the dossier's award: those that wait for it, and those whose criteria it met.</summary>
    public static ValueList<DossierId> Resting(Ties ties) => [.. ties.Dependents.Concat(ties.Reliants).Distinct()];

    /// <summary>To everything on which a dossier rests: that it does.</summary>
    public static IEnumerable<Message> Ask(DossierId reliant, IEnumerable<DossierId> bases) =>
        bases.Distinct().Select(basis => Message.Now(new RegisterReliance(basis, reliant)));

    /// <summary>To one that rested on an annulled award: that it was annulled.</summary>
    public static Message Tell(Dossier.Annulled s, DossierId resting) => Message.Now(
        new RecordAnnulledBasis(resting, new AnnulledBasis(
            s.Course.Id, s.Course.Award.Name, s.Course.Year, s.Annulment.Number, s.Annulment.Day)),
        s.Course.Round);

    private static bool Rests(Dossier.UnderWay s, DossierId basis) =>
        s.Course.Prerequisite == basis || s.Ties.RestsOn.Contains(new Reliance(s.Course.Round, basis));

    private static IEnumerable<DossierId> Bases(IEnumerable<Assessment> assessments) =>
        assessments.SelectMany(assessment => assessment.RestsOn ?? []).Distinct();
}
