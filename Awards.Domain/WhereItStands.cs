using Awards.Domain.Proposals;
using Awards.Domain.Regulations;

namespace Awards.Domain;

/// <summary>Where a dossier or a submission stands, in Vietnamese: for refusals that say so.</summary>
internal static class WhereItStands
{
    /// <summary>A dossier.</summary>
    public static string InVietnamese(Dossier dossier) => dossier switch
    {
        Dossier.Proposed => "kiểm tra thành phần hồ sơ",
        Dossier.Awaiting s => InVietnamese(s.Step),
        Dossier.Entering s => InVietnamese(s.Step),
        Dossier.Before s => InVietnamese(s.Step),
        Dossier.OnNotice => InVietnamese(Step.PublicNotice),
        Dossier.SubmittedUpward => "đã trình cấp trên",
        Dossier.Awarded => "đã có quyết định, chờ công bố",
        Dossier.Published => "đã công bố",
        Dossier.Annulled => "quyết định khen thưởng đã bị hủy bỏ",
        Dossier.Ended s => InVietnamese(s.Outcome),
        _ => throw new ArgumentOutOfRangeException(nameof(dossier)),
    };

    /// <summary>A submission.</summary>
    public static string InVietnamese(Submission submission) => submission switch
    {
        Submission.Drafted => "đang soạn",
        Submission.Lodged => "đã trình, chờ kiểm tra",
        Submission.Returned => "đã trả lại để bổ sung",
        Submission.Accepted => "đã tiếp nhận",
        Submission.Lapsed => "đã hết hạn bổ sung",
        _ => throw new ArgumentOutOfRangeException(nameof(submission)),
    };

    private static string InVietnamese(Step step) => step switch
    {
        Step.Proposal => "đề nghị",
        Step.ClusterVote => "bình xét, suy tôn tại cụm thi đua",
        Step.Appraisal => "thẩm định",
        Step.PublicNotice => "công khai lấy ý kiến",
        Step.CouncilReview => "xét tại Hội đồng",
        Step.Decision => "quyết định",
        Step.UpwardSubmission => "trình cấp trên",
        Step.HigherDecision => "chờ quyết định của cấp trên",
        Step.Publication => "công bố",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static string InVietnamese(DossierOutcome outcome) => outcome switch
    {
        DossierOutcome.Awarded => "được tặng",
        DossierOutcome.NotRecommended => "không được suy tôn, đề nghị",
        DossierOutcome.Ineligible => "không đủ điều kiện",
        DossierOutcome.Refused => "cấp có thẩm quyền không tặng",
        DossierOutcome.WithoutPrerequisite => "không đạt danh hiệu phải có trước",
        DossierOutcome.Withdrawn => "đơn vị đã rút hồ sơ",
        DossierOutcome.Lapsed => "quá thời hạn",
        DossierOutcome.Annulled => "được tặng, sau đó bị hủy bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
