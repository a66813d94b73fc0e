using Awards.Api.Hosting;
using Awards.EventStore;

namespace Awards.Api.Scenarios;

/// <summary>
/// Plays a scenario through the public API. It may be begun again wherever it was broken off: ids and keys are the same, so that what was
/// done is not done twice. What came of it is learnt from the program's answers alone.
/// </summary>
internal static class ScenarioPlayer
{
    /// <summary>Plays it to the end through a program that serves it, from wherever an earlier run left it.</summary>
    /// <param name="folder">The scenario.</param>
    /// <param name="http">Leads to the program.</param>
    /// <param name="sector">The sector it plays in: its database's clock is moved, and its rest is waited for.</param>
    /// <param name="story">Who is told.</param>
    /// <param name="cancel">Stops playing.</param>
    public static async Task<ScenarioDocument> Play(
        ScenarioFolder folder, HttpClient http, Sector sector, Story story, CancellationToken cancel)
    {
        var (scenario, began) = (folder.Scenario, TimeProvider.System.GetTimestamp());
        var run = new ScenarioRun(folder, new ScenarioClient(http, scenario.Sector), new ScenarioClock(sector), story);
        story.Title(scenario.Title, scenario.English);
        var outcome = await Storyline.Of(scenario).Tell(run, cancel);
        var facts = run.Facts;
        var document = new ScenarioDocument(
            scenario.Id, scenario.Title, scenario.English, scenario.Sector,
            SourceOfFacts.Of(folder.Source), facts.Loaded, facts.Happened, facts.Refused, facts.Open, outcome,
            await Count(sector.Log, cancel), await sector.Log.Head(cancel),
            Math.Round(TimeProvider.System.GetElapsedTime(began).TotalSeconds, 3), []);
        var places = document.Facts.SelectMany(fact => fact.Places).ToList();
        return document with
        {
            Differences = [.. folder.Expected.Differences(document), .. SourceSentences.Unaccounted(folder.Source, places)],
        };
    }

    private static async Task<long> Count(EventLog log, CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand("select count(*) from awards.mt_events");
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }
}
