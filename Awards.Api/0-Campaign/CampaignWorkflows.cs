using Awards.Api.Organisations;
using Awards.Api.Regulations;
using Awards.Domain.Campaigns;
using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Api.Campaigns;

/// <summary>Campaigns and clusters.</summary>
internal static class CampaignWorkflows
{
    public static Workflow Campaigns(SectorSetting sector) => new Decider<CampaignCommand, Campaign, CampaignFacts>(
        Streams.Campaign, command => command.Campaign.Value,
        async (command, _, gathering, cancel) => command is LaunchCampaign { Stated: { Count: > 0 } } c
            ? Facts(await RuleBookWorkflow.Read(sector.Code, gathering, cancel), c)
            : CampaignFacts.None,
        CampaignDecider.Decide).ToWorkflow(sector);

    private static CampaignFacts Facts(RuleBook book, LaunchCampaign c) => new(book.InForce(c.Act.Day), book.Calendar);

    public static Workflow Clusters(SectorSetting sector) => new Decider<ClusterCommand, Cluster, ClusterFacts>(
        Streams.Cluster, command => command.Cluster.Value,
        async (command, _, gathering, cancel) => command switch
        {
            ConstituteCluster c => new ClusterFacts(sector.Code, await OrganisationWorkflows.Read(c.Members, gathering, cancel)),
            RecordHistoricalOutcome c => ClusterFacts.None with
            {
                Then = (await RuleBookWorkflow.Read(sector.Code, gathering, cancel)).InForce(c.Outcome.HeldOn),
            },
            _ => ClusterFacts.None,
        },
        ClusterDecider.Decide).ToWorkflow(sector);
}
