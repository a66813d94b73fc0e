using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;
using Awards.Domain;
using Awards.Domain.Regulations;

namespace Awards.Projections.Route;

/// <summary>The sentence of a rule of which an event keeps only the code. Details that the event has not are left open.</summary>
internal static partial class RuleSentences
{
    private static readonly FrozenDictionary<string, Rule> ByCode = typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => property.GetValue(null)).OfType<Rule>().ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);

    private static Source Silent { get; } = Source.OfDesign("Nguồn không quy định.");

    /// <summary>The sentences; the code itself when no rule of today has it.</summary>
    public static Words Of(string code) =>
        ByCode.TryGetValue(code, out var rule) ? new(Open(rule.Vietnamese), Open(rule.English)) : new($"{code}.", $"{code}.");

    /// <summary>Where the rule comes from; when no rule of today has the code, the design that once had it.</summary>
    public static Source SourceOf(string code) => ByCode.TryGetValue(code, out var rule) ? SourceOf(rule) : Silent;

    /// <summary>Where a rule comes from.</summary>
    public static Source SourceOf(Rule rule) => rule.Source.StartsWith(Source.DesignDecision, StringComparison.Ordinal)
        ? Silent
        : new Source(rule.Source, null, Verified: false);

    private static string Open(string sentence) => Detail().Replace(sentence, "…");

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Detail();
}
