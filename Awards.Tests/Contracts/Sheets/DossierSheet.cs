using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Decisions;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Contracts.Sheets;

/// <summary>The dossier's part of the decision table.</summary>
internal static class DossierSheet
{
    private static readonly DateTimeOffset AfterEveryDeadline = Days.Missed(Step.UpwardSubmission);

    private static readonly Annulment How = new(AnnulmentGround.Fraud, "Kê khai không đúng", "77/QĐ", Days.Deciding, "Chánh án", null);

    private static readonly AnnulledBasis Basis = new(CourtFlag.Id, "Cờ thi đua", 2021, "77/QĐ", Days.Deciding);

    private static readonly ComplaintId Complaint = new(NameBased.Id("complaint", "1"));

    public static Sheet Dossier { get; } = new Sheet<DossierCommand, Dossier, DossierFacts>
    {
        Name = "Dossier",
        Situations = new Dictionary<string, Spec<DossierCommand, Dossier, DossierFacts>>
        {
            ["NotProposed"] = CourtFlag.NotProposed,
            ["Proposed"] = CourtFlag.Proposed,
            ["Awaiting ClusterVote"] = CourtFlag.AwaitingVote,
            ["Entering ClusterVote"] = CourtFlag.EnteringConference,
            ["Entering ClusterVote, asks to leave"] = CourtFlag.EnteringConference.After(CourtFlag.Withdraw),
            ["Before ClusterVote"] = CourtFlag.BeforeConference,
            ["Before ClusterVote, asks to leave"] = CourtFlag.BeforeConference.After(CourtFlag.Withdraw),
            ["Awaiting Appraisal"] = CourtFlag.AwaitingAppraisal,
            ["Awaiting PublicNotice"] = NoticedFlag.AwaitingNotice,
            ["OnNotice"] = NoticedFlag.OnNotice,
            ["OnNotice, a comment waits"] = NoticedFlag.Commented,
            ["Awaiting CouncilReview"] = CourtFlag.AwaitingCouncil,
            ["Before CouncilReview"] = CourtFlag.BeforeCouncil,
            ["Awaiting Decision"] = CourtFlag.AwaitingDecision,
            ["Awaiting UpwardSubmission without the award"] = GovernmentFlag.AwaitingLetter,
            ["Awaiting UpwardSubmission with the award"] =
                GovernmentFlag.AwaitingLetter.After(GovernmentFlag.Prerequisite(DossierOutcome.Awarded)),
            ["Before Decision"] = CourtFlag.BeforeDecision,
            ["Before Decision, asks to leave"] = CourtFlag.BeforeDecision.After(CourtFlag.Withdraw),
            ["Awaiting UpwardSubmission, the award annulled"] = GovernmentFlag.AwaitingLetter
                .After(GovernmentFlag.Prerequisite(DossierOutcome.Awarded)).After(new RecordAnnulledBasis(GovernmentFlag.Id, Basis)),
            ["Before UpwardSubmission"] = GovernmentFlag.BeforeLetter,
            ["SubmittedUpward"] = GovernmentFlag.SubmittedUpward,
            ["Awarded"] = CourtFlag.Awarded,
            ["Published"] = CourtFlag.Published,
            ["Annulled"] = CourtFlag.Published.After(new RecordAnnulment(CourtFlag.Id, 1, How)),
            ["Awaiting Appraisal, held"] = CourtFlag.AwaitingAppraisal.After(Hold(CourtFlag.Id)),
            ["Before CouncilReview, held"] = CourtFlag.BeforeCouncil.After(Hold(CourtFlag.Id)),
            ["Ended Withdrawn"] = CourtFlag.Withdrawn,
            ["Ended Lapsed"] = CourtFlag.Lapsed,
            ["Ended NotRecommended"] = CourtFlag.NotRecommended,
        }.ToDictionary(situation => situation.Key, situation => situation.Value.With(facts => facts.Under(Laws.Next))),
        Orders = new()
        {
            ["ProposeDossier"] = s => Submissions.Proposal(AwardOf(s)),
            ["ProposeDossier by another submission"] =
                s => Submissions.Proposal(AwardOf(s)) with { Submission = new(NameBased.Id("submission", "2")) },
            ["ConfirmPapers"] = s => new ConfirmPapers(IdOf(s), Submissions.Id),
            ["LapseProposal"] = s => new LapseProposal(IdOf(s), Submissions.Id),
            ["EnterSitting"] = s => new EnterSitting(IdOf(s), SittingOf(s)),
            ["EnterSitting another"] = s => new EnterSitting(IdOf(s), new SittingId(NameBased.Id("sitting", "another"))),
            ["EnterDecision"] = s => new EnterDecision(IdOf(s), DocumentOf(s)),
            ["RecordAdmission"] = s => new RecordAdmission(IdOf(s), 1, RequestOf(s), HostOf(s), null),
            ["RecordAdmission turned away"] = s => new RecordAdmission(IdOf(s), 1, RequestOf(s), HostOf(s), "sitting-closed"),
            ["RecordRelease"] = s => new RecordRelease(IdOf(s), 1, CourseOf(s)?.Moves ?? 1, HostOf(s), null),
            ["RecordRelease denied"] = s => new RecordRelease(IdOf(s), 1, CourseOf(s)?.Moves ?? 1, HostOf(s), "already-signed"),
            ["RecordVote"] = s => new RecordVote(IdOf(s), 1, VoteOf(s, Outcome.Recommended)),
            ["RecordVote against"] = s => new RecordVote(IdOf(s), 1, VoteOf(s, Outcome.BelowThreshold)),
            ["AppraiseDossier"] = s => new AppraiseDossier(IdOf(s), new DossierStops(RuleOf(s)).Findings(Verdict.Met)).By(People.Secretary),
            ["ApplyMoreFavourableLaw"] = s => new ApplyMoreFavourableLaw(IdOf(s), "tand-later", "Có lợi hơn").On(Days.Conference),
            ["PostPublicNotice"] = s => NoticedFlag.Post with { Dossier = IdOf(s) },
            ["ClosePublicNotice"] = s => (NoticedFlag.Close with { Dossier = IdOf(s) }).On(new(2021, 11, 20)),
            ["ReceiveNoticeComment"] = s => NoticedFlag.Comment with { Dossier = IdOf(s) },
            ["ReceiveNoticeComment late"] = s => (NoticedFlag.Comment with { Dossier = IdOf(s) }).On(new(2021, 11, 20)),
            ["DealWithComment"] = s => NoticedFlag.Deal with { Dossier = IdOf(s) },
            ["LookUpCommentSender"] = s => NoticedFlag.LookUp with { Dossier = IdOf(s) },
            ["RecordUpwardSubmission"] = s => new RecordUpwardSubmission(IdOf(s), 1, Letters.Id, "88/TTr-TANDTC", Days.Deciding),
            ["RecordAward"] = s => new RecordAward(IdOf(s), 1, Decisions.Record with { Decision = DocumentOf(s) }, null),
            ["RecordAward refused"] = s =>
                new RecordAward(IdOf(s), 1, Decisions.Record with { Decision = DocumentOf(s) }, "Không đủ điều kiện"),
            ["PublishDossier"] = s => new PublishDossier(IdOf(s)),
            ["WithdrawDossier"] = s => new WithdrawDossier(IdOf(s), CourtFlag.Withdraw.Reason),
            ["LapseDossier"] = s => new LapseDossier(IdOf(s), 1, StepOf(s)),
            ["LapseDossier late"] = s => new LapseDossier(IdOf(s), 1, StepOf(s)).At(AfterEveryDeadline),
            ["PlaceHold"] = s => Hold(IdOf(s)) with { Hold = NameBased.Id("hold", "another") },
            ["LiftHold"] = s => new LiftHold(IdOf(s), Hold(IdOf(s)).Hold, "Không có vi phạm"),
            ["HoldForComplaint"] = s => new HoldForComplaint(IdOf(s), Complaint, HoldGround.Complaint),
            ["LiftForComplaint"] = s => new LiftForComplaint(IdOf(s), Complaint, "Đã giải quyết"),
            ["NotifyResult"] = s => new NotifyResult(IdOf(s), NotificationMeans.Letter, "9/TB", Days.Deciding).On(Days.Deciding),
            ["CorrectPublication"] = s => new CorrectPublication(
                IdOf(s), NameBased.Id("correction"), PublishedField.Number, Decisions.Record.Number, "301/QĐ", "Lỗi đánh máy", "5/ĐC"),
            ["RecordAnnulment"] = s => new RecordAnnulment(IdOf(s), 1, How),
            ["RecordRecovery"] = s => new RecordRecovery(
                IdOf(s), NameBased.Id("recovery"), "Cờ", 0, "1/BB", Days.Deciding, IsLast: true).On(Days.Deciding),
            ["RegisterReliance"] = s => new RegisterReliance(IdOf(s), GovernmentFlag.Id),
            ["RecordAnnulledBasis"] = s => new RecordAnnulledBasis(IdOf(s), Basis),
            ["ReviewBasis"] = s => new ReviewBasis(IdOf(s), Basis.Dossier, BasisFinding.Stands, "Vẫn đủ điều kiện"),
            ["RegisterDependent"] = s => new RegisterDependent(IdOf(s), GovernmentFlag.Id),
            ["RecordPrerequisite"] = s => GovernmentFlag.Prerequisite(DossierOutcome.Awarded) with { Dossier = IdOf(s) },
            ["RecordPrerequisite annulled"] = s => GovernmentFlag.Prerequisite(DossierOutcome.Annulled) with { Dossier = IdOf(s) },
            ["RecordPrerequisite lost"] = s => GovernmentFlag.Prerequisite(DossierOutcome.Refused) with { Dossier = IdOf(s) },
        },
    };

