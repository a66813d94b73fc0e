using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Tests.Support;

namespace Awards.Tests.ClusterVoting;

public sealed class Convening_a_conference
{
    [Fact]
    public void pins_the_members_of_that_day() => Conferences.NotConvened.When(Conferences.Convene)
        .Then<SittingConvened>(convened =>
        {
            convened.Plan.Electors.Select(elector => elector.Unit!.Value).ShouldBe(Units.Members);
            (convened.Plan.Kind, convened.Plan.NextYear, convened.Plan.RuleSet)
                .ShouldBe((SittingKind.ClusterConference, Clusters.Of(2022), "tand-2017"));
        });

    [Fact]
    public void pins_policies_and_quotas_from_the_lower_award_to_the_higher() => Conferences.NotConvened
        .When(Conferences.Convene with { Awards = [Flags.Government, Flags.Court] })
        .Then<SittingConvened>(convened => convened.Plan.Questions.ShouldBe(
        [
            new QuestionPlan("court-flag", "Cờ thi đua Tòa án nhân dân", Flags.Regime.Policy("cluster-flag"), 2, null),
            new QuestionPlan("government-flag", "Cờ thi đua của Chính phủ", Flags.Regime.Policy("cluster-flag"), 1, "court-flag"),
        ]));

    [Fact]
    public void needs_a_quota_for_each_award_that_has_one() => Conferences.NotConvened
        .With(facts => facts with { Cluster = Clusters.Constituted.After(Clusters.Allocate(Flags.Court, 2)).State })
        .When(Conferences.Convene)
        .ThenRefused(Rules.QuotaNotAllocated)
        .InVietnamese().ShouldContain("Cờ thi đua của Chính phủ");

    [Fact]
    public void takes_a_quota_of_none_for_a_quota() => Conferences.NotConvened
        .With(facts => facts with { Cluster = Clusters.WithQuotas.After(Clusters.Allocate(Flags.Government, 0)).State })
        .When(Conferences.Convene)
        .Then<SittingConvened>(convened => convened.Plan.Questions[1].Seats.ShouldBe(0));

    [Fact]
    public void needs_the_cluster_of_the_year() => Conferences.NotConvened
        .With(facts => facts with { Campaign = Campaigns.NotLaunched.After(Campaigns.Launch with { Year = 2022 }).State })
        .When(Conferences.Convene)
        .ThenRefused(Rules.ClusterOfAnotherYear);

    [Fact]
    public void needs_a_cluster_that_is_constituted() => Conferences.NotConvened
        .With(facts => facts with { Cluster = Cluster.None })
        .When(Conferences.Convene)
        .ThenRefused(Rules.ClusterUnknown);

    [Fact]
    public void is_not_done_for_a_day_that_is_over() => Conferences.NotConvened
        .When(Conferences.Convene.On(Days.Conference.AddDays(1)))
        .ThenRefused(Rules.SittingInThePast);

    [Fact]
    public void is_not_done_twice() => Conferences.Convened.When(Conferences.Convene).ThenNothing();

    [Fact]
    public void is_not_done_again_under_another_title() => Conferences.Convened
        .When(Conferences.Convene with { Title = "Hội nghị khác" })
        .ThenRefused(Rules.SittingAlreadyConvened);

    [Fact]
    public void for_awards_knows_only_those_of_the_catalogue() => Conferences.NotConvened
        .When(Conferences.Convene with { Awards = [new AwardCode("medal")] })
        .ThenRefused(Rules.AwardUnknown);
}
