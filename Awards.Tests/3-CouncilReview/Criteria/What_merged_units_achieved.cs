using Awards.Domain.CouncilReview;
using Awards.Domain.Regulations;

namespace Awards.Tests.CouncilReview.Criteria;

/// <summary>The years of a merged unit are its successor's history; whether they count is for a person to say.</summary>
public sealed class What_merged_units_achieved
{
    private static readonly Condition TwoYears = new Condition.Honours([Nominee.Collective], 2, Consecutive: true, 0);

    private static readonly Origin Honoured = new("Yên Bái", Nominee.Team.Given(Nominee.Collective, 2020, 2021).Candidate.Own);

    [Fact]
    public void is_not_silently_counted()
    {
        var assessment = Of(Nominee.Team.Given(Nominee.Collective, 2019), Honoured);
        assessment.Standing.ShouldBe(Standing.CannotTell);
        assessment.Vietnamese.ShouldContain("Yên Bái");
    }

    [Fact]
    public void changes_nothing_where_the_unit_has_it_by_itself() =>
        Of(Nominee.Team.Given(Nominee.Collective, 2020, 2021), Honoured).Standing.ShouldBe(Standing.Met);

    [Fact]
    public void changes_nothing_where_it_is_not_enough_together() =>
        Of(Nominee.Team.Given(Nominee.Collective, 2019), new Origin("Yên Bái", Nominee.Team.Candidate.Own)).Standing
            .ShouldBe(Nominee.Team.Given(Nominee.Collective, 2019).Assess(TwoYears).Standing);

    private static Assessment Of(Nominee nominee, Origin origin) =>
        new Nominee(nominee.Candidate with { Origins = [origin] }).Assess(TwoYears);
}
