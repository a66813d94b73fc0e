using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>
/// The second sector in a database of its own: its bodies, the plan of decision 252/QĐ-BTP, and one flag's whole route under the rules of
/// the Justice sector, signed by a deputy for the Minister.
/// </summary>
internal static class Justice2021
{
    /// <summary>Its name.</summary>
    public const string Name = "justice-2021";

    private const string PlanFile = "plan.json";

    /// <summary>Tells it.</summary>
    public static async Task<JusticeOutcome> Play(ScenarioRun run, CancellationToken cancel)
    {
        var plan = run.Own<PlanSheet>(PlanFile);
        TellOfTheBodies(run);
        await RouteStages.Begin(run, cancel);
        var year = await Live(run, plan, cancel);
        var route = await RouteStages.GoOn(run, cancel);
        var refused = await RefuseAStranger(run, cancel);
        TellOfTheSignature(run, route);
        return new JusticeOutcome(
            route.Conference, route.Published, route.NotRecommended, plan.Phases.Count, plan.Deadlines.Count, year, refused);
    }

    // The year before the award season: two phases, the plan's duties, and whoever reports.
    private static async Task<PlanOutcome> Live(ScenarioRun run, PlanSheet plan, CancellationToken cancel)
    {
        var campaign = run.Route.Campaign;
        run.Story.Stage(run.Calendar.Cluster, "Các đợt thi đua, kế hoạch và báo cáo", "Phases, plans and reports");
        foreach (var phase in plan.Phases)
        {
            var part = campaign with
            {
                Id = new CampaignId(run.Scenario.NewId("phase", phase.Code)),
                Name = phase.Name,
                Deadlines = new DeadlinesPlan(Synthetic: false, []),
                Frame = new CampaignFrame(CampaignKind.Phase, campaign.Id, phase.FirstDay, phase.LastDay),
            };
            await Campaigning.Launch(run, part, $"phase/{phase.Code}", cancel);
            run.Facts.Load("phase", phase.Name, $"{phase.Name}: {phase.From} – {phase.Until}", "a phase", phase.Place);
        }
        var duties = new PlanDuties(run, campaign.Id, plan);
        await duties.State(cancel);
        await duties.Receive(cancel);
        return await new PlanReading(run, duties, plan).Read(campaign.Id, cancel);
    }

    private static void TellOfTheBodies(ScenarioRun run)
    {
        var (facts, scenario, route) = (run.Facts, run.Scenario, run.Route);
        var campaign = route.Campaign;
        facts.Load("plan", campaign.Plan, "Quyết định ban hành kế hoạch", "the decision with the plan", "number", "date", "in-force");
        facts.Load("campaign", campaign.Name, $"Phong trào thi đua năm {campaign.Year}", "the campaign's theme", "theme", "annual");
        facts.Load(
            "launched-by", campaign.Frame?.LaunchedBy ?? "–", $"Phát động phong trào thi đua năm {campaign.Year}", "who launched it",
            "launched");
        facts.Load("rule-set", scenario.RuleSets[0].Decision, "Bộ quy tắc của ngành", "the sector's rules", "circular");
        facts.Load("decider", "Bộ trưởng Bộ Tư pháp", "Người có thẩm quyền quyết định", "who decides", "signature");
        facts.Load("council", "Hội đồng Thi đua - Khen thưởng ngành Tư pháp", "Hội đồng của ngành", "the sector's council", "council");
        facts.Load("standing-body", scenario.Organisation.Units[0].Name, "Thường trực Hội đồng", "the standing body", "standing-body");
        foreach (var unit in scenario.Organisation.Units)
        {
            if (unit.Synthetic) facts.Load("unit", unit.Name, unit.Name, "a unit, made up");
            else facts.LoadName("unit", unit.Name, unit.Aliases.Prepend(unit.Name), unit.Name, "a unit");
        }
        foreach (var cluster in (route.OtherClusters ?? []).Append(route.Cluster))
            facts.Load("cluster", cluster.Label, $"{cluster.Label}, Trưởng: {cluster.Lead}", "a cluster or region, made up");
        facts.Leave(
            "clusters", "Cụm, Khu vực thi đua", "Nguồn nhắc đến các Cụm, Khu vực thi đua, không nêu tên và thành viên",
            "the source speaks of clusters and regions, and names none", "clusters");
    }

    // Preparing a decision and signing it are two offices: the standing body's secretary may not sign for the Minister.
    private static async Task<string> RefuseAStranger(ScenarioRun run, CancellationToken cancel)
    {
        var body = new { Number = "0/QĐ-BTP", Capacity = "OnBehalfOf" };
        var rule = await run.Api.Refused(HttpMethod.Post, run.Secretary, $"decisions/{Deciding.Decision(run)}/sign", body, cancel);
        run.Facts.Refuse("signature", rule, "Thư ký Thường trực không được ký quyết định", "the secretary may not sign", "proposer");
        return rule;
    }

    private static void TellOfTheSignature(ScenarioRun run, RouteOutcome outcome)
    {
        foreach (var signatory in outcome.Published.Select(award => award.Signatory).Distinct())
            run.Facts.Happen(
                "signed", $"KT. {signatory}", "Ký thay Bộ trưởng, người ký như nguồn in; quyết định khen thưởng là minh họa",
                "signed for the Minister, by the name that the source prints; the award decision is made up", "signature");
        var minister = run.Scenario.Officers.Holder(Role.Decider);
        run.Facts.Leave("minister", minister.Name, "Nguồn không nêu tên Bộ trưởng", "the source does not name the Minister", "signature");
    }
}

/// <summary>What came of the Justice sector's campaign.</summary>
/// <param name="Conference">What the region's conference recommended.</param>
/// <param name="Published">The public register.</param>
/// <param name="NotRecommended">How many dossiers were not recommended.</param>
/// <param name="Phases">Phases of the plan.</param>
/// <param name="Deadlines">Deadlines of the plan.</param>
/// <param name="Plan">What came of the plan.</param>
/// <param name="SecretarySigning">The rule by which the secretary's signature was refused.</param>
internal sealed record JusticeOutcome(
    ConferenceOutcome Conference, IReadOnlyList<PublishedAward> Published, int NotRecommended, int Phases, int Deadlines,
    PlanOutcome Plan, string SecretarySigning) : RouteOutcome(Conference, Published, NotRecommended);
