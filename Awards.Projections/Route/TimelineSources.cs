using Awards.Domain;
using Awards.Domain.Regulations;

namespace Awards.Projections.Route;

/// <summary>What steps rest on that are not laid down one by one: none is without a source, and what is our design says so.</summary>
internal static class TimelineSources
{
    /// <summary>That a dossier asks where it is to be dealt with, and is answered.</summary>
    public static Source OfHandOver { get; } =
        Source.OfDesign("Hồ sơ đề nghị, nơi xét trả lời: trình tự do hệ thống đặt ra, nguồn không quy định.");

    /// <summary>That a unit may withdraw its dossier, and until when.</summary>
    public static Source OfWithdrawal { get; } =
        Source.OfDesign("Việc rút hồ sơ do hệ thống đặt ra, nguồn không quy định.");

    private static Source DayOfReceipt { get; } = Source.OfDesign(
        "Áp dụng pháp luật có hiệu lực vào ngày tiếp nhận hồ sơ để thẩm định, như quy định chuyển tiếp của Luật 06/2026/QH16.");

    /// <summary>Why the law of the day of receipt applies, and until when the appraisal is due.</summary>
    public static ValueList<Source> OfRegime(DeadlineCount? due) =>
        due is null ? [DayOfReceipt] : [DayOfReceipt, due.Limit.Source];

    /// <summary>The sources of what an award asks for; where it asks for nothing, its own.</summary>
    public static ValueList<Source> Of(AwardRule award, IEnumerable<Source> asked) =>
        asked.Distinct().DefaultIfEmpty(award.Source).ToValueList();

    /// <summary>Where a step's last day comes from: the papers' from the rule set's time limit, others from the campaign's plan.</summary>
    public static Source OfDeadline(Step step, string ruleSet) => step == Step.Proposal
        ? new Source($"Bộ quy tắc {ruleSet}", $"thời hạn {TimeLimit.CompletePapers}", Verified: false)
        : RuleSentences.SourceOf(Rules.DeadlinePassed);
}
