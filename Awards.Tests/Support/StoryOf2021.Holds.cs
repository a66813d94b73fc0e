using Awards.Domain;
using Awards.Domain.Ballots;

namespace Awards.Tests.Support;

/// <summary>The year after, on its way: the Newspaper's dossier is held while it stands before the council, and let go by it.</summary>
internal static partial class StoryOf2021
{
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
        told.Do(Morning(2022, 3, 18), Secretary, new LiftHold(dossier, hold, "Đã xác minh, không có vi phạm"));
    }
}
