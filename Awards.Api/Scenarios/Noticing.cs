namespace Awards.Api.Scenarios;

/// <summary>3: nominees for whom the law asks the people are put up, and the notice is closed when its window has passed.</summary>
internal static class Noticing
{
    public static async Task Post(ScenarioRun run, CancellationToken cancel)
    {
        if ((run.Route.Notice, run.Calendar.Notice) is not ({ } plan, { } days)) return;
        await run.GoTo(days.Posting, cancel);
        run.Story.Stage(days.Posting, "Công khai lấy ý kiến Nhân dân (minh họa)", "Public notice (made up)");
        foreach (var subject in await run.Waiting("post-notice", cancel))
        {
            var dossier = subject.Dossier!.Value.Value;
            await run.Api.Post(run.Secretary, $"dossiers/{dossier}/post-notice", new { plan.Where }, $"notice/{dossier}", cancel);
            run.Story.Line($"{subject.NomineeName} ({subject.Award}): {plan.Where}", "posted");
        }
    }

    public static async Task Close(ScenarioRun run, CancellationToken cancel)
    {
        if ((run.Route.Notice, run.Calendar.Notice) is not ({ } plan, { } days)) return;
        await run.GoTo(days.Closing, cancel);
        foreach (var subject in await run.Waiting("close-notice", cancel))
        {
            var dossier = subject.Dossier!.Value.Value;
            var closing = new { plan.Views, plan.Comments, plan.Report };
            await run.Api.Post(run.Secretary, $"dossiers/{dossier}/close-notice", closing, $"close-notice/{dossier}", cancel);
            run.Story.Line($"{subject.NomineeName}: {plan.Report}", "closed", days.Closing);
        }
    }
}
