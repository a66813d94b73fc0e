namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>The submission has no such paper, or no such version of it.</summary>
    public static Rule PaperUnknown { get; } = new("paper-unknown",
        "Tờ trình không có giấy tờ này.", "The submission has no such paper.", Ours);

    /// <summary>The paper's content was erased; hand in another under a new id.</summary>
    public static Rule PaperErased { get; } = new("paper-erased",
        "Nội dung giấy tờ này đã được xóa. Nếu nộp lại, hãy dùng mã mới.",
        "The content of this paper was erased. To hand in another, use a new id.", Ours);

    /// <summary>A kind that is no code.</summary>
    public static Rule PaperKindMalformed { get; } = new("paper-kind-malformed",
        "Loại giấy tờ là một mã gồm chữ thường không dấu, chữ số và gạch nối, như achievement-report.",
        "The kind of a paper is a code of lower-case letters, digits and hyphens, such as achievement-report.", Ours);

    /// <summary>A paper about a dossier of another submission.</summary>
    public static Rule PaperOfStranger { get; } = new("paper-of-stranger",
        "Hồ sơ mà giấy tờ nói đến không có trong tờ trình này.", "The dossier that the paper is about is not of this submission.", Ours);

    /// <summary>More papers, versions or bytes than a submission holds.</summary>
    public static Rule PapersTooMany { get; } = new("papers-too-many",
        "Một tờ trình có nhiều nhất {papers} giấy tờ, mỗi giấy tờ {versions} bản, tổng cộng {gigabytes} GB.",
        "A submission holds at most {papers} papers, {versions} versions of each, and {gigabytes} GB together.", Ours);

    /// <summary>The content is of no type that is taken.</summary>
    public static Rule FileTypeNotTaken { get; } = new("file-type-not-taken",
        "Chỉ nhận tệp PDF, PNG, JPEG, DOCX, XLSX hoặc ODT; loại tệp được xác định theo nội dung.",
        "Taken are PDF, PNG, JPEG, DOCX, XLSX and ODT; what a file is, its content says.", Ours);

    /// <summary>The content cannot be read without a password.</summary>
    public static Rule FileEncrypted { get; } = new("file-encrypted",
        "Tệp có đặt mật khẩu hoặc mã hóa. Hãy nộp bản không mã hóa.",
        "The file is encrypted or needs a password. Hand in one that is not.", Ours);

    /// <summary>The content does more than to be read.</summary>
    public static Rule FileActive { get; } = new("file-active",
        "Tệp chứa nội dung có thể tự chạy hoặc tự tải ({what}). Hãy nộp bản chỉ để đọc.",
        "The file holds what may run or load by itself ({what}). Hand in one that is only to be read.", Ours);

    /// <summary>The content is broken, cut off, or expands beyond all measure.</summary>
    public static Rule FileDamaged { get; } = new("file-damaged",
        "Tệp bị hỏng, thiếu hoặc không đúng chuẩn ({what}).", "The file is damaged, cut off or not well made ({what}).", Ours);
}
