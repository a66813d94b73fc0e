using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>0: the campaign, the cluster of its year, the quotas.</summary>
internal static class Campaigning
{
    public static async Task Play(ScenarioRun run, CancellationToken cancel)
    {
        var (scenario, api) = (run.Scenario, run.Api);
        var administrator = scenario.Officers.Holder(Role.Administrator);
        var campaign = scenario.Campaign;
        run.Story.Stage(run.Calendar.Campaign, "Phát động phong trào, thành lập cụm", "Campaign and cluster");
        await api.Put(
            administrator, $"campaigns/{campaign.Id.Value}",
            new
            {
                campaign.Name,
                campaign.Year,
                campaign.Plan,
                campaign.PlanDate,
                campaign.Issuer,
                Deadlines = campaign.Deadlines.Days.Select(deadline => new { deadline.Step, deadline.LastDay }),
            },
            "campaign", cancel);
        run.Story.Line($"Phong trào “{campaign.Name}” năm {campaign.Year}, Kế hoạch số {campaign.Plan}");

        await run.GoTo(run.Calendar.Cluster, cancel);
        var cluster = scenario.Cluster;
        await api.Put(
            administrator, $"clusters/{scenario.ClusterId.Value}",
            new
            {
                cluster.Owner,
                cluster.Label,
                cluster.Year,
                Members = scenario.Organisation.Units.Select(unit => unit.Id),
                Lead = scenario.Unit(cluster.Lead).Id,
                Deputy = scenario.Unit(cluster.Deputy).Id,
                cluster.Decision,
                cluster.DecidedOn,
            },
            "cluster", cancel);
        run.Story.Line(
            $"Cụm thi đua số {cluster.Label}: Trưởng cụm {cluster.Lead}, Phó Trưởng cụm {cluster.Deputy} "
            + $"(Quyết định số {cluster.Decision})",
            "lead and deputy by decision", run.Calendar.Cluster);

        await run.GoTo(run.Calendar.Quota, cancel);
        foreach (var quota in cluster.Quotas.Seats)
        {
            var allocation = new { quota.Award, quota.Seats, cluster.Quotas.Decision };
            await api.Post(administrator, $"clusters/{scenario.ClusterId.Value}/quotas", allocation, $"quota/{quota.Award}", cancel);
        }
        run.Story.Line(
            $"Phân bổ chỉ tiêu (minh họa): {string.Join(", ", cluster.Quotas.Seats.Select(quota => $"{quota.Award} {quota.Seats}"))}",
            "quotas (made up)", run.Calendar.Quota);
    }
}
