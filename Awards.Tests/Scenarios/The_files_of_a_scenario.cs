using System.Text.Json.Nodes;
using Awards.Api.Scenarios;
using Awards.Tests.Tidy;

namespace Awards.Tests.Scenarios;

public sealed class The_files_of_a_scenario
{
    private static ScenarioFolder Usual => ScenarioFolder.Open(ScenarioFolder.Usual);

    private static IReadOnlyList<string> Winners =>
        [.. Conference["recommended"]!.AsObject().SelectMany(award => award.Value!.AsArray()).Append(Conference["nextLead"])
            .Append(Conference["nextDeputy"]).Select(unit => (string)unit!).Distinct()];

    private static JsonNode Conference => Usual.Expected.FromTheSource["outcome"]!["conference"]!;

    [Fact]
    public void say_what_the_seed_says_and_mark_the_rest_as_made_up()
    {
        var (scenario, route) = (Usual.Scenario, Usual.Scenario.Route!);
        scenario.Organisation.Units.Count.ShouldBe(12);
        scenario.Unit("Vụ Thi đua Khen thưởng").Name.ShouldBe("Vụ Thi đua - Khen thưởng", "the seed writes one department three ways");
        (route.Cluster.Lead, route.Cluster.Deputy, route.Cluster.Decision)
            .ShouldBe(("Ban Thanh tra", "Tạp chí Tòa án nhân dân", "69/QĐ-TANDTC-TĐKT"));
        route.Cluster.DecidedOn.ShouldBe(new DateOnly(2020, 12, 28));
        route.Campaign.Plan.ShouldBe("355/KH-TANDTC-TĐKT");
        route.Conference.Day.ShouldBe(new DateOnly(2021, 10, 12));
        Usual.Ballots.Synthetic.ShouldBeTrue();
        new[]
        {
            scenario.Officers.Synthetic, route.Campaign.Deadlines.Synthetic, route.Cluster.Quotas!.Synthetic,
            route.Proposals.Synthetic,
            route.Conference.Election!.Synthetic, route.Appraisal.Synthetic, route.Council.Synthetic, route.Decisions.Synthetic,
            route.Calendar.Synthetic,
        }.ShouldAllBe(marked => marked);
        scenario.Officers.People.ShouldAllBe(person => person.Name.EndsWith("(minh họa)"));
    }

    /// <summary>
    /// Wherever the scenario names a winner it names, in the same place, a unit that wins nothing: so the place tells nothing.
    /// </summary>
    [Fact]
    public void name_no_winner_in_the_scenario()
    {
        var places = new Dictionary<string, HashSet<string>>();
        Walk(JsonNode.Parse(File.ReadAllText(Path.Combine(ScenarioCopy.Original, "scenario.json"))), "", places);
        var units = Usual.Scenario.Organisation.Units.Select(unit => unit.Name).ToList();
        var named = places.Select(
            place =>
                (place.Key, Units: units.Where(unit => place.Value.Any(text => text.Contains(unit, StringComparison.Ordinal))).ToList()))
            .Where(place => place.Units.Intersect(Winners).Any()).ToList();
        named.Count.ShouldBeGreaterThan(3, "a rule over no place proves nothing");
        named.ShouldAllBe(place => place.Units.Except(Winners).Any());
    }

    [Fact]
    public void are_the_only_place_of_the_program_that_names_units()
    {
        var winners = Winners;
        Repository.Sources
            .Where(file => !file.Name.StartsWith("Awards.Tests/", StringComparison.Ordinal))
            .SelectMany(file => file.Where(line => IsCode(line) && winners.Any(winner => line.Contains(winner, StringComparison.Ordinal))))
            .ShouldBeEmpty("a comment may name one, code may not");
    }

    /// <summary>The API takes none of the ids that only the system makes, nor may the demonstration make any.</summary>
    [Fact]
    public void give_ids_that_callers_may_make()
    {
        var ids = new[] { Usual.Scenario.Route!.Campaign.Id.Value, Usual.Scenario.NewId("anything") }
            .Concat(Usual.Scenario.Organisation.Units.Select(unit => unit.Id.Value))
            .Concat(Usual.Scenario.Officers.People.Select(person => person.Id.Value));
        ids.ShouldAllBe(id => id.Version == 4);
        Usual.Scenario.NewId("anything").ShouldBe(Usual.Scenario.NewId("anything"));
        Usual.Scenario.NewId("anything").ShouldNotBe(Usual.Scenario.NewId("anything else"));
    }

