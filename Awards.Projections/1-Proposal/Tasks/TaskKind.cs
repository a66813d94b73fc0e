namespace Awards.Projections.Proposals;

/// <summary>Something that people are asked to do.</summary>
/// <param name="Code">Stable, lower case with hyphens.</param>
/// <param name="Vietnamese">In Vietnamese.</param>
/// <param name="English">In English.</param>
public sealed record TaskKind(string Code, string Vietnamese, string English)
{
    internal static TaskKind LodgeSubmission { get; } = new("lodge-submission", "Ký và nộp tờ trình", "Sign and lodge the submission");

    internal static TaskKind CheckPapers { get; } = new("check-papers", "Kiểm tra thành phần hồ sơ", "Check the papers");

    internal static TaskKind CompletePapers { get; } =
        new("complete-papers", "Bổ sung hồ sơ bị trả lại", "Complete the papers that were returned");

    internal static TaskKind PutBeforeConference { get; } =
        new("put-before-conference", "Đưa hồ sơ ra hội nghị cụm", "Put the dossier before the cluster's conference");

    internal static TaskKind Appraise { get; } = new("appraise", "Thẩm định hồ sơ", "Appraise the dossier");

    internal static TaskKind PostNotice { get; } =
        new("post-notice", "Đăng công khai lấy ý kiến Nhân dân", "Post the public notice");

    internal static TaskKind DealWithComments { get; } =
        new("deal-with-comments", "Xử lý ý kiến của Nhân dân", "Deal with the comments of the public");

    internal static TaskKind CloseNotice { get; } =
        new("close-notice", "Kết thúc việc công khai, tổng hợp ý kiến", "Close the public notice and report what came");

    internal static TaskKind PutBeforeCouncil { get; } =
        new("put-before-council", "Đưa hồ sơ ra phiên họp Hội đồng", "Put the dossier before the council's session");

    internal static TaskKind ListOnDecision { get; } =
        new("list-on-decision", "Đưa hồ sơ vào dự thảo quyết định", "List the dossier on a draft decision");

    internal static TaskKind ListOnLetter { get; } =
        new("list-on-letter", "Đưa hồ sơ vào dự thảo tờ trình cấp trên", "List the dossier on a draft letter upward");

    internal static TaskKind SettleHold { get; } =
        new("settle-hold", "Giải quyết căn cứ tạm dừng xét hồ sơ", "Settle what holds the dossier");

    internal static TaskKind Publish { get; } = new("publish", "Công bố kết quả khen thưởng", "Publish the award");

    internal static TaskKind NotifyResult { get; } =
        new("notify-result", "Thông báo kết quả khen thưởng", "Notify who proposed it of the result");

    internal static TaskKind Recover { get; } =
        new("recover", "Thu hồi hiện vật, tiền thưởng", "Have items and money given back");

    internal static TaskKind ReviewBasis { get; } = new(
        "review-basis", "Xem lại: danh hiệu làm căn cứ đã bị hủy bỏ", "Look again: the award it rests on was annulled");

    internal static TaskKind OpenSitting { get; } = new("open-sitting", "Điểm danh và khai mạc", "Take attendance and open the sitting");

    internal static TaskKind PutQuestion { get; } =
        new("put-question", "Đưa nội dung tiếp theo ra bỏ phiếu, hoặc bế mạc", "Put the next question, or close the sitting");

    internal static TaskKind CastBallot { get; } = new("cast-ballot", "Bỏ phiếu", "Cast the ballot");

    internal static TaskKind CloseQuestion { get; } = new("close-question", "Kết thúc bỏ phiếu", "End the casting");

    internal static TaskKind CountPapers { get; } = new("count-papers", "Kiểm phiếu", "Count the papers");

    internal static TaskKind FurtherBallot { get; } =
        new("further-ballot", "Bỏ phiếu lần nữa giữa các đề cử bằng phiếu", "A further ballot among those tied is needed");

    internal static TaskKind SignDecision { get; } = new("sign-decision", "Ký quyết định", "Sign the decision");

    internal static TaskKind SignLetter { get; } = new("sign-letter", "Ký tờ trình cấp trên", "Sign the letter upward");

    internal static TaskKind RecordHigherDecision { get; } =
        new("record-higher-decision", "Ghi nhận quyết định của cấp trên", "Record the higher authority's decision");

    internal static TaskKind SendReport { get; } =
        new("send-report", "Gửi báo cáo theo kế hoạch", "Send the report that the plan asks for");

    internal static TaskKind ReportSoonDue { get; } =
        new("report-soon-due", "Gửi báo cáo: sắp hết hạn", "Send the report: its last day is near");

    internal static TaskKind ReportOverdue { get; } =
        new("report-overdue", "Báo cáo quá hạn: gửi, hoặc đôn đốc", "The report is overdue: send it, or chase it");

    internal static TaskKind ResolveDay { get; } =
        new("resolve-day", "Xác minh ngày không hợp lệ trong kế hoạch", "Clarify an impossible day in the plan");

    internal static TaskKind SettleRecipients { get; } =
        new("settle-recipients", "Xác định nơi nhận chưa rõ trong kế hoạch", "Settle who is addressed by the plan");

    internal static TaskKind AcceptComplaint { get; } =
        new("accept-complaint", "Thụ lý hoặc không thụ lý khiếu nại, tố cáo", "Accept or decline the complaint");

    internal static TaskKind ResolveComplaint { get; } =
        new("resolve-complaint", "Giải quyết khiếu nại, tố cáo", "Resolve the complaint");

    internal static TaskKind RefusedMessage { get; } =
        new("refused-message", "Xử lý thông điệp bị quy tắc từ chối", "Deal with a message that a rule refused");

    internal static TaskKind ParkedMessage { get; } =
        new("parked-message", "Xử lý thông điệp bị treo", "Deal with a message that keeps failing");
}
