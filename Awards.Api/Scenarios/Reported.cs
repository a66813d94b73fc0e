using Awards.Domain;

namespace Awards.Api.Scenarios;

/// <summary>What the source reports, as it is recorded beside what is lived through.</summary>
/// <param name="HeldOn">The day of the conference.</param>
/// <param name="Says">The sentences of the source that are quoted.</param>
/// <param name="Recommended">Units recommended, as the source writes them, by award.</param>
/// <param name="Lead">Unit elected to lead next year.</param>
/// <param name="Deputy">Unit elected as deputy.</param>
/// <param name="Divisions">Figure of the units' divisions.</param>
internal sealed record ReportedSheet(
    DateOnly HeldOn, IReadOnlyList<QuotedSentence> Says, IReadOnlyDictionary<string, IReadOnlyList<string>> Recommended, string Lead,
    string Deputy, int Divisions);

/// <summary>A sentence that is quoted.</summary>
/// <param name="Place">Code of its place.</param>
/// <param name="English">What it says; null: the facts that are read from it say it.</param>
internal sealed record QuotedSentence(string Place, string? English = null);

/// <summary>The historical record: the secretary writes down what the source reports, and no tally, because it gives none.</summary>
internal static class Reported
{
    private const string File = "reported.json";

    /// <summary>Has it recorded, and reads what the program shows of it.</summary>
    public static async Task Play(ScenarioRun run, CancellationToken cancel)
    {
        var (sheet, scenario, source) = (run.Own<ReportedSheet>(File), run.Scenario, run.Source);
        var cluster = scenario.ClusterId.Value;
        var body = new
        {
            source.Sheet.Document,
            DocumentDay = source.Sheet.Day,
            source.Sha256,
            sheet.HeldOn,
            Says = sheet.Says.Select(sentence => source.Place(sentence.Place).Quote),
            Recommended = sheet.Recommended.SelectMany(
                award => award.Value.Select(unit => new { Award = award.Key, Unit = scenario.Unit(unit).Id })),
            Lead = scenario.Unit(sheet.Lead).Id,
            Deputy = scenario.Unit(sheet.Deputy).Id,
        };
        await run.Api.Post(run.Secretary, $"clusters/{cluster}/history", body, "history", cancel);
        var shown = await run.Api.Get<ClusterHistoryAnswer>(run.Secretary, $"clusters/{cluster}", cancel);
        Tell(run, sheet, shown.History.Single(known => known.Sha256 == source.Sha256));
    }

    private static void Tell(ScenarioRun run, ReportedSheet sheet, ReportedAnswer shown)
    {
        var facts = run.Facts;
        run.Story.Plain();
        run.Story.Line(
            "Ghi nhận kết quả theo nguồn, tách khỏi phần bỏ phiếu minh họa",
            "recorded from the source, apart from the votes above");
        foreach (var nominee in shown.Recommended)
        {
            facts.Happen(
                "reported-recommendation", $"{nominee.Name}: {nominee.Award}",
                $"Nguồn ghi: Hội nghị suy tôn {nominee.Name}, đề nghị xét tặng {AwardNames.Of(run, nominee.Award)}",
                "the source reports: recommended", "vote", nominee.Award);
            run.Story.Row("✓", nominee.Name, $"{nominee.Award}; {shown.Tally.Vietnamese}");
        }
        facts.Happen(
            "reported-lead", NameOf(run, shown.Lead), "Nguồn ghi: được bầu làm Cụm trưởng", "the source reports: lead",
            "next-leads");
        facts.Happen(
            "reported-deputy", NameOf(run, shown.Deputy), "Nguồn ghi: được bầu làm Cụm phó", "the source reports: deputy",
            "next-leads");
        // What has no member of its own in the record is kept as the source's own sentence, and read from there.
        foreach (var sentence in sheet.Says.Where(said => said.English is not null))
        {
            var quote = run.Source.Place(sentence.Place).Quote;
            facts.Happen(
                "reported", shown.Says.Contains(quote) ? sentence.Place : "–", $"Nguồn ghi: «{quote}»",
                $"the source reports: {sentence.English}", sentence.Place);
        }
        if (shown.Says.Any(said => said.Contains($" là {sheet.Divisions}.", StringComparison.Ordinal)))
            facts.Happen(
                "reported-divisions", $"{sheet.Divisions}", "Nguồn ghi: số đơn vị cấp phòng và tương đương",
                "the source reports: divisions", "divisions");
        facts.Leave("tally", shown.Tally.Code, shown.Tally.Vietnamese, shown.Tally.English, "vote");
    }

    /// <summary>The official name of a unit; – where there is none.</summary>
    public static string NameOf(ScenarioRun run, UnitId? unit) =>
        run.Scenario.Organisation.Units.FirstOrDefault(known => known.Id == unit)?.Name ?? "–";
}

/// <summary>A cluster, with what documents report of it.</summary>
internal sealed record ClusterHistoryAnswer(
    string Label, int Year, IReadOnlyList<MemberAnswer> Members, IReadOnlyList<ReportedAnswer> History, UnitId? Lead = null,
    UnitId? Deputy = null, LeadsByAnswer? LeadsBy = null);

/// <summary>By which decision its lead and deputy lead it; null: by an election.</summary>
internal sealed record LeadsByAnswer(string? Decision = null, DateOnly? DecidedOn = null);

/// <summary>What a document reports.</summary>
internal sealed record ReportedAnswer(
    string? Sha256, IReadOnlyList<string> Says, IReadOnlyList<ReportedNomineeAnswer> Recommended, NoTallyAnswer Tally,
    UnitId? Lead = null, UnitId? Deputy = null);

/// <summary>A unit that was recommended.</summary>
internal sealed record ReportedNomineeAnswer(string Award, string Name);

/// <summary>In the place of a tally.</summary>
internal sealed record NoTallyAnswer(string Code, string Vietnamese, string English);
