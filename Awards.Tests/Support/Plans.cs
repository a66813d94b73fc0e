using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Tests.Support;

/// <summary>What the plan of 2021 asks for, as the Ministry of Justice's plan does: reviews of units and of their cluster, and a day
/// that is none.</summary>
internal static class Plans
{
    public static readonly DateOnly UnitsDue = new(2021, 6, 30), ClustersDue = new(2021, 7, 5);

    public static readonly StateReportDuty OfUnits = new(
        Campaigns.Id, "interim-units", DutyKind.InterimReview, RecipientClass.Units, [.. Units.Members.Select(unit => unit.Value)],
        UnitsDue, DayEnd.NoLaterThan, null, 10, null, null);

    public static readonly StateReportDuty OfClusters = OfUnits with
    {
        Code = "interim-clusters",
        Class = RecipientClass.Clusters,
        Recipients = [Clusters.Id.Value],
        Day = ClustersDue,
        Awaits = OfUnits.Code,
    };

    /// <summary>"trước ngày 30/02/2021 đối với các Cụm, Khu vực thi đua": there is no such day, and who is meant is asked.</summary>
    public static readonly StateReportDuty Impossible = OfClusters with
    {
        Code = "plan-clusters",
        Kind = DutyKind.Plan,
        Day = null,
        Raw = "trước ngày 30/02/2021",
        Awaits = null,
        Question = "Có gồm các Khu vực thi đua không?",
    };

    /// <summary>"kỷ niệm 91 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/2/1930-30/2/2021)".</summary>
    public static readonly NoteCampaignDay Anniversary =
        new(Campaigns.Id, "party-91", "Kỷ niệm 91 năm Ngày thành lập Đảng", "30/2/2021");

    public static readonly ResolveCampaignDay Resolve =
        new(Campaigns.Id, Impossible.Code, new(2021, 3, 1), DayEnd.Before, "Công văn đính chính 10/TĐKT");

    public static readonly SettleRecipients Settle =
        new(Campaigns.Id, Impossible.Code, [], "Ngành không có Khu vực thi đua");

    public static ValueList<Addressee> Known { get; } =
    [
        .. Units.Registered.Select(unit => new Addressee(unit.Id.Value, unit.Name)),
        new Addressee(Clusters.Id.Value, "Cụm thi đua VI (Tòa án nhân dân tối cao, 2021)"),
    ];

    public static Spec<CampaignCommand, Campaign, CampaignFacts> Launched => Campaigns.Launched.With(facts => facts with { Known = Known });

    public static Spec<CampaignCommand, Campaign, CampaignFacts> Stated => Launched.After(OfUnits, OfClusters, Impossible, Anniversary);

    /// <summary>Rolling on to the next working day, as the Civil Code says.</summary>
    public static CampaignFacts Rolling(CampaignFacts facts) => facts with
    {
        Rules = Flags.Regime with { NamedDays = new(RollForward: true, new Source("Bộ luật Dân sự 2015", "Điều 148", Verified: true)) },
        Calendar = Holidays.Calendar,
    };
}

/// <summary>The cluster's interim review, and the stops of a report.</summary>
internal static class PlanReports
{
    public static readonly ReportId OfCluster = ReportId.For(Campaigns.Id, Plans.OfClusters.Code, Clusters.Id.Value);

    public static readonly ValueList<ClusterMember> Members = [.. Units.Members.Select(unit => new ClusterMember(unit, Units.Name(unit)))];

    public static readonly AskForReport Ask = new(OfCluster, Order(Plans.OfClusters, Plans.Known[^1]));

    public static readonly SendReport Send = new(
        Campaigns.Id, Plans.OfClusters.Code, null, Clusters.Id, "15/BC-CVI", Plans.UnitsDue, "Đơn vị còn lại chưa có số liệu");

    public static readonly ReportId OfOffice = IdOf(Units.Office);

    public static readonly AskForReport AskOffice = new(OfOffice, Order(Plans.OfUnits, new(Units.Office.Value, "Văn phòng")));

    public static readonly SendReport SendOffice =
        new(Campaigns.Id, Plans.OfUnits.Code, Units.Office, null, "9/BC-VP", new(2021, 6, 28));

