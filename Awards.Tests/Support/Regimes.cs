using Awards.Domain.Regulations;
using Awards.Tests.Tidy;

namespace Awards.Tests.Support;

/// <summary>The rule sets that are shipped, read as they lie in the repository.</summary>
internal static class Regimes
{
    /// <summary>Their ids, in the order in which they came into force.</summary>
    public static readonly IReadOnlyList<string> Ids = ["tand-2017", "tand-2024", "tand-2025-07", "tand-2026-10", "btp-2017"];

    private static readonly Dictionary<string, RuleSet> Read = Ids.ToDictionary(id => id, id =>
        RuleSetFile.Read(Text(id), out var rules) is { } wrong ? throw new InvalidOperationException($"{id}: {wrong}") : rules!);

    /// <summary>The text of one.</summary>
    public static string Text(string id) => Repository.Text($"Awards.Api/Regulations/{id}.json");

    /// <summary>One, whole.</summary>
    public static RuleSet Of(string id) => Read[id];

    /// <summary>One of the People's Courts, as it is on a day: the one that covers it.</summary>
    public static RuleSet Courts(DateOnly day) => Ids.Select(Of)
        .Single(rules => string.Equals(rules.Sector, Flags.Sector, StringComparison.Ordinal) && rules.Covers(day)).On(day);
}
