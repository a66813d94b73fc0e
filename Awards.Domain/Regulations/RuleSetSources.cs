namespace Awards.Domain.Regulations;

/// <summary>Every source that a rule set names: what must be verified before somebody can rest on it.</summary>
public static class RuleSetSources
{
    /// <summary>The sources, one for each rule or number, in the order of the file's parts.</summary>
    public static IEnumerable<Source> Sources(this RuleSet set) =>
    [
        .. set.Basis ?? [], .. set.Awards.SelectMany(Sources),
        .. set.Policies.SelectMany(policy => policy.Sources), .. set.Limits.Select(limit => limit.Source),
        .. (set.Bodies ?? []).Select(body => body.Source), .. Known(
            set.Transition?.Source, set.NamedDays?.Source, set.PublicNotice?.Source,
            set.ComplaintReminder?.Source),
    ];

    private static IEnumerable<Source> Sources(AwardRule award) =>
    [
        award.Source, .. award.Papers.Select(paper => paper.Source), .. award.Criteria.Select(criterion => criterion.Source),
        .. Known(award.Prize?.Source, award.Retention?.Source, award.AfterDiscipline),
    ];

    private static IEnumerable<Source> Known(params IEnumerable<Source?> sources) => sources.OfType<Source>();
}
