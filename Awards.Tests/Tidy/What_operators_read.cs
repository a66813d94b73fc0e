using System.Text.RegularExpressions;

namespace Awards.Tests.Tidy;

/// <summary>Names that dashboards and alarms rest on stand in docs/what-operators-see.md, all of them and no others.</summary>
public sealed partial class What_operators_read
{
    private static readonly string Page = Repository.Text("docs/what-operators-see.md");

    [Fact]
    public void names_every_meter_and_no_other() =>
        Names(Meter(), "Awards.EventStore/Telemetry/Meters.cs", "Awards.Api/Telemetry/Meters.cs")
        .ShouldBe(MeterRow().Matches(Page).Select(match => match.Groups[1].Value), ignoreOrder: true);

    [Fact]
    public void names_every_kind_of_reason_and_no_other() => Names(Reason(), "Awards.Api/Operations/SectorHealth.cs")
        .ShouldBe(ReasonRow().Matches(Page).Select(match => match.Groups[1].Value), ignoreOrder: true);

    private static IEnumerable<string> Names(Regex name, params string[] files) =>
        files.SelectMany(file => name.Matches(Repository.Text(file))).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex("\"(awards\\.[a-z_.]+)\"")]
    private static partial Regex Meter();

    [GeneratedRegex(@"^\| `(awards\.[a-z_.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex MeterRow();

    [GeneratedRegex("(?:new Reason|new|\\[new)\\(\"([a-z-]+)\"")]
    private static partial Regex Reason();

    [GeneratedRegex(@"^\| `([a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex ReasonRow();
}
