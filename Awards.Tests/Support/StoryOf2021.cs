using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.Tests.Tidy;

namespace Awards.Tests.Support;

/// <summary>
/// One year of a cluster of six units and two flags, in which every kind of event happens: papers are returned, completed and not
/// completed, a quorum is missed, a tie is voted on again, dossiers are withdrawn, held back, refused, awarded and published. Each stop
/// continues the one before.
/// </summary>
internal static partial class StoryOf2021
{
    public static readonly AwardCode Court = new("court-flag"), Government = new("government-flag");
    public static readonly CampaignId TheCampaign = new(NameBased.Id("campaign", "2021"));
    public static readonly ClusterId ClusterVi = ClusterId.For(Chronicle.Sector, "TANDTC", "VI", 2021);
    public static readonly SittingId TheConference = new(NameBased.Id("conference")), TheSession = new(NameBased.Id("session"));
    public static readonly AwardDecisionId TheDecision = new(NameBased.Id("decision")), TheLetter = new(NameBased.Id("letter"));
    public static readonly PersonId Administrator = Person("administrator"), Secretary = Person("secretary"), Chief = Person("chief");
    public static readonly ValueList<PersonId> Council = [Person("chair"), Person("member 1"), Person("member 2")];

    public static readonly UnitId VanPhong = Of("Văn phòng"), ToChuc = Of("Vụ Tổ chức - Cán bộ"), ThiDua = Of("Vụ Thi đua - Khen thưởng");
    public static readonly UnitId HocVien = Of("Học viện Tòa án"), PhapChe = Of("Vụ Pháp chế và Quản lý khoa học");
    public static readonly UnitId CongLy = Of("Báo Công lý");

    private static readonly ValueList<string> Names =
    [
        "Văn phòng", "Vụ Tổ chức - Cán bộ", "Vụ Thi đua - Khen thưởng", "Học viện Tòa án", "Vụ Pháp chế và Quản lý khoa học",
        "Báo Công lý",
    ];

    public static UnitId Of(string name) => new(NameBased.Id("unit", name));

    public static PersonId Person(string name) => new(NameBased.Id("person", name));

    public static PersonId Head(UnitId unit) => Person($"head of {unit.Value}");

    public static SubmissionId SubmissionOf(UnitId unit) => new(NameBased.Id("submission", unit.Value.ToString()));

    public static DossierId DossierOf(UnitId unit, AwardCode award) => DossierId.For(Chronicle.Sector, TheCampaign, unit.Value, award);

