using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>0: the campaign, the cluster of its year, the quotas.</summary>
internal static class Campaigning
{
    /// <summary>Launches the campaign, and constitutes the clusters.</summary>
    public static async Task Play(ScenarioRun run, CancellationToken cancel)
    {
        run.Story.Stage(run.Scenario.Begins, "Phát động phong trào, thành lập cụm", "Campaign and cluster");
        await Launch(run, run.Route.Campaign, "campaign", cancel);
        await run.GoTo(run.Calendar.Cluster, cancel);
        foreach (var cluster in run.Route.OtherClusters ?? []) await Constitute(run, cluster, cancel);
        await Constitute(run, run.Route.Cluster, cancel);
    }

    /// <summary>Launches a campaign.</summary>
    public static async Task Launch(ScenarioRun run, CampaignPlan campaign, string key, CancellationToken cancel)
    {
        await run.Api.Put(
            run.Scenario.Officers.Holder(Role.Administrator), $"campaigns/{campaign.Id.Value}",
            new
            {
                campaign.Name,
                campaign.Year,
                campaign.Plan,
                campaign.PlanDate,
                campaign.Issuer,
                Deadlines = campaign.Deadlines.Days.Select(deadline => new { deadline.Step, deadline.LastDay }),
                campaign.Frame,
            },
            key, cancel);
        run.Story.Line($"Phong trào “{campaign.Name}” năm {campaign.Year}, Kế hoạch số {campaign.Plan}");
    }

    /// <summary>A campaign as the program shows it, in the place of what it was sent: facts are of what is held.</summary>
    public static async Task<CampaignPlan> Held(ScenarioRun run, CampaignPlan sent, CancellationToken cancel)
    {
        await run.Rest(cancel);
        var held = (await run.Api.Get<BoardAnswer>(run.Secretary, $"campaigns/{sent.Id.Value}/board", cancel)).Campaign;
        return sent with
        {
            Name = held.Name,
            Year = held.Year,
            Plan = held.Plan,
            PlanDate = held.PlanDate,
            Issuer = held.Issuer,
            Frame = held.Frame is { } frame
                ? new CampaignFrame(frame.Kind, null, frame.FirstDay, frame.LastDay, frame.LaunchedBy, frame.Occasion, frame.SourceMissing)
                : null,
        };
    }

    /// <summary>Allocates the quotas of the year.</summary>
    public static async Task Allocate(ScenarioRun run, CancellationToken cancel)
    {
        await run.GoTo(run.Calendar.Quota, cancel);
        if (run.Route.Cluster.Quotas is not { } quotas) return;
        var (administrator, cluster) = (run.Scenario.Officers.Holder(Role.Administrator), run.Scenario.ClusterId.Value);
        foreach (var quota in quotas.Seats)
        {
            var allocation = new { quota.Award, quota.Seats, quotas.Decision };
            await run.Api.Post(administrator, $"clusters/{cluster}/quotas", allocation, $"quota/{quota.Award}", cancel);
        }
        run.Story.Line(
            $"Phân bổ chỉ tiêu (minh họa): {string.Join(", ", quotas.Seats.Select(quota => $"{quota.Award} {quota.Seats}"))}",
            "quotas (made up)", run.Calendar.Quota);
    }

    private static async Task Constitute(ScenarioRun run, ClusterPlan cluster, CancellationToken cancel)
    {
        var (scenario, id) = (run.Scenario, run.Scenario.IdOf(cluster));
        await run.Api.Put(
            scenario.Officers.Holder(Role.Administrator), $"clusters/{id.Value}",
            new
            {
                cluster.Owner,
                cluster.Label,
                cluster.Year,
                Members = cluster.UnitsOf(scenario).Select(unit => unit.Id),
                Lead = scenario.Unit(cluster.Lead).Id,
                Deputy = scenario.Unit(cluster.Deputy).Id,
                cluster.Decision,
                cluster.DecidedOn,
            },
            $"cluster/{id.Value}", cancel);
        run.Story.Line(
            $"Cụm thi đua số {cluster.Label}: Trưởng cụm {cluster.Lead}, Phó Trưởng cụm {cluster.Deputy} "
            + $"(Quyết định số {cluster.Decision})",
            "lead and deputy by decision", run.Calendar.Cluster);
    }
}
