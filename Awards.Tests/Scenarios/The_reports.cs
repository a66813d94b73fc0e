using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Awards.Tests.Support;

namespace Awards.Tests.Scenarios;

/// <summary>What the reports say of the usual scenario: Cluster VI in 2021, as its source tells it.</summary>
public sealed class The_reports(Postgres postgres)
{
    [Fact]
    public async Task count_the_four_and_the_two_flags_that_the_conference_recommended()
    {
        var lines = (await Reports()).Fairness["report"]!["lines"]!.AsArray();
        int Recommended(string award) => lines.Where(line => (string?)line!["scope"] == "All" && (string?)line["award"] == award)
            .Select(line => (int)line!["total"]!["byCluster"]!).Single();
        (Recommended("court-flag"), Recommended("government-flag")).ShouldBe((4, 2));
    }

    [Fact]
    public async Task say_that_the_standing_body_is_itself_nominated()
    {
        var reports = await Reports();
        foreach (var notices in new[] { reports.Conflicts["notices"]!, reports.Board["conflicts"]! })
        {
            notices.AsArray().Where(notice => (string?)notice!["kind"] == "StandingBodyNominated")
                .Select(notice => ((string?)notice!["unitName"], (string?)notice["award"])).ShouldBe(
                    [("Vụ Thi đua - Khen thưởng", "court-flag"), ("Vụ Thi đua - Khen thưởng", "government-flag")], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task show_on_the_board_who_leads_the_cluster_and_that_no_seat_is_left()
    {
        var board = (await Reports()).Board;
        var plan = board["plan"]!;
        var lead = (string?)plan["leads"]!["lead"];
        plan["electors"]!.AsArray().Single(elector => (string?)elector!["unit"] == lead)!["name"]!.GetValue<string>()
            .ShouldBe("Ban Thanh tra");
        Used(board["quotas"]!).ShouldBe([("court-flag", 4, 0), ("government-flag", 2, 0)]);
        Used((await Reports()).Quotas["lines"]!).ShouldBe([("court-flag", 4, 0), ("government-flag", 2, 0)]);
    }

    [Fact]
    public async Task show_anybody_no_count_below_five()
    {
        var collectives = (await Reports()).Public["report"]!["collectives"]!;
        collectives["rows"]!.AsArray().Count.ShouldBe(2, "awards are named");
        foreach (var row in collectives["rows"]!.AsArray())
            row!["counts"]!.AsArray().Append(row["total"]).ShouldAllBe(count => Shown(count) == null || Shown(count) >= 5);
    }

    [Fact]
    public async Task are_a_page_for_an_inspector_too()
    {
        var page = (await Undisturbed.Of(postgres)).Pages.Fairness;
        Text(page.QuerySelector("h1")!).ShouldBe("Công bằng trong khen thưởng năm 2021");
        var flags = page.QuerySelectorAll("#de-nghi tbody tr").Select(Text).First(row => row.StartsWith("Toàn ngành Cờ thi đua Tòa án"));
        flags.ShouldContain("đơn vị: ");
        page.QuerySelectorAll("#thoi-gian tbody tr").Length.ShouldBeGreaterThan(5);
        Text(page.QuerySelector("#deu-co tbody")!).ShouldContain("Cụm VI");
        page.QuerySelectorAll("script").ShouldBeEmpty();
    }

    private async Task<ReportsOfTheDay> Reports() => (await Undisturbed.Of(postgres)).Reports;

    private static IEnumerable<(string?, int, int)> Used(JsonNode lines) =>
        lines.AsArray().Select(line => ((string?)line!["award"], (int)line["used"]!, (int)line["left"]!));

    private static int? Shown(JsonNode? count) => count is JsonObject cell ? (int?)cell["count"] : (int?)count;

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
