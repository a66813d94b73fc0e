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
        await RouteStages.Begin(run, cancel);
        TellOfTheBodies(run, await Campaigning.Held(run, run.Route.Campaign, cancel));
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
            run.Facts.Load("phase", phase.Name, $"{phase.Name}: {phase.From} – {phase.Until}", "a phase", phase.Place, phase.Review);
        }
        var duties = new PlanDuties(run, campaign.Id, plan);
        await duties.State(cancel);
        await duties.Receive(cancel);
        return await new PlanReading(run, duties, plan).Read(campaign.Id, cancel);
    }

    private static void TellOfTheBodies(ScenarioRun run, CampaignPlan campaign)
    {
        var (facts, scenario, route) = (run.Facts, run.Scenario, run.Route);
        facts.Load(
            "plan", FactSheet.Dated(campaign.Plan, campaign.PlanDate), "Quyết định ban hành kế hoạch, có hiệu lực kể từ ngày ký",
            "the decision with the plan, in force from its signature", "number", "date", "issuing", "in-force");
        facts.Load("campaign", campaign.Name, $"Phong trào thi đua năm {campaign.Year}", "the campaign's theme", "theme", "annual");
        facts.Load(
            "launched-by", campaign.Frame?.LaunchedBy ?? "–", $"Phát động phong trào thi đua năm {campaign.Year}", "who launched it",
            "launched");
        var rules = scenario.RuleSets[0];
        facts.Load(
            "rule-set", FactSheet.Dated(rules.Decision, rules.DecidedOn), "Bộ quy tắc của ngành, theo các căn cứ của Quyết định",
            "the sector's rules, by the grounds of the decision", "law", "decree", "circular");
        facts.Load("decider", "Bộ trưởng Bộ Tư pháp", "Người có thẩm quyền quyết định", "who decides", "decider");
        facts.Load(
            "proposer", $"Vụ trưởng {scenario.Organisation.Units[0].Name}", "Người đề nghị ban hành kế hoạch", "who proposed the plan",
            "proposer");
        foreach (var delegation in scenario.Officers.Delegations ?? [])
            facts.Load(
                "signatory", $"KT. {delegation.To}", $"Quyết định số {campaign.Plan}: Thứ trưởng ký thay Bộ trưởng; nguồn in «THÚ TRƯỞNG»",
                "the decision is signed by a deputy minister for the Minister, printed with a slip", "signature");
        facts.Load("council", "Hội đồng Thi đua - Khen thưởng ngành Tư pháp", "Hội đồng của ngành", "the sector's council", "council");
        facts.Load(
            "principle", "two-authorities", "Đơn vị khen thưởng theo thẩm quyền, và đề nghị Bộ trưởng khen thưởng",
            "units award within their authority, and propose to the Minister", "two-authorities");
        facts.Load(
            "principle", "direct-workers",
            "Khen thưởng khách quan, công khai, công bằng, kịp thời; chú ý tập thể nhỏ, người trực tiếp lao động",
            "awards are fair, public and in time; small collectives and direct workers are cared for", "fairness", "fairness-again");
        facts.Load("standing-body", scenario.Organisation.Units[0].Name, "Thường trực Hội đồng", "the standing body", "standing-body",
            "standing-body-duty");
        foreach (var unit in scenario.Organisation.Units)
        {
            if (unit.Synthetic) facts.Load("unit", unit.Name, unit.Name, "a unit, made up");
            else facts.LoadName("unit", unit.Name, unit.Aliases.Prepend(unit.Name), unit.Name, "a unit");
        }
        foreach (var cluster in (route.OtherClusters ?? []).Append(route.Cluster))
            facts.Load(
                "cluster", cluster.Label, $"Cụm hoặc Khu vực thi đua {cluster.Label}, Trưởng: {cluster.Lead}",
                "a cluster or region, made up");
        facts.Leave(
            "clusters", "Cụm, Khu vực thi đua", "Nguồn nhắc đến các Cụm, Khu vực thi đua, không nêu tên và thành viên",
            "the source speaks of clusters and regions, and names none", "clusters");
        facts.Leave(
            "no-day", "final-review",
            "Tổng kết, bình xét khen thưởng cuối năm 2021 «theo quy định»: nguồn không nêu ngày, hệ thống không đặt hạn",
            "the final review and the awards of the year: the source names no day, and none is set", "season");
    }

    // Preparing a decision and signing it are two offices: the standing body's secretary may not sign for the Minister.
    private static async Task<string> RefuseAStranger(ScenarioRun run, CancellationToken cancel)
    {
        var body = new { Number = "0/QĐ-BTP", Capacity = "OnBehalfOf" };
        var rule = await run.Api.Refused(HttpMethod.Post, run.Secretary, $"decisions/{Deciding.Decision(run)}/sign", body, cancel);
        run.Facts.Refuse(
            "signature", rule, "Thư ký Thường trực không được ký quyết định (minh họa)", "the secretary may not sign; made up");
        return rule;
    }

    private static void TellOfTheSignature(ScenarioRun run, RouteOutcome outcome)
    {
        foreach (var (number, signatory) in outcome.Published.Select(award => (award.Decision, award.Signatory)).Distinct())
            run.Facts.Happen(
                "signed", $"{number}: KT. {signatory}", "Ký thay Bộ trưởng, như Quyết định của nguồn; quyết định khen thưởng là minh họa",
                "signed for the Minister, as the source's decision is; this one is made up");
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
