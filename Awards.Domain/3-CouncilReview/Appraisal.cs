namespace Awards.Domain.CouncilReview;

/// <summary>The standing body's appraisal (thẩm định): an answer with evidence to each criterion of the award.</summary>
internal static class Appraisal
{
    public static Answer Appraise(AppraiseDossier c, Dossier.Awaiting s)
    {
        if (s.Course.IsTooLate(s.Step, c.Act.At)) return Rules.DeadlinePassed.With("day", s.Course.LastDayOf(s.Step));
        var asked = s.Course.Award.Criteria;
        if (c.Act.By is not null && c.Act.By == s.Course.Signatory) return Rules.DutiesMustBeSeparate;
        if (!asked.Select(criterion => criterion.Code).Order(StringComparer.Ordinal)
                .SequenceEqual(c.Findings.Select(finding => finding.Criterion).Order(StringComparer.Ordinal)))
            return Rules.FindingsIncomplete.With("criteria", string.Join(", ", asked.Select(criterion => criterion.Code)));
        if (c.Findings.FirstOrDefault(finding => string.IsNullOrWhiteSpace(finding.Evidence)) is { } bare)
            return Rules.EvidenceMissing.With("criterion", asked.First(criterion => criterion.Code == bare.Criterion).Name);
        var eligible = c.Findings.All(finding => finding.Verdict != Verdict.NotMet);
        return Answer.Of(new DossierAppraised(c.Dossier, s.Course.Round, eligible, c.Findings, c.Act.By));
    }

    public static Answer Again(AppraiseDossier c, Dossier.UnderWay s) =>
        s.Course.Findings.Equals(c.Findings) ? Answer.NothingToDo : Rules.AlreadyAppraised;
}
