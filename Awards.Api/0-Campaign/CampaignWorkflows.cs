using Awards.Api.Organisations;
using Awards.Domain.Campaigns;
using Awards.EventStore;

namespace Awards.Api.Campaigns;

/// <summary>Campaigns and clusters.</summary>
internal static class CampaignWorkflows
{
    private static readonly object Nothing = new();

    public static Workflow Campaigns(SectorSetting sector) => new Decider<CampaignCommand, Campaign, object>(
        Streams.Campaign, command => command.Campaign.Value,
        (_, _, _, _) => Task.FromResult<Gathered<object>>(new(null, Nothing, SealedChange.None)),
        (command, state, _) => CampaignDecider.Decide(command, state)).ToWorkflow(sector);

    public static Workflow Clusters(SectorSetting sector) => new Decider<ClusterCommand, Cluster, ClusterFacts>(
        Streams.Cluster, command => command.Cluster.Value,
        async (command, _, gathering, cancel) => command is ConstituteCluster c
            ? new ClusterFacts(sector.Code, await OrganisationWorkflows.Read(c.Members, gathering, cancel))
            : ClusterFacts.None,
        ClusterDecider.Decide).ToWorkflow(sector);
}
