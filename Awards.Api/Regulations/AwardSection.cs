using System.Globalization;
using System.Text;
using Awards.Domain.Regulations;
using static System.FormattableString;

namespace Awards.Api.Regulations;

/// <summary>An award, as the document of the rules describes it.</summary>
internal static class AwardSection
{
    /// <summary>Writes it.</summary>
    public static void Write(StringBuilder text, AwardRule award, RuleSet rules)
    {
        text.Append(Invariant($"\n#### {award.Name} (`{award.Code}`){RulesDocument.During(award.Validity)}\n\n"));
        foreach (var (name, content) in Facts(award, rules)) text.Append(Invariant($"- {name}: {content}\n"));
        var words = new ConditionWords(rules.On(award.Validity?.From ?? rules.ValidFrom));
        if (award.Criteria.Count > 0)
        {
            text.Append("\n| tiêu chuẩn (criterion) | hồ sơ phải cho thấy | hỏi với | nguồn |\n|---|---|---|---|\n");
            foreach (var criterion in award.Criteria)
                text.Append(Invariant($"| {criterion.Name} | {words.Of(criterion.Condition)} "))
                    .Append(Invariant($"| {RegulationWords.Of(criterion.For)}{(criterion.Warns == true ? "; chỉ cảnh báo" : "")} "))
                    .Append(Invariant($"| {RulesDocument.Cell(criterion.Source)} |\n"));
        }
        if (award.Papers.Count == 0) return;
        text.Append("\n| hồ sơ (paper) | số lượng | nguồn |\n|---|---|---|\n");
        foreach (var paper in award.Papers)
            text.Append(Invariant($"| {paper.Name} | {(paper.Due == PaperDue.PerNominee ? "mỗi đề cử" : "mỗi tờ trình")} "))
                .Append(Invariant($"| {RulesDocument.Cell(paper.Source)} |\n"));
    }

    private static IEnumerable<(string Name, string Content)> Facts(AwardRule award, RuleSet rules)
    {
        yield return ("English", award.English);
        yield return ("Lộ trình (route)", string.Join(" → ", award.Route.Select(RegulationWords.Of)));
        yield return ("Đối tượng (for)", string.Join(", ", (award.Nominees ?? [NomineeKind.Unit]).Select(RegulationWords.Of)));
        yield return ("Quyết định (decided by)", award.Decider);
        if (award.Achievement is { } kind) yield return ("Loại thành tích (achievement)", RegulationWords.Of(kind));
        if (award.SimplifiedOf is { } ordinary)
            yield return ("Thủ tục đơn giản của (simplified of)", rules.Award(ordinary)?.Name ?? ordinary.Value);
        if (award.Prerequisite is { } before)
            yield return ("Phải được trước, trong cùng phong trào (prerequisite)", rules.Award(before)?.Name ?? before.Value);
        if (award.NeedsQuota) yield return ("Chỉ tiêu (quota)", "theo quyết định phân bổ cho cụm");
        if (award.ClusterPolicy is { } cluster) yield return ("Biểu quyết tại cụm (cluster vote)", $"`{cluster}`");
        if (award.CouncilPolicy is { } council)
            yield return ("Biểu quyết tại Hội đồng (council vote)", $"`{council}`{(award.IsReviewedByUnit ? ", Hội đồng cơ sở" : "")}");
        if (award.AfterDiscipline is { } after)
            yield return ("Thành tích sau kỷ luật (after a discipline)",
                $"chỉ tính từ ngày sau khi hết thời hạn kỷ luật. {RulesDocument.Cell(after)}");
        if (award.Prize is { } prize)
            yield return ("Tiền thưởng (prize)", $"{Multiples(prize)} lần lương cơ sở. {RulesDocument.Cell(prize.Source)}");
        if (award.Retention is { } retention)
            yield return ("Lưu hồ sơ (retention)",
                $"{(retention.Years is { } years ? $"{years} năm" : "vĩnh viễn")}. {RulesDocument.Cell(retention.Source)}");
        yield return ("Nguồn (source)", RulesDocument.Cell(award.Source));
    }

    private static string Multiples(PrizeRule prize) => string.Join(", ", new[]
    {
        prize.Individual is { } individual ? $"cá nhân {Number(individual)}" : null,
        prize.Collective is { } collective ? $"tập thể {Number(collective)}" : null,
    }.OfType<string>());

    private static string Number(decimal number) => number.ToString("0.0###", CultureInfo.InvariantCulture).Replace('.', ',');
}
