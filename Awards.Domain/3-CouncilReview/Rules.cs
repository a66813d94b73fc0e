namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>Somebody named as a member does not sit on the council that day.</summary>
    public static Rule CouncilNotLawful { get; } = new("council-not-lawful",
        "Thành phần Hội đồng không đúng: có người không phải là thành viên vào ngày họp.",
        "The council is not lawfully composed: somebody named is not a member on that day.", "Thông tư 01/2024/TT-TANDTC, Điều 36");

    /// <summary>The appraisal leaves a criterion unanswered, or answers one that is not asked.</summary>
    public static Rule FindingsIncomplete { get; } = new("findings-incomplete",
        "Thẩm định phải trả lời đủ và đúng các tiêu chí: {criteria}.", "The appraisal answers each criterion once: {criteria}.", Ours);

    /// <summary>A finding without evidence.</summary>
    public static Rule EvidenceMissing { get; } = new("evidence-missing",
        "Thiếu căn cứ cho tiêu chí “{criterion}”.", "No evidence is given for '{criterion}'.", Ours);
}
