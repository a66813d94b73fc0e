using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Tests.Support;

namespace Awards.Tests.Launching;

/// <summary>Plan 355/KH-TANDTC-TĐKT of 15/12/2020: "Vì công lý", 2020-2025 and 2021.</summary>
public sealed class A_campaign_in_the_tree
{
    private static readonly CampaignId PeriodId = new(NameBased.Id("campaign", "2020-2025"));

    private static readonly CampaignFrame Period = new(
        CampaignKind.Period, null, new(2020, 12, 15), new(2025, 12, 31), "Chánh án Tòa án nhân dân tối cao",
        "Đại hội thi đua yêu nước Tòa án nhân dân lần thứ IV", "Văn bản dừng ở mục II.1.a: không có phần còn lại của kế hoạch và thời hạn");

    private static readonly CampaignFrame Year2021 = new(CampaignKind.Annual, PeriodId, new(2021, 1, 1), new(2021, 12, 31));

    private static readonly LaunchCampaign LaunchPeriod = Campaigns.Launch with
    {
        Campaign = PeriodId,
        Name = "Vì công lý",
        Plan = "355/KH-TANDTC-TĐKT",
        Deadlines = [],
        Frame = Period,
    };

    private static Campaign.Launched Parent => (Campaign.Launched)Campaigns.NotLaunched.After(LaunchPeriod).State;

    /// <summary>T13: the source stops in the middle. What is missing is said, and never guessed.</summary>
    [Fact]
    public void T13_is_launched_by_a_truncated_source_that_is_said_to_be_incomplete() => Campaigns.NotLaunched.When(LaunchPeriod)
        .Then<CampaignLaunched>(launched =>
        {
            launched.Frame.ShouldBe(Period);
            launched.Deadlines.ShouldBeEmpty();
            launched.Warnings.ShouldBeNull();
        });

    [Fact]
    public void is_part_of_a_wider_one() => Within(Year2021).Then<CampaignLaunched>(launched => launched.Frame.ShouldBe(Year2021));

    [Theory]
    [InlineData(CampaignKind.Phase)]
    [InlineData(CampaignKind.Thematic)]
    public void of_a_phase_or_theme_is_part_of_a_period_too(CampaignKind kind) =>
        Within(Year2021 with { Kind = kind }).Then<CampaignLaunched>(_ => { });

    [Fact]
    public void of_a_period_is_part_of_none() =>
        Within(Year2021 with { Kind = CampaignKind.Period }).ThenRefused(Rules.CampaignMisplaced);

    [Fact]
    public void lies_within_the_one_that_it_is_part_of()
    {
        Within(Year2021 with { LastDay = new(2026, 1, 1) }).ThenRefused(Rules.CampaignOutsideItsParent);
        Within(Year2021 with { FirstDay = new(2020, 12, 14) }).ThenRefused(Rules.CampaignOutsideItsParent);
    }

    [Fact]
    public void does_not_end_before_it_begins() =>
        Within(Year2021 with { LastDay = new(2020, 12, 31) }).ThenRefused(Rules.PeriodEndsBeforeItBegins);

    [Fact]
    public void is_part_of_one_that_is_launched_with_a_place_in_the_tree()
    {
        Campaigns.NotLaunched.When(Campaigns.Launch with { Frame = Year2021 }).ThenRefused(Rules.CampaignUnknown);
        Campaigns.NotLaunched.With(facts => facts with { Parent = Parent with { Frame = null } })
            .When(Campaigns.Launch with { Frame = Year2021 }).ThenRefused(Rules.CampaignMisplaced);
    }

    [Fact]
    public void is_not_launched_again_elsewhere_in_the_tree() => Campaigns.Launched.When(Campaigns.Launch with { Frame = Period })
        .ThenRefused(Rules.CampaignAlreadyLaunched);

    private static Told Within(CampaignFrame frame) => Campaigns.NotLaunched.With(facts => facts with { Parent = Parent })
        .When(Campaigns.Launch with { Frame = frame });
}

public sealed class The_number_of_a_plan
{
    /// <summary>T5: "Kế hoạch số 427/QĐ-TANDTC-TĐKT" carries the symbol of a decision.</summary>
    [Fact]
    public void T5_with_the_symbol_of_a_decision_is_taken_with_a_warning() => Campaigns.NotLaunched
        .When(Campaigns.Launch with { Plan = "427/QĐ-TANDTC-TĐKT" })
        .Then<CampaignLaunched>(launched =>
        {
            launched.Plan.ShouldBe("427/QĐ-TANDTC-TĐKT");
            launched.Warnings.ShouldNotBeNull().ShouldHaveSingleItem().Vietnamese
                .ShouldBe("Số 427/QĐ-TANDTC-TĐKT mang ký hiệu của quyết định (QĐ), không phải của kế hoạch (KH).");
        });

    [Theory]
    [InlineData("355/KH-TANDTC-TĐKT")]
    [InlineData("12/2021/KH-TANDTC")]
    [InlineData("10")]
    [InlineData("9/VP")]
    public void says_nothing_where_it_is_a_plans_or_nobodys(string number) => DocumentNumber.OfPlan(number).ShouldBeNull();

    /// <summary>"132-QD/TW" stands beside "131-QĐ/TW".</summary>
    [Theory]
    [InlineData("132-QD/TW")]
    [InlineData("131-QĐ/TW")]
    public void is_read_with_D_and_Đ_as_one_letter(string number) =>
        DocumentNumber.OfPlan(number).ShouldNotBeNull().ShouldHaveSingleItem().Code.ShouldBe("plan-numbered-as-another-document");
}
