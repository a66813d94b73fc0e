using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Domain.Regulations;

namespace Awards.Projections.Route;

/// <summary>Each criterion: met or not, by which evidence, and what the record said.</summary>
internal static class WhyCriteria
{
    public static ValueList<WhyLine> Of(AwardRule award, IEnumerable<IEvent> round)
    {
        var happened = round.ToList();
        var appraised = happened.OfType<DossierAppraised>().LastOrDefault();
        var compared = happened.OfType<DossierEntering>().LastOrDefault(entering => entering.Assessments is not null)?.Assessments;
        return [.. award.Criteria.Select(criterion => appraised is null && compared is not null
            ? Line(criterion, compared.First(one => one.Criterion == criterion.Code))
            : Line(criterion, appraised))];
    }

    // No appraisal: what the record does not tell, the council judged.
    private static WhyLine Line(Criterion criterion, Assessment assessment)
    {
        var standing = Of(assessment.Standing);
        return new(
            new($"{criterion.Name}: {standing.Vietnamese}.", $"{criterion.Name}: {standing.English}."),
            [.. Recorded(assessment)], [criterion.Source]);
    }

    private static WhyLine Line(Criterion criterion, DossierAppraised? appraised)
    {
        if (appraised?.Findings.FirstOrDefault(finding => finding.Criterion == criterion.Code) is not { } finding)
            return new(new($"{criterion.Name}: chưa thẩm định.", $"{criterion.Name}: not appraised."), [], [criterion.Source]);
        var assessment = appraised.Assessments?.FirstOrDefault(one => one.Criterion == criterion.Code);
        // Earlier appraisals wrote "waived" where nothing was asked.
        var verdict = assessment?.Standing == Standing.NotAsked ? Of(Standing.NotAsked) : Of(finding.Verdict);
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

    private static Words Of(Standing standing) => standing switch
    {
        Standing.Met => new("đạt theo hồ sơ", "met by the record"),
        Standing.NotMet => new("chưa đạt theo hồ sơ", "not met by the record"),
        Standing.NotAsked => new("không áp dụng", "not asked"),
        _ => new("hồ sơ không trả lời được, Hội đồng xem xét", "the record does not tell; the council judged"),
    };

    private static Words Of(Verdict verdict) => verdict switch
    {
        Verdict.Met => new("đạt", "met"),
        Verdict.NotMet => new("không đạt", "not met"),
        Verdict.NotAsked => Of(Standing.NotAsked),
        _ => new("được miễn theo kết luận của người thẩm định", "waived by the appraiser"),
    };
}
