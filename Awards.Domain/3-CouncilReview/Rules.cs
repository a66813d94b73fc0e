namespace Awards.Domain;

public static partial class Rules
{
    private const string Transition = "Luật 06/2026/QH16, quy định chuyển tiếp";
    private const string Posting = "Nghị định 98/2023/NĐ-CP, Điều 46; Nghị định 152/2025/NĐ-CP, Điều 44 khoản 2";

    /// <summary>Somebody named as a member does not sit on the council that day.</summary>
    public static Rule CouncilNotLawful { get; } = new("council-not-lawful",
        "Thành phần Hội đồng không đúng: có người không phải là thành viên vào ngày họp.",
        "The council is not lawfully composed: somebody named is not a member on that day.", "Thông tư 01/2024/TT-TANDTC, Điều 36");

    /// <summary>The appraisal leaves a criterion unanswered, or answers one that is not asked.</summary>
    public static Rule FindingsIncomplete { get; } = new("findings-incomplete",
        "Thẩm định phải trả lời đủ và đúng các tiêu chí: {criteria}.", "The appraisal answers each criterion once: {criteria}.", Ours);

    /// <summary>The law is fixed with the receipt for appraisal, and this dossier was received before that was recorded.</summary>
    public static Rule LawNotFixedYet { get; } = new("law-not-fixed-yet",
        "Hồ sơ này chưa có ngày tiếp nhận để thẩm định nên chưa xác định được pháp luật áp dụng.",
        "The dossier has no day of receipt for appraisal on record, so that its law is not fixed.", Transition);

    /// <summary>No rule set of this id was adopted.</summary>
    public static Rule RuleSetUnknown { get; } = new("rule-set-unknown",
        "Chưa có bộ quy tắc “{ruleSet}” được ban hành.", "No rule set '{ruleSet}' was adopted.", Ours);

    /// <summary>Only a law that came into force after the receipt, and is in force, is a later law.</summary>
    public static Rule LawNotLater { get; } = new("law-not-later",
        "Chỉ áp dụng được quy định có hiệu lực sau ngày tiếp nhận hồ sơ và đang có hiệu lực (quy định này có hiệu lực từ {day}).",
        "Only a law that came into force after the dossier's receipt, and is in force, can be applied (this one: {day}).", Transition);

    /// <summary>The later law says nothing of dossiers received before it.</summary>
    public static Rule LawNotForEarlierDossiers { get; } = new("law-not-for-earlier-dossiers",
        "Quy định này không cho áp dụng với hồ sơ đã tiếp nhận trước ngày có hiệu lực.",
        "This law does not provide for dossiers received before it came into force.", Transition);

    /// <summary>Under the later law the award is unknown, or its route lacks the step at which the dossier is, or has one before it that
    /// the dossier has not taken.</summary>
    public static Rule LawDoesNotKnowTheStep { get; } = new("law-does-not-know-the-step",
        "Theo quy định này, danh hiệu không có, lộ trình không có bước mà hồ sơ đang chờ, hoặc có bước trước đó mà hồ sơ chưa qua.",
        "Under this law the award is unknown, or its route lacks the dossier's step, or has one before it that was not taken.", Ours);

    /// <summary>The later law asks for what the dossier has not answered: other criteria than those appraised, or another award
    /// first.</summary>
    public static Rule LawAsksAnew { get; } = new("law-asks-anew",
        "Hồ sơ đã thẩm định theo tiêu chí khác, hoặc quy định này yêu cầu danh hiệu phải có trước khác; không thể áp dụng ở bước này.",
        "The dossier was appraised by other criteria, or this law asks for another award first: it cannot be applied now.", Ours);

    /// <summary>A sitting is held under another law than the dossier's.</summary>
    public static Rule LawOfTheSittingDiffers { get; } = new("law-of-the-sitting-differs",
        "Phiên họp được triệu tập theo quy định khác với quy định áp dụng cho hồ sơ.",
        "The sitting was convened under another law than that of the dossier.", Transition);

    /// <summary>A body with fewer members than it must have.</summary>
    public static Rule BodyTooSmall { get; } = new("body-too-small",
        "{body} phải có ít nhất {least} thành viên.", "{body} must have at least {least} members.", Ours);

    /// <summary>A public notice says where it is posted.</summary>
    public static Rule NoticePlaceMissing { get; } = new("notice-place-missing",
        "Thiếu nơi đăng công khai.", "It is not said where the notice is posted.", Posting);

    /// <summary>The window of a public notice is not over.</summary>
    public static Rule NoticeStillStands { get; } = new("notice-still-stands",
        "Thời gian công khai lấy ý kiến đến hết ngày {day}.", "The public notice stands until the end of {day}.", Posting);

    /// <summary>A count below nothing.</summary>
    public static Rule NoticeCountsImpossible { get; } = new("notice-counts-impossible",
        "Số lượt truy cập và số ý kiến không thể âm.", "Views and comments cannot be fewer than none.", Posting);

    /// <summary>It was closed with other figures or another report.</summary>
    public static Rule NoticeAlreadyClosed { get; } = new("notice-already-closed",
        "Việc công khai đã kết thúc với số liệu khác.", "The public notice was closed with another account.", Posting);

    /// <summary>The record shows that criteria are not met: the dossier stops here until they are, or a person says what follows.</summary>
    public static Rule CriteriaNotMet { get; } = new("criteria-not-met",
        "Theo hồ sơ, chưa đạt: {criteria}.", "By the record these criteria are not met: {criteria}.", Ours);

    /// <summary>An appraiser says met where the record shows the contrary.</summary>
    public static Rule FindingAgainstTheRecord { get; } = new("finding-against-the-record",
        "Không thể kết luận “đạt” tiêu chí “{criterion}” trái với hồ sơ: {why}.",
        "'{criterion}' cannot be found met against the record: {why}.", Ours);

    /// <summary>A finding without evidence.</summary>
    public static Rule EvidenceMissing { get; } = new("evidence-missing",
        "Thiếu căn cứ cho tiêu chí “{criterion}”.", "No evidence is given for '{criterion}'.", Ours);
}
