using Awards.Domain.CouncilReview;
using Awards.Domain.Decisions;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;

namespace Awards.Domain;

/// <summary>How a dossier's state follows from its events. No rule is here; a history that cannot be is an error.</summary>
public static class DossierEvolution
{
    /// <summary>The state after one more event.</summary>
    public static Dossier Evolve(Dossier state, IEvent happened) => (state, happened) switch
    {
        (_, DependentRegistered e) => state with { Ties = state.Ties with { Dependents = state.Ties.Dependents.With(e.Dependent) } },
        (_, PrerequisiteAnswered e) => state with { Ties = state.Ties with { Prerequisites = state.Ties.Prerequisites.With(e.Answer) } },
        (_, RelianceRegistered e) => state with { Ties = state.Ties with { Reliants = state.Ties.Reliants.With(e.Reliant) } },
        (Dossier.UnderWay s, BasisAnnulled e) => Relying.Evolve(s, e),
        (Dossier.UnderWay s, BasisReviewed e) => Relying.Evolve(s, e),
        (_, HoldPlaced e) => state with { Ties = state.Ties with { Holds = state.Ties.Holds.With(e) } },
        (Dossier.UnderWay s, HoldLifted e) =>
            s with { Course = Moved(s.Course, e), Ties = s.Ties with { Holds = s.Ties.Holds.Without(e) } },
        (_, ProposalTurnedAway e) => state with { Ties = Answered(state.Ties, new ProposalAnswer(e.Dossier, e.Submission, 0, e.Code)) },

        (Dossier.NotProposed or Dossier.Ended { MayBeProposedAgain: true }, DossierProposed e) =>
            new Dossier.Proposed(Begin(e)) { Ties = Answered(state.Ties, new ProposalAnswer(e.Dossier, e.Submission, e.Round, null)) },
        (Dossier.Proposed s, RegimeFixed e) => s with { Course = Under(s.Course, e) },
        (Dossier.Proposed s, PapersConfirmed) => Next(s, Step.Proposal),
        (Dossier.Awaiting s, MoreFavourableLawApplied e) => s with { Course = Under(s.Course, e) },

        (Dossier.Awaiting s, DossierEntering e) =>
            Relying.Rest(
                new Dossier.Entering(s.Course with { Moves = e.Move }, e.Step, e.Host, e.Move) { Ties = s.Ties }, e.Round,
                Relying.Bases(e)),
        (Dossier.Entering s, DossierEntered) => new Dossier.Before(s.Course, s.Step, s.Host) { Ties = s.Ties },
        (Dossier.Entering s, DossierSentBack) => new Dossier.Awaiting(s.Course with { Asked = null }, s.Step) { Ties = s.Ties },

        (Dossier.Entering s, DossierLeaving e) => s with { Course = s.Course with { Moves = e.Move, Asked = e.Request } },
        (Dossier.Before s, DossierLeaving e) => s with { Course = s.Course with { Moves = e.Move, Asked = e.Request } },
        (Dossier.Entering or Dossier.Before, DossierHeldBack e) => Back((Dossier.UnderWay)state, e.Step),
        (Dossier.Entering s, LeaveDenied) => s with { Course = s.Course with { Asked = null } },
        (Dossier.Before s, LeaveDenied) => s with { Course = s.Course with { Asked = null } },

        (Dossier.Before s, VoteRecorded e) when e.Recommended => Next(s with { Course = Voted(s.Course, e) }, s.Step),
        (Dossier.Before s, VoteRecorded e) => End(s with { Course = Voted(s.Course, e) }, DossierOutcome.NotRecommended),
        (Dossier.Awaiting s, DossierAppraised e) => Appraised(s, e),
        (Dossier.Awaiting s, PublicNoticePosted e) =>
            new Dossier.OnNotice(s.Course, new Notice(e.Day, e.Where, e.Window, null)) { Ties = s.Ties },
        (Dossier.OnNotice s, NoticeCommentReceived e) => NoticeComments.Evolve(s, e),
        (Dossier.OnNotice s, NoticeCommentDealtWith e) => NoticeComments.Evolve(s, e),
        (Dossier.UnderWay s, CommentSenderLookedUp e) => NoticeComments.Evolve(s, e),
        (Dossier.OnNotice s, PublicNoticeClosed e) => Next(s with { Course = Closed(s, e) }, Step.PublicNotice),
        (Dossier.Before s, SubmissionUpwardRecorded e) =>
            new Dossier.SubmittedUpward(s.Course with { Asked = null }, e.Letter) { Ties = s.Ties },
        (Dossier.Before or Dossier.SubmittedUpward, DossierAwarded e) => Award((Dossier.UnderWay)state, e),
        (Dossier.Before or Dossier.SubmittedUpward, DossierRefused e) => Refuse((Dossier.UnderWay)state, e),
        (Dossier.Awarded s, DossierPublished e) => new Dossier.Published(s.Course, s.Decision, e.Record, []) { Ties = s.Ties },

        (Dossier.UnderWay { Course.Result: not null } s, ResultNotified e) => Notified(s, e),
        (Dossier.Published s, PublicationCorrected e) =>
            s with { Record = s.Record.With(e.Correction), Corrections = s.Corrections.With(e.Correction) },
        (Dossier.Awarded s, DossierAnnulled e) => Relying.Annulled(s, s.Decision, e, wasPublished: false),
        (Dossier.Published s, DossierAnnulled e) => Relying.Annulled(s, s.Decision, e, wasPublished: true),
        (Dossier.Annulled s, RecoveryRecorded e) => s with { Recoveries = s.Recoveries.With(e) },

        (Dossier.UnderWay s, DossierWithdrawn) => End(s, DossierOutcome.Withdrawn),
        (Dossier.UnderWay s, DossierLapsed) => End(s, DossierOutcome.Lapsed),
        (Dossier.UnderWay s, PrerequisiteMissed) => End(s, DossierOutcome.WithoutPrerequisite),
        _ => throw new ImpossibleHistoryException(state, happened),
    };

