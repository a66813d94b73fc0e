using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>
/// Two rules of resolution 512-NQ/BCSĐ: a leader's award is tied to the unit's result, and direct workers are cared for. A leader's dossier
/// stops at the appraisal until the unit holds its title of the year; a direct worker's goes straight; the fairness report counts both.
/// </summary>
internal static class Tand2024
{
    /// <summary>Its name.</summary>
    public const string Name = "tand-2024";

    private const string PlanFile = "dossiers.json";

    /// <summary>Tells it.</summary>
    public static async Task<TasksOf2024> Play(ScenarioRun run, CancellationToken cancel)
    {
        var plan = run.Own<TasksPlan>(PlanFile);
        var tie = new LeaderAndUnit(run, plan);
        await Organising.Play(run, cancel);
        var (launch, warnings) = await Launch(run, plan, cancel);
        TellOfTheResolution(run, plan, launch);
        await Propose(run, plan, cancel);
        var published = await tie.Play(cancel);
        return new TasksOf2024(tie.RuleSet, warnings, tie.Stopped, published, await Fairness(run, plan, cancel));
    }

    private static void TellOfTheResolution(ScenarioRun run, TasksPlan plan, LaunchPlan launch)
    {
        var facts = run.Facts;
        facts.Load(
            "resolution", FactSheet.Dated(launch.Plan, launch.PlanDate), "Nghị quyết về nhiệm vụ trọng tâm công tác năm 2024",
            "the resolution", "title", "resolution");
        facts.Load("issuer", launch.Issuer, "Cơ quan ban hành Nghị quyết", "who passed the resolution", "resolution");
        facts.Load("campaign", launch.Name, "Phong trào thi đua năm 2024", "the campaign of 2024", "campaign");
        SingleActs.TellTheDays(run, launch);
        var law = run.Scenario.RuleSets[0];
        facts.LoadFrom(
            law.Source!, "rule-set", FactSheet.Dated(law.Decision, law.DecidedOn), "Bộ quy tắc áp dụng trong năm 2024",
            "the rules of 2024");
        facts.Load(
            "principle", "rules-change", "Văn bản hướng dẫn thi đua, khen thưởng được sửa đổi", "the rules will be amended", "regulations");
        facts.Load(
            "principle", "leader-unit-title", "Khen thưởng cá nhân lãnh đạo phải gắn liền với thành tích của cơ quan, đơn vị",
            "a leader's award is tied to the unit's result", "leaders");
        facts.Load(
            "principle", "direct-workers", "Quan tâm khen thưởng công chức, viên chức và người lao động trực tiếp",
            "direct workers are cared for", "direct");
        facts.Load("principle", "timely", "Bình xét, đề nghị khen thưởng kịp thời", "awards are proposed in time", "timely");
        foreach (var unit in run.Scenario.Organisation.Units) facts.Load("unit", unit.Name, unit.Name, "a court, made up");
        foreach (var nominee in plan.Nominees)
            facts.Load("nominee", nominee.Name, $"{nominee.Name}, {nominee.Position}", $"{nominee.Rank}, made up");
        facts.Leave(
            "measure", "leader-unit-title",
            "Nguồn không nêu danh hiệu nào của đơn vị làm thước đo; bộ quy tắc lấy danh hiệu tập thể của năm",
            "the source names no measure of the unit's result; the rule set takes its title of the year", "leaders");
        facts.Leave(
            "least-share", "direct-workers", "Nguồn không nêu tỷ lệ tối thiểu cho người lao động trực tiếp: chỉ báo cáo, không chặn",
            "the source names no least share of direct workers: it is reported, never enforced", "direct");
    }

    private static async Task<(LaunchPlan Held, IReadOnlyList<string> Warnings)> Launch(
        ScenarioRun run, TasksPlan plan, CancellationToken cancel)
    {
        run.Story.Stage(run.Scenario.Begins, "Phong trào thi đua năm 2024", "The campaign of 2024");
        var (held, warnings) = await SingleActs.Launch(run, plan.Launch, cancel);
        foreach (var warning in warnings)
            run.Facts.Happen("warning", warning.Code, warning.Vietnamese, warning.English, "resolution");
        await OwnPlans.State(run, plan.Launch.Code, plan.OwnPlan, cancel);
        return (held, [.. warnings.Select(warning => warning.Code)]);
    }

    private static async Task Propose(ScenarioRun run, TasksPlan plan, CancellationToken cancel)
    {
        var days = plan.Days;
        await run.GoTo(days.Drafting, cancel);
        run.Story.Stage(days.Drafting, "Các đơn vị đề nghị (minh họa)", "Proposals (made up)");
        foreach (var nominee in plan.Nominees) await SingleActs.Register(run, nominee, cancel);
        foreach (var entry in plan.Records) await Enter(run, entry, cancel);
        foreach (var letter in plan.Letters) await SingleActs.Draft(run, letter, plan.Launch.Code, cancel);
        await run.GoTo(days.Lodging, cancel);
        foreach (var letter in plan.Letters) await SingleActs.Lodge(run, letter, cancel);
        await run.GoTo(days.PaperCheck, cancel);
        foreach (var letter in plan.Letters) await SingleActs.Accept(run, letter, cancel);
    }

