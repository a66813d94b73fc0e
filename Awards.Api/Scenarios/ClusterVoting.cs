using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>2: the cluster's conference votes in secret, question by question, and elects next year's lead and deputy.</summary>
internal static class ClusterVoting
{
    public static async Task<SittingAnswer> Play(ScenarioRun run, CancellationToken cancel)
    {
        var (scenario, plan) = (run.Scenario, run.Route.Conference);
        var lead = scenario.Officers.Holder(Role.ClusterLead);
        var id = scenario.NewId("conference");
        var conference = new SittingPlay(run, $"conferences/{id}", id, lead);

        await run.GoTo(run.Calendar.Convening, cancel);
        var convening = new { Cluster = scenario.ClusterId, Campaign = run.Route.Campaign.Id, plan.Day, plan.Title, plan.Awards };
        await run.Api.Put(lead, $"conferences/{id}", convening, "convene/conference", cancel);
        await run.GoTo(run.Calendar.Agenda, cancel);
        var entered = await conference.FillAgenda("put-before-conference", cancel);
        run.Story.Stage(run.Calendar.Agenda, "Bình xét, suy tôn tại cụm", "Cluster vote");
        run.Story.Line($"{entered} hồ sơ được đưa vào chương trình hội nghị", "dossiers put on the agenda");

        await run.GoTo(run.Calendar.Conference, cancel);
        run.Story.Line(plan.Title, "the conference", run.Calendar.Conference);
        await conference.Open(
            (await conference.Board(cancel)).Plan.Electors.Select(elector => (elector.Id, (PersonPlan?)Voter(scenario, elector))), cancel);
        await conference.VoteOnAwards(run.Ballots.OfConference, paper => VoterOf(run, paper), cancel);
        foreach (var fallen in await run.DossiersAt("without-prerequisite", cancel))
            run.Story.Row(
                "–", fallen.NomineeName, $"{fallen.AwardName}: không được suy tôn danh hiệu phải có trước · fell with the lower award");
        if (plan.Election is { } election)
        {
            await Elect(run, conference, QuestionPlan.Lead, election.Lead, cancel);
            await Elect(run, conference, QuestionPlan.Deputy, election.Deputy, cancel);
        }
        return await conference.Close(cancel);
    }

    private static Task Elect(
        ScenarioRun run, SittingPlay conference, string office, IReadOnlyList<string> candidates, CancellationToken cancel)
    {
        var election = new { Office = office, Candidates = candidates.Select(unit => run.Scenario.Unit(unit).Id) };
        return conference.Vote(
            office, ("elections", election), number => run.Ballots.OfConference(office, number), paper => VoterOf(run, paper), cancel);
    }

    private static (PersonPlan By, ElectorId For) VoterOf(ScenarioRun run, PaperSheet paper)
    {
        var unit = run.Scenario.Unit(paper.Voter);
        return (run.Scenario.Officers.Holder(Role.ClusterVoter, unit.Name), new ElectorId(unit.Id.Value));
    }

    private static PersonPlan Voter(Scenario scenario, Elector elector) =>
        scenario.Officers.Holder(Role.ClusterVoter, scenario.Unit(elector.Name!).Name);
}
