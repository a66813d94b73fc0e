namespace Awards.Api.Scenarios;

/// <summary>
/// The courts' plan 355/KH-TANDTC-TĐKT: a campaign of several years, its first year as a part of it, and a unit's own plan. The text at
/// hand stops in the middle: what it does not say is on record as missing, and no deadline is made of it.
/// </summary>
internal static class Tand2020
{
    /// <summary>Its name.</summary>
    public const string Name = "tand-2020-2025";

    private const string PlanFile = "plan.json";

    /// <summary>Tells it.</summary>
    public static async Task<PeriodOutcome> Play(ScenarioRun run, CancellationToken cancel)
    {
        var sheet = run.Own<PeriodSheet>(PlanFile);
        var (period, annual) = (sheet.Period, sheet.Annual);
        await Organising.Play(run, cancel);
        run.Story.Stage(run.Scenario.Begins, "Phát động phong trào giai đoạn và năm", "The period's campaign, and the year's");
        await Campaigning.Launch(run, period, "period", cancel);
        await Campaigning.Launch(run, annual, "annual", cancel);
        TellOfTheSource(run, sheet, await Campaigning.Held(run, period, cancel), await Campaigning.Held(run, annual, cancel));

        var duties = new PlanDuties(run, annual.Id, sheet.Plan);
        await duties.State(cancel);
        await Resolve(run, sheet, cancel);
        await duties.Receive(cancel);
        var year = await new PlanReading(run, duties, sheet.Plan).Read(annual.Id, cancel);
        return await Read(run, sheet, year, cancel);
    }

    private static void TellOfTheSource(ScenarioRun run, PeriodSheet sheet, CampaignPlan period, CampaignPlan annual)
    {
        var facts = run.Facts;
        facts.Load(
            "plan", FactSheet.Dated(period.Plan, period.PlanDate), "Số và ngày của kế hoạch", "number and date of the plan", "number",
            "date", "title");
        facts.Load("issuer", period.Issuer, "Cơ quan xây dựng kế hoạch", "who drew up the plan", "issuer");
        facts.LoadName("campaign", period.Name, sheet.Spellings, "Tên phong trào", "the campaign's name, in the source's spellings");
        facts.Load("period", sheet.PeriodWords, "Giai đoạn của phong trào", "the period", "horizons");
        facts.Load("annual", $"{annual.Year}", "Năm thuộc giai đoạn", "the year that is part of it", "horizons");
        facts.Load("launched-by", period.Frame?.LaunchedBy ?? "–", "Người phát động phong trào", "who launched it", "launched");
        facts.Load("occasion", period.Frame?.Occasion ?? "–", "Nơi phát động phong trào", "at which event", "launched");
        facts.Load(
            "days-of-the-tree", $"{DaysOf(period)}; {DaysOf(annual)}",
            "Nguồn chỉ nêu năm: hệ thống ghi trọn các năm đó", "the source names years alone: they are taken whole");
        foreach (var deadline in sheet.Plan.Deadlines)
            facts.Load("duty", deadline.What, $"Việc của {deadline.Of}", "asked of every body and unit", "own-plan");
        foreach (var unit in run.Scenario.Organisation.Units) facts.Load("unit", unit.Name, unit.Name, "a unit, made up");
        foreach (var gap in sheet.Gaps) facts.Leave("missing", gap.Code, gap.Vietnamese, gap.English, "end");
    }

    private static string DaysOf(CampaignPlan campaign) => $"{campaign.Frame?.FirstDay:O} – {campaign.Frame?.LastDay:O}";

    // That the day stays unknown is for a person to say; here the secretary does.
    private static async Task Resolve(ScenarioRun run, PeriodSheet sheet, CancellationToken cancel)
    {
        await run.GoTo(sheet.Unknown.At, cancel);
        var body = new { Code = sheet.Unknown.Duty, sheet.Unknown.Reason };
        await run.Api.Post(run.Secretary, $"campaigns/{sheet.Annual.Id.Value}/resolutions", body, "unknown", cancel);
        run.Facts.Happen("day-stays-unknown", sheet.Unknown.Duty, sheet.Unknown.Reason, "the secretary says that the day stays unknown");
        run.Story.Line(sheet.Unknown.Reason, "the day stays unknown (made up)", sheet.Unknown.At);
    }

    private static async Task<PeriodOutcome> Read(ScenarioRun run, PeriodSheet sheet, PlanOutcome year, CancellationToken cancel)
    {
        var whole = await run.Api.Get<BoardAnswer>(run.Secretary, $"campaigns/{sheet.Period.Id.Value}/board", cancel);
        var frame = whole.Campaign.Frame ?? throw new ScenarioException("The period has no place in the tree.");
        var stops = run.Source.Place("end").Line;
        return new PeriodOutcome(
            whole.Campaign.Name, frame, [.. whole.Parts.Select(part => new PartOutcome(
                part.Name, part.Frame.Kind, part.Frame.FirstDay, part.Frame.LastDay))],
            year, year.Duties.Count(duty => duty.LastDay is not null), stops);
    }
}

/// <summary>The courts' campaign of a period.</summary>
/// <param name="Period">The campaign of several years.</param>
/// <param name="PeriodWords">Which years, in the source's words.</param>
/// <param name="Spellings">How its name may be written.</param>
/// <param name="Annual">Its first year.</param>
/// <param name="Plan">What is asked for, and what comes.</param>
/// <param name="Unknown">What the secretary says of the day that the source does not have.</param>
/// <param name="Gaps">What the text at hand does not have.</param>
internal sealed record PeriodSheet(
    CampaignPlan Period, string PeriodWords, IReadOnlyList<string> Spellings, CampaignPlan Annual, PlanSheet Plan, UnknownDay Unknown,
    IReadOnlyList<NamedGap> Gaps);

/// <summary>A day that stays unknown: made up, as far as a person says so.</summary>
internal sealed record UnknownDay(bool Synthetic, string Duty, DateTimeOffset At, string Reason);

/// <summary>Something that a source does not say.</summary>
internal sealed record NamedGap(string Code, string Vietnamese, string English);

/// <summary>What came of the courts' plan.</summary>
/// <param name="Name">The campaign's name.</param>
/// <param name="Frame">Its place in the tree, with who launched it, and what the source lacks.</param>
/// <param name="Parts">Campaigns that are part of it.</param>
/// <param name="Year">What came of the year's plan.</param>
/// <param name="DeadlinesArmed">How many last days are watched.</param>
/// <param name="SourceStopsAtLine">The line of the source in which it stops.</param>
internal sealed record PeriodOutcome(
    string Name, FrameAnswer Frame, IReadOnlyList<PartOutcome> Parts, PlanOutcome Year, int DeadlinesArmed, int SourceStopsAtLine);
