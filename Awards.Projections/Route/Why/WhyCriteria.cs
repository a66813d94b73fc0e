using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Domain.Regulations;

namespace Awards.Projections.Route;

/// <summary>Each criterion: met or not, by which evidence, and what the record said.</summary>
internal static class WhyCriteria
{
    public static ValueList<WhyLine> Of(AwardRule award, IEnumerable<IEvent> round)
    {
        var appraised = round.OfType<DossierAppraised>().LastOrDefault();
        return [.. award.Criteria.Select(criterion => Line(criterion, appraised))];
    }

    private static WhyLine Line(Criterion criterion, DossierAppraised? appraised)
    {
        if (appraised?.Findings.FirstOrDefault(finding => finding.Criterion == criterion.Code) is not { } finding)
            return new(new($"{criterion.Name}: chưa thẩm định.", $"{criterion.Name}: not appraised."), [], [criterion.Source]);
        var verdict = Of(finding.Verdict);
        var assessment = appraised.Assessments?.FirstOrDefault(one => one.Criterion == criterion.Code);
        return new(
            new($"{criterion.Name}: {verdict.Vietnamese}.", $"{criterion.Name}: {verdict.English}."),
            [
                new($"Căn cứ: {finding.Evidence}", $"Evidence: {finding.Evidence}"),
                .. assessment is null || criterion.Condition is null ? [] : Recorded(assessment),
            ],
            [criterion.Source]);
    }

    private static IEnumerable<Words> Recorded(Assessment assessment)
    {
        yield return new($"Hồ sơ thành tích: {assessment.Vietnamese}", $"The record: {assessment.English}");
        foreach (var entry in assessment.Evidence) yield return new(entry, entry);
    }

    private static Words Of(Verdict verdict) => verdict switch
    {
        Verdict.Met => new("đạt", "met"),
        Verdict.NotMet => new("không đạt", "not met"),
        _ => new("không áp dụng hoặc được miễn", "not asked or waived"),
    };
}
