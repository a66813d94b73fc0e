using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>1: units propose; papers are checked, returned, completed; what is not completed lapses by itself.</summary>
internal static class Proposing
{
    public static async Task Play(ScenarioRun run, CancellationToken cancel)
    {
        var submissions = run.Route.Proposals.Submissions;
        await run.GoTo(run.Calendar.Drafting, cancel);
        run.Story.Stage(run.Calendar.Drafting, "Các đơn vị đề nghị", "Proposals");
        await ScenarioRun.Together(submissions, (submission, stop) => Draft(run, submission, stop), cancel);

        await run.GoTo(run.Calendar.Lodging, cancel);
        await ScenarioRun.Together(submissions, (submission, stop) => Lodge(run, submission, stop), cancel);
        run.Story.Line(
            $"{submissions.Count} tờ trình, {submissions.Sum(submission => submission.Awards.Count)} hồ sơ", "submissions, dossiers");

        await run.GoTo(run.Calendar.PaperCheck, cancel);
        await ScenarioRun.Together(
            submissions.Where(submission => !submission.IsIncomplete), (submission, stop) =>
                Accept(run, submission, "first", stop), cancel);
        foreach (var submission in submissions.Where(submission => submission.IsIncomplete)) await Return(run, submission, cancel);

        await run.GoTo(run.Calendar.Completion, cancel);
        foreach (var submission in submissions.Where(submission => submission is { IsIncomplete: true, Completes: true }))
            await Complete(run, submission, cancel);

        await run.GoTo(run.Calendar.SecondPaperCheck, cancel);
        foreach (var submission in submissions.Where(submission => submission.IsIncomplete))
        {
            if (submission.Completes) await Accept(run, submission, "again", cancel);
            else run.Story.Line(
                $"Tờ trình của {submission.Unit} hết hạn bổ sung, hồ sơ không được xét tiếp", "lapsed: not completed in time");
        }
    }

    private static async Task Draft(ScenarioRun run, SubmissionPlan submission, CancellationToken cancel)
    {
        var unit = run.Scenario.Unit(submission.Unit);
        var officer = run.Scenario.Officers.Holder(Role.UnitOfficer, unit.Name);
        var draft = new
        {
            Unit = unit.Id,
            Campaign = run.Route.Campaign.Id,
            Lines = submission.Awards.Select(award => new { Award = award, Nominee = unit.Id }),
            Papers = submission.AtFirst(run.Route.Proposals.Papers),
        };
        await run.Api.Put(officer, Path(run, unit), draft, $"draft/{unit.Id.Value}", cancel);
        await HandIn(run, submission, scan => submission.Missing?.Contains(scan.Kind) != true, cancel);
    }

    // One file for each of the submission's dossiers.
    private static async Task HandIn(
        ScenarioRun run, SubmissionPlan submission, Func<ScannedPaper, bool> which, CancellationToken cancel)
    {
        var scans = (run.Route.Proposals.Scans ?? []).Where(which).ToList();
        if (scans.Count == 0) return;
        var unit = run.Scenario.Unit(submission.Unit);
        var officer = run.Scenario.Officers.Holder(Role.UnitOfficer, unit.Name);
        var letter = await run.Api.Get<SubmissionLinesAnswer>(officer, Path(run, unit), cancel);
        foreach (var scan in scans)
            foreach (var line in letter.Lines)
            {
                var name = $"{scan.Kind}/{line.Dossier.Value}";
                var label = $"kind={scan.Kind}&title={Uri.EscapeDataString(scan.Title)}&dossier={line.Dossier.Value}";
                var path = $"{Path(run, unit)}/papers/{run.Scenario.NewId("paper", name)}?{label}";
                await run.Api.PutFile(officer, path, scan.Png, "image/png", $"paper/{name}", cancel);
            }
    }

    private static Task Lodge(ScenarioRun run, SubmissionPlan submission, CancellationToken cancel)
    {
        var unit = run.Scenario.Unit(submission.Unit);
        var head = run.Scenario.Officers.Holder(Role.UnitHead, unit.Name);
        return run.Api.Post(head, $"{Path(run, unit)}/lodge", new { submission.Number }, $"lodge/{unit.Id.Value}", cancel);
    }

    private static async Task Return(ScenarioRun run, SubmissionPlan submission, CancellationToken cancel)
    {
        var unit = run.Scenario.Unit(submission.Unit);
        string[] reasons = [submission.ReturnReason ?? "Hồ sơ chưa đủ."];
        await run.Api.Post(run.Secretary, $"{Path(run, unit)}/return", new { Reasons = reasons }, $"return/{unit.Id.Value}", cancel);
        run.Story.Line($"Trả lại tờ trình của {unit.Name}: {reasons[0]}", "returned", run.Calendar.PaperCheck);
    }

    private static async Task Complete(ScenarioRun run, SubmissionPlan submission, CancellationToken cancel)
    {
        var unit = run.Scenario.Unit(submission.Unit);
        var officer = run.Scenario.Officers.Holder(Role.UnitOfficer, unit.Name);
        var papers = new { Papers = submission.Later(run.Route.Proposals.Papers) };
        await HandIn(run, submission, scan => submission.Missing?.Contains(scan.Kind) == true, cancel);
        await run.Api.Post(officer, $"{Path(run, unit)}/complete", papers, $"complete/{unit.Id.Value}", cancel);
        run.Story.Line($"{unit.Name} bổ sung hồ sơ", "completes the papers", run.Calendar.Completion);
    }

    private static Task Accept(ScenarioRun run, SubmissionPlan submission, string time, CancellationToken cancel)
    {
        var unit = run.Scenario.Unit(submission.Unit);
        return run.Api.Post(run.Secretary, $"{Path(run, unit)}/accept", null, $"accept/{time}/{unit.Id.Value}", cancel);
    }

    private static string Path(ScenarioRun run, UnitPlan unit) => $"submissions/{run.SubmissionOf(unit)}";
}
