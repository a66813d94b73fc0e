using System.Globalization;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>
/// A cluster over the years: its members by each decision and after the mergers of 2025; plan 427, whose number carries a decision's
/// symbol; the pact, what its members undertake; and an award of 2023 that keeps the name of a court that is no more.
/// </summary>
internal static class ClusterII2023
{
    /// <summary>Its name.</summary>
    public const string Name = "cluster-ii-2023";

    private const string PlanFile = "cluster.json";

    /// <summary>Tells it.</summary>
    public static async Task<ClusterOverYears> Play(ScenarioRun run, CancellationToken cancel)
    {
        var plan = run.Own<ClusterYearsPlan>(PlanFile);
        var courts = new CourtsOverYears(run, plan);
        await Organising.Play(run, cancel);
        courts.TellOfThem();
        var warnings = await Launch(run, plan, cancel);
        await courts.DecideRosters(cancel);
        await Constitute(run, plan, cancel);
        // Begun again, courts that were merged meanwhile have nobody who could do again what they did.
        var missing = await ClusterUndertakings.Sign(run, plan, cancel);
        var undertaken = await ClusterUndertakings.Register(run, plan, cancel);
        var award = await AwardOf2023(run, plan, cancel);
        await courts.Merge(cancel);
        return new ClusterOverYears(
            warnings, missing, undertaken, await courts.MembersOnDays(cancel), await courts.AfterTheMerger(award, cancel));
    }

    private static async Task<IReadOnlyList<string>> Launch(ScenarioRun run, ClusterYearsPlan plan, CancellationToken cancel)
    {
        var facts = run.Facts;
        run.Story.Stage(run.Scenario.Begins, "Kế hoạch và phong trào thi đua năm 2023", "The plan and the campaign of 2023");
        var (launch, warnings) = await SingleActs.Launch(run, plan.Launch, cancel);
        facts.Load(
            "plan", FactSheet.Dated(launch.Plan, launch.PlanDate), "Kế hoạch thi đua, khen thưởng năm 2023", "the plan of 2023", "plan");
        facts.Load("campaign", launch.Name, "Phong trào thi đua của Cụm năm 2023", "the cluster's campaign of 2023", "title", "launch");
        SingleActs.TellTheDays(run, launch);
        foreach (var title in plan.Titles)
            facts.Load("award", AwardNames.Of(run, title), "Danh hiệu trong bộ quy tắc", "a title of the rule set", "titles");
        foreach (var warning in warnings) facts.Happen("warning", warning.Code, warning.Vietnamese, warning.English, "plan");
        await OwnPlans.State(run, launch.Code, plan.OwnPlan, cancel);
        return [.. warnings.Select(warning => warning.Code)];
    }

    private static async Task Constitute(ScenarioRun run, ClusterYearsPlan plan, CancellationToken cancel)
    {
        var cluster = plan.Cluster;
        await run.Api.Put(
            run.Scenario.Officers.Holder(Role.Administrator), $"clusters/{run.Scenario.IdOf(plan).Value}",
            new
            {
                plan.Roster.Owner,
                plan.Roster.Label,
                cluster.Year,
                Members = cluster.Members.Select(member => run.Scenario.Unit(member).Id),
                Lead = (UnitId?)null,
                Deputy = (UnitId?)null,
                cluster.Decision,
                cluster.DecidedOn,
            },
            "cluster", cancel);
        run.Facts.Load(
            "cluster", $"{plan.Roster.Label}/{cluster.Year}: {cluster.Members.Count}",
            $"Cụm thi đua số {plan.Roster.Label} năm {cluster.Year}: {cluster.Members.Count} đơn vị, Quyết định số {cluster.Decision}",
            "the cluster of the year", "members", "decision-247");
        run.Facts.Leave(
            "leads", plan.Roster.Label, "Nguồn không nêu Trưởng cụm, Phó Trưởng cụm", "the source names no lead and no deputy", "members");
        run.Facts.Leave(
            "quota", cluster.Decision, "Quyết định cũng phân bổ “Cờ thi đua”; nguồn không nêu số lượng",
            "the decision also allocates flags; the source gives no number", "decision-247");
        run.Story.Line(
            $"Cụm thi đua số {plan.Roster.Label} năm {cluster.Year}: {string.Join(", ", cluster.Members)}", "the cluster of the year");
    }

