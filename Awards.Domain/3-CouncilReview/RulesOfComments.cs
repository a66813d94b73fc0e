namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>The dossier is not on public notice. Nothing else is said of it to the public.</summary>
    public static Rule NoticeUnknown { get; } = new("notice-unknown",
        "Không có nội dung nào đang công khai ở địa chỉ này.", "There is no public notice at this address.", Ours);

    /// <summary>The window for comments is over.</summary>
    public static Rule NoticeWindowOver { get; } = new("notice-window-over",
        "Thời gian lấy ý kiến đã hết vào cuối ngày {day}; có thể gửi ý kiến bằng văn bản đến Thường trực Hội đồng.",
        "The time for comments ended with {day}; you may write to the standing body.", Posting);

    /// <summary>A comment is signed: with full name, phone and address.</summary>
    public static Rule CommentIncomplete { get; } = new("comment-incomplete",
        "Ý kiến phải có họ và tên, số điện thoại, địa chỉ và nội dung (thiếu: {part}).",
        "A comment has a full name, a phone number, an address and a text (missing: {part}).", Posting);

    /// <summary>A part of a comment, or its answer, is longer than it may be.</summary>
    public static Rule CommentTooLong { get; } = new("comment-too-long",
        "Nội dung ở phần “{part}” dài quá {most} ký tự.", "The part '{part}' is longer than {most} characters.", Ours);

    /// <summary>A notice takes so many comments and no more.</summary>
    public static Rule NoticeCommentsFull { get; } = new("notice-comments-full",
        "Nội dung này đã nhận đủ {most} ý kiến qua mạng; xin gửi ý kiến bằng văn bản đến Thường trực Hội đồng.",
        "This notice has taken {most} comments, as many as it can; please write to the standing body.", Ours);

    /// <summary>No comment of this id came on the dossier's notice.</summary>
    public static Rule CommentUnknown { get; } = new("comment-unknown",
        "Không có ý kiến nào với mã này.", "There is no comment with this id.", Ours);

    /// <summary>The comment came to another end, or was answered otherwise.</summary>
    public static Rule CommentAlreadyDealtWith { get; } = new("comment-already-dealt-with",
        "Ý kiến số {number} đã được xử lý theo cách khác.", "Comment {number} was dealt with otherwise.", Ours);

    /// <summary>A notice is closed when every comment is dealt with.</summary>
    public static Rule NoticeCommentsWaiting { get; } = new("notice-comments-waiting",
        "Còn {count} ý kiến chưa được xử lý; xử lý xong mới kết thúc việc công khai.",
        "{count} comment(s) are not dealt with: the notice is closed when they are.", Posting);
}
