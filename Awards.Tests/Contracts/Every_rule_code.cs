using System.Reflection;
using Awards.Domain;

namespace Awards.Tests.Contracts;

/// <summary>Codes of rules are part of addresses that callers keep: none changes or goes without a line in the frozen list.</summary>
public sealed class Every_rule_code
{
    [Fact]
    public void is_the_frozen_one() => typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => property.GetValue(null)).OfType<Rule>().Select(rule => rule.Code).Order(StringComparer.Ordinal)
        .ShouldBe(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Contracts", "rules.txt")));
}
