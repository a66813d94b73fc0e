using Awards.Projections;

namespace Awards.Api.CouncilReview.Notices;

/// <summary>What the public is told.</summary>
internal static class NoticeText
{
    /// <summary>How to comment.</summary>
    public static Words HowToComment { get; } = new(
        "Gửi ý kiến tại trang này trong thời gian công khai, hoặc bằng văn bản có chữ ký đến Thường trực Hội đồng Thi đua - Khen thưởng. "
            + "Ý kiến phải ghi rõ họ và tên, số điện thoại, địa chỉ của người gửi. Danh tính người gửi và nội dung ý kiến được niêm kín, "
            + "chỉ Thường trực Hội đồng được đọc và không được công bố.",
        "Send a comment here while the notice stands, or a signed letter to the standing body of the council. A comment states the "
            + "sender's full name, telephone number and address. Who sent it and what it says are sealed, read by the standing body alone, "
            + "and not published.");

    /// <summary>A count that may be published.</summary>
    public static string Count(int? count) => count is { } known
        ? known.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : $"dưới {Projections.CouncilReview.PublicCounts.Least}";
}
