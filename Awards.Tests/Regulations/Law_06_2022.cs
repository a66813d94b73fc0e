using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

/// <summary>The Law on Emulation and Commendation of 2022, and what it took over from the law of 2003.</summary>
public sealed class Law_06_2022
{
    private static readonly DateOnly InForce = new(2024, 11, 20);

    [Theory]
    [InlineData("tand-2017", "court-emulation-fighter")]
    [InlineData("btp-2017", "sector-emulation-fighter")]
    [InlineData("tand-2025-07", "court-emulation-fighter")]
    public void article_22_asks_for_three_consecutive_titles_of_grassroots_emulation_fighter(string regime, string title)
    {
        var titles = Condition<Condition.Honours>(Regimes.Of(regime), title, "three-grassroots-titles");
        (titles.Awards.Single().Value, titles.Times, titles.Consecutive).ShouldBe(("grassroots-emulation-fighter", 3, true));
        Condition<Condition.Initiatives>(Regimes.Of(regime), title, "initiative").Level.ShouldBe(InitiativeLevel.Sector);
    }

    [Fact]
    public void article_21_asks_for_two_consecutive_titles_of_the_sector_and_an_initiative_for_the_whole_country()
    {
        var rules = Regimes.Courts(InForce);
        var titles = Condition<Condition.Honours>(rules, "national-emulation-fighter", "two-court-titles");
        (titles.Awards.Single().Value, titles.Times, titles.Consecutive).ShouldBe(("court-emulation-fighter", 2, true));
        Condition<Condition.Initiatives>(rules, "national-emulation-fighter", "initiative").Level.ShouldBe(InitiativeLevel.Nation);
    }

    [Fact]
    public void article_24_asks_an_advanced_worker_for_work_well_done() =>
        Condition<Condition.Ratings>(Regimes.Courts(InForce), "advanced-worker", "completed-well")
            .ShouldBe(new Condition.Ratings(Rating.CompletedWell, 1));

    [Theory]
    [InlineData("chief-justice-merit")]
    [InlineData("prime-minister-merit")]
    [InlineData("labour-order-1")]
    public void article_5_rewards_one_achievement_once_of_which_a_person_is_warned(string award)
    {
        var once = Criterion(Regimes.Courts(InForce), award, "one-achievement-one-award");
        (once.Warns, once.Source.Article, once.Source.Verified).ShouldBe((true, "Điều 5 khoản 2 điểm c", true));
        once.Condition.ShouldBeOfType<Condition.NotRewarded>().Awards.ShouldNotContain(new AwardCode(award));
    }

    /// <summary>«việc khen thưởng các cá nhân lãnh đạo phải gắn liền với thành tích của cơ quan, đơn vị», as Resolution 512 of
    /// 2023 has it.</summary>
    [Theory]
    [InlineData("court-emulation-fighter")]
    [InlineData("chief-justice-merit")]
    [InlineData("labour-order-3")]
    public void ties_a_leaders_award_to_the_units_own_title(string award)
    {
        var tied = Criterion(Regimes.Courts(InForce), award, "leader-unit-title");
        tied.For.ShouldBe(new AskedOf(NomineeKind.Person, Rank.Leader));
        tied.Condition.ShouldBeOfType<Condition.UnitHonour>().Awards.Select(code => code.Value)
            .ShouldBe(["advanced-collective", "excellent-collective"]);
    }

    private static T Condition<T>(RuleSet rules, string award, string criterion)
        where T : Condition => Criterion(rules, award, criterion).Condition.ShouldBeOfType<T>();

    private static Criterion Criterion(RuleSet rules, string award, string criterion) =>
        rules.Award(new AwardCode(award))!.Criteria.Single(asked => asked.Code == criterion);
}
