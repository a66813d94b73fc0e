using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

/// <summary>The flag of the Government, for the courts, from 11 June 2024: «Được ít nhất 2/3 số đơn vị trong cụm thi đua tín nhiệm, bỏ
/// phiếu suy tôn là đơn vị dẫn đầu phong trào thi đua của Tòa án nhân dân.»</summary>
public sealed class Circular_01_2024_article_19
{
    private const string Circular = "Thông tư 01/2024/TT-TANDTC";

    private static readonly DateOnly FirstDay = new(2024, 6, 11);

    private static RuleSet Rules => Regimes.Courts(FirstDay);

    private static AwardRule Flag => Rules.Award(Flags.Government)!;

    [Fact]
    public void clause_1_leaves_military_courts_out_which_a_person_must_see_to()
    {
        var criterion = Flag.Criteria.Single(criterion => criterion.Code == "not-military");
        (criterion.Condition, criterion.Source.Article, criterion.Source.Verified).ShouldBe((null, "Điều 19 khoản 1", true));
    }

    [Fact]
    public void clause_2_has_it_chosen_among_those_that_hold_the_flag_of_the_courts() => Flag.Prerequisite.ShouldBe(Flags.Court);

    [Fact]
    public void clause_2_asks_party_and_mass_organisations_to_be_clean_and_strong() =>
        Flag.Criteria.Single(criterion => criterion.Code == "party-clean").Source.ToString().ShouldContain("Điều 19 khoản 2");

    [Theory]
    [InlineData(7, 5)]
    [InlineData(12, 8)]
    [InlineData(6, 4)]
    [InlineData(14, 10)]
    public void clause_2_asks_for_two_thirds_of_the_units_of_the_cluster(int units, int needed)
    {
        var policy = Rules.Policy(Flag.ClusterPolicy!);
        (policy.Denominator, policy.Needed(units)).ShouldBe((Denominator.ClusterUnits, needed));
        (policy.Source.Document, policy.Source.Article, policy.Source.Verified).ShouldBe((Circular, "Điều 19 khoản 2 điểm c", true));
    }

    [Fact]
    public void clause_3_limits_their_number_by_a_decision_of_the_Chief_Justice() => Flag.NeedsQuota.ShouldBeTrue();

    [Fact]
    public void clause_4_lets_a_province_put_forward_one_district_court_as_long_as_there_are_any()
    {
        HasDistricts(FirstDay).ShouldBeTrue();
        HasDistricts(new DateOnly(2025, 6, 30)).ShouldBeTrue();
        HasDistricts(new DateOnly(2025, 7, 1)).ShouldBeFalse();
    }

    [Fact]
    public void is_not_in_force_the_day_before()
    {
        var before = Regimes.Courts(FirstDay.AddDays(-1));
        var flag = before.Award(Flags.Government)!;
        flag.Source.Document.ShouldNotBe(Circular);
        before.Policy(flag.ClusterPolicy!).Source.Verified.ShouldBeFalse("what held until then is inferred");
    }

    private static bool HasDistricts(DateOnly day) =>
        Regimes.Courts(day).Award(Flags.Government)!.Criteria.Any(criterion => criterion.Code == "one-district-court");
}
