using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Regulations;

namespace Awards.Domain.ClusterVoting;

/// <summary>Convening a cluster's conference: members, policies and quotas are pinned as they are that day.</summary>
internal static class ConferenceConvening
{
    public static Answer Convene(ConveneConference c, SittingFacts facts)
    {
        if (facts.Campaign is not Campaign.Launched campaign) return Rules.CampaignUnknown;
        if (facts.Cluster is not Cluster.Constituted cluster) return Rules.ClusterUnknown;
        if (cluster.Year != campaign.Year) return Rules.ClusterOfAnotherYear;
        if (facts.Law is null && c.RuleSet is { } named) return Rules.RuleSetUnknown.With("ruleSet", named);
        if (facts.Law is not { RuleSet: var rules } law) return Rules.NoRulesInForce.With("day", c.Act.Day.ToString("dd/MM/yyyy", null));
        if (c.Day < c.Act.Day) return Rules.SittingInThePast;
        if (Questions.Plan(c.Awards, Step.ClusterVote, rules, SeatsFor, out var questions) is { } refusal) return refusal;

        if (Questions.Body(BodyKind.ClusterConference, cluster.Members.Count, rules) is { } tooSmall) return tooSmall;

        var electors = cluster.Members.Select(member => new Elector(new ElectorId(member.Unit.Value), member.Unit, member.Name))
            .ToValueList();
        var nextYear = ClusterId.For(facts.Sector, cluster.Owner, cluster.Label, cluster.Year + 1);
        return Answer.Of(new SittingConvened(new SittingPlan(
            c.Sitting, SittingKind.ClusterConference, c.Cluster, nextYear, c.Campaign, c.Day, c.Title, electors, questions,
            rules.Policy(rules.Election), rules.Id, Sha256: law.Sha256, Leads: cluster.Leads, StandingBody: rules.StandingBody)));

        int? SeatsFor(AwardCode award) => cluster.QuotaOf(award)?.Seats;
    }

    public static bool IsSame(ConveneConference c, SittingPlan plan) =>
        plan.Cluster == c.Cluster && plan.Campaign == c.Campaign && plan.Day == c.Day && plan.Title == c.Title
            && Questions.IsSame(c.Awards, plan) && Questions.IsUnder(c.RuleSet, plan);
}
