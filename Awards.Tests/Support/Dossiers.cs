using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Regulations;

namespace Awards.Tests.Support;

/// <summary>The stops of the Office's dossier for the flag of the People's Courts.</summary>
internal static class CourtFlag
{
    private static readonly DossierStops Stops = new(Flags.CourtRule);

    public static DossierId Id => Stops.Id;

    public static Spec<DossierCommand, Dossier, DossierFacts> NotProposed => Stops.NotProposed;

    public static Spec<DossierCommand, Dossier, DossierFacts> Proposed => Stops.Proposed;

    public static Spec<DossierCommand, Dossier, DossierFacts> AwaitingVote => Stops.AwaitingVote;

    public static Spec<DossierCommand, Dossier, DossierFacts> EnteringConference => Stops.EnteringConference;

    public static Spec<DossierCommand, Dossier, DossierFacts> BeforeConference => Stops.BeforeConference;

    public static Spec<DossierCommand, Dossier, DossierFacts> AwaitingAppraisal => Stops.AwaitingAppraisal;

    public static Spec<DossierCommand, Dossier, DossierFacts> AwaitingCouncil => Stops.AwaitingCouncil;

    public static Spec<DossierCommand, Dossier, DossierFacts> BeforeCouncil => Stops.BeforeCouncil;

    public static Spec<DossierCommand, Dossier, DossierFacts> AwaitingDecision => Stops.AfterCouncil;

    public static Spec<DossierCommand, Dossier, DossierFacts> EnteringDecision => Stops.EnteringDocument;

    public static Spec<DossierCommand, Dossier, DossierFacts> BeforeDecision => Stops.BeforeDocument;

    public static Spec<DossierCommand, Dossier, DossierFacts> Awarded =>
        BeforeDecision.After(new RecordAward(Id, 1, Decisions.Record, null));

    public static Spec<DossierCommand, Dossier, DossierFacts> Published => Awarded.After(new PublishDossier(Id));

    public static Spec<DossierCommand, Dossier, DossierFacts> Withdrawn => Proposed.After(Withdraw);

    public static Spec<DossierCommand, Dossier, DossierFacts> Lapsed =>
        AwaitingVote.After(new LapseDossier(Id, 1, Step.ClusterVote).At(Days.Missed(Step.ClusterVote)));

    public static Spec<DossierCommand, Dossier, DossierFacts> NotRecommended =>
        BeforeConference.After(new RecordVote(Id, 1, Votes.AtConference(Outcome.BelowThreshold)));

    public static WithdrawDossier Withdraw => new(Id, "Đơn vị có sai phạm mới phát hiện");
}

/// <summary>The stops of the Office's dossier for the Government's flag, which needs the flag of the People's Courts first.</summary>
internal static class GovernmentFlag
{
    private static readonly DossierStops Stops = new(Flags.GovernmentRule);

    public static DossierId Id => Stops.Id;

    public static Spec<DossierCommand, Dossier, DossierFacts> NotProposed => Stops.NotProposed;

    public static Spec<DossierCommand, Dossier, DossierFacts> Proposed => Stops.Proposed;

    public static Spec<DossierCommand, Dossier, DossierFacts> AwaitingVote => Stops.AwaitingVote;

    public static Spec<DossierCommand, Dossier, DossierFacts> EnteringConference => Stops.EnteringConference;

    public static Spec<DossierCommand, Dossier, DossierFacts> BeforeConference => Stops.BeforeConference;

    public static Spec<DossierCommand, Dossier, DossierFacts> AwaitingLetter => Stops.AfterCouncil;

    public static Spec<DossierCommand, Dossier, DossierFacts> EnteringLetter => Stops.EnteringDocument;

    public static Spec<DossierCommand, Dossier, DossierFacts> BeforeLetter => Stops.BeforeDocument;

    public static Spec<DossierCommand, Dossier, DossierFacts> SubmittedUpward =>
        BeforeLetter.After(new RecordUpwardSubmission(Id, 1, Letters.Id, "88/TTr-TANDTC", Days.Deciding));

    /// <summary>The court flag's dossier answers how its round ended.</summary>
    public static RecordPrerequisite Prerequisite(DossierOutcome outcome, int round = 1) =>
        new(Id, CourtFlag.Id, new RoundOutcome(round, outcome));
}

/// <summary>The stops of the Office's dossier for the Government's flag where the law puts it on public notice.</summary>
internal static class NoticedFlag
{
    private static readonly DossierStops Stops = new(Laws.GovernmentRule, Laws.Now);

    public static readonly PostPublicNotice Post = new(Stops.Id, "Cổng thông tin điện tử Tòa án nhân dân tối cao");

    public static readonly ClosePublicNotice Close = new(Stops.Id, 120, 2, "02 ý kiến đồng tình, không có khiếu nại");

    public static readonly CommentContent Content = new("Phạm Văn Góp", "0987 654 321", "Số 9 Ngõ Ý Kiến", "Tôi hoàn toàn đồng ý.");

    public static readonly ReceiveNoticeComment Comment = new(Stops.Id, new(NameBased.Id("comment", "1")), Content);

    public static readonly DealWithComment Deal = new(Stops.Id, Comment.Comment, CommentOutcome.Information, "Đã tiếp nhận, xin cảm ơn.");