    private static Course Begin(DossierProposed e) => new(
        e.Dossier, e.Round, e.Submission, e.ProposedBy, e.Signatory, e.Campaign, e.Award, e.Nominee, e.NomineeName, e.RuleSet, e.Deadlines,
        e.Prerequisite, 0, null, [], null, [])
    {
        Person = e.Person,
        Year = e.Year,
    };

    private static Course Under(Course course, RegimeFixed e) => course with
    {
        RuleSet = e.RuleSet,
        Award = e.Award,
        Regime = new Regime(e.Day, e.RuleSet, e.Sha256, e.AppraisalDue, Later: false),
    };

    private static Course Under(Course course, MoreFavourableLawApplied e) => course with
    {
        RuleSet = e.RuleSet,
        Award = e.Award,
        Regime = course.Regime! with { RuleSet = e.RuleSet, Sha256 = e.Sha256, Later = true },
    };

    private static Course Moved(Course course, HoldLifted e) =>
        e.Deadlines is { } deadlines ? course with { Deadlines = deadlines } : course;

    private static Dossier.Awaiting Back(Dossier.UnderWay s, Step step) => new(s.Course with { Asked = null }, step) { Ties = s.Ties };

    private static Course Closed(Dossier.OnNotice s, PublicNoticeClosed e) =>
        s.Course with { Notice = s.Notice with { Closing = new NoticeClosing(e.Views, e.Comments, e.Report) } };

    private static Ties Answered(Ties ties, ProposalAnswer answer) => ties with { Proposals = ties.Proposals.With(answer) };

    private static Course Voted(Course course, VoteRecorded e) => course with { Votes = course.Votes.With(e.Vote), Asked = null };

    private static Dossier.Awaiting Next(Dossier.UnderWay s, Step done) => new(s.Course, s.Course.After(done)) { Ties = s.Ties };

    private static Dossier Appraised(Dossier.Awaiting s, DossierAppraised e)
    {
        var appraised = Relying.Rest(
            s with { Course = s.Course with { Findings = e.Findings, Appraiser = e.Appraiser } }, e.Round, Relying.Bases(e));
        return e.Eligible ? Next(appraised, Step.Appraisal) : End(appraised, DossierOutcome.Ineligible);
    }

    private static Dossier Notified(Dossier.UnderWay s, ResultNotified e) =>
        s with { Course = s.Course with { Result = s.Course.Result! with { Notified = e } } };

    private static Dossier.Awarded Award(Dossier.UnderWay s, DossierAwarded e) =>
        new(s.Course with { Asked = null, Result = new(e.Decision.Day, e.Notification, null) }, e.Decision)
        {
            Ties = Ended(s, DossierOutcome.Awarded),
        };

    private static Dossier.Ended Refuse(Dossier.UnderWay s, DossierRefused e) =>
        End(s with { Course = s.Course with { Result = new(e.Decision.Day, e.Notification, null) } }, DossierOutcome.Refused);

    // What the public wrote on a notice that was never closed stays with it.
    private static Dossier.Ended End(Dossier.UnderWay s, DossierOutcome outcome) =>
        new(s.Course with { Asked = null, Notice = s is Dossier.OnNotice on ? on.Notice : s.Course.Notice }, outcome)
        {
            Ties = Ended(s, outcome),
        };

    private static Ties Ended(Dossier.UnderWay s, DossierOutcome outcome) =>
        s.Ties with { Outcomes = s.Ties.Outcomes.With(new RoundOutcome(s.Course.Round, outcome)) };
}
