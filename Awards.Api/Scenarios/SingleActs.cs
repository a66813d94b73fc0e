using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>
/// Acts upon chosen dossiers, for stories that follow a few of them and take no whole conference along. Each names its dossiers, so that a
/// run that is begun again takes none into a stage that belongs to another.
/// </summary>
internal static class SingleActs
{
    /// <summary>Launches a campaign.</summary>
    /// <returns>The campaign as the program shows it, in the place of what was sent, and what is odd about its document's number.</returns>
    public static async Task<(LaunchPlan Held, IReadOnlyList<WarningAnswer> Warnings)> Launch(
        ScenarioRun run, LaunchPlan plan, CancellationToken cancel)
    {
        var campaign = run.CampaignOf(plan.Code);
        var body = new
        {
            plan.Name,
            plan.Year,
            plan.Plan,
            plan.PlanDate,
            plan.Issuer,
            Frame = new { plan.Kind, Parent = (Guid?)null, plan.FirstDay, plan.LastDay },
        };
        await run.Api.Put(
            run.Scenario.Officers.Holder(Role.Administrator), $"campaigns/{campaign}", body, $"campaign/{plan.Code}", cancel);
        run.Story.Line($"Phong trào “{plan.Name}”, văn bản số {plan.Plan}", "a campaign");
        var board = await Board(run, plan.Code, cancel);
        foreach (var warning in board.Campaign.Warnings ?? []) run.Story.Line($"Cảnh báo: {warning.Vietnamese}", warning.English);
        var (held, frame) = (board.Campaign, board.Campaign.Frame ?? throw new ScenarioException($"'{plan.Name}' has no days."));
        return (
            plan with
            {
                Name = held.Name,
                Year = held.Year,
                Plan = held.Plan,
                PlanDate = held.PlanDate,
                Issuer = held.Issuer,
                Kind = frame.Kind,
                FirstDay = frame.FirstDay,
                LastDay = frame.LastDay,
            },
            held.Warnings ?? []);
    }

    /// <summary>Says that a campaign's first and last day are those of its year, of which no source has more than the number.</summary>
    public static void TellTheDays(ScenarioRun run, LaunchPlan plan) => run.Facts.Load(
        "days-of-the-year", $"{plan.FirstDay:O} – {plan.LastDay:O}", "Nguồn chỉ nêu năm: hệ thống ghi trọn năm đó",
        "the source names the year alone: it is taken whole");

    /// <summary>A campaign's board, as the secretary sees it.</summary>
    public static async Task<BoardAnswer> Board(ScenarioRun run, string campaign, CancellationToken cancel)
    {
        await run.Rest(cancel);
        return await run.Api.Get<BoardAnswer>(run.Secretary, $"campaigns/{run.CampaignOf(campaign)}/board", cancel);
    }

    /// <summary>Registers an individual.</summary>
    public static Task Register(ScenarioRun run, NomineePlan plan, CancellationToken cancel)
    {
        var (person, unit) = (run.NomineeOf(plan.Name), run.Scenario.Unit(plan.Unit).Id);
        return run.Api.Put(
            run.Scenario.Officers.Holder(Role.Administrator), $"persons/{person}", new { Unit = unit, plan.Rank, plan.Name, plan.Position },
            $"person/{person}", cancel);
    }

    /// <summary>Drafts a unit's letter with all its papers.</summary>
    public static async Task Draft(ScenarioRun run, LetterPlan plan, string campaign, CancellationToken cancel)
    {
        var unit = run.Scenario.Unit(plan.Unit);
        var officer = run.Scenario.Officers.Holder(Role.UnitOfficer, unit.Name);
        var draft = new
        {
            Unit = unit.Id,
            Campaign = run.CampaignOf(campaign),
            Lines = plan.Lines.Select(line => line.Person is { } person
                ? new { line.Award, Nominee = (UnitId?)null, Person = (Guid?)run.NomineeOf(person) }
                : new { line.Award, Nominee = (UnitId?)unit.Id, Person = (Guid?)null }),
            plan.Papers,
        };
        await run.Api.Put(officer, Letter(run, unit), draft, $"draft/{unit.Id.Value}", cancel);
        foreach (var dossier in await Dossiers(run, plan, cancel))
            foreach (var scan in plan.Scans ?? [])
            {
                var name = $"{scan.Kind}/{dossier}";
                var label = $"kind={scan.Kind}&title={Uri.EscapeDataString(scan.Title)}&dossier={dossier}";
                await run.Api.PutFile(
                    officer, $"{Letter(run, unit)}/papers/{run.Scenario.NewId("paper", name)}?{label}", scan.Png, "image/png",
                    $"paper/{name}", cancel);
            }
    }

    /// <summary>Has the unit's head sign and lodge the letter.</summary>
    public static Task Lodge(ScenarioRun run, LetterPlan plan, CancellationToken cancel)
    {
        var unit = run.Scenario.Unit(plan.Unit);
        run.Story.Line($"Tờ trình số {plan.Number} của {unit.Name}: {plan.Lines.Count} hồ sơ (minh họa)", "a letter (made up)");
        return run.Api.Post(
            run.Scenario.Officers.Holder(Role.UnitHead, unit.Name), $"{Letter(run, unit)}/lodge", new { plan.Number },
            $"lodge/{unit.Id.Value}", cancel);
    }

