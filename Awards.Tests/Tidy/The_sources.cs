using System.Text.RegularExpressions;

namespace Awards.Tests.Tidy;

public sealed partial class The_sources
{
    private const int LongestFile = 250;
    private const int LongestLine = 140;

    /// <summary>
    /// What may not land, with what to do instead. Written in two halves, so that this file is not its own first finding.
    /// </summary>
    private static readonly (string Pattern, string Instead)[] Banned =
    [
        (@"\bTO" + @"DO\b", "do it, or file it"),
        (@"\bFIX" + @"ME\b", "fix it"),
        (@"\bHA" + @"CK\b", "say why it is right, or make it right"),
        ("NotImplemented" + "Exception", "leave out what is not there yet"),
        (@"Thread\." + @"Sleep\b", "wait for a condition, with a timeout"),
        (@"^\s*#" + @"(end)?region\b", "split the file"),
        (@"catch\s*" + @"(\(Exception\)\s*)?\{\s*\}", "say which exception, and why it may be ignored"),
    ];

    [Fact]
    public void exist() => Repository.Sources.Count().ShouldBeGreaterThan(50, "a rule over no file proves nothing");

    [Theory]
    [MemberData(nameof(Patterns))]
    public void hold_nothing_that_is_banned(string pattern, string instead)
    {
        var banned = new Regex(pattern);
        Repository.Sources.SelectMany(file => file.Where(line => banned.IsMatch(line))).ShouldBeEmpty(instead);
    }

    public static TheoryData<string, string> Patterns() => new(Banned);

    /// <summary>Waiting for a condition, with a timeout, is written once; else only what never ends by itself may wait.</summary>
    [Fact]
    public void of_tests_never_wait_for_the_clock()
    {
        var sleep = new Regex(@"Task\." + @"Delay\((?!Timeout\.Infinite)");
        Repository.Below("Awards.Tests")
            .Where(file => Path.GetFileName(file.Name) != "Eventually.cs")
            .SelectMany(file => file.Where(line => sleep.IsMatch(line)))
            .ShouldBeEmpty("wait for a condition, with a timeout: Eventually.Is");
    }

    [Fact]
    public void are_short_enough_to_be_read_at_once() => Repository.Sources
        .Select(file => (file.Name, Lines: file.Text.TrimEnd().Split('\n').Length))
        .Where(file => file.Lines > LongestFile)
        .ShouldBeEmpty($"at most {LongestFile} lines: one idea per file");

    [Fact]
    public void have_no_line_that_runs_out_of_the_window() => Repository.Sources
        .SelectMany(file => file.Where(line => line.Length > LongestLine))
        .ShouldBeEmpty($"at most {LongestLine} characters");

    /// <summary>The store could serve another domain unchanged. (The schema's name is the one word it was given.)</summary>
    [Fact]
    public void of_the_event_store_hold_no_word_of_awards() => Repository.Below("Awards.EventStore")
        .Where(file => file.Name.EndsWith(".cs", StringComparison.Ordinal) || file.Name.EndsWith(".sql", StringComparison.Ordinal))
        .SelectMany(file => file.Where(line => WordsOfAwards().IsMatch(NameOfTheProduct().Replace(line, ""))))
        .ShouldBeEmpty();

    /// <summary>What a machine is called where this was written is no business of the reader's.</summary>
    [Fact]
    public void and_all_other_text_name_no_path_of_a_machine()
    {
        string[] paths = ["/wo" + "rk/", "/ro" + "ot/", "/fa" + "rm", "/home/" + "user"];
        Repository.Files
            .SelectMany(file => file.Where(line => paths.Any(path => line.Contains(path, StringComparison.OrdinalIgnoreCase))))
            .ShouldBeEmpty();
    }

    [GeneratedRegex("dossier|award|court|cluster|ballot|conference|council|nominee|campaign|vote|voting", RegexOptions.IgnoreCase)]
    private static partial Regex WordsOfAwards();

    [GeneratedRegex(@"\bAwards\.|\bawards(_[a-z]+)?\b")]
    private static partial Regex NameOfTheProduct();
}
