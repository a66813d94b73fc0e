using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Complaints;
using Awards.Domain.Decisions;
using Awards.Domain.Proposals;
using Awards.Domain.Publications;

namespace Awards.Projections;

/// <summary>Whose history an event belongs to, from the event alone. Null: to something else's.</summary>
internal static class Subjects
{
    /// <summary>The dossier whose own stream it is of. What a host says of a dossier is the host's.</summary>
    public static DossierId? Dossier(object happened) => happened switch
    {
        DossierProposed e => e.Dossier,
        ProposalTurnedAway e => e.Dossier,
        PapersConfirmed e => e.Dossier,
        DossierEntering e => e.Dossier,
        DossierEntered e => e.Dossier,
        DossierSentBack e => e.Dossier,
        DossierLeaving e => e.Dossier,
        LeaveDenied e => e.Dossier,
        VoteRecorded e => e.Dossier,
        RegimeFixed e => e.Dossier,
        MoreFavourableLawApplied e => e.Dossier,
        DossierAppraised e => e.Dossier,
        PublicNoticePosted e => e.Dossier,
        NoticeCommentReceived e => e.Dossier,
        NoticeCommentDealtWith e => e.Dossier,
        CommentSenderLookedUp e => e.Dossier,
        PublicNoticeClosed e => e.Dossier,
        SubmissionUpwardRecorded e => e.Dossier,
        DossierAwarded e => e.Dossier,
        DossierRefused e => e.Dossier,
        DossierPublished e => e.Dossier,
        DossierWithdrawn e => e.Dossier,
        DossierLapsed e => e.Dossier,
        DependentRegistered e => e.Dossier,
        PrerequisiteAnswered e => e.Dossier,
        PrerequisiteMissed e => e.Dossier,
        HoldPlaced e => e.Dossier,
        HoldLifted e => e.Dossier,
        DossierHeldBack e => e.Dossier,
        ResultNotified e => e.Dossier,
        PublicationCorrected e => e.Dossier,
        DossierAnnulled e => e.Dossier,
        RecoveryRecorded e => e.Dossier,
        RelianceRegistered e => e.Dossier,
        BasisAnnulled e => e.Dossier,
        BasisReviewed e => e.Dossier,
        _ => null,
    };

    /// <summary>The campaign whose board an event changes; a launch also changes the board of the campaign that it is part of.</summary>
    public static CampaignId? Campaign(object happened) => happened switch
    {
        ReportDutyStated e => e.Campaign,
        RecipientsSettled e => e.Campaign,
        CampaignDayNoted e => e.Campaign,
        CampaignDayQuarantined e => e.Campaign,
        CampaignDayResolved e => e.Campaign,
        ReportAsked e => e.Order.Campaign,
        MemberReported e => e.Campaign,
        ReportReminded e => e.Campaign,
        ReportFellOverdue e => e.Campaign,
        ReportReceived e => e.Campaign,
        PactDrawnUp e => e.Campaign,
        PactSigned e => e.Campaign,
        TitleRegistered e => e.Campaign,
        InitiativeRegistered e => e.Campaign,
        InitiativeAnswered e => e.Campaign,
        TargetSet e => e.Campaign,
        TargetReported e => e.Campaign,
        _ => null,
    };

    /// <summary>The report, of events that its task is about.</summary>
    public static ReportId? Report(object happened) => happened switch
    {
        ReportAsked e => e.Report,
        MemberReported e => e.Report,
        ReportReminded e => e.Report,
        ReportFellOverdue e => e.Report,
        ReportReceived e => e.Report,
        _ => null,
    };

    /// <summary>The submission.</summary>
    public static SubmissionId? Submission(object happened) => happened switch
    {
        SubmissionDrafted e => e.Submission,
        SubmissionLodged e => e.Submission,
        SubmissionReturned e => e.Submission,
        SubmissionCompleted e => e.Submission,
        PaperHandedIn e => e.Submission,
        SubmissionAccepted e => e.Submission,
        SubmissionLapsed e => e.Submission,
        SubmissionLineAnswered e => e.Submission,
        _ => null,
    };

    /// <summary>The sitting.</summary>
    public static SittingId? Sitting(object happened) => happened switch
    {
        SittingConvened e => e.Plan.Id,
        AttendanceRegistered e => e.Sitting,
        SittingQuorumMissed e => e.Sitting,
        SittingOpened e => e.Sitting,
        QuestionOpened e => e.Sitting,
        BallotCast e => e.Sitting,
        QuestionClosed e => e.Sitting,
        QuestionCounted e => e.Sitting,
        BallotKeyDestroyed e => e.Sitting,
        SittingClosed e => e.Sitting,
        _ => null,
    };

    /// <summary>The decision or letter.</summary>
    public static AwardDecisionId? Decision(object happened) => happened switch
    {
        DecisionDrafted e => e.Plan.Id,
        DecisionSigned e => e.Decision,
        HigherDecisionReceived e => e.Decision,
        _ => null,
    };

    /// <summary>The complaint.</summary>
    public static ComplaintId? Complaint(object happened) => happened switch
    {
        ComplaintFiled e => e.Complaint,
        ComplaintAccepted e => e.Complaint,
        ComplaintDeclined e => e.Complaint,
        ComplaintExtended e => e.Complaint,
        ComplaintResolved e => e.Complaint,
        ComplaintWithdrawn e => e.Complaint,
        ComplaintReminded e => e.Complaint,
        _ => null,
    };

    /// <summary>The host that answered a dossier: a sitting or a decision, the event does not say which.</summary>
    public static Guid? Host(object happened) => happened switch
    {
        DossierAdmitted e => e.Host,
        DossierTurnedAway e => e.Host,
        DossierReleased e => e.Host,
        DossierReleaseDenied e => e.Host,
        _ => null,
    };

    /// <summary>An agenda after one more answer of its host; an answer that it has already changes nothing.</summary>
    public static Agenda After(this Agenda agenda, object happened) => happened switch
    {
        DossierAdmitted e when agenda.AnswerTo(e.Dossier, e.Round, e.Move) is not null => agenda,
        DossierTurnedAway e when agenda.AnswerTo(e.Dossier, e.Round, e.Move) is not null => agenda,
        DossierReleased e when agenda.ReleaseOf(e.Dossier, e.Round, e.Move) is not null => agenda,
        DossierReleaseDenied e when agenda.ReleaseOf(e.Dossier, e.Round, e.Move) is not null => agenda,
        _ => agenda.Evolve((IEvent)happened),
    };
}
