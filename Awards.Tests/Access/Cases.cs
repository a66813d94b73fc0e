using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Complaints;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;
using Awards.Tests.Support;
using Act = Awards.Domain.Act;

namespace Awards.Tests.Access;

/// <summary>
/// One command in one situation for every row of the permission table, written by hand: a unit, its cluster, one caller.
/// </summary>
internal static class Cases
{
    public static readonly PersonId Caller = new(Guid.Parse("00000000-0000-4000-8000-00000000000c"));
    public static readonly UnitId Unit = new(Guid.Parse("00000000-0000-4000-8000-000000000001"));
    public static readonly UnitId OtherUnit = new(Guid.Parse("00000000-0000-4000-8000-000000000002"));
    public static readonly ClusterId Cluster = new(Guid.Parse("00000000-0000-4000-8000-000000000003"));
    public static readonly ClusterId OtherCluster = new(Guid.Parse("00000000-0000-4000-8000-000000000004"));
    public static readonly DateOnly Today = new(2021, 10, 12);

    private static readonly DateTimeOffset Now = new(2021, 10, 12, 2, 0, 0, TimeSpan.Zero);
    private static readonly CampaignId Campaign = new(Guid.Parse("00000000-0000-4000-8000-000000000005"));
    private static readonly SubmissionId Letter = new(Guid.Parse("00000000-0000-4000-8000-000000000006"));
    private static readonly DossierId Dossier = new(Guid.Parse("00000000-0000-4000-8000-000000000007"));
    private static readonly SittingId Host = new(Guid.Parse("00000000-0000-4000-8000-000000000008"));
    private static readonly AwardDecisionId Decision = new(Guid.Parse("00000000-0000-4000-8000-000000000009"));
    private static readonly Source Nowhere = new("", null, false);

    private static readonly VotePolicy Policy = new(
        "p", new(1, 2), new(1, 2), Comparator.AtLeast, Denominator.AllMembers, Absentees.NotCounted, Secrecy.Secret, OwnCase.Recused,
        false, null, Nowhere);

    private static readonly AwardRule Award = new(
        new("flag"), "", "", [Step.Proposal, Step.ClusterVote, Step.Decision, Step.Publication], "", null, [], false, "p", null, [],
        Nowhere);

    private static readonly Course Course = new(
        Dossier, 1, Letter, Unit, null, Campaign, Award, Unit, "", "r", [], null, 0, null, [], null, []);

    private static readonly PaperContent NoContent = new(Guid.Empty, PaperType.Pdf, 0, "", null, false, []);

    private static readonly BallotPaper Blank = new([], Spoilt: true);

    private static readonly Dossier Waiting = new Dossier.Awaiting(Course, Step.ClusterVote);
    private static readonly Submission Drafted = new Submission.Drafted(new Letter(Letter, Unit, Campaign, [], [], [], null, 0, []));
    private static readonly Dossier WaitingInUnit =
        new Dossier.Awaiting(Course with { Award = Award with { Council = Level.Unit, DecidedAt = Level.Unit } }, Step.CouncilReview);

    private static readonly Submission Staying =
        new Submission.Lodged(new Letter(Letter, Unit, Campaign, [], [], [], "1", 0, []) { Addressee = Level.Unit });

    private static readonly AwardDecision OfUnit =
        new AwardDecision.Draft(new DecisionPlan(Decision, DecisionKind.Decision, Campaign, "", "", Unit), Agenda.Empty);

    private static readonly AwardDecision UpwardLetter =
        new AwardDecision.Draft(new DecisionPlan(Decision, DecisionKind.LetterUpward, Campaign, "", ""), Agenda.Empty);

    private static readonly CorrectPublication Correct = new(Dossier, Guid.Empty, PublishedField.Number, "", "", "", "");

    private static readonly PersonId Somebody = new(Guid.Parse("00000000-0000-4000-8000-00000000000d"));
    private static readonly Person Registered = new Person.Known(Somebody, Unit, Rank.Other, [], []);
    private static readonly TrackRecord Known = TrackRecord.Empty.With(Records.Rating).With(Records.Discipline);
    private static readonly Sitting Conference = Convened(SittingKind.ClusterConference, Cluster, new Elector(new(Unit.Value), Unit, ""));
    private static readonly Sitting OtherConference = Convened(SittingKind.ClusterConference, Cluster,
        new Elector(new(OtherUnit.Value), OtherUnit, ""));
    private static readonly Sitting Council = Convened(SittingKind.CouncilSession, null, new Elector(new(Caller.Value), null, null));
    private static readonly Sitting UnitCouncil =
        Convened(SittingKind.CouncilSession, null, new Elector(new(Caller.Value), Unit, null), Unit);

