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
        Dossier.Awaiting s => VietnameseNames.Of(s.Step),
        Dossier.Entering s => VietnameseNames.Of(s.Step),
        Dossier.Before s => VietnameseNames.Of(s.Step),
        Dossier.OnNotice => VietnameseNames.Of(Step.PublicNotice),
        Dossier.SubmittedUpward => "đã trình cấp trên",
        Dossier.Awarded => "đã có quyết định, chờ công bố",
        Dossier.Published => "đã công bố",
        Dossier.Annulled => "quyết định khen thưởng đã bị hủy bỏ",
        Dossier.Ended s => VietnameseNames.Of(s.Outcome),
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
}