    public static readonly LookUpCommentSender LookUp =
        new(Stops.Id, Comment.Comment, NameBased.Id("look", "1"), "Cần làm rõ nội dung");

    public static readonly NoticeSubject Subject = new(
        Laws.GovernmentRule.Code, Laws.GovernmentRule.Name, Units.Name(Units.Office), null, Campaigns.Launch.Name, Campaigns.Launch.Year,
        CountsArePublic: false);

    public static DossierId Id => Stops.Id;

    public static Spec<DossierCommand, Dossier, DossierFacts> AwaitingVote => Stops.AwaitingVote;

    public static Spec<DossierCommand, Dossier, DossierFacts> AwaitingNotice => Stops.Appraised.On(Days.Appraising);

    public static Spec<DossierCommand, Dossier, DossierFacts> OnNotice => AwaitingNotice.After(Post);

    public static Spec<DossierCommand, Dossier, DossierFacts> Commented => OnNotice.After(Comment);

    public static Spec<DossierCommand, Dossier, DossierFacts> AwaitingCouncil => OnNotice.After(Close.On(new(2021, 11, 20)));
}

/// <summary>The stops of a dossier whose award's route has a cluster vote, an appraisal, a council and a document.</summary>
internal sealed class DossierStops(AwardRule award, RuleBook.Entry? regime = null)
{
    public DossierId Id { get; } = DossierId.For(Flags.Sector, Campaigns.Id, Units.Office.Value, award.Code);

    public Spec<DossierCommand, Dossier, DossierFacts> NotProposed { get; } = new()
    {
        Initial = Dossier.None,
        Evolve = DossierEvolution.Evolve,
        Decide = DossierDecider.Decide,
        React = DossierProcess.React,
        Owed = DossierProcess.Owed,
        Facts = new DossierFacts(
            Flags.Sector, (regime ?? Flags.Entry).RuleSet, Campaigns.Launched.State, "Nguyễn Văn A", Regime: regime ?? Flags.Entry),
        Usual = new Act(null, Days.Usual),
    };

    public Spec<DossierCommand, Dossier, DossierFacts> Proposed => NotProposed.After(Submissions.Proposal(award.Code));

    public Spec<DossierCommand, Dossier, DossierFacts> AwaitingVote => Proposed.After(new ConfirmPapers(Id, Submissions.Id));

    public Spec<DossierCommand, Dossier, DossierFacts> EnteringConference => AwaitingVote.After(new EnterSitting(Id, Conferences.Id));

    public Spec<DossierCommand, Dossier, DossierFacts> BeforeConference =>
        EnteringConference.After(new RecordAdmission(Id, 1, 1, Conferences.Id.Value, null));

    public Spec<DossierCommand, Dossier, DossierFacts> AwaitingAppraisal =>
        BeforeConference.After(new RecordVote(Id, 1, Votes.AtConference()));

    public Spec<DossierCommand, Dossier, DossierFacts> Appraised =>
        AwaitingAppraisal.After(new AppraiseDossier(Id, Findings(Verdict.Met)).By(People.Secretary));

    public Spec<DossierCommand, Dossier, DossierFacts> AwaitingCouncil => Appraised;

    public Spec<DossierCommand, Dossier, DossierFacts> BeforeCouncil => AwaitingCouncil.After(
        new EnterSitting(Id, Sessions.Id), new RecordAdmission(Id, 1, 2, Sessions.Id.Value, null));

    public Spec<DossierCommand, Dossier, DossierFacts> AfterCouncil => BeforeCouncil.After(new RecordVote(Id, 1, Votes.AtSession()));

    public Spec<DossierCommand, Dossier, DossierFacts> EnteringDocument => (award.Prerequisite is null
            ? AfterCouncil
            : AfterCouncil.After(GovernmentFlag.Prerequisite(DossierOutcome.Awarded)))
        .After(new EnterDecision(Id, Document));

    public Spec<DossierCommand, Dossier, DossierFacts> BeforeDocument =>
        EnteringDocument.After(new RecordAdmission(Id, 1, 3, Document.Value, null));

    private AwardDecisionId Document => award.Prerequisite is null ? Decisions.Id : Letters.Id;

    /// <summary>An answer to each criterion.</summary>
    public ValueList<Finding> Findings(Verdict verdict) =>
        award.Criteria.Select(criterion => new Finding(criterion.Code, verdict, "Biên bản số 5")).ToValueList();
}

/// <summary>What a body voted on the Office's dossier.</summary>
internal static class Votes
{
    public static VoteRecord AtConference(Outcome outcome = Outcome.Recommended) =>
        Of(Conferences.Id, Step.ClusterVote, "cluster-flag", outcome);

    public static VoteRecord AtSession(Outcome outcome = Outcome.Recommended) =>
        Of(Sessions.Id, Step.CouncilReview, "council-other", outcome);

    private static VoteRecord Of(SittingId sitting, Step step, string policy, Outcome outcome) => new(
        sitting, step, 1, new BallotCount(6, 6, 6, 6, 6, 0, 0),
        outcome == Outcome.Excluded
            ? null
            : new NomineeTally(new(CourtFlag.Id.Value), Units.Office, Units.Name(Units.Office), outcome == Outcome.BelowThreshold
                ? 3
                : 5, 0, 0, 1, 6, 4, outcome),
        Flags.Regime.Policy(policy), 2);
}