    private static async Task<Guid> AwardOf2023(ScenarioRun run, ClusterYearsPlan plan, CancellationToken cancel)
    {
        var (award, days) = (plan.Award, plan.Award.Days);
        if (!await run.HasEnded(award.Letter.Unit, cancel))
        {
            await run.GoTo(days.Drafting, cancel);
            run.Story.Stage(days.Drafting, "Hồ sơ khen thưởng năm 2023 (minh họa)", "A dossier of 2023 (made up)");
            await SingleActs.Draft(run, award.Letter, plan.Launch.Code, cancel);
            await run.GoTo(days.Lodging, cancel);
            await SingleActs.Lodge(run, award.Letter, cancel);
            await run.GoTo(days.PaperCheck, cancel);
            await SingleActs.Accept(run, award.Letter, cancel);
        }
        var dossier = (await SingleActs.Dossiers(run, award.Letter, cancel)).Single();
        await run.GoTo(days.Appraisal, cancel);
        var findings = award.Findings.Select(finding => new { Criterion = finding.Key, Verdict = Verdict.Met, Evidence = finding.Value });
        await run.Api.Post(run.Secretary, $"dossiers/{dossier}/appraise", new { Findings = findings }, $"appraise/{dossier}", cancel);
        await SingleActs.Decide(run, award.Ruling, plan.Launch.Code, [dossier], cancel);
        run.Facts.Happen(
            "awarded", $"{award.Letter.Unit}: {award.Letter.Lines.Single().Award}",
            $"Quyết định số {award.Ruling.Number}", "awarded in 2023; made up");
        return dossier;
    }

    /// <summary>A day as people write it.</summary>
    public static string Shown(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}

/// <summary>A cluster over the years, and its year 2023.</summary>
/// <param name="Roster">The cluster.</param>
/// <param name="Rosters">Decisions on its members, the earliest first.</param>
/// <param name="OnDays">Days as of which its members are asked for.</param>
/// <param name="Launch">The plan.</param>
/// <param name="OwnPlan">What it asks of every member.</param>
/// <param name="Titles">Codes of the titles that it names.</param>
/// <param name="Cluster">The cluster of the year.</param>
/// <param name="Pact">Its pact.</param>
/// <param name="Undertakings">What its members register.</param>
/// <param name="Award">An award of the year.</param>
/// <param name="Mergers">The mergers.</param>
internal sealed record ClusterYearsPlan(
    RosterName Roster, IReadOnlyList<RosterPlan> Rosters, IReadOnlyList<DateOnly> OnDays, LaunchPlan Launch, OwnPlanSheet OwnPlan,
    IReadOnlyList<string> Titles, YearPlan Cluster, PactPlan Pact, UndertakingsPlan Undertakings, AwardPlan Award, MergersPlan Mergers);

/// <summary>A decision on the cluster's members.</summary>
/// <param name="Decision">Number of the decision or circular.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="From">First day in force.</param>
/// <param name="Members">The members.</param>
/// <param name="Places">Places of the source that say so; empty: another document does.</param>
/// <param name="Elsewhere">That document; null: the source says so.</param>
internal sealed record RosterPlan(
    string Decision, DateOnly DecidedOn, DateOnly From, IReadOnlyList<string> Members, IReadOnlyList<string> Places,
    string? Elsewhere = null);

/// <summary>The cluster of a year.</summary>
internal sealed record YearPlan(int Year, string Decision, DateOnly DecidedOn, IReadOnlyList<string> Members);

/// <summary>An award of a unit by the simplified procedure.</summary>
internal sealed record AwardPlan(
    bool Synthetic, LetterPlan Letter, IReadOnlyDictionary<string, string> Findings, AwardDays Days, RulingPlan Ruling);

/// <summary>The days of its letter and its appraisal.</summary>
internal sealed record AwardDays(
    DateTimeOffset Drafting, DateTimeOffset Lodging, DateTimeOffset PaperCheck, DateTimeOffset Appraisal);

/// <summary>What came of the cluster.</summary>
/// <param name="Warnings">What is odd about the plan's number.</param>
/// <param name="PactMissing">Who had not signed the pact, day by day.</param>
/// <param name="Undertaken">What was registered.</param>
/// <param name="Members">Members as of several days.</param>
/// <param name="AfterMerger">What an award of 2023 shows afterwards.</param>
internal sealed record ClusterOverYears(
    IReadOnlyList<string> Warnings, IReadOnlyList<MissingSignatures> PactMissing, UndertakenCounts Undertaken,
    IReadOnlyList<MembersOnDay> Members, AwardAfterMerger AfterMerger);
