using Awards.Domain.Decisions;
using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>4 and 5: the decision, its publication and the notice of it; then
/// the letter upward, the higher decision and its publication.</summary>
internal static class Deciding
{
    public static async Task Play(ScenarioRun run, CancellationToken cancel)
    {
        var (calendar, decision) = (run.Calendar, run.Route.Decisions.Decision);
        await run.GoTo(calendar.DecisionDraft, cancel);
        run.Story.Stage(calendar.DecisionDraft, "Quyết định khen thưởng và công bố (minh họa)", "Decision and publication (made up)");
        await Draft(run, "decision", DecisionKind.Decision, decision, "list-on-decision", cancel);
        await run.GoTo(calendar.Signature, cancel);
        await Sign(run, "decision", decision, cancel);
        await run.GoTo(calendar.Publication, cancel);
        await Publish(run, calendar.Publication, cancel);
        if (run.Route.Decisions.LetterUpward is { } letter && calendar.Upward is { } upward) await Submit(run, letter, upward, cancel);
    }

    /// <summary>The decision's id.</summary>
    public static Guid Decision(ScenarioRun run) => IdOf(run, "decision");

    private static async Task Submit(ScenarioRun run, DecisionPaper letter, UpwardCalendar calendar, CancellationToken cancel)
    {
        await run.GoTo(calendar.Draft, cancel);
        run.Story.Stage(calendar.Draft, "Trình cấp trên (minh họa)", "Submission upward (made up)");
        await Draft(run, "letter", DecisionKind.LetterUpward, letter, "list-on-letter", cancel);
        await run.GoTo(calendar.Signature, cancel);
        var submitted = await Sign(run, "letter", letter, cancel);
        await run.GoTo(calendar.HigherDecision, cancel);
        if (submitted && letter.Higher is { } higher)
        {
            await run.Api.Post(run.Secretary, $"decisions/{IdOf(run, "letter")}/higher-decision", higher, "higher-decision", cancel);
            run.Story.Line(
                $"Quyết định số {higher.Number} của {higher.Authority}", "the higher authority's decision", calendar.HigherDecision);
        }
        await run.GoTo(calendar.HigherPublication, cancel);
        await Publish(run, calendar.HigherPublication, cancel);
    }

    private static async Task Draft(
        ScenarioRun run, string what, DecisionKind kind, DecisionPaper paper, string task, CancellationToken cancel)
    {
        var id = IdOf(run, what);
        var draft = new { Kind = kind, Campaign = run.Route.Campaign.Id, paper.About, paper.Authority };
        await run.Api.Put(run.Secretary, $"decisions/{id}", draft, $"draft/{what}", cancel);
        foreach (var subject in await run.Waiting(task, cancel))
        {
            var dossier = subject.Dossier!.Value.Value;
            await run.Api.Post(run.Secretary, $"dossiers/{dossier}/enter-decision", new { Decision = id }, $"list/{dossier}/{id}", cancel);
        }
        await run.Rest(cancel);
    }

    private static async Task<bool> Sign(ScenarioRun run, string what, DecisionPaper paper, CancellationToken cancel)
    {
        var listed = await run.Api.Get<DecisionLinesAnswer>(run.Secretary, $"decisions/{IdOf(run, what)}", cancel);
        if (listed.Dossiers.Count == 0) return false;
        var signature = new { paper.Number, paper.Capacity };
        var signatory = paper.Signatory is { } name ? run.Scenario.Person(name) : run.Scenario.Officers.Holder(Role.Decider);
        await run.Api.Post(signatory, $"decisions/{IdOf(run, what)}/sign", signature, $"sign/{what}", cancel);
        run.Story.Line(
            $"Số {paper.Number}, {Capacity(paper)}{paper.Authority}: "
            + string.Join(", ", listed.Dossiers.Select(line => line.NomineeName)), "signed");
        return true;
    }

    private static async Task Publish(ScenarioRun run, DateTimeOffset at, CancellationToken cancel)
    {
        foreach (var subject in await run.Waiting("publish", cancel))
        {
            var dossier = subject.Dossier!.Value.Value;
            await run.Api.Post(run.Secretary, $"dossiers/{dossier}/publish", null, $"publish/{dossier}", cancel);
            run.Story.Line($"Công bố: {subject.NomineeName} ({subject.Award})", "published");
        }
        await Notifying.Play(run, at, cancel);
    }

    // "KT." (ký thay): the deputy signs for the head.
    private static string Capacity(DecisionPaper paper) => paper.Capacity == SigningCapacity.OnBehalfOf ? "KT. " : "";

    private static Guid IdOf(ScenarioRun run, string what) => run.Scenario.NewId("decision", what);
}
