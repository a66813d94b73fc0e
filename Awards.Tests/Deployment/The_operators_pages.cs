using System.Text.RegularExpressions;
using Awards.Tests.Tidy;

namespace Awards.Tests.Deployment;

/// <summary>What the pages for operators and reviewers name is there.</summary>
public sealed partial class The_operators_pages
{
    private static readonly HashSet<string> Tests =
        [.. typeof(The_operators_pages).Assembly.GetTypes().Select(type => type.Name)];

    [Fact]
    public void name_only_tests_that_exist()
    {
        var rows = Repository.Text("docs/security.md").Split('\n').Where(line => AsvsRow().IsMatch(line)).ToList();
        rows.Count.ShouldBeGreaterThan(50);
        foreach (var row in rows)
            foreach (var test in TestName().Matches(row.Split('|')[^2]).Select(match => match.Groups[1].Value))
                Tests.ShouldContain(test, row);
    }

    [Fact]
    public void say_of_every_requirement_where_it_is_met_or_that_it_is_not_yet()
    {
        var rows = Repository.Text("docs/security.md").Split('\n').Where(line => AsvsRow().IsMatch(line)).Select(line => line.Split('|'));
        foreach (var row in rows)
        {
            row.Length.ShouldBe(6, string.Join('|', row));
            row[3].Trim().ShouldNotBeEmpty();
            row[4].Trim().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void name_only_settings_that_the_program_reads()
    {
        var named = Setting().Matches(Repository.Text("docs/operations.md")).Select(match => match.Value).Distinct().ToList();
        named.Count.ShouldBeGreaterThan(10);
        foreach (var setting in named) Settings.AreRead(setting).ShouldBeTrue($"{setting}: nothing in the program reads it");
    }

    [Fact]
    public void are_found_from_the_first_page()
    {
        foreach (var page in new[] { "operations.md", "security.md" })
        {
            Repository.Text("docs/index.md").ShouldContain($"({page})");
            Repository.Text("README.md").ShouldContain($"(docs/{page})");
        }
    }

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+")]
    private static partial Regex AsvsRow();

    [GeneratedRegex(@"`([A-Z]\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\b(?:Sectors|Authentication|Limits)(?:__\w+)+\b")]
    private static partial Regex Setting();
}
