namespace Awards.Api.Scenarios;

/// <summary>
/// The route of the two flags from proposals to the public register, lived through with ballots that are made up; beside it, and apart from
/// it, what the source reports of the same conference, of which it gives no tally.
/// </summary>
internal static class ClusterVi2021
{
    /// <summary>Tells it.</summary>
    public static async Task<RouteOutcome> Play(ScenarioRun run, CancellationToken cancel)
    {
        var outcome = await RouteStages.Play(run, cancel);
        await TellOfTheSource(run, cancel);
        await Reported.Play(run, cancel);
        await InterestsTold.Play(run, cancel);
        TellOfTheConference(run, outcome.Conference);
        return outcome;
    }

    // What was entered is read back: a fact is of what the program holds.
    private static async Task TellOfTheSource(ScenarioRun run, CancellationToken cancel)
    {
        var (facts, scenario) = (run.Facts, run.Scenario);
        var cluster = await run.Api.Get<ClusterHistoryAnswer>(run.Secretary, $"clusters/{scenario.ClusterId.Value}", cancel);
        var (decision, day) = (cluster.LeadsBy?.Decision ?? "–", cluster.LeadsBy?.DecidedOn ?? default);
        foreach (var unit in scenario.Organisation.Units)
            facts.LoadName("unit", unit.Name, unit.Aliases.Prepend(unit.Name), unit.Name, "a member unit of the cluster");
        facts.Load(
            "cluster", $"{cluster.Label}/{cluster.Year}: {cluster.Members.Count}",
            $"Cụm thi đua số {cluster.Label} năm {cluster.Year}: {cluster.Members.Count} đơn vị",
            "the cluster and its members", "members");
        facts.Load(
            "decision", FactSheet.Dated(decision, day), "Quyết định phân công Trưởng cụm, Phó Trưởng cụm",
            "the decision on lead and deputy", "leads-by-decision");
        facts.Load(
            "lead", Reported.NameOf(run, cluster.Lead), $"Trưởng cụm năm {cluster.Year}, theo Quyết định số {decision}", "lead by decision",
            "leads-by-decision");
        facts.Load(
            "deputy", Reported.NameOf(run, cluster.Deputy), $"Phó Trưởng cụm năm {cluster.Year}, theo Quyết định số {decision}",
            "deputy by decision", "leads-by-decision");
        var (campaign, rules) = (await Campaigning.Held(run, run.Route.Campaign, cancel), scenario.RuleSets[0]);
        facts.LoadFrom(
            scenario.Sources.Single(from => from.Code == campaign.Source).Document, "campaign",
            $"{campaign.Name}: {FactSheet.Dated(campaign.Plan, campaign.PlanDate)}", $"Phong trào thi đua năm {campaign.Year}",
            "the campaign of the year; its plan is another document");
        facts.LoadFrom(
            rules.Source!, "rule-set", FactSheet.Dated(rules.Decision, rules.DecidedOn), "Bộ quy tắc áp dụng trong năm 2021",
            "the rules of 2021");
    }

    private static void TellOfTheConference(ScenarioRun run, ConferenceOutcome conference)
    {
        var facts = run.Facts;
        facts.Happen(
            "conference", $"{run.Route.Conference.Day:O}", run.Route.Conference.Title, "the conference", "title", "conference", "online");
        foreach (var (award, units) in conference.Recommended)
            foreach (var unit in units.Order(StringComparer.Ordinal))
                facts.Happen(
                    "recommended", $"{unit}: {award}", $"Hội nghị suy tôn {unit}, đề nghị xét tặng {AwardNames.Of(run, award)}",
                    "recommended", Where(run, unit, award));
        var next = run.Route.Cluster.Year + 1;
        var (lead, deputy) = (conference.NextLead ?? "", conference.NextDeputy ?? "");
        facts.Happen(
            "elected-lead", lead, $"Được bầu làm Cụm trưởng năm {next}", "elected to lead", Where(run, lead, "next-leads"));
        facts.Happen(
            "elected-deputy", deputy, $"Được bầu làm Cụm phó năm {next}", "elected as deputy", Where(run, deputy, "next-leads"));
    }

    // Votes are made up: only what the source says too is said to be of the source.
    private static string[] Where(ScenarioRun run, string unit, string place)
    {
        var quote = run.Source.Place(place).Quote;
        var names = run.Scenario.Organisation.Units.FirstOrDefault(plan => plan.IsCalled(unit)) is { } known
            ? known.Aliases.Prepend(known.Name)
            : [];
        return names.Any(name => quote.Contains(name, StringComparison.Ordinal)) ? [place] : [];
    }
}