    public static Spec<ReportCommand, Report, ReportFacts> NotAsked { get; } = new()
    {
        Initial = Report.None,
        Evolve = Report.Evolve,
        Decide = ReportDecider.Decide,
        React = ReportProcess.React,
        Owed = ReportProcess.Owed,
        Facts = new ReportFacts(Members),
        Usual = new Act(People.HeadOfOffice, Days.Morning(Plans.UnitsDue)),
    };

    public static Spec<ReportCommand, Report, ReportFacts> Asked => NotAsked.After(Ask);

    public static Spec<ReportCommand, Report, ReportFacts> Reminded => Asked.After(Remind);

    public static Spec<ReportCommand, Report, ReportFacts> Overdue => Reminded.After(Late);

    public static Spec<ReportCommand, Report, ReportFacts> Received => Asked.After(Send);

    public static RemindOfReport Remind => new RemindOfReport(OfCluster).At(Days.Morning(Plans.ClustersDue));

    public static NoteReportOverdue Late => new NoteReportOverdue(OfCluster).At(Ict.EndOf(Plans.ClustersDue));

    public static NoteMemberReport Member(UnitId unit) => new(OfCluster, unit);

    public static ReportId IdOf(UnitId unit) => ReportId.For(Campaigns.Id, Plans.OfUnits.Code, unit.Value);

    private static ReportOrder Order(StateReportDuty duty, Addressee addressee) => new(
        duty.Campaign, duty.Code, duty.Kind, duty.Class, addressee, duty.Day, duty.RemindDays, duty.Awaits);
}

/// <summary>What the Office undertakes in 2021.</summary>
internal static class Participations
{
    public static readonly PersonId Author = new(NameBased.Id("person", "tác giả"));

    public static readonly RegisterTitle Title =
        new(Campaigns.Id, Units.Office, NameBased.Id("title"), new("advanced-worker"), null, 12);

    public static readonly RegisterInitiative Initiative = new(
        Campaigns.Id, Units.Office, NameBased.Id("initiative"), InitiativeKind.Initiative, "Phần mềm theo dõi hạn gửi báo cáo", [Author]);

    public static readonly AnswerInitiative Answer = new(
        Campaigns.Id, Units.Office, Initiative.Id, InitiativeLevel.Unit, Recognised: true, "21/QĐ-VP", new(2021, 1, 14));

    public static readonly SetTarget Target = new(
        Campaigns.Id, Units.Office, NameBased.Id("target"), "Tỷ lệ giải quyết đơn", new Fraction(90, 100), TargetSense.AtLeast);

    public static readonly ReportTarget Result =
        new(Campaigns.Id, Units.Office, Target.Id, new Fraction(95, 100), "30/BC-VP");

    public static Spec<ParticipationCommand, Participation, ParticipationFacts> Nothing { get; } = new()
    {
        Initial = Participation.None,
        Evolve = (state, happened) => state.Evolve(happened),
        Decide = ParticipationDecider.Decide,
        React = ParticipationProcess.React,
        Owed = ParticipationProcess.Owed,
        Facts = new ParticipationFacts(
            Campaigns.Launched.State, new Unit.Registered(Units.Office, "Văn phòng", []), Flags.Regime,
            [new Person.Known(Author, Units.Office, Rank.DirectWorker, [], [])]),
        Usual = new Act(People.HeadOfOffice, Days.Morning(Days.Launch)),
    };

    public static Spec<ParticipationCommand, Participation, ParticipationFacts> Registered => Nothing.After(Title, Initiative, Target);

    public static Spec<ParticipationCommand, Participation, ParticipationFacts> Answered => Registered.After(Answer, Result);
}

/// <summary>The pact of Cluster VI.</summary>
internal static class Pacts
{
    public static readonly DrawUpPact DrawUp = new(Clusters.Id, Campaigns.Id, "Giao ước thi đua năm 2021", Days.Launch);

    public static Spec<ClusterCommand, Cluster, ClusterFacts> DrawnUp => Clusters.Constituted.After(DrawUp);

    public static SignPact Sign(UnitId unit) => new(Clusters.Id, unit, Days.Launch);
}