    public static DateTimeOffset Morning(int year, int month, int day) =>
        new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.FromHours(7)).ToUniversalTime();

    /// <summary>Regulations, units, officers, campaign, cluster and quotas.</summary>
    public static Chronicle Founded()
    {
        var told = new Chronicle();
        void Do(Command command) => told.Do(Morning(2021, 1, 15), Administrator, command);
        told.Name(Chief, "Nguyễn Văn A");
        Do(new AdoptRuleSet(Chronicle.Sector, Flags.Text, "01/QĐ", new(2020, 12, 1)));
        Do(new AdoptHolidays(Chronicle.Sector, Repository.Text("Awards.Api/Regulations/holidays.json"), "01/TB", new(2020, 12, 2)));
        foreach (var name in Names) Do(new RegisterUnit(Of(name), name, []));
        void Appoint(PersonId person, Role role, Place place) =>
            Do(new AppointOfficer(person, new Office(role, place, new(2021, 1, 1), null), "02/QĐ"));
        Appoint(Secretary, Role.Secretary, Place.Sector);
        Appoint(Chief, Role.Decider, Place.Sector);
        foreach (var unit in Names.Select(Of)) Appoint(Head(unit), Role.UnitHead, Place.Of(unit));
        Appoint(Council[0], Role.CouncilChair, Place.Sector);
        foreach (var member in Council.Skip(1)) Appoint(member, Role.CouncilMember, Place.Sector);
        Appoint(Secretary, Role.UnitOfficer, Place.Of(VanPhong));
        Do(new EndAppointment(Secretary, Role.UnitOfficer, Place.Of(VanPhong), new(2021, 1, 31)));
        LendAnOffice(told);
        Do(new LaunchCampaign(TheCampaign, "Thi đua năm 2021", 2021, "10/KH", new(2021, 1, 10), "TANDTC",
        [
            new(Step.Proposal, new(2021, 9, 30)), new(Step.ClusterVote, new(2021, 10, 31)), new(Step.Appraisal, new(2021, 11, 15)),
            new(Step.CouncilReview, new(2021, 11, 30)), new(Step.Decision, new(2021, 12, 31)),
        ]));
        Do(new ConstituteCluster(ClusterVi, "TANDTC", "VI", 2021, [.. Names.Select(Of)], VanPhong, PhapChe, "69/QĐ", new(2020, 12, 28)));
        Do(new AllocateQuota(ClusterVi, Court, 3, "247/QĐ"));
        Do(new AllocateQuota(ClusterVi, Government, 1, "247/QĐ"));
        Do(new RecordHistoricalOutcome(ClusterVi, new HistoricalOutcome(
            new ReportingDocument("Bài báo", new(2021, 1, 9), null), new(2021, 1, 8), [new(Court, VanPhong, "")], null, ["Đã bình xét"])));
        return told;
    }

    /// <summary>
    /// Five units propose themselves for both flags, the Newspaper for one without papers. One proposes what the Office did.
    /// </summary>
    public static Chronicle Lodged()
    {
        var told = Founded();
        foreach (var unit in new[] { VanPhong, ToChuc, ThiDua, HocVien, PhapChe, CongLy })
        {
            ValueList<LineRequest> lines = unit == CongLy ? [new(Court, unit)] : [new(Court, unit), new(Government, unit)];
            if (unit == ThiDua) lines = lines.With(new(Court, VanPhong));
            var papers = unit == CongLy || unit == HocVien ? ValueList.Create<Paper>([]) : Papers;
            told.Do(Morning(2021, 9, 20), Head(unit), new DraftSubmission(SubmissionOf(unit), unit, TheCampaign, lines, papers));
            told.Do(Morning(2021, 9, 20), Head(unit), new LodgeSubmission(SubmissionOf(unit), $"{lines.Count}/TTr"));
        }
        return told;
    }

    /// <summary>Two submissions come back for papers: one is completed, the other lapses.</summary>
    public static Chronicle Accepted()
    {
        var told = Lodged();
        void Do(DateTimeOffset at, PersonId? by, Command command) => told.Do(at, by, command);
        Do(Morning(2021, 9, 21), Secretary, new ReturnSubmission(SubmissionOf(HocVien), ["Thiếu chữ ký"]));
        Do(Morning(2021, 9, 21), Secretary, new ReturnSubmission(SubmissionOf(CongLy), []));
        Do(Morning(2021, 9, 24), Head(HocVien), new HandInPaper(
            SubmissionOf(HocVien), new PaperId(NameBased.Id("paper")), "minutes", "Biên bản", null, Submissions.Content('d')));
        Do(Morning(2021, 9, 25), Head(HocVien), new CompleteSubmission(SubmissionOf(HocVien), Papers));
        foreach (var unit in new[] { VanPhong, ToChuc, ThiDua, HocVien, PhapChe })
            Do(Morning(2021, 9, 26), Secretary, new AcceptSubmission(SubmissionOf(unit)));
        Do(Morning(2021, 10, 2), null, new LapseSubmission(SubmissionOf(CongLy), 1));
        return told;
    }

    public static readonly ValueList<Paper> Papers =
        [new("submission-letter", "Tờ trình", null), new("minutes", "Biên bản", null), new("achievement-report", "Báo cáo", null)];
}
