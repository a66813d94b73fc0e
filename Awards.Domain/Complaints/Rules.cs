namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>There is no such complaint.</summary>
    public static Rule ComplaintUnknown { get; } = new("complaint-unknown",
        "Không có khiếu nại, tố cáo này.", "There is no such complaint or denunciation.", Ours);

    /// <summary>The complaint was filed with other content.</summary>
    public static Rule ComplaintAlreadyFiled { get; } = new("complaint-already-filed",
        "Khiếu nại, tố cáo đã được ghi nhận với nội dung khác.", "The complaint was filed with other content.", Ours);

    /// <summary>What it is about is not there.</summary>
    public static Rule ComplaintSubjectUnknown { get; } = new("complaint-subject-unknown",
        "Không có hồ sơ hoặc quyết định bị khiếu nại, tố cáo.", "There is no such dossier or decision to complain of.", Ours);

    /// <summary>The days of a complaint are out of order, or lie in the future.</summary>
    public static Rule ComplaintDaysImpossible { get; } = new("complaint-days-impossible",
        "Ngày biết, ngày gửi và ngày nhận đơn phải hợp lệ, theo đúng thứ tự và không ở tương lai; khiếu nại phải có ngày biết.",
        "The days of learning, filing and receipt are possible, follow each other and are not in the future; a complaint needs the first.",
        Ours);

    /// <summary>A second complaint follows a first one that was resolved.</summary>
    public static Rule NoEarlierComplaint { get; } = new("no-earlier-complaint",
        "Chỉ khiếu nại lần hai sau khi khiếu nại lần đầu về cùng nội dung đã được giải quyết.",
        "A second complaint follows a first one about the same that was resolved.", "Luật Khiếu nại, Điều 7, Điều 33 (chưa kiểm chứng)");

    /// <summary>It was filed after the last day for it, and nothing is said that kept its sender from it.</summary>
    public static Rule ComplaintFiledLate { get; } = new("complaint-filed-late",
        "Đơn gửi sau thời hiệu khiếu nại (hết ngày {day}); chỉ thụ lý khi có trở ngại khách quan.",
        "It was filed after the last day for it ({day}) and is accepted only where an obstacle kept its sender from it.",
        "Luật Khiếu nại, Điều 9");

    /// <summary>The law allows no further extension, or not yet.</summary>
    public static Rule NoFurtherExtension { get; } = new("no-further-extension",
        "Không được gia hạn thêm hoặc số lần gia hạn không đúng thứ tự.", "The limit is not extended further, or not in this order.",
        "Luật Khiếu nại, Điều 28, Điều 37; Luật Tố cáo 2018, Điều 30");

    /// <summary>The complaint is not at this step.</summary>
    public static Rule ComplaintNotAtThisStep { get; } = new("complaint-not-at-this-step",
        "Khiếu nại, tố cáo không ở bước này.", "The complaint is not at this step.", Ours);

    /// <summary>The limit was extended for another reason.</summary>
    public static Rule ComplaintExtendedOtherwise { get; } = new("complaint-extended-otherwise",
        "Lần gia hạn này đã được ghi nhận với lý do khác.", "This extension is on record with another reason.", Ours);

    /// <summary>It does not say who sent it.</summary>
    public static Rule ComplaintSenderUnknown { get; } = new("complaint-sender-unknown",
        "Đơn không ghi người gửi.", "It does not say who sent it.", Ours);
}
