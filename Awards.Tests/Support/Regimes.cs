using Awards.Domain.Regulations;
using Awards.Tests.Tidy;

namespace Awards.Tests.Support;

/// <summary>The rule sets that are shipped, read as they lie in the repository.</summary>
internal static class Regimes
{
    /// <summary>Their ids, in the order in which they came into force.</summary>
    public static readonly IReadOnlyList<string> Ids = ["tand-2017", "tand-2024", "tand-2025-07", "tand-2026-10", "btp-2017"];

    private static readonly IReadOnlyDictionary<string, RuleSet> Read = Ids.ToDictionary(id => id, id =>
        RuleSetFile.Read(Text(id), out var rules) is { } wrong ? throw new InvalidOperationException($"{id}: {wrong}") : rules!);

    /// <summary>The text of one.</summary>
    public static string Text(string id) => Repository.Text($"Awards.Api/Regulations/{id}.json");

    /// <summary>One, whole.</summary>
    public static RuleSet Of(string id) => Read[id];

    /// <summary>One of the People's Courts, as it is on a day: the one that covers it.</summary>
    public static RuleSet Courts(DateOnly day) => Ids.Select(Of)
        .Single(rules => string.Equals(rules.Sector, Flags.Sector, StringComparison.Ordinal) && rules.Covers(day)).On(day);

    /// <summary>Every source that it names.</summary>
    public static IEnumerable<Source> Sources(RuleSet rules) =>
    [
        .. rules.Basis!, .. rules.Bodies!.Select(body => body.Source), .. rules.Policies.Select(policy => policy.Source),
        .. rules.Limits.Select(limit => limit.Source), .. rules.Awards.SelectMany(Sources), rules.NamedDays!.Source,
        .. new[] { rules.Transition?.Source }.OfType<Source>(),
    ];

    private static IEnumerable<Source> Sources(AwardRule award) =>
    [
        award.Source, .. award.Papers.Select(paper => paper.Source), .. award.Criteria.Select(criterion => criterion.Source),
        .. new[] { award.Prize?.Source, award.Retention?.Source }.OfType<Source>(),
    ];
}