    /// <summary>Has the secretary find its papers complete.</summary>
    public static Task Accept(ScenarioRun run, LetterPlan plan, CancellationToken cancel)
    {
        var unit = run.Scenario.Unit(plan.Unit);
        return run.Api.Post(run.Secretary, $"{Letter(run, unit)}/accept", null, $"accept/{unit.Id.Value}", cancel);
    }

    /// <summary>The dossiers of a letter, in the order of its lines.</summary>
    public static async Task<IReadOnlyList<Guid>> Dossiers(ScenarioRun run, LetterPlan plan, CancellationToken cancel)
    {
        var unit = run.Scenario.Unit(plan.Unit);
        var letter = await run.Api.Get<LetterAnswer>(run.Secretary, Letter(run, unit), cancel);
        return
        [
            .. plan.Lines.Select(wanted => letter.Lines.Single(line => line.Award == wanted.Award
                && line.Person == (wanted.Person is { } person ? run.NomineeOf(person) : null)).Dossier),
        ];
    }

    /// <summary>Convenes the council, has it vote on these dossiers, and closes the session.</summary>
    public static async Task Session(
        ScenarioRun run, SessionPlan plan, string campaign, IReadOnlyList<Guid> dossiers, CancellationToken cancel)
    {
        var (chair, id) = (run.Scenario.Officers.Holder(Role.CouncilChair), run.Scenario.NewId("council-session", plan.Code));
        var members = run.Scenario.Officers.Council.ToList();
        await run.GoTo(plan.Convening, cancel);
        var convening = new
        {
            Campaign = run.CampaignOf(campaign),
            Day = Ict.DayOf(plan.Day),
            plan.Title,
            plan.Awards,
            Members = members.Select(member => member.Id),
        };
        await run.Api.Put(chair, $"council-sessions/{id}", convening, $"convene/{plan.Code}", cancel);
        foreach (var dossier in await Of(run, "put-before-council", dossiers, cancel))
            await run.Api.Post(run.Secretary, $"dossiers/{dossier}/enter-sitting", new { Sitting = id }, $"enter/{dossier}/{id}", cancel);
        await run.Rest(cancel);
        await run.GoTo(plan.Day, cancel);
        run.Story.Stage(plan.Day, plan.Title, "Council review (made up)");
        var session = new SittingPlay(run, $"council-sessions/{id}", id, chair);
        await session.Open(members.Select(member => (new ElectorId(member.Id.Value), (PersonPlan?)null)), cancel);
        await session.VoteOnAwards(run.Ballots.OfCouncil, paper => Voter(run.Scenario.Person(paper.Voter)), cancel);
        await session.Close(cancel);
    }

    /// <summary>Drafts a decision on these dossiers, has it signed, publishes what it awards, and notifies the results.</summary>
    public static async Task Decide(
        ScenarioRun run, RulingPlan plan, string campaign, IReadOnlyList<Guid> dossiers, CancellationToken cancel)
    {
        var id = run.Scenario.NewId("decision", plan.Code);
        await run.GoTo(plan.Draft, cancel);
        var draft = new { Kind = DecisionKind.Decision, Campaign = run.CampaignOf(campaign), plan.About, plan.Authority };
        await run.Api.Put(run.Secretary, $"decisions/{id}", draft, $"draft/{plan.Code}", cancel);
        foreach (var dossier in await Of(run, "list-on-decision", dossiers, cancel))
            await run.Api.Post(run.Secretary, $"dossiers/{dossier}/enter-decision", new { Decision = id }, $"list/{dossier}/{id}", cancel);
        await run.Rest(cancel);
        await run.GoTo(plan.Signature, cancel);
        await run.Api.Post(
            run.Scenario.Officers.Holder(Role.Decider), $"decisions/{id}/sign", new { plan.Number, Capacity = SigningCapacity.OwnRight },
            $"sign/{plan.Code}", cancel);
        run.Story.Stage(plan.Signature, $"Quyết định số {plan.Number}: {plan.About}", "Decision (made up)");
        await run.GoTo(plan.Publication, cancel);
        foreach (var dossier in await Of(run, "publish", dossiers, cancel))
            await run.Api.Post(run.Secretary, $"dossiers/{dossier}/publish", null, $"publish/{dossier}", cancel);
        await Notifying.Play(run, plan.Publication, cancel);
    }

    /// <summary>Which of these dossiers wait for the secretary's act.</summary>
    public static async Task<IReadOnlyList<Guid>> Of(
        ScenarioRun run, string task, IReadOnlyList<Guid> dossiers, CancellationToken cancel) =>
        [.. (await run.Waiting(task, cancel)).Select(subject => subject.Dossier!.Value.Value).Where(dossiers.Contains)];

    private static (PersonPlan By, ElectorId For) Voter(PersonPlan member) => (member, new ElectorId(member.Id.Value));

    private static string Letter(ScenarioRun run, UnitPlan unit) => $"submissions/{run.SubmissionOf(unit)}";
}
