using System.Text.Json.Nodes;
using Awards.Api.Commands;
using Awards.Api.Scenarios;
using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.Scenarios;

/// <summary>Scenarios besides the usual one, and what is true of all. Of two sectors, two are served by one program.</summary>
public sealed class Every_scenario(Postgres postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task of_the_justice_sector_comes_out_as_its_source_says_beside_the_courts()
    {
        await using var courts = await Trial.Of(postgres);
        await using var justice = await Trial.Of(postgres, Justice2021.Name);
        await using var first = await Open(courts);
        await using var second = await Open(justice);
        await using var server = await DemoServer.Start([(courts.Scenario, first), (justice.Scenario, second)], port: 0, Cancel);

        var played = await server.Play(justice.Scenario, new Story(TextWriter.Null), Cancel);
        var again = await server.Play(justice.Scenario, new Story(TextWriter.Null), Cancel);

        ReadLineByLine(justice.Scenario, played);
        Trial.Document(again).ShouldBe(Trial.Document(played), "begun again it does nothing twice");
        (await server.SectorOf(courts.Scenario).Log.Head(Cancel)).ShouldBe(0, "nothing of it reaches the courts' log");
        (await new SimulatedClock(server.SectorOf(courts.Scenario).Log).Setting(Cancel))
            .ShouldBe(courts.Scenario.Scenario.Begins.ToUniversalTime(), "nor their clock");
    }

    /// <summary>A text that stops in the middle of a section asks for no day: none is armed, and what is missing is on record.</summary>
    [Fact]
    public async Task of_a_plan_that_is_cut_off_is_recorded_as_incomplete_and_arms_no_deadline()
    {
        await using var courts = await Trial.Of(postgres, Tand2020.Name);
        var played = await courts.Play();
        var again = await courts.Play();

        ReadLineByLine(courts.Scenario, played);
        Trial.Document(again).ShouldBe(Trial.Document(played), "begun again it does nothing twice");
        played.Matches.ShouldBeTrue();
        var outcome = (PeriodOutcome)played.Outcome;
        outcome.DeadlinesArmed.ShouldBe(0);
        outcome.Frame.SourceMissing.ShouldNotBeNull();
        var text = await File.ReadAllLinesAsync(Path.Combine(courts.Scenario.Path, ScenarioSource.TextFile), Cancel);
        text.Index().Last(line => !string.IsNullOrWhiteSpace(line.Item)).Index.ShouldBe(outcome.SourceStopsAtLine - 1);
        text.ShouldAllBe(line => !line.Contains("chậm nhất") && !line.Contains("trước ngày"));
    }

    [Theory]
    [InlineData(ClusterII2023.Name)]
    [InlineData(Tand2024.Name)]
    public async Task of_a_few_dossiers_comes_out_as_its_documents_say(string name)
    {
        await using var trial = await Trial.Of(postgres, name);

        var played = await trial.Play();
        var again = await trial.Play();

        ReadLineByLine(trial.Scenario, played);
        Trial.Document(again).ShouldBe(Trial.Document(played), "begun again it does nothing twice");
    }

    [Fact]
    public async Task says_of_every_line_where_the_source_has_it_or_that_it_is_made_up()
    {
        var document = (await Undisturbed.Of(postgres)).First;
        var (facts, folder) = (document.Facts.ToList(), ScenarioFolder.Open(ScenarioFolder.Usual));
        ReadLineByLine(folder, document);
        facts.Count.ShouldBeGreaterThan(30);
        var source = folder.Source;
        facts.SelectMany(fact => fact.Places).ShouldAllBe(place => source.Find(place.Quote)!.Line <= place.Line);
        facts.ShouldContain(fact => fact.MadeUp);
    }

    [Fact]
    public async Task keeps_what_the_source_reports_apart_from_what_was_voted()
    {
        var document = (await Undisturbed.Of(postgres)).First;
        document.Happened.Count(fact => fact.Kind == "reported-recommendation").ShouldBe(6, "four court flags, two of the Government");
        document.Open.ShouldHaveSingleItem().Value.ShouldBe("not-recorded-in-the-source");
    }

    [Fact]
    public void that_one_program_serves_at_a_time_are_of_different_sectors()
    {
        var batches = DemoBatches.Of(ScenarioFolder.OpenAll(ScenarioFolder.Every));
        batches.SelectMany(batch => batch).Select(scenario => scenario.Scenario.Id).ShouldBe(ScenarioFolder.Known, ignoreOrder: true);
        foreach (var batch in batches) batch.Select(scenario => scenario.Scenario.Sector).ShouldBeUnique();
        batches[^1].ShouldContain(scenario => scenario.Scenario.Id == ScenarioFolder.Usual, "it stays up");
    }

    // As expected; and what is expected is every value, so that none can go wrong unnoticed.
    private static void ReadLineByLine(ScenarioFolder folder, ScenarioDocument document)
    {
        document.Differences.ShouldBeEmpty();
        ReadAgainstTheSource.Unnoticed(folder, document).ShouldBeEmpty();
        ReadAgainstTheSource.QuotedInVain(folder, document).ShouldBeEmpty();
        document.Facts.ShouldAllBe(fact => fact.Vietnamese.Length > 0 && fact.English.Length > 0 && fact.Value.Length > 0);
    }

    private static Task<DemoDatabase> Open(Trial trial) =>
        DemoDatabase.Open(trial.Scenario, new DemoPlace(trial.ConnectionString, trial.KeyRing), _ => { }, Cancel);
}

/// <summary>What is otherwise than expected is named by its place.</summary>
public sealed class A_comparison_of_documents
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""")] // nothing is expected of b
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""")]
    [InlineData("""{"a":[{"kind":"unit"}]}""", """{"a":[{"kind":"unit","value":"x"}]}""")]
    public void finds_nothing_where_everything_is_as_expected(string expected, string found) =>
        Differences(expected, found).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"a":{"b":1}}""", """{"a":{"b":2}}""", "a.b: 2 (≠ 1)")]
    [InlineData("""{"a":{"b":1}}""", """{"a":{}}""", "a.b: – (≠ 1)")]
    [InlineData("""{"a":["x"]}""", """{"a":[]}""", "a: – (≠ x)")]
    [InlineData("""{"a":["x"]}""", """{"a":["x","x"]}""", "a: x (≠ –)")]
    [InlineData("""{"a":[]}""", """{"a":[{"kind":"unit","value":"x","vietnamese":"y"}]}""", "a: unit x (≠ –)")]
    [InlineData("""{"a":null}""", """{"a":"x"}""", "a: x (≠ –)")]
    public void names_what_is_otherwise(string expected, string found, string difference) =>
        Differences(expected, found).ShouldHaveSingleItem().ShouldBe(difference);

    private static IEnumerable<string> Differences(string expected, string found) =>
        DocumentComparison.Differences(JsonNode.Parse(expected), JsonNode.Parse(found));
}
