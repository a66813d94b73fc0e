using System.Net;
using Awards.Tests.Support;

namespace Awards.Tests.Launching;

public sealed class A_campaigns_plan_over_http(Postgres postgres)
{
    [Fact]
    public async Task is_followed_from_an_impossible_day_to_reports_a_pact_and_a_record()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var (campaign, unit) = ($"/campaigns/{journey.Campaign}", journey.Units[0]);
        await journey.Post(journey.Secretary, $"{campaign}/duties", new
        {
            code = "plan",
            kind = "Plan",
            @class = "Units",
            recipients = new[] { unit },
            raw = "trước ngày 30/02/2021",
        });
        await journey.Post(journey.Heads[0], $"{campaign}/units/{unit}/reports", Report("1/KH-VP"),
            s => s.Problem(HttpStatusCode.Conflict, "report-not-asked"));
        await api.Rest();
        var waiting = (await journey.Get(journey.Secretary, "/worklist")).Json.GetProperty("items").EnumerateArray();
        waiting.ShouldContain(item => item.GetProperty("todo").GetProperty("detail").GetString() == "trước ngày 30/02/2021");

        await journey.Post(journey.Secretary, $"{campaign}/resolutions", new { code = "plan", reason = "Công văn 10", day = "2031-02-28" });
        await api.Rest();
        await journey.Post(journey.Heads[0], $"{campaign}/units/{unit}/reports",
            new { duty = "plan", number = "1/QĐ-VP", day = "2021-01-10", effectiveAt = "2021-10-12T07:59:00+07:00" },
            s => s.Problem(HttpStatusCode.Forbidden, "not-your-office"));
        await journey.Post(journey.Heads[0], $"{campaign}/units/{unit}/reports", Report("1/QĐ-VP"));
        await journey.Post(journey.Lead, $"/clusters/{journey.Cluster}/pact",
            new { campaign = journey.Campaign, title = "Giao ước", day = "2021-01-10" });
        await journey.Post(journey.Heads[0], $"/clusters/{journey.Cluster}/pact/signatures", new { unit, day = "2021-01-10" });
        await Undertake(journey, $"{campaign}/units/{unit}");
        await api.Rest();

        var board = (await journey.Get(journey.Heads[1], $"{campaign}/board")).Json;
        var report = board.GetProperty("duties")[0].GetProperty("reports")[0];
        report.GetProperty("received").GetProperty("warnings").GetArrayLength().ShouldBe(1);
        board.GetProperty("pacts")[0].GetProperty("missing").GetArrayLength().ShouldBe(3);
        board.GetProperty("units").GetArrayLength().ShouldBe(0, "what a unit registers is its own");
        (await journey.Get(journey.Heads[0], $"{campaign}/board")).Json.GetProperty("units").GetArrayLength().ShouldBe(1);
        var record = (await journey.Get(journey.Heads[0], $"/units/{unit}/record")).Json.GetProperty("entries");
        record[0].GetProperty("targetResult").GetProperty("outcome").GetString().ShouldBe("Exceeded");
    }

    private static async Task Undertake(Journey journey, string part)
    {
        var target = Guid.NewGuid();
        await journey.Post(journey.Heads[0], $"{part}/titles", new { id = Guid.NewGuid(), award = "advanced-worker", count = 9 });
        await journey.Post(journey.Secretary, $"{part}/targets",
            new { id = target, text = "Giải quyết đơn", figure = new { numerator = 9, denominator = 10 } });
        await journey.Post(journey.Heads[0], $"{part}/target-results",
            new { target, result = new { numerator = 95, denominator = 100 }, document = "6/BC" });
    }

    private static object Report(string number) => new { duty = "plan", number, day = "2021-01-10" };
}
