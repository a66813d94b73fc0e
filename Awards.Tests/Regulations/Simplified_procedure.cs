using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

/// <summary>Thủ tục đơn giản: Circular 01/2018/TT-TANDTC, article 32; Circular 05/2018/TT-BTP, article 29.</summary>
public sealed class Simplified_procedure
{
    [Theory]
    [InlineData("tand-2017", "chief-justice-merit-simplified", "Thông tư 01/2018/TT-TANDTC, Điều 32")]
    [InlineData("btp-2017", "minister-merit-simplified", "Thông tư 05/2018/TT-BTP, Điều 29")]
    public void rewards_what_was_done_ad_hoc_without_a_council(string regime, string award, string source)
    {
        var rule = Regimes.Of(regime).Award(new AwardCode(award))!;
        rule.Route.ShouldBe([Step.Proposal, Step.Appraisal, Step.Decision, Step.Publication]);
        (rule.Achievement, $"{rule.Source}", rule.Source.Verified).ShouldBe((AchievementKind.AdHoc, source, true));
    }

    [Theory]
    [InlineData("tand-2017")]
    [InlineData("tand-2024")]
    [InlineData("tand-2025-07")]
    [InlineData("tand-2026-10")]
    [InlineData("btp-2017")]
    public void gives_the_award_of_the_ordinary_one_and_is_appraised_and_decided_as_that(string regime)
    {
        var rules = Regimes.Of(regime);
        foreach (var simplified in rules.Awards.Where(award => award.SimplifiedOf is not null))
        {
            var ordinary = rules.Award(simplified.SimplifiedOf!.Value)!;
            (simplified.Decider, simplified.Nominees).ShouldBe((ordinary.Decider, ordinary.Nominees));
            simplified.Route.ShouldContain(Step.Appraisal);
        }
    }
}