    private static PlaceHold Hold(DossierId id) => new(id, NameBased.Id("hold", "1"), HoldGround.Inspection, "Thanh tra đột xuất");

    private static Course? CourseOf(Spec<DossierCommand, Dossier, DossierFacts> spec) => (spec.State as Dossier.UnderWay)?.Course;

    private static AwardRule RuleOf(Spec<DossierCommand, Dossier, DossierFacts> spec) => CourseOf(spec)?.Award ?? Flags.CourtRule;

    private static AwardCode AwardOf(Spec<DossierCommand, Dossier, DossierFacts> spec) => RuleOf(spec).Code;

    private static DossierId IdOf(Spec<DossierCommand, Dossier, DossierFacts> spec) => CourseOf(spec)?.Id ?? CourtFlag.Id;

    private static Guid HostOf(Spec<DossierCommand, Dossier, DossierFacts> spec) => spec.State switch
    {
        Dossier.Entering s => s.Host,
        Dossier.Before s => s.Host,
        _ => Conferences.Id.Value,
    };

    private static int RequestOf(Spec<DossierCommand, Dossier, DossierFacts> spec) => spec.State is Dossier.Entering s ? s.Move : 1;

    private static Step StepOf(Spec<DossierCommand, Dossier, DossierFacts> spec) =>
        (spec.State as Dossier.UnderWay)?.StepNow ?? Step.ClusterVote;

    private static SittingId SittingOf(Spec<DossierCommand, Dossier, DossierFacts> spec) =>
        StepOf(spec) == Step.CouncilReview ? Sessions.Id : Conferences.Id;

    private static Domain.AwardDecisionId DocumentOf(Spec<DossierCommand, Dossier, DossierFacts> spec) =>
        RuleOf(spec).Prerequisite is null ? Decisions.Id : Letters.Id;

    private static VoteRecord VoteOf(Spec<DossierCommand, Dossier, DossierFacts> spec, Outcome outcome) =>
        StepOf(spec) == Step.CouncilReview ? Votes.AtSession(outcome) : Votes.AtConference(outcome);
}
