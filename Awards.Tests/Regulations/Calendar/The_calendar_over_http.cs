using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

public sealed class The_calendar_over_http(Postgres postgres)
{
    [Fact]
    public async Task is_adopted_by_the_administrator_and_read_by_anybody()
    {
        await using var api = await ApiHost.Start(postgres);
        await Adopt(api, Holidays.Text);

        var table = (await api.Anybody(s => s.Get("/tand/holidays?year=2026"))).Json.EnumerateArray().ShouldHaveSingleItem();
        (table.GetProperty("year").GetInt32(), table.GetProperty("decision").GetString(), table.GetProperty("isSure").GetBoolean())
            .ShouldBe((2026, "02/TB", true));
        var worked = table.GetProperty("days").EnumerateArray().First(day => day.GetProperty("date").GetString() == "2026-08-22");
        (worked.GetProperty("kind").GetString(), worked.GetProperty("certainty").GetString()).ShouldBe(("SwapWork", "Secondary"));

        var all = (await api.Anybody(s => s.Get("/tand/holidays"))).Json.EnumerateArray().ToList();
        all.Count.ShouldBe(10);
        all[^1].GetProperty("isSure").GetBoolean().ShouldBeFalse("2027 is an estimate");
        (await api.Anybody(s => s.Get("/tand/holidays?year=2028"))).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task is_not_adopted_by_another_office_or_from_a_wrong_file()
    {
        await using var api = await ApiHost.Start(postgres);
        await api.Administer();
        var secretary = await api.Appoint(Role.Secretary);
        var body = new { text = Holidays.Text, decision = "02/TB", decidedOn = "2021-01-05" };
        await api.As(secretary, s => s.Post("/tand/holidays", body).Problem(HttpStatusCode.Forbidden, "not-your-office"));
        await api.As(ApiHost.FirstAdministrator, s => s
            .Post("/tand/holidays", new { text = Holidays.Text.Replace("2021-02-15", "2021-02-13"), body.decision, body.decidedOn })
            .Problem(HttpStatusCode.UnprocessableEntity, "holidays-malformed")
            .Expect(reply => reply.Text("detail")!.Contains("$.2021[", StringComparison.Ordinal) ? null : "the place"));
    }

    [Fact]
    public async Task counts_a_limit_of_the_rules_in_force_and_shows_every_day()
    {
        await using var api = await ApiHost.Start(postgres);
        await Adopt(api, Holidays.Text);
        await AdoptRules(api, """{ "unit": "Working", "firstDayCounts": true, "rollForward": false }""");

        var count = (await api.Anybody(s => s.Get("/tand/calendar/count?limit=complete-papers&from=2021-04-29"))).Json;
        (count.GetProperty("lastDay").GetString(), count.GetProperty("passesAt").GetString(), count.GetProperty("ruleSet").GetString())
            .ShouldBe(("2021-05-14", "2021-05-14T17:00:00+00:00", "tand-2017"));
        var days = count.GetProperty("days").EnumerateArray().ToList();
        (days.Count, days.Count(day => day.GetProperty("counts").GetBoolean())).ShouldBe((16, 10));
        days[1].GetProperty("vietnamese").GetString().ShouldBe("ngày nghỉ lễ (Ngày Chiến thắng), không tính");
        days[^1].GetProperty("english").GetString().ShouldBe("working day 10");
        count.GetProperty("isSure").GetBoolean().ShouldBeFalse("nobody verified the ten days");
        count.GetProperty("doubts").EnumerateArray().ShouldHaveSingleItem().GetProperty("english").GetString()
            .ShouldBe("The provision applied is not verified (Quyết định thiết kế của hệ thống).");
    }

    [Fact]
    public async Task says_why_it_cannot_count()
    {
        await using var api = await ApiHost.Start(postgres);
        const string Count = "/tand/calendar/count?limit=complete-papers&from=";
        await api.Anybody(s => s.Get($"{Count}2021-04-29").Problem(HttpStatusCode.Conflict, "no-rules-in-force"));
        await Adopt(api, Holidays.Text);
        await AdoptRules(api, "null");
        await api.Anybody(s => s.Get($"{Count}2021-04-29"));
        await api.Anybody(s => s.Get($"{Count}2018-06-01").Problem(HttpStatusCode.Conflict, "no-rules-in-force"));
        await api.Anybody(s => s.Get($"{Count}2018-06-01&day=2021-04-29"));
        await api.Anybody(s => s.Get($"{Count}9999-12-31&day=2021-04-29").Problem(HttpStatusCode.UnprocessableEntity, "year-impossible"));
        await api.Anybody(s => s.Get("/tand/calendar/count?limit=no-such-limit&from=2021-04-29")
            .Problem(HttpStatusCode.NotFound, "limit-unknown"));
        foreach (var question in (string[])["", "?limit=complete-papers", "?from=2021-04-29", "?limit=complete-papers&from=29/04/2021"])
            await api.Anybody(s => s.Get($"/tand/calendar/count{question}").Problem(HttpStatusCode.BadRequest, "malformed-request"));
    }

    [Fact]
    public async Task computes_the_days_that_a_plan_states_by_what_is_in_force()
    {
        await using var api = await ApiHost.Start(postgres);
        await Adopt(api, Holidays.Text);
        await AdoptRules(api, "null", """{ "rollForward": true, "source": { "document": "BLDS", "article": "148", "verified": false } }""");
        var campaign = $"/tand/campaigns/{Guid.NewGuid()}";
        await api.As(ApiHost.FirstAdministrator, s => s.Put(campaign, new
        {
            name = "Thi đua năm 2021",
            year = 2021,
            plan = "1",
            planDate = "2021-01-15",
            issuer = "B",
            deadlines = new[] { new { step = "Decision", lastDay = "2021-12-31" } },
            stated = new[] { new { step = "Proposal", day = "2021-02-27", end = "NoLaterThan" } },
        }));

        var deadlines = (await api.As(ApiHost.FirstAdministrator, s => s.Get(campaign))).Json.GetProperty("deadlines");
        deadlines.EnumerateArray().Select(deadline => deadline.GetProperty("lastDay").GetString()).ShouldBe(["2021-03-01", "2021-12-31"]);
        var (proposal, decision) = (deadlines[0], deadlines[1]);
        proposal.GetProperty("stated").GetProperty("day").GetString().ShouldBe("2021-02-27");
        proposal.GetProperty("days").GetArrayLength().ShouldBe(3);
        proposal.GetProperty("doubts")[0].GetProperty("vietnamese").GetString()
            .ShouldBe("Quy định được áp dụng chưa được kiểm chứng (BLDS, 148).");
        decision.GetProperty("stated").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static async Task Adopt(ApiHost api, string text)
    {
        await api.Administer();
        await api.As(ApiHost.FirstAdministrator, s => s
            .Post("/tand/holidays", new { text, decision = "02/TB", decidedOn = "2021-01-05" }));
    }

    private static Task<HttpReply> AdoptRules(ApiHost api, string counting, string namedDays = "null")
    {
        var rules = JsonNode.Parse(Flags.Text)!;
        rules["limits"]![0]!["counting"] = JsonNode.Parse(counting);
        rules["namedDays"] = JsonNode.Parse(namedDays);
        return api.As(ApiHost.FirstAdministrator, s => s
            .Post("/tand/rule-sets", new { text = rules.ToJsonString(), decision = "01/QĐ", decidedOn = "2021-01-04" }));
    }
}
