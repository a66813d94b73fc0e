using System.Text.RegularExpressions;

namespace Awards.Tests.Tidy;

/// <summary>What is logged can be read in two files, and found again by its id.</summary>
public sealed partial class The_log_lines
{
    private static readonly string[] Declarations = ["Awards.EventStore/Telemetry/Log.cs", "Awards.Api/Telemetry/Log.cs"];

    private static IEnumerable<TextFile> Program => Repository.Sources
        .Where(file => !file.Name.StartsWith("Awards.Tests/", StringComparison.Ordinal));

    [Fact]
    public void are_declared_in_one_file_a_project_and_nowhere_else()
    {
        Program.Where(file => Declarations.Contains(file.Name)).Count().ShouldBe(Declarations.Length);
        Program.Where(file => !Declarations.Contains(file.Name))
            .SelectMany(file => file.Where(line => Declared().IsMatch(line) || Direct().IsMatch(line)))
            .ShouldBeEmpty($"declare it in {string.Join(" or ", Declarations)}");
    }

    [Fact]
    public void have_ids_of_their_own()
    {
        var ids = Program.SelectMany(file => Declared().Matches(file.Text)).Select(match => match.Groups[1].Value).ToList();
        ids.Count.ShouldBeGreaterThan(15);
        ids.ShouldBeUnique();
    }

    /// <summary>An exception's text may hold what was sent or stored: its code and place are logged.</summary>
    [Fact]
    public void hold_no_exception() => Program.Where(file => Declarations.Contains(file.Name))
        .SelectMany(file => file.Where(line => line.Contains("Exception ", StringComparison.Ordinal)))
        .ShouldBeEmpty();

    [GeneratedRegex(@"\[LoggerMessage\(\s*(\d+)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)?\(\s*(LogLevel|\$?"")|LoggerMessage\.Define")]
    private static partial Regex Direct();
}
