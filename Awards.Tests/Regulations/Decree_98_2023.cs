using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

/// <summary>What the decree of 2023 and, from 1 July 2025, the decree that replaced it (152/2025) lay down for every award.</summary>
public sealed class Decree_98_2023
{
    [Theory]
    [InlineData(2024, "Nghị định 98/2023/NĐ-CP", "Điều 46 khoản 2")]
    [InlineData(2025, "Nghị định 152/2025/NĐ-CP", "Điều 44 khoản 2")]
    public void article_46_clause_2_has_lists_posted_for_ten_full_working_days_before_the_council_meets(
        int year, string document, string article)
    {
        var rules = Regimes.Courts(new DateOnly(year, 11, 20));
        var notice = rules.Limit(TimeLimit.PublicNotice)!;
        (notice.Days, notice.Counting!.Unit, notice.Counting.FirstDayCounts).ShouldBe((10, DayUnit.Working, false));
        (notice.Source.Document, notice.Source.Article, notice.Source.Verified).ShouldBe((document, article, true));
        rules.Awards.Where(award => award.Route.Contains(Step.PublicNotice) && award.Route.Contains(Step.CouncilReview))
            .Select(award => award.Code.Value)
            .ShouldBe(
            [
                "government-flag", "national-emulation-fighter", "prime-minister-merit", "labour-order-1", "labour-order-2",
                "labour-order-3", "good-judge", "outstanding-judge", "exemplary-judge",
            ]);
    }

    [Theory]
    [InlineData("national-emulation-fighter", 4.5, null)]
    [InlineData("court-emulation-fighter", 3.0, null)]
    [InlineData("grassroots-emulation-fighter", 1.0, null)]
    [InlineData("advanced-worker", 0.3, null)]
    [InlineData("excellent-collective", null, 1.5)]
    [InlineData("advanced-collective", null, 0.8)]
    [InlineData("government-flag", null, 12.0)]
    [InlineData("court-flag", null, 8.0)]
    public void article_54_gives_prizes_in_multiples_of_the_base_salary(string award, double? individual, double? collective)
    {
        var prize = Regimes.Courts(new DateOnly(2024, 11, 20)).Award(new AwardCode(award))!.Prize!;
        (prize.Individual, prize.Collective).ShouldBe(((decimal?)individual, (decimal?)collective));
        (prize.Source.Article, prize.Source.Verified).ShouldBe(("Điều 54", true));
    }

    [Fact]
    public void no_longer_vouches_for_its_prizes_once_it_is_replaced() => Regimes.Courts(new DateOnly(2025, 7, 1)).Awards
        .Select(award => award.Prize).OfType<PrizeRule>().ShouldAllBe(prize => !prize.Source.Verified);

    [Theory]
    [InlineData("council-title")]
    [InlineData("council-flag")]
    [InlineData("council-order")]
    public void is_not_known_to_ask_for_eighty_of_a_hundred_members(string policy)
    {
        var rule = Regimes.Courts(new DateOnly(2024, 11, 20)).Policy(policy);
        (rule.Denominator, rule.Needed(15), rule.Needed(21), rule.Source.Verified).ShouldBe((Denominator.AllMembers, 12, 17, false));
    }
}
