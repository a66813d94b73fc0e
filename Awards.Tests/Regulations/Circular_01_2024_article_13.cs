using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

/// <summary>Chiến sĩ thi đua cơ sở, from 11 June 2024.</summary>
public sealed class Circular_01_2024_article_13
{
    private static AwardRule Fighter =>
        Regimes.Courts(new DateOnly(2024, 6, 11)).Award(new AwardCode("grassroots-emulation-fighter"))!;

    [Fact]
    public void clause_1_is_for_advanced_workers() => Fighter.Prerequisite.ShouldBe(new AwardCode("advanced-worker"));

    [Fact]
    public void clause_1_asks_for_excellent_work_or_an_initiative()
    {
        var either = Criterion("excellent-or-initiative").Condition.ShouldBeOfType<Condition.AnyOf>();
        either.Conditions.ShouldBe(
            [new Condition.Ratings(Rating.CompletedExcellently, 1), new Condition.Initiatives(InitiativeLevel.Unit, 1, 1)]);
    }

    [Fact]
    public void clause_2_does_not_reward_twice_what_was_rewarded_once_of_which_it_warns()
    {
        var criterion = Criterion("achievement-not-used");
        criterion.Warns.ShouldBe(true);
        criterion.Condition.ShouldBeOfType<Condition.NotRewarded>().Awards.ShouldContain(new AwardCode("unit-commendation"));
    }

    [Fact]
    public void knows_no_cap() => Fighter.Criteria.ShouldAllBe(criterion => !(criterion.Condition is Condition.Share));

    private static Criterion Criterion(string code) => Fighter.Criteria.Single(criterion => criterion.Code == code);
}
