using System.Text;
using Awards.Api.Pages;
using Awards.Domain.Regulations;
using static System.FormattableString;

namespace Awards.Api.Regulations;

/// <summary>Every rule and number of some rule sets, with source and whether somebody verified it, as one document.</summary>
internal static class RulesDocument
{
    private const string MoreFavourable = "; luật này áp dụng nếu có lợi hơn, theo quyết định có lý do của người có thẩm quyền";

    /// <summary>The document, in Markdown: the same for the same rule sets.</summary>
    /// <param name="regimes">In the order in which they are to stand.</param>
    public static string Text(IReadOnlyList<RuleSet> regimes)
    {
        var text = new StringBuilder();
        text.Append(Invariant($"""
            # Các quy tắc (rules)

            Tài liệu này do lệnh `describe rules` viết ra từ các tệp trong `Awards.Api/Regulations`; không sửa bằng tay. Định dạng của tệp:
            [rule-sets.md](rule-sets.md). Mỗi số và mỗi tiêu chuẩn có nguồn; ⚠ là nguồn **chưa kiểm chứng**: phải được người có thẩm
            quyền xác nhận.

            | bộ quy tắc (rule set) | tên | áp dụng | nguồn đã kiểm chứng |
            |---|---|---|---|

            """));
        foreach (var rules in regimes)
        {
            var sources = rules.Sources().ToList();
            text.Append(Invariant($"| [{rules.Id}](#{rules.Id}) | {rules.Title} | {Days(rules.ValidFrom, rules.ValidTo)} "))
                .Append(Invariant($"| {sources.Count(source => source.Verified)} / {sources.Count} |\n"));
        }
        foreach (var rules in regimes) Write(text, rules);
        return text.ToString();
    }

    private static void Write(StringBuilder text, RuleSet rules)
    {
        text.Append(Invariant($"\n## {rules.Id}\n\n{rules.Title}. Áp dụng {Days(rules.ValidFrom, rules.ValidTo)}.\n\n"));
        foreach (var note in rules.Notes) text.Append(Invariant($"- {note}\n"));
        text.Append("\n### Căn cứ (legal basis)\n\n");
        foreach (var source in rules.Basis ?? []) text.Append(Invariant($"- {Cell(source)}\n"));
        text.Append("\n### Danh mục (awards)\n");
        foreach (var award in rules.Awards) AwardSection.Write(text, award, rules);
        Votes(text, rules);
        Limits(text, rules);
        Bodies(text, rules);
    }

    private static void Votes(StringBuilder text, RuleSet rules)
    {
        text.Append("\n### Biểu quyết (votes)\n\n");
        text.Append("| mã | ngưỡng | số có mặt | vắng mặt | trường hợp của mình | nguồn |\n|---|---|---|---|---|---|\n");
        foreach (var policy in rules.Policies)
            text.Append(Invariant($"| `{policy.Id}`{During(policy.Validity)} | {PageText.Threshold(policy)}, phiếu kín{Most(policy)} "))
                .Append(Invariant($"| {PageText.Quorum(policy)} | {RegulationWords.Of(policy.Absentees)} | {PageText.OwnCase(policy)} "))
                .Append(Invariant($"| {string.Join("<br>", policy.Sources.Select(Cell))} |\n"));
        text.Append(Invariant($"\nBầu Cụm trưởng và Cụm phó năm sau (election): `{rules.Election}`.\n"));
    }

    private static void Limits(StringBuilder text, RuleSet rules)
    {
        text.Append("\n### Thời hạn (time limits)\n\n| mã | thời hạn | số ngày | cách tính | nguồn |\n|---|---|---|---|---|\n");
        foreach (var limit in rules.Limits)
            text.Append(Invariant($"| `{limit.Code}`{During(limit.Validity)} | {limit.Name ?? "Bổ sung hồ sơ bị trả lại"} | {limit.Days} "))
                .Append(Invariant($"| {RegulationWords.Of(limit.Counting ?? Counting.Usual)} | {Cell(limit.Source)} |\n"));
        if (rules.NamedDays is { } named)
            text.Append("\nNgày do kế hoạch ấn định mà là ngày nghỉ (named days): ")
                .Append(named.RollForward ? "chuyển sang ngày làm việc tiếp theo" : "giữ nguyên")
                .Append(Invariant($". {Cell(named.Source)}\n"));
        if (rules.Transition is { } transition)
            text.Append("\nHồ sơ đã tiếp nhận để thẩm định trước ngày đầu (transition): theo luật cũ")
                .Append(transition.MoreFavourableApplies ? MoreFavourable : "")
                .Append(Invariant($". {Cell(transition.Source)}\n"));
        if (rules.PublicNotice is { } notice)
            text.Append("\nSố lượt xem và số ý kiến của việc công khai đã kết thúc (public notice): ")
                .Append(notice.CountsArePublic ? "được công bố" : "không công bố")
                .Append(Invariant($". {Cell(notice.Source)}\n"));
        if (rules.ComplaintReminder is { } reminder)
            text.Append(Invariant($"\nNhắc trước ngày cuối của thời hạn khiếu nại, tố cáo (complaint reminder): {reminder.Days} ngày. "))
                .Append(Invariant($"{Cell(reminder.Source)}\n"));
    }

    private static void Bodies(StringBuilder text, RuleSet rules)
    {
        if (rules.Bodies is not { Count: > 0 } bodies) return;
        text.Append("\n### Cơ quan biểu quyết (bodies)\n\n");
        text.Append("| cơ quan | tên | thành phần | số thành viên tối thiểu | nguồn |\n|---|---|---|---|---|\n");
        foreach (var body in bodies)
        {
            var standing = body.StandingBody is { } unit ? $" Cơ quan thường trực: {unit}." : "";
            text.Append(Invariant($"| {RegulationWords.Of(body.Kind)} | {body.Name} | {body.Composition}{standing} | {body.LeastMembers} "))
                .Append(Invariant($"| {Cell(body.Source)} |\n"));
        }
    }

    /// <summary>A source as it stands in a cell: the document, and whether somebody verified it.</summary>
    public static string Cell(Source source) =>
        $"{(source.Verified ? "" : "⚠ ")}{source}{(source.Note is { } note ? $" ({note.TrimEnd('.')})" : "")}";

    /// <summary>When an entry holds, where that is not the whole of the rule set.</summary>
    public static string During(Validity? validity) => validity is null ? "" : $" ({Days(validity.From, validity.To)})";

    private static string Most(VotePolicy policy) => policy.MaximumYes is { } most ? $", mỗi phiếu chọn nhiều nhất {most}" : "";

    private static string Days(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => $"từ {PageText.Day(first)} đến {PageText.Day(last)}",
        ({ } first, null) => $"từ {PageText.Day(first)}",
        (null, { } last) => $"đến {PageText.Day(last)}",
        _ => "toàn bộ thời gian",
    };
}
