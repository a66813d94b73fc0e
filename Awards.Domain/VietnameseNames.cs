using Awards.Domain.Regulations;

namespace Awards.Domain;

/// <summary>What people call the steps and ends of a route in Vietnamese; other languages stand beside it in the read models.</summary>
public static class VietnameseNames
{
    /// <summary>A step.</summary>
    public static string Of(Step step) => step switch
    {
        Step.Proposal => "đề nghị",
        Step.ClusterVote => "bình xét, suy tôn tại cụm thi đua",
        Step.Appraisal => "thẩm định",
        Step.PublicNotice => "công khai lấy ý kiến Nhân dân",
        Step.CouncilReview => "xét tại Hội đồng",
        Step.Decision => "quyết định",
        Step.UpwardSubmission => "trình cấp trên",
        Step.HigherDecision => "quyết định của cấp trên",
        Step.Publication => "công bố",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>How a round ended.</summary>
    public static string Of(DossierOutcome outcome) => outcome switch
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
