using Awards.Domain.Regulations;

namespace Awards.Api.Regulations;

/// <summary>The rule-set files that lie beside this program. They are in force only where they were adopted.</summary>
internal static class ShippedRuleSets
{
    private const string Holidays = "holidays.json";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Regulations");

    /// <summary>All of them: sector by sector, each in the order of their first days, the courts first.</summary>
    public static IReadOnlyList<RuleSet> Read() =>
    [
        .. Directory.EnumerateFiles(Folder, "*.json").Where(file => Path.GetFileName(file) != Holidays).Select(Read)
            .OrderByDescending(rules => rules.Sector, StringComparer.Ordinal).ThenBy(rules => rules.ValidFrom),
    ];

    private static RuleSet Read(string file) => RuleSetFile.Read(File.ReadAllText(file), out var rules) is { } wrong
        ? throw new InvalidDataException($"{Path.GetFileName(file)}: {wrong}")
        : rules!;
}
