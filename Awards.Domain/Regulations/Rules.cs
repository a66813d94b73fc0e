using Awards.Domain.Regulations;

namespace Awards.Domain;

/// <summary>Every reason to refuse, one folder of the route at a time.</summary>
public static partial class Rules
{
    private const string Ours = $"{Source.DesignDecision} (nguồn không quy định)";

    /// <summary>A rule-set file that cannot be read or contradicts itself.</summary>
    public static Rule RuleSetMalformed { get; } = new("rule-set-malformed",
        "Tệp bộ quy tắc không đọc được hoặc tự mâu thuẫn: {problem}.",
        "The rule-set file cannot be read or contradicts itself: {problem}.", Ours);

    /// <summary>A rule set for another sector.</summary>
    public static Rule RuleSetOfAnotherSector { get; } = new("rule-set-of-another-sector",
        "Bộ quy tắc này thuộc ngành khác ({sector}).", "This rule set belongs to another sector ({sector}).", Ours);

    /// <summary>A decision without a number.</summary>
    public static Rule DecisionNumberMissing { get; } = new("decision-number-missing",
        "Thiếu số của quyết định hoặc văn bản.", "The number of the decision or document is missing.", Ours);

    /// <summary>No rule set covers the day.</summary>
    public static Rule NoRulesInForce { get; } = new("no-rules-in-force",
        "Chưa có bộ quy tắc nào có hiệu lực vào ngày {day}.", "No adopted rule set is in force on {day}.", Ours);

    /// <summary>The catalogue in force does not have the award.</summary>
    public static Rule AwardUnknown { get; } = new("award-unknown",
        "Danh mục đang có hiệu lực không có danh hiệu hoặc hình thức khen thưởng “{award}”.",
        "The catalogue in force has no award '{award}'.", Ours);

    /// <summary>A file of holidays that cannot be read or contradicts itself.</summary>
    public static Rule HolidaysMalformed { get; } = new("holidays-malformed",
        "Tệp lịch nghỉ lễ không đọc được hoặc tự mâu thuẫn: {problem}.",
        "The file of holidays cannot be read or contradicts itself: {problem}.", Ours);

    /// <summary>The rules in force have no such time limit.</summary>
    public static Rule LimitUnknown { get; } = new("limit-unknown",
        "Bộ quy tắc đang có hiệu lực không quy định thời hạn “{limit}”.",
        "The rules in force have no time limit '{limit}'.", Ours);
}
