using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Tests.Support;

/// <summary>The plan of the year after: two units and their cluster of the year before report, one of them late; one day is impossible;
/// an initiative is recognised and a target exceeded; the pact of the year before is recorded.</summary>
internal static partial class StoryOf2021
{
    public static readonly CampaignId NextCampaign = new(NameBased.Id("campaign", "2022"));

    public static readonly ReportId ReportOfCluster = ReportId.For(NextCampaign, "review-clusters", ClusterVi.Value);

    private static readonly PersonId Inventor = Person("inventor");

    private static void FollowThePlan(Chronicle told)
    {
        var units = new StateReportDuty(
            NextCampaign, "review-units", DutyKind.InterimReview, RecipientClass.Units, [VanPhong.Value, ToChuc.Value], new(2022, 3, 18),
            DayEnd.NoLaterThan, null, 5, null, null);
        void Do(int day, PersonId? by, Command command) => told.Do(Morning(2022, 3, day), by, command);
        Do(12, Secretary, units);
        Do(12, Secretary, units with
        {
            Code = "review-clusters",
            Class = RecipientClass.Clusters,
            Recipients = [ClusterVi.Value],
            Day = null,
            Raw = "trước ngày 22/3/2022",
            Awaits = units.Code,
            Question = "Có gồm Cụm thi đua khác không?",
        });
        Do(12, Secretary, units with { Code = "plan", Kind = DutyKind.Plan, Day = null, Raw = "chậm nhất là ngày 30/02/2022" });
        Do(12, Secretary, new NoteCampaignDay(NextCampaign, "founding", "Kỷ niệm ngày thành lập", "13/9/2022"));
        Do(13, Secretary, new SettleRecipients(NextCampaign, "review-clusters", [], "Kế hoạch chỉ nêu Cụm VI"));
        Do(13, Secretary, new ResolveCampaignDay(NextCampaign, "plan", new(2022, 3, 25), DayEnd.NoLaterThan, "Công văn 7/TĐKT"));
        Do(15, null, new RemindOfReport(ReportId.For(NextCampaign, units.Code, ToChuc.Value)));
        Do(16, Head(VanPhong), new SendReport(NextCampaign, units.Code, VanPhong, null, "4/BC-VP", new(2022, 3, 15)));
        Do(21, null, new NoteReportOverdue(ReportId.For(NextCampaign, units.Code, ToChuc.Value)));
        Do(22, null, new NoteReportOverdue(ReportOfCluster));
        Do(22, Secretary, new SendReport(
            NextCampaign, "review-clusters", null, ClusterVi, "1/BC-CVI", new(2022, 3, 22), "Còn năm đơn vị chưa báo cáo"));
        Undertake(told);
    }

    private static void Undertake(Chronicle told)
    {
        void Do(PersonId by, Command command) => told.Do(Morning(2022, 3, 23), by, command);
        var (initiative, target) = (NameBased.Id("initiative", "2022"), NameBased.Id("target", "2022"));
        Do(Head(VanPhong), new RegisterPerson(Inventor, VanPhong, Rank.DirectWorker));
        Do(Head(VanPhong), new RegisterTitle(NextCampaign, VanPhong, NameBased.Id("title", "2022"), new("advanced-worker"), null, 20));
        Do(Head(VanPhong), new RegisterInitiative(
            NextCampaign, VanPhong, initiative, InitiativeKind.Topic, "Đề tài về lưu trữ hồ sơ", [Inventor]));
        Do(Head(VanPhong), new AnswerInitiative(
            NextCampaign, VanPhong, initiative, InitiativeLevel.Unit, Recognised: true, "8/QĐ-VP", new(2022, 3, 22)));
        Do(Secretary, new SetTarget(NextCampaign, VanPhong, target, "Giải quyết đơn đúng hạn", new Fraction(9, 10), TargetSense.AtLeast));
        Do(Secretary, new ReportTarget(NextCampaign, VanPhong, target, new Fraction(95, 100), "6/BC-VP"));
        Do(Secretary, new DrawUpPact(ClusterVi, TheCampaign, "Giao ước thi đua năm 2021", new(2021, 1, 20)));
        Do(Head(VanPhong), new SignPact(ClusterVi, VanPhong, new(2021, 1, 20)));
    }
}