    public sealed record Case(Command Command, object State, Sitting? Host = null)
    {
        public Command Sent => Command with { Act = new Act(Caller, Now) };
    }

    public static Case Of(PermissionTable.Row row) => (row.Command, row.Situation) switch
    {
        ("AdoptRuleSet", "") => new(new AdoptRuleSet("tand", "", "", Today), RuleBook.Empty),
        ("AdoptHolidays", "") => new(new AdoptHolidays("tand", "", "", Today), RuleBook.Empty),
        ("RegisterUnit", "") => new(new RegisterUnit(Unit, "", []), Domain.Organisations.Unit.None),
        ("AppointOfficer", "") => new(new AppointOfficer(new(Guid.Empty), new(Role.Secretary, Place.Sector, Today, null), null),
            Officer.None),
        ("EndAppointment", "") => new(new EndAppointment(new(Guid.Empty), Role.Secretary, Place.Sector, Today), Officer.None),
        ("DelegateOffice", var whose) => new(
            new DelegateOffice(Somebody, new(Enum.Parse<Role>(whose), PlaceIn(row, whose), Today, Today, Caller), null), Officer.None),
        ("EndDelegation", "of one's own") => new(Taking(by: Caller), Officer.None),
        ("EndDelegation", "of another's") => new(Taking(by: Somebody), Officer.None),
        ("RegisterPerson", "") => new(new RegisterPerson(Somebody, Unit, Rank.Other), Person.None),
        ("MovePerson", "") => new(new MovePerson(Somebody, OtherUnit, Rank.Other), Registered),
        ("SealPrivateData", "") => new(new SealPrivateData(Somebody, new(null, null, "1", null, null)), Registered),
        ("EnterPersonRecord", var what) => new(new EnterPersonRecord(Somebody, Entry(what)), Registered with { Record = Known }),
        ("EnterUnitRecord", var what) => new(
            new EnterUnitRecord(Unit, Entry(what)), new Unit.Registered(Unit, "", []) { Record = Known }),
        ("RenameUnit", "") => new(new RenameUnit(Unit, new("", Today, "", Today)), new Unit.Registered(Unit, "", [])),
        ("AddUnitAlias", "") => new(new AddUnitAlias(Unit, new("", "")), new Unit.Registered(Unit, "", [])),
        ("ClassifyUnit", "") => new(
            new ClassifyUnit(Unit, new(UnitKind.Court, null, Today, "")), new Unit.Registered(Unit, "", [])),
        ("MergeUnit", "") => new(new MergeUnit(Unit, OtherUnit, Today, "", Today), new Unit.Registered(Unit, "", [])),
        ("DissolveUnit", "") => new(new DissolveUnit(Unit, Today, "", Today), new Unit.Registered(Unit, "", [])),
        ("DecideRoster", "") => new(
            new DecideRoster(new(Guid.Empty), new("", ClusterKind.Cluster, ""), [], Today, "", Today), ClusterRoster.Empty),
        ("MergePersons", "") => new(new MergePersons(Somebody, Caller, ""), Registered),
        ("ErasePerson", "") => new(new ErasePerson(Somebody, ""), Registered),
        ("LaunchCampaign", "") => new(new LaunchCampaign(Campaign, "", 2021, "", Today, "", []), Domain.Campaigns.Campaign.None),
        ("StateReportDuty" or "NoteCampaignDay" or "ResolveCampaignDay" or "SettleRecipients" or "SendReport" or "RegisterTitle"
            or "RegisterInitiative" or "AnswerInitiative" or "SetTarget" or "ReportTarget" or "DrawUpPact" or "SignPact", _) =>
            CasesOfPlans.Of(row, Campaign),
        ("ConstituteCluster", "") => new(new ConstituteCluster(Cluster, "", "", 2021, [], null, null, "", Today),
            Domain.Campaigns.Cluster.None),
        ("AllocateQuota", "") => new(new AllocateQuota(Cluster, Award.Code, 1, ""), Domain.Campaigns.Cluster.None),
        ("RecordHistoricalOutcome", "") => new(
            new RecordHistoricalOutcome(Cluster, new(new("", Today, null), Today, [], null, [])), Domain.Campaigns.Cluster.None),
        ("DraftSubmission", "new") => new(new DraftSubmission(Letter, Unit, Campaign, [], []), Submission.None),
        ("DraftSubmission", "drafted") => new(new DraftSubmission(Letter, OtherUnit, Campaign, [], []), Drafted),
        ("LodgeSubmission", "") => new(new LodgeSubmission(Letter, ""), Drafted),
        ("ReturnSubmission", "") => new(new ReturnSubmission(Letter, []), Drafted),
        ("ReturnSubmission", "of a letter that stays in the unit") => new(new ReturnSubmission(Letter, []), Staying),
        ("CompleteSubmission", "") => new(new CompleteSubmission(Letter, []), Drafted),
        ("HandInPaper", "") => new(new HandInPaper(Letter, default, "minutes", "", null, NoContent), Drafted),
        ("AcceptSubmission", "") => new(new AcceptSubmission(Letter), Drafted),
        ("AcceptSubmission", "of a letter that stays in the unit") => new(new AcceptSubmission(Letter), Staying),
        ("WithdrawDossier", "") => new(new WithdrawDossier(Dossier, ""), Waiting),
        ("EnterSitting", "conference of the own cluster") => new(new EnterSitting(Dossier, Host), Waiting, Conference),
        ("EnterSitting", "conference of another cluster") => new(new EnterSitting(Dossier, Host), Waiting, OtherConference),
        ("EnterSitting", "unit's council") => new(new EnterSitting(Dossier, Host), WaitingInUnit, UnitCouncil),
        ("EnterSitting", "council") => new(new EnterSitting(Dossier, Host), Waiting, Council),
        ("ConveneConference", "") => new(new ConveneConference(Host, Cluster, Campaign, Today, "", []), Sitting.None),
        ("ConveneCouncilSession", "") => new(new ConveneCouncilSession(Host, Campaign, Today, "", [], []), Sitting.None),
        ("ConveneCouncilSession", "unit's council") => new(
            new ConveneCouncilSession(Host, Campaign, Today, "", [], [], Unit), Sitting.None),
        ("RegisterAttendance", var at) => new(new RegisterAttendance(Host, new(Unit.Value), null), At(at)),
        ("OpenSitting", var at) => new(new OpenSitting(Host), At(at)),
        ("OpenQuestion", var at) => new(new OpenQuestion(Host, "flag"), At(at)),
        ("OpenElection", var at) => new(new OpenElection(Host, QuestionPlan.Lead, []), At(at)),
        ("CastBallot", "conference") => new(new CastBallot(Host, "flag", 1, new(Unit.Value), default, Blank, false), Conference),
        ("CastBallot", "council") => new(new CastBallot(Host, "flag", 1, new(Caller.Value), default, Blank, false), Council),
        ("CastBallot", "unit's council") => new(
            new CastBallot(Host, "flag", 1, new(Caller.Value), default, Blank, false), UnitCouncil),
        ("CastBallot", "unit's council in writing") => new(
            new CastBallot(Host, "flag", 1, new(Caller.Value), default, Blank, true), UnitCouncil),
        ("CastBallot", "council in writing") => new(new CastBallot(Host, "flag", 1, new(Caller.Value), default, Blank, true), Council),
        ("CloseQuestion", var at) => new(new CloseQuestion(Host, "flag", 1), At(at)),
        ("CountQuestion", var at) => new(new CountQuestion(Host, "flag", 1), At(at)),
        ("CloseSitting", var at) => new(new CloseSitting(Host), At(at)),
        ("AppraiseDossier", "") => new(new AppraiseDossier(Dossier, []), Waiting),
        ("ApplyMoreFavourableLaw", "") => new(new ApplyMoreFavourableLaw(Dossier, "", ""), Waiting),
        ("PostPublicNotice", "") => new(new PostPublicNotice(Dossier, ""), Waiting),
        ("ClosePublicNotice", "") => new(new ClosePublicNotice(Dossier, 0, 0, ""), Waiting),
        ("DealWithComment", "") => new(new DealWithComment(Dossier, default, CommentOutcome.Information, ""), Waiting),
        ("LookUpCommentSender", "") => new(new LookUpCommentSender(Dossier, default, default, ""), Waiting),
        ("PlaceHold", "") => new(new PlaceHold(Dossier, Guid.Empty, HoldGround.Complaint, ""), Waiting),
        ("LiftHold", "") => new(new LiftHold(Dossier, Guid.Empty, ""), Waiting),
        ("FileComplaint", "") => new(
            new FileComplaint(default, ComplaintKind.Complaint, new(ComplaintAbout.Dossier, Dossier.Value), "", null, Today, Today),
            Complaint.None),
        ("AcceptComplaint", "") => new(new AcceptComplaint(default), Complaint.None),
        ("DeclineComplaint", "") => new(new DeclineComplaint(default, ""), Complaint.None),
        ("ExtendComplaint", "") => new(new ExtendComplaint(default, 1, ""), Complaint.None),
        ("ResolveComplaint", "") => new(new ResolveComplaint(default, ComplaintOutcome.Upheld, "", ""), Complaint.None),
        ("WithdrawComplaint", "") => new(new WithdrawComplaint(default, ""), Complaint.None),
        ("DraftDecision", "") => new(new DraftDecision(Decision, DecisionKind.Decision, Campaign, "", ""), AwardDecision.None),
        ("DraftDecision", "of a unit's head") => new(
            new DraftDecision(Decision, DecisionKind.Decision, Campaign, "", "", Unit), AwardDecision.None),
        ("EnterDecision", "") => new(new EnterDecision(Dossier, Decision), Waiting),
        ("EnterDecision", "of a unit's head") => new(new EnterDecision(Dossier, Decision), WaitingInUnit),
        ("SignDecision", "") => new(new SignDecision(Decision, "", SigningCapacity.OwnRight, []), AwardDecision.None),
        ("SignDecision", "of a unit's head") => new(new SignDecision(Decision, "", SigningCapacity.OwnRight, []), OfUnit),
        ("RecordHigherDecision", "") => new(new RecordHigherDecision(Decision, "", Today, "", []), AwardDecision.None),
        ("AnnulAward", "") => new(new AnnulAward(Decision, Dossier, AnnulmentGround.Fraud, "", ""), AwardDecision.None),
        ("AnnulAward", "of a unit's head") => new(new AnnulAward(Decision, Dossier, AnnulmentGround.Fraud, "", ""), OfUnit),
        ("AnnulAward", "of a letter") => new(new AnnulAward(Decision, Dossier, AnnulmentGround.Fraud, "", ""), UpwardLetter),
        ("RecordRecovery", "") => new(new RecordRecovery(Dossier, Guid.Empty, "", 0, "", Today, false), Waiting),
        ("ReviewBasis", "") => new(new ReviewBasis(Dossier, Dossier, BasisFinding.Stands, ""), Waiting),
        ("NotifyResult", "") => new(new NotifyResult(Dossier, NotificationMeans.Letter, "", Today), Waiting),
        ("NotifyResult", "of a unit's head") => new(new NotifyResult(Dossier, NotificationMeans.Letter, "", Today), WaitingInUnit),
        ("CorrectPublication", "") => new(Correct, Waiting),
        ("CorrectPublication", "of a unit's head") => new(Correct, WaitingInUnit),
        ("PublishDossier", "") => new(new PublishDossier(Dossier), Waiting),
        ("PublishDossier", "of a unit's head") => new(new PublishDossier(Dossier), WaitingInUnit),
        _ => throw new ArgumentException($"The table has a row '{row}' for which no case was written."),
    };

