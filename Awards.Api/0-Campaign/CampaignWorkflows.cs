using Awards.Api.Organisations;
using Awards.Api.Regulations;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Api.Campaigns;

/// <summary>Campaigns and clusters.</summary>
internal static class CampaignWorkflows
{
    public static Workflow Campaigns(SectorSetting sector) => new Decider<CampaignCommand, Campaign, CampaignFacts>(
        Streams.Campaign, command => command.Campaign.Value,
        async (command, state, gathering, cancel) => command switch
        {
            LaunchCampaign c => await Launching(sector, c, gathering, cancel),
            StateReportDuty c => await Naming(sector, c, c.Class, c.Recipients, gathering, cancel),
            SettleRecipients c => await Naming(sector, c, ClassOf(c, state), c.Added, gathering, cancel),
            ResolveCampaignDay c => await Naming(sector, c, RecipientClass.Units, [], gathering, cancel),
            _ => CampaignFacts.None,
        },
        CampaignDecider.Decide)
    {
        React = CampaignProcess.React,
        Owed = CampaignProcess.Owed,
    }.ToWorkflow(sector);

    private static async Task<CampaignFacts> Launching(
        SectorSetting sector, LaunchCampaign c, Gathering gathering, CancellationToken cancel)
    {
        var facts = c.Stated is { Count: > 0 }
            ? Facts(await RuleBookWorkflow.Read(sector.Code, gathering, cancel), c)
            : CampaignFacts.None;
        return c.Frame?.Parent is { } parent
            ? facts with { Parent = await gathering.Read(Streams.Campaign, parent.Value, cancel) as Campaign.Launched }
            : facts;
    }

    private static async Task<CampaignFacts> Naming(
        SectorSetting sector, CampaignCommand c, RecipientClass kind, ValueList<Guid> named, Gathering gathering, CancellationToken cancel)
    {
        var facts = Facts(await RuleBookWorkflow.Read(sector.Code, gathering, cancel), c);
        var known = new List<Addressee>();
        foreach (var id in named.Distinct())
        {
            if (kind != RecipientClass.Units)
            {
                if (await gathering.Read(Streams.Cluster, id, cancel) is Cluster.Constituted cluster)
                    known.Add(new Addressee(id, cluster.NameAs(kind)));
            }
            else if (await gathering.Read(Streams.Unit, id, cancel) is Unit.Registered unit)
                known.Add(new Addressee(id, unit.NameOn(c.Act.Day)));
        }
        return facts with { Known = known.ToValueList() };
    }

    private static RecipientClass ClassOf(SettleRecipients c, Campaign state) =>
        (state as Campaign.Launched)?.Duty(c.Duty)?.Duty.Class ?? RecipientClass.Units;

    private static CampaignFacts Facts(RuleBook book, CampaignCommand c) => new(book.InForce(c.Act.Day), book.Calendar);

    public static Workflow Clusters(SectorSetting sector) => new Decider<ClusterCommand, Cluster, ClusterFacts>(
        Streams.Cluster, command => command.Cluster.Value,
        async (command, _, gathering, cancel) => command switch
        {
            ConstituteCluster c => new ClusterFacts(sector.Code, await OrganisationWorkflows.Read(c.Members, gathering, cancel)),
            AllocateQuota => ClusterFacts.None with
            {
                Catalogue = Catalogue(await RuleBookWorkflow.Read(sector.Code, gathering, cancel)),
            },
            DrawUpPact c => ClusterFacts.None with { Campaign = await gathering.Read(Streams.Campaign, c.Campaign.Value, cancel) },
            RecordHistoricalOutcome c => ClusterFacts.None with
            {
                Then = (await RuleBookWorkflow.Read(sector.Code, gathering, cancel)).InForce(c.Outcome.HeldOn),
            },
            _ => ClusterFacts.None,
        },
        ClusterDecider.Decide).ToWorkflow(sector);

    private static ValueList<AwardCode>? Catalogue(RuleBook book) => book.Adopted.Count == 0
        ? null
        : [.. book.Adopted.SelectMany(entry => entry.RuleSet.Awards).Select(award => award.Code).Distinct()];

    public static Workflow Rosters(SectorSetting sector) => new Decider<ClusterRosterCommand, ClusterRoster, ClusterFacts>(
        Streams.ClusterRoster, command => command.Roster.Value,
        async (command, _, gathering, cancel) => command is DecideRoster c
            ? new ClusterFacts(sector.Code, await OrganisationWorkflows.Read(c.Members, gathering, cancel))
            : ClusterFacts.None,
        ClusterRosterDecider.Decide).ToWorkflow(sector);
}
