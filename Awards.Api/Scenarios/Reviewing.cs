using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Api.Scenarios;

/// <summary>3: the standing body appraises, the council votes; who is absent votes in writing.</summary>
internal static class Reviewing
{
    public static async Task Play(ScenarioRun run, CancellationToken cancel)
    {
        await Appraise(run, cancel);
        await Noticing.Post(run, cancel);

        var (scenario, plan) = (run.Scenario, run.Route.Council);
        var chair = scenario.Officers.Holder(Role.CouncilChair);
        var members = scenario.Officers.Council.ToList();
        var id = scenario.NewId("council-session");
        var session = new SittingPlay(run, $"council-sessions/{id}", id, chair);

        await run.GoTo(run.Calendar.CouncilConvening, cancel);
        var convening = new
        {
            Campaign = run.Route.Campaign.Id,
            Day = Ict.DayOf(run.Calendar.Council),
            plan.Title,
            plan.Awards,
            Members = members.Select(member => member.Id),
        };
        await run.Api.Put(chair, $"council-sessions/{id}", convening, "convene/council", cancel);

        await Noticing.Close(run, cancel);
        await session.FillAgenda("put-before-council", cancel);

        await run.GoTo(run.Calendar.Council, cancel);
        var absent = run.Ballots.Council.SelectMany(sheet => sheet.Papers).Where(paper => paper.Written)
            .Select(paper => scenario.Person(paper.Voter)).ToHashSet();
        run.Story.Stage(run.Calendar.Council, plan.Title, "Council review");
        run.Story.Line(
            $"{members.Count} thành viên, {members.Count - absent.Count} có mặt, {absent.Count} lấy ý kiến bằng văn bản",
            "members, present, in writing");
        await session.Open(
            members.Where(member => !absent.Contains(member))
                .Select(member => (new ElectorId(member.Id.Value), (PersonPlan?)null)), cancel);
        await session.VoteOnAwards(
            run.Ballots.OfCouncil,
            paper =>
                (paper.Written ? run.Secretary : scenario.Person(paper.Voter), new ElectorId(scenario.Person(paper.Voter).Id.Value)),
                cancel);
        await session.Close(cancel);
    }

    private static async Task Appraise(ScenarioRun run, CancellationToken cancel)
    {
        await run.GoTo(run.Calendar.Appraisal, cancel);
        run.Story.Stage(run.Calendar.Appraisal, "Thẩm định", "Appraisal");
        var waiting = await run.Waiting("appraise", cancel);
        foreach (var subject in waiting)
        {
            var dossier = subject.Dossier!.Value.Value;
            var findings = CriteriaOf(run, subject.Award!).Select(criterion => new
            {
                Criterion = criterion,
                Verdict = Verdict.Met,
                Evidence = run.Route.Appraisal.Evidence.GetValueOrDefault(criterion)
                    ?? throw new ScenarioException($"scenario.json gives no evidence for '{criterion}'."),
            });
            await run.Api.Post(run.Secretary, $"dossiers/{dossier}/appraise", new { Findings = findings }, $"appraise/{dossier}", cancel);
            run.Story.Line($"{subject.NomineeName}: đủ tiêu chuẩn ({subject.Award})");
        }
        await run.Rest(cancel);
    }

    // Which rules bind a dossier is the program's business; which criteria they name, everybody can read in them.
    private static IEnumerable<string> CriteriaOf(ScenarioRun run, string award) =>
        run.RuleSets.Values.Select(RuleSetFile.ReadAdopted).Select(rules => rules.Award(new AwardCode(award))).OfType<AwardRule>()
            .Last().Criteria.Select(criterion => criterion.Code);
}
