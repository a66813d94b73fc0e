using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Complaints;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Publications;

namespace Awards.Tests.Support;

/// <summary>The year after, on its way: the Newspaper's dossier is held while it stands before the council, and let go by it.</summary>
internal static partial class StoryOf2021
{
    // The Office's flag is annulled and given back; a clerk's honour, as it would be told by its dossier.
    private static void AnnulAnAward(Chronicle told)
    {
        var (dossier, day) = (DossierOf(VanPhong, Government), new DateOnly(2022, 3, 25));
        told.Do(Morning(2022, 3, 24), Secretary, new CorrectPublication(
            dossier, NameBased.Id("correction"), PublishedField.Number, "200/QĐ-TTg", "202/QĐ-TTg", "Lỗi đánh máy", "5/ĐC-TĐKT"));
        told.Do(Morning(2022, 3, 25), Secretary, new AnnulAward(
            TheLetter, dossier, AnnulmentGround.LaterViolation, "Kết luận thanh tra số 4/KL", "77/QĐ-TTg",
            new("Thủ tướng Chính phủ", day)));
        told.Do(Morning(2022, 3, 25), Secretary, new RecordRecovery(
            dossier, NameBased.Id("recovery"), "Cờ", 12_000_000, "8/BB", day, IsLast: true));
        RestOnIt(told, dossier);
        told.Do(Morning(2022, 3, 25), null, new AnnulPersonHonour(SameClerk, new HonourAnnulment(
            DossierId.For(Chronicle.Sector, TheCampaign, SameClerk.Value, new("advanced-worker")), "12/QĐ-VP", "3/QĐ-VP", day)));
    }

    // As if a criterion of the Emulation department's flag had been met by it; the flag stands all the same.
    private static void RestOnIt(Chronicle told, DossierId annulled)
    {
        var (resting, at) = (DossierOf(ThiDua, Court), Morning(2022, 3, 25));
        told.Do(at, null, new RegisterReliance(annulled, resting));
        told.Note(resting.Value, new BasisAnnulled(
            resting, 1, new AnnulledBasis(annulled, "Cờ thi đua của Chính phủ", 2021, "77/QĐ-TTg", new(2022, 3, 25)), Court,
            "Cờ thi đua Tòa án nhân dân", "Vụ Thi đua - Khen thưởng", null), at);
        told.Do(Morning(2022, 3, 26), Secretary, new ReviewBasis(resting, annulled, BasisFinding.Stands, "Đã đủ sáng kiến"));
    }

    // One is declined, one withdrawn, and one resolved after its limit was extended.
    private static void Complain(Chronicle told, DossierId dossier)
    {
        void Do(ComplaintCommand command) => told.Do(Morning(2022, 3, 14), Secretary, command);
        ComplaintId File(string name)
        {
            var id = new ComplaintId(NameBased.Id("complaint", name));
            Do(new FileComplaint(
                id, ComplaintKind.Complaint, new(ComplaintAbout.Dossier, dossier.Value), "Báo cáo không đúng", new(2022, 3, 1),
                new(2022, 3, 10), new(2022, 3, 11)));
            return id;
        }
        Do(new DeclineComplaint(File("declined"), "Không thuộc thẩm quyền"));
        Do(new WithdrawComplaint(File("withdrawn"), "Đơn rút ngày 13/3/2022"));
        var resolved = File("resolved");
        Do(new RemindOfComplaint(resolved, ComplaintStage.Acceptance, new(2022, 3, 21), Passed: false));
        Do(new AcceptComplaint(resolved));
        Do(new ExtendComplaint(resolved, 1, "Nhiều nhân chứng"));
        Do(new ResolveComplaint(resolved, ComplaintOutcome.NotUpheld, "15/QĐ-GQKN", "Báo cáo đúng"));
    }

    private static void HoldADossier(Chronicle told)
    {
        var campaign = new CampaignId(NameBased.Id("campaign", "2022"));
        var session = new SittingId(NameBased.Id("session", "2022"));
        var dossier = DossierId.For(Chronicle.Sector, campaign, CongLy.Value, ExcellentCollective);
        var hold = NameBased.Id("hold", "2022");
        told.Do(Morning(2022, 3, 11), Secretary, new ConveneCouncilSession(
            session, campaign, new(2022, 3, 20), "Phiên họp Hội đồng", [ExcellentCollective], Council));
        told.Do(Morning(2022, 3, 11), Secretary, new EnterSitting(dossier, session));
        told.Do(Morning(2022, 3, 12), Secretary, new PlaceHold(
            dossier, hold, HoldGround.PressReport, "Báo chí nêu dấu hiệu vi phạm", "12/CV-TĐKT"));
        Complain(told, dossier);
        told.Do(Morning(2022, 3, 18), Secretary, new LiftHold(dossier, hold, "Đã xác minh, không có vi phạm"));
        AnnulAnAward(told);
    }
}
