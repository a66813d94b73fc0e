using System.Text.Json.Nodes;
using Awards.Api.Scenarios;
using Awards.Tests.Support;

namespace Awards.Tests.Scenarios;

public sealed class The_demonstration(Postgres postgres)
{
    private const string CourtFlag = "court-flag";
    private const string GovernmentFlag = "government-flag";

    [Fact]
    public async Task reaches_what_the_source_reports() =>
        (await Undisturbed.Of(postgres)).First.Differences.ShouldBeEmpty();

    [Fact]
    public async Task begun_again_duplicates_nothing()
    {
        var (first, again, _, _) = await Undisturbed.Of(postgres);
        Trial.Document(again).ShouldBe(Trial.Document(first));
        again.Position.ShouldBe(again.Events, "a log has no gaps");
    }

    [Fact]
    public async Task explains_every_award_by_actor_rule_source_and_tally()
    {
        var played = await Undisturbed.Of(postgres);
        played.Timelines.Count.ShouldBe(played.Published.Count);
        foreach (var entries in played.Timelines.Select(timeline => timeline["entries"]!.AsArray()))
        {
            entries.ShouldAllBe(
                entry => !string.IsNullOrWhiteSpace((string?)entry!["vietnamese"]) && !string.IsNullOrWhiteSpace((string?)entry["actor"]));
            entries.ShouldAllBe(entry => entry!["grounds"]!["sources"]!.AsArray().Count > 0);
            entries.ShouldAllBe(entry => (string?)entry!["event"] == "dependent_registered" || (string?)entry["ruleSet"] == "tand-2017");
            var votes = entries.Where(entry => (string?)entry!["event"] == "vote_recorded").ToList();
            votes.Count.ShouldBe(2, "the cluster's and the council's");
            votes.ShouldAllBe(vote => (int)vote!["grounds"]!["vote"]!["tally"]!["yes"]! > 0);
        }
    }

    [Fact]
    public async Task sees_the_winners_swap_through_to_publication_when_two_units_ballots_are_swapped()
    {
        const string winner = "Văn phòng";
        const string other = "Vụ Tổng hợp";
        using var copy = new ScenarioCopy()
            .With("ballots.json", ballots => Swap(ballots["conference"]!.AsArray().Single(Is(CourtFlag))!, winner, other));
        await using var trial = await Trial.Of(postgres, copy.Path);

        var document = await trial.Play();

        var outcome = (RouteOutcome)document.Outcome;
        outcome.Conference.Recommended[CourtFlag].ShouldContain(other);
        outcome.Conference.Recommended[CourtFlag].ShouldNotContain(winner);
        outcome.Published.Select(award => award.Unit).ShouldContain(other);
        outcome.Published.Select(award => award.Unit).ShouldNotContain(winner);
        document.Differences.ShouldContain(
            difference => difference.StartsWith("outcome.conference.recommended.court-flag", StringComparison.Ordinal),
            "the source reports otherwise");
        document.Happened.Single(fact => fact.Kind == "recommended" && fact.Value == $"{other}: {CourtFlag}").MadeUp
            .ShouldBeTrue("the source does not say so");
    }

    [Fact]
    public async Task comes_out_otherwise_under_a_rule_set_that_asks_for_three_quarters()
    {
        using var copy = new ScenarioCopy().WithRuleSet("tand-2017.json", rules =>
        {
            var policy = rules["policies"]!.AsArray().Single(policy => (string?)policy!["id"] == "cluster-flag")!;
            policy["threshold"] = new JsonObject { ["numerator"] = 3, ["denominator"] = 4 };
        });
        await using var trial = await Trial.Of(postgres, copy.Path);
        var usual = (RouteOutcome)(await Undisturbed.Of(postgres)).First.Outcome;

        var outcome = (RouteOutcome)(await trial.Play()).Outcome;

        outcome.Conference.Recommended[CourtFlag].ShouldBe(
            usual.Conference.Recommended[CourtFlag].Take(3), "the fourth has exactly two thirds");
        outcome.Conference.Recommended[GovernmentFlag].ShouldHaveSingleItem();
        outcome.Published.Count.ShouldBe(4);
    }

    private static Func<JsonNode?, bool> Is(string question) => sheet => (string?)sheet!["question"] == question;

    // Voters too: otherwise a unit would vote on itself.
    private static void Swap(JsonNode sheet, string one, string other)
    {
        string Swapped(string text) => text == one ? other : text == other ? one : text;
        foreach (var paper in sheet["papers"]!.AsArray())
        {
            paper!["voter"] = Swapped((string)paper["voter"]!);
            foreach (var list in new[] { "approves", "against", "abstains" }.Select(name => paper[name]).OfType<JsonArray>())
                for (var place = 0; place < list.Count; place++) list[place] = Swapped((string)list[place]!);
        }
    }
}
