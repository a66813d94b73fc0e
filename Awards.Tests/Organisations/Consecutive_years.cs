using Awards.Domain;
using Awards.Projections.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Organisations;

public sealed class Consecutive_years
{
    [Fact]
    public void are_told_apart_by_gaps_and_by_awards() => HonourRun
        .Of([Held("a", 2019), Held("a", 2016), Held("a", 2018), Held("b", 2017), Held("a", 2015)])
        .Select(run => (run.Award.Value, run.From, run.To, run.Years))
        .ShouldBe([("a", 2015, 2016, 2), ("a", 2018, 2019, 2), ("b", 2017, 2017, 1)]);

    [Fact]
    public void count_a_year_with_two_decisions_once()
    {
        var run = HonourRun.Of([Held("a", 2018), Held("a", 2018), Held("a", 2019)]).ShouldHaveSingleItem();
        (run.Years, run.Honours.Count).ShouldBe((2, 3));
    }

    [Fact]
    public void are_broken_by_what_was_struck_out() => HonourRun
        .Of([Held("a", 2017), Held("a", 2018) with { StruckOut = "Ghi nhầm" }, Held("a", 2019)])
        .Select(run => run.From).ShouldBe([2017, 2019]);

    [Theory]
    [InlineData("van phong", "Văn phòng", true)]
    [InlineData("phong van", "Văn phòng", true)]
    [InlineData("hong", "Văn phòng", false)]
    [InlineData("  ", "Văn phòng", false)]
    public void are_looked_for_by_the_beginnings_of_words(string asked, string name, bool isFound) =>
        Projections.SearchText.Finds(asked, name).ShouldBe(isFound);

    private static HonourHeld Held(string award, int year) => new(
        null, Persons.Id, new HonourShown(null, Guid.NewGuid(), new AwardCode(award), award, year, $"{year}/QĐ", new(year, 12, 20), ""));
}