    [Fact]
    public void that_misspell_a_unit_are_refused_before_anything_is_recorded()
    {
        using var copy = new ScenarioCopy()
            .With("ballots.json", ballots => ballots["conference"]![0]!["papers"]![0]!["approves"]![0] = "Vụ Tổ chứ");
        Should.Throw<ScenarioException>(() => ScenarioFolder.Open(copy.Path)).Message.ShouldContain("Vụ Tổ chứ");
    }

    [Fact]
    public void that_have_a_member_nobody_reads_are_refused()
    {
        using var copy = new ScenarioCopy()
            .With("ballots.json", ballots => ballots["conference"]![0]!["papers"]![0]!["aproves"] = new JsonArray());
        Should.Throw<ScenarioException>(() => ScenarioFolder.Open(copy.Path)).Message.ShouldContain("aproves");
    }

    public static TheoryData<string> Names => new(ScenarioFolder.Known);

    /// <summary>A sentence that the source has not is found before anything is played.</summary>
    [Fact]
    public void that_quote_what_the_source_does_not_say_are_refused()
    {
        using var copy = new ScenarioCopy()
            .With("source.json", source => source["places"]!["divisions"] = "Tổng số đơn vị cấp phòng và tương đương là 57.");
        Should.Throw<ScenarioException>(() => ScenarioFolder.Open(copy.Path)).Message.ShouldContain("divisions");
    }

    /// <summary>The same fact cannot be of the source and made up.</summary>
    [Fact]
    public void that_expect_a_value_twice_are_refused()
    {
        using var copy = new ScenarioCopy().With("expected.json", expected => expected["madeUp"]!["source"] = "–");
        var expected = ScenarioFolder.Open(copy.Path).Expected;
        Should.Throw<ScenarioException>(() => expected.Differences(new JsonObject())).Message.ShouldContain("source");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void of_every_name_can_be_read_and_are_told_by_somebody(string name)
    {
        var folder = ScenarioFolder.Open(name);
        folder.Scenario.Id.ShouldBe(name);
        folder.Source.Sheet.Places.ShouldNotBeEmpty();
        folder.Expected.FromTheSource.ShouldNotBeEmpty();
        Storyline.Of(folder.Scenario).Scenario.ShouldBe(name);
        folder.Scenario.Officers.People.Select(person => person.Id).ShouldBeUnique();
    }

    /// <summary>What two sources print stands in the files as it is printed, and who acts in them is marked as made up.</summary>
    [Fact]
    public void keep_the_numbers_of_their_sources_and_mark_their_people()
    {
        var (cluster, tasks) = (ScenarioFolder.Open(ClusterII2023.Name), ScenarioFolder.Open(Tand2024.Name));
        var (years, dossiers) = (cluster.Own<ClusterYearsPlan>("cluster.json"), tasks.Own<TasksPlan>("dossiers.json"));
        years.Launch.Plan.ShouldBe("427/QĐ-TANDTC-TĐKT");
        years.Rosters.Select(roster => roster.Members.Count).ShouldBe([14, 7]);
        dossiers.Launch.Plan.ShouldBe("512-NQ/BCSĐ");
        new[] { years.Pact.Synthetic, years.Undertakings.Synthetic, years.Award.Synthetic, tasks.Ballots.Synthetic }
            .Concat(dossiers.Letters.Select(letter => letter.Synthetic)).Concat(dossiers.Records.Select(entry => entry.Synthetic))
            .ShouldAllBe(marked => marked);
        cluster.Scenario.Officers.People.Concat(tasks.Scenario.Officers.People).Select(person => person.Name)
            .Concat(dossiers.Nominees.Select(nominee => nominee.Name)).ShouldAllBe(name => name.EndsWith("(minh họa)"));
    }

    [Fact]
    public void that_are_not_there_are_answered_with_those_that_are() =>
        Should.Throw<ScenarioException>(() => ScenarioFolder.Open("cluster-vii")).Message.ShouldContain(ScenarioFolder.Usual);

    private static bool IsCode(string line) => !line.TrimStart().StartsWith("///", StringComparison.Ordinal);

    private static void Walk(JsonNode? node, string place, Dictionary<string, HashSet<string>> places)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, member) in members) Walk(member, $"{place}/{name}", places);
                break;
            case JsonArray items:
                foreach (var item in items) Walk(item, $"{place}/*", places);
                break;
            case JsonValue value:
                if (!places.TryGetValue(place, out var texts)) places.Add(place, texts = []);
                texts.Add(value.ToString());
                break;
        }
    }
}