    private static TrackEntry Entry(string what) => what switch
    {
        "rating" => Records.Rating,
        "initiative" => Records.Initiative,
        "figure" => Records.Figure,
        "earlier honour" => Records.Earlier,
        "discipline" => Records.Discipline,
        "hold" => Records.Hold,
        "lifting a hold" => Records.HoldLifting,
        "striking out a rating" => Records.Strike(Records.Rating),
        "striking out a discipline" => Records.Strike(Records.Discipline),
        _ => throw new ArgumentException($"There is no entry '{what}'."),
    };

    private static Place PlaceIn(PermissionTable.Row row, string role) => row.Cells[role] switch
    {
        "unit" => Place.Of(Unit),
        "cluster" => Place.Of(Cluster),
        _ => Place.Sector,
    };

    private static EndDelegation Taking(PersonId by) => new(Somebody, Role.UnitHead, Place.Of(Unit), by, Today, Today);

    private static Sitting At(string situation) => situation switch
    {
        "conference" => Conference,
        "council" => Council,
        "unit's council" => UnitCouncil,
        _ => throw new ArgumentException($"There is no sitting '{situation}'."),
    };

    private static Sitting.Convened Convened(SittingKind kind, ClusterId? cluster, Elector elector, UnitId? unit = null)
    {
        ValueList<QuestionPlan> questions = [new("flag", "", Policy, null, null)];
        var plan = new SittingPlan(Host, kind, cluster, null, Campaign, Today, "", [elector], questions, null, "r", unit);
        return new(new Minutes(plan, Agenda.Empty, [], []));
    }
}
