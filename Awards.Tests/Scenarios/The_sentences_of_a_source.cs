using System.Globalization;
using Awards.Api.Scenarios;
using Awards.Tests.Tidy;

namespace Awards.Tests.Scenarios;

/// <summary>Each is what a fact refers to, or is left out for a reason.</summary>
public sealed class The_sentences_of_a_source
{
    private const string Text = "Số: 1/QĐ\n\n1.1. Ban A thắng; Ban B không. Hết năm 2021. Trao cờ cho... Ban A";

    [Fact]
    public void end_with_a_stop_or_a_semicolon_and_not_with_a_number_at_the_head_of_a_line() => Source("1").Sentences
        .Select(sentence => (sentence.Name, sentence.Text))
        .ShouldBe(
        [
            ("1.1", "Số: 1/QĐ"), ("3.1", "1.1. Ban A thắng;"), ("3.2", "Ban B không."), ("3.3", "Hết năm 2021."), ("3.4", "Trao cờ cho..."),
            ("3.5", "Ban A"),
        ]);

    [Fact]
    public void are_all_accounted_for_where_facts_and_reasons_share_them() =>
        SourceSentences.Unaccounted(Source("1, 3.2-5"), [new(3, "Ban A thắng")]).ShouldBeEmpty();

    [Theory]
    [InlineData("1, 3.3-5", "source.txt 3.2 «Ban B không.»: no fact refers to it, and it is not left out")]
    [InlineData("1, 3", "source.txt 3.1 «1.1. Ban A thắng;»: left out, and a fact refers to it")]
    [InlineData("1, 3.2-5, 3.2", "source.txt 3.2 «Ban B không.»: left out twice")]
    public void that_are_not_are_named(string leftOut, string named) =>
        SourceSentences.Unaccounted(Source(leftOut), [new(3, "Ban A thắng")]).ShouldHaveSingleItem().ShouldBe(named);

    [Theory]
    [InlineData("2")]
    [InlineData("3.6")]
    [InlineData("Số")]
    public void that_are_left_out_must_be_there(string leftOut) =>
        Should.Throw<ScenarioException>(() => Source(leftOut)).Message.ShouldContain(leftOut);

    public static TheoryData<string> Names => new(ScenarioFolder.Known);

    /// <summary>The page says how much of each source is held, and why the rest is not.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void are_counted_in_the_documentation(string name)
    {
        var source = ScenarioFolder.Open(name).Source;
        var reasons = source.Sheet.LeftOut.Select(reason => $"{reason.English} ({Count(reason.Of(source.Sentences).Count())})");
        var (all, held) = (Count(source.Sentences.Count), Count(source.Sentences.Count - source.Left));
        Repository.Text("docs/scenarios.md").ShouldContain($"| `{name}` | {all} | {held} | {string.Join("; ", reasons)} |");
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ScenarioSource Source(string leftOut) => new(
        new SourceSheet("–", "–", new(2021, 1, 1), Complete: true, [], new Dictionary<string, string>(), [new("–", "–", leftOut)]), Text);
}
