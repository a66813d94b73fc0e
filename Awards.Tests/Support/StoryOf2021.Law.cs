using System.Text.Json.Nodes;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;

namespace Awards.Tests.Support;

/// <summary>The year after: a new law is adopted while the Newspaper's dossier is under way, is applied to it, and puts it on public
/// notice.</summary>
internal static partial class StoryOf2021
{
    private static readonly AwardCode ExcellentCollective = new("excellent-collective");

    /// <summary>The whole year, and what happened after it.</summary>
    public static Chronicle ToldOn()
    {
        var told = Told();
        ApplyALaterLaw(told);
        FollowThePlan(told);
        ChangeUnits(told);
        HoldADossier(told);
        return told;
    }

    private static void ApplyALaterLaw(Chronicle told)
    {
        var (campaign, letter) = (new CampaignId(NameBased.Id("campaign", "2022")), new SubmissionId(NameBased.Id("submission", "2022")));
        var dossier = DossierId.For(Chronicle.Sector, campaign, CongLy.Value, ExcellentCollective);
        told.Do(Morning(2022, 2, 17), Administrator, new LaunchCampaign(
            campaign, "Thi đua năm 2022", 2022, "11/KH", new(2022, 1, 10), "TANDTC", []));
        told.Do(Morning(2022, 2, 17), Head(CongLy), new DraftSubmission(
            letter, CongLy, campaign, [new(ExcellentCollective, CongLy)], Papers));
        told.Do(Morning(2022, 2, 17), Head(CongLy), new LodgeSubmission(letter, "1/TTr"));
        told.Do(Morning(2022, 2, 18), Secretary, new AcceptSubmission(letter));
        var later = Laws.Later(Laws.WithNotice(JsonNode.Parse(Flags.Text)!, ExcellentCollective), new(2022, 2, 21), new(2022, 3, 31));
        told.Do(Morning(2022, 2, 20), Administrator, new AdoptRuleSet(Chronicle.Sector, later.ToJsonString(), "03/QĐ", new(2022, 2, 18)));
        told.Do(Morning(2022, 2, 22), Secretary, new ApplyMoreFavourableLaw(dossier, "tand-later", "Không còn yêu cầu hình thức thấp hơn"));
        told.Do(Morning(2022, 2, 22), Secretary, new AppraiseDossier(dossier, Findings(told, dossier, Verdict.Met)));
        told.Do(Morning(2022, 2, 23), Secretary, new PostPublicNotice(dossier, "Cổng thông tin điện tử"));
        CommentOn(told, dossier);
        told.Do(Morning(2022, 3, 10), Secretary, new ClosePublicNotice(dossier, 40, 0, "Không có ý kiến khác"));
    }

    /// <summary>Two comments of the public, one of which is verified.</summary>
    private static void CommentOn(Chronicle told, DossierId dossier)
    {
        var (first, second) = (new CommentId(NameBased.Id("comment", "1")), new CommentId(NameBased.Id("comment", "2")));
        foreach (var comment in new[] { first, second })
            told.Do(Morning(2022, 2, 24), null, new ReceiveNoticeComment(dossier, comment, NoticedFlag.Content));
        told.Do(Morning(2022, 2, 25), Secretary, new LookUpCommentSender(dossier, first, NameBased.Id("look", "1"), "Xác minh"));
        told.Do(Morning(2022, 2, 25), Secretary, new DealWithComment(
            dossier, first, CommentOutcome.ReferredToVerification, "Đã chuyển xác minh"));
        told.Do(Morning(2022, 2, 28), Secretary, new DealWithComment(dossier, second, CommentOutcome.Information, "Đã tiếp nhận"));
    }
}
