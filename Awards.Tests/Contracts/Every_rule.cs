using System.Reflection;
using Awards.Domain;

namespace Awards.Tests.Contracts;

/// <summary>What a caller learns of a refusal: one sentence in two languages, with the same details, and where it comes from.</summary>
public sealed class Every_rule
{
    private static readonly IReadOnlyList<Rule> All = [.. typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == typeof(Rule)).Select(property => (Rule)property.GetValue(null)!)];

    [Fact]
    public void has_a_code_of_its_own() => All.Select(rule => rule.Code).ShouldBeUnique();

    [Fact]
    public void says_the_same_in_two_languages_and_where_it_comes_from() => All.ShouldAllBe(rule =>
        rule.Vietnamese.EndsWith('.') && rule.English.EndsWith('.') && rule.Source.Length > 0
        && Placeholders(rule.Vietnamese).SetEquals(Placeholders(rule.English)));

    private static HashSet<string> Placeholders(string sentence) =>
        [.. sentence.Split('{').Skip(1).Select(rest => rest[..rest.IndexOf('}', StringComparison.Ordinal)])];
}
