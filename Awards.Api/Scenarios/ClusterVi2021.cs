using Awards.Api.Hosting;
using Awards.EventStore;

namespace Awards.Api.Scenarios;

/// <summary>
/// The route of the two flags from proposals to the public register, in the order of the numbered folders. It may be begun again wherever
/// it was broken off: ids and keys are the same, so that what was done is not done twice. Who won it learns
/// from the program's answers alone.
/// </summary>
internal static class ClusterVi2021
{
    /// <summary>Plays it to the end through a program that serves it, from wherever an earlier run left it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="http">Leads to the program.</param>
    /// <param name="sector">The sector it plays in: its database's clock is moved, and its rest is waited for.</param>
    /// <param name="story">Who is told.</param>
    /// <param name="cancel">Stops playing.</param>
    public static async Task<ScenarioOutcome> Play(
        ScenarioFolder scenario, HttpClient http, Sector sector, Story story, CancellationToken cancel)
    {
        var began = TimeProvider.System.GetTimestamp();
        var run = new ScenarioRun(scenario, new ScenarioClient(http, scenario.Scenario.Sector), new ScenarioClock(sector), story);
        story.Title(scenario.Scenario.Title, scenario.Scenario.English);
        var outcome = await Play(run, sector.Log, cancel);
        return outcome with { Seconds = Math.Round(TimeProvider.System.GetElapsedTime(began).TotalSeconds, 3) };
    }

    /// <summary>Plays it to the end and says what came out.</summary>
    private static async Task<ScenarioOutcome> Play(ScenarioRun run, EventLog log, CancellationToken cancel)
    {
        await Organising.Play(run, cancel);
        await Campaigning.Play(run, cancel);
        await Proposing.Play(run, cancel);
        var conference = await ClusterVoting.Play(run, cancel);
        await Reviewing.Play(run, cancel);
        await Deciding.Play(run, cancel);
        return await Outcome(run, log, conference, cancel);
    }

    private static async Task<ScenarioOutcome> Outcome(
        ScenarioRun run, EventLog log, SittingAnswer conference, CancellationToken cancel)
    {
        var register = await run.Api.List<RegisterAnswer>(null, "register", cancel);
        var recommended = conference.Plan.Questions.ToDictionary(
            question => question.Code,
            IReadOnlyList<string> (question) =>
            [
                .. conference.Results(question.Code).Where(tally => tally.Outcome == Domain.Ballots.Outcome.Recommended)
                    .OrderByDescending(tally => tally.Yes).Select(tally => tally.Name),
            ],
            StringComparer.Ordinal);
        return new ScenarioOutcome(
            run.Scenario.Id,
            new ConferenceOutcome(recommended, conference.NameOf(conference.Lead), conference.NameOf(conference.Deputy)),
            // it has the newest first
            [.. register.Reverse().Select(award => new PublishedAward(award.Nominee, award.Award, award.Number))],
            (await run.DossiersAt("not-recommended", cancel)).Count + (await run.DossiersAt("without-prerequisite", cancel)).Count,
            await Count(log, cancel), await log.Head(cancel), Seconds: 0);
    }

    private static async Task<long> Count(EventLog log, CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand("select count(*) from awards.mt_events");
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }
}
