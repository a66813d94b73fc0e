using Awards.Domain.Regulations;

namespace Awards.Domain.CouncilReview;

/// <summary>The standing body's appraisal (thẩm định): an answer with evidence to each criterion of the award. What the record shows needs
/// no words of the appraiser; what it does not tell does; and nobody finds met what the record shows is not.</summary>
internal static class Appraisal
{
    public static Answer Appraise(AppraiseDossier c, Dossier.Awaiting s, DossierFacts facts)
    {
        if (s.Course.IsTooLate(s.Step, c.Act.At)) return Rules.DeadlinePassed.With("day", s.Course.LastDayOf(s.Step));
        if (c.Act.By is { } by && (by == s.Course.Signatory || by == s.Course.Person)) return Rules.DutiesMustBeSeparate;
        var asked = s.Course.Award.Criteria;
        var assessments = Eligibility.Assess(s.Course.Award, facts.Candidate);
        if (WhyNot(c.Findings, asked, assessments) is { } refusal) return refusal;
        var findings = asked.Select((criterion, place) => Given(c, criterion) ?? OfRecord(assessments[place])!).ToValueList();
        var eligible = findings.All(finding => finding.Verdict != Verdict.NotMet || Warns(asked, finding));
        return Answer.Of(new DossierAppraised(c.Dossier, s.Course.Round, eligible, findings, c.Act.By, assessments));
    }

    // What the appraiser left to the record is not compared again: it was on record then.
    public static Answer Again(AppraiseDossier c, Dossier.UnderWay s) =>
        c.Findings.All(s.Course.Findings.Contains) && (c.Findings.Count > 0 || AsksTheRecord(s.Course.Award))
            ? Answer.NothingToDo
            : Rules.AlreadyAppraised;

    private static bool AsksTheRecord(AwardRule award) => award.Criteria.Any(asked => asked.Condition is not null);

    private static Rule? WhyNot(ValueList<Finding> given, ValueList<Criterion> asked, ValueList<Assessment> assessments)
    {
        var all = string.Join(", ", asked.Select(criterion => criterion.Code));
        if (given.DistinctBy(finding => finding.Criterion).Count() != given.Count
            || given.Any(finding => finding.Verdict == Verdict.NotAsked || asked.All(criterion => criterion.Code != finding.Criterion)))
            return Rules.FindingsIncomplete.With("criteria", all);
        foreach (var finding in given)
        {
            var place = asked.Select(criterion => criterion.Code).ToList().IndexOf(finding.Criterion);
            if (string.IsNullOrWhiteSpace(finding.Evidence)) return Rules.EvidenceMissing.With("criterion", asked[place].Name);
            if (finding.Verdict == Verdict.Met && assessments[place].Standing == Standing.NotMet)
            {
                return Rules.FindingAgainstTheRecord.With("criterion", asked[place].Name)
                    .With("why", assessments[place].Vietnamese.TrimEnd('.'));
            }
        }
        var left = assessments.Where(assessment => given.All(finding => finding.Criterion != assessment.Criterion)).ToList();
        if (left.Exists(assessment => assessment.Standing == Standing.CannotTell))
            return Rules.FindingsIncomplete.With("criteria", all);
        return Obstacles(left);
    }

    /// <summary>The refusal that names every criterion that the record shows is not met; null: there is none but warnings.</summary>
    public static Rule? Obstacles(IEnumerable<Assessment> assessments) =>
        assessments.Where(assessment => assessment is { Standing: Standing.NotMet, Warns: null or false }).ToList() is { Count: > 0 } failed
            ? Rules.CriteriaNotMet.With("criteria", string.Join("; ", failed.Select(assessment => assessment.Vietnamese.TrimEnd('.'))))
            : null;

    private static Finding? Given(AppraiseDossier c, Criterion criterion) =>
        c.Findings.FirstOrDefault(finding => finding.Criterion == criterion.Code);

    private static Finding? OfRecord(Assessment assessment) => assessment.Standing switch
    {
        Standing.Met => new Finding(assessment.Criterion, Verdict.Met, assessment.Vietnamese),
        Standing.NotMet => new Finding(assessment.Criterion, Verdict.NotMet, assessment.Vietnamese),
        Standing.NotAsked => new Finding(assessment.Criterion, Verdict.NotAsked, assessment.Vietnamese),
        _ => null,
    };

    private static bool Warns(ValueList<Criterion> asked, Finding finding) =>
        asked.First(criterion => criterion.Code == finding.Criterion).Warns == true;
}