    private static Task Enter(ScenarioRun run, RecordPlan plan, CancellationToken cancel)
    {
        var id = run.Scenario.NewId("record", plan.Of, plan.Figure ?? "rating");
        object entry = plan.Figure is { } code
            ? new { Figure = new { Id = id, plan.Year, Code = code, plan.Value, plan.Document } }
            : new { Rating = new { Id = id, plan.Year, plan.Rating, plan.Document } };
        var path = run.Scenario.Organisation.Units.FirstOrDefault(unit => unit.IsCalled(plan.Of)) is { } unit
            ? $"units/{unit.Id.Value}"
            : $"persons/{run.NomineeOf(plan.Of)}";
        return run.Api.Post(run.Secretary, $"{path}/record", entry, $"record/{id}", cancel);
    }

    private static async Task<IReadOnlyList<UnitShare>> Fairness(ScenarioRun run, TasksPlan plan, CancellationToken cancel)
    {
        await run.Rest(cancel);
        var inspector = run.Scenario.Officers.Holder(Role.Inspector);
        var answer = await run.Api.Get<FairnessOfAnswer>(inspector, $"fairness?year={plan.Launch.Year}", cancel);
        run.Story.Stage(plan.Days.Report, "Báo cáo công bằng theo đơn vị", "Fairness by unit");
        var shares = new List<UnitShare>();
        foreach (var line in answer.Report.Lines.Where(line => line is { Award: null, Scope: "All" or "Unit" }))
            if (line.DirectWorkers is { } direct)
            {
                var name = line.Scope == "All" ? "*" : line.Name;
                var share = new UnitShare(name, Written(direct.Proposed), Written(direct.Awarded));
                shares.Add(share);
                run.Facts.Happen(
                    "direct-workers", $"{name}: {share.Proposed}, {share.Awarded}",
                    $"Người lao động trực tiếp: {share.Proposed} cá nhân được đề nghị, {share.Awarded} cá nhân được khen",
                    "direct workers among individuals proposed, and awarded; the dossiers are made up");
                run.Story.Row("·", name, $"{share.Proposed} → {share.Awarded}");
            }
        return shares;
    }

    private static string Written(CountsAnswer counts) => $"{counts.Count}/{counts.Total}";
}

/// <summary>The tasks of 2024, and the dossiers that show two of their rules.</summary>
/// <param name="Launch">The campaign.</param>
/// <param name="OwnPlan">What is asked of every unit.</param>
/// <param name="Nominees">Individuals.</param>
/// <param name="Records">What is on record of them and of units.</param>
/// <param name="Letters">Letters of units, the one whose unit is given its title first.</param>
/// <param name="StopsBy">Code of the rule that stops a leader's dossier.</param>
/// <param name="Findings">What only a person can say, by criterion.</param>
/// <param name="Days">When.</param>
/// <param name="Sessions">The council's two sessions.</param>
/// <param name="Rulings">The two decisions.</param>
internal sealed record TasksPlan(
    LaunchPlan Launch, OwnPlanSheet OwnPlan, IReadOnlyList<NomineePlan> Nominees, IReadOnlyList<RecordPlan> Records,
    IReadOnlyList<LetterPlan> Letters, string StopsBy, IReadOnlyDictionary<string, string> Findings, TasksDays Days,
    IReadOnlyList<SessionPlan> Sessions, IReadOnlyList<RulingPlan> Rulings);

/// <summary>An entry of a record: a figure of a unit, or a person's rating. All are made up.</summary>
internal sealed record RecordPlan(
    bool Synthetic, string Of, int Year, string Document, string? Figure = null, int Value = 0, Rating? Rating = null);

/// <summary>When.</summary>
internal sealed record TasksDays(
    DateTimeOffset Drafting, DateTimeOffset Lodging, DateTimeOffset PaperCheck, DateTimeOffset Appraisal, DateTimeOffset AppraisalAgain,
    DateTimeOffset Report);

/// <summary>What came of it.</summary>
/// <param name="RuleSet">Id of the rule set that the dossiers were under.</param>
/// <param name="Warnings">What is odd about the document's number.</param>
/// <param name="Stopped">Dossiers of leaders that the appraisal stopped.</param>
/// <param name="Published">The public register.</param>
/// <param name="DirectWorkers">Direct workers among individuals, everywhere (*) and by unit.</param>
internal sealed record TasksOf2024(
    string? RuleSet, IReadOnlyList<string> Warnings, IReadOnlyList<StoppedDossier> Stopped,
    IReadOnlyList<PublishedAward> Published, IReadOnlyList<UnitShare> DirectWorkers);

/// <summary>Direct workers of a unit, as so many of so many individuals.</summary>
internal sealed record UnitShare(string Unit, string Proposed, string Awarded);
