using System.Net;
using System.Text.Json;
using Awards.Domain;
using Awards.Tests.Support;

namespace Awards.Tests.Organisations;

public sealed class A_merger_over_http(Postgres postgres)
{
    private static readonly string Today = Ict.DayOf(ApiHost.Morning).ToString("O", null);

    [Fact]
    public async Task passes_what_is_under_way_to_the_successor_and_leaves_the_past_as_it_was()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var (successor, merged) = (journey.Units[0], journey.Units[1]);
        var dossier = (await journey.Propose(1, Journey.CourtFlag))[0];
        await journey.Post(journey.Secretary, $"/units/{merged}/record", new
        {
            earlierHonour = new
            {
                id = Guid.NewGuid(),
                award = "court-flag",
                awardName = "Cờ thi đua Tòa án nhân dân",
                year = 2019,
                number = "18/QĐ-TANDTC",
                day = "2019-12-20",
                authority = "Chánh án",
            },
        });
        await journey.Post(
            ApiHost.FirstAdministrator, $"/units/{merged}/merger",
            new { into = successor, from = Today, decision = "80/QĐ-TANDTC", decidedOn = Today });
        await api.Rest();

        await journey.Put(journey.Heads[1], $"/submissions/{Guid.NewGuid()}", journey.Letter(1, Journey.GovernmentFlag),
            s => s.Problem(HttpStatusCode.Forbidden, "not-your-office"));
        await journey.Put(journey.Heads[0], $"/submissions/{Guid.NewGuid()}", journey.Letter(1, Journey.GovernmentFlag),
            s => s.Problem(HttpStatusCode.Conflict, "unit-has-ended"));

        await journey.Get(journey.Heads[1], $"/dossiers/{dossier}/timeline", s => s.Problem(HttpStatusCode.NotFound, "dossier-unknown"));
        (await journey.Get(journey.Heads[0], $"/dossiers/{dossier}/timeline")).Body.ShouldContain("Vụ Tổng hợp");
        await journey.Post(journey.Heads[0], $"/dossiers/{dossier}/withdraw", new { reason = "Theo đề nghị của đơn vị kế thừa" });

        var honour = (await List(journey, $"/honours?holder={successor}")).ShouldHaveSingleItem();
        honour.GetProperty("unit").GetGuid().ShouldBe(merged);
        var origin = (await journey.Get(journey.Heads[0], $"/units/{successor}/record")).Json.GetProperty("origins")[0];
        origin.GetProperty("absorption").GetProperty("name").GetString().ShouldBe("Vụ Tổng hợp");
    }

    [Fact]
    public async Task is_known_to_whoever_asks_for_names_lists_and_members()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var roster = (await journey.Get(journey.Lead, "/clusters/rosters/id?owner=TANDTC&kind=Cluster&label=VI")).Json
            .GetProperty("roster").GetGuid();
        await journey.Post(ApiHost.FirstAdministrator, $"/clusters/rosters/{roster}/decisions", new
        {
            name = new { owner = "TANDTC", kind = "Cluster", label = "VI" },
            members = journey.Units,
            from = "2018-06-08",
            decision = "01/2018/TT-TANDTC",
            decidedOn = "2018-04-24",
        });
        await journey.Post(
            ApiHost.FirstAdministrator, $"/units/{journey.Units[1]}/merger",
            new { into = journey.Units[0], from = Today, decision = "80/QĐ-TANDTC", decidedOn = Today });
        await journey.Post(
            ApiHost.FirstAdministrator, $"/units/{journey.Units[0]}/renamings",
            new { name = "Văn phòng - Tổng hợp", from = Today, decision = "80/QĐ-TANDTC", decidedOn = Today });
        await api.Rest();

        (await Match(journey, "VĂN PHÒNG TỔNG HỢP", Today)).ShouldBe(("One", "Văn phòng - Tổng hợp"));
        (await Match(journey, "văn  phòng", "2021-01-01")).ShouldBe(("One", "Văn phòng"));
        (await Match(journey, "Vụ Tổng hợp", Today)).ShouldBe(("None", "Vụ Tổng hợp"));
        (await List(journey, "/units?search=van phong tong hop")).ShouldHaveSingleItem()
            .GetProperty("name").GetString().ShouldBe("Văn phòng - Tổng hợp");
        (await List(journey, "/clusters?search=tandtc cum vi hoc vien")).ShouldHaveSingleItem();
        (await List(journey, "/campaigns?search=vi cong ly")).ShouldHaveSingleItem();
        (await List(journey, "/campaigns?search=vi cong bang")).ShouldBeEmpty();

        (await Members(journey, roster, "2021-01-01")).ShouldBe(["Văn phòng", "Vụ Tổng hợp", "Ban Thanh tra", "Học viện Tòa án"]);
        (await Members(journey, roster, Today)).ShouldBe(["Văn phòng - Tổng hợp", "Ban Thanh tra", "Học viện Tòa án"]);
        await journey.Get(journey.Lead, $"/clusters/rosters/{roster}/members?on=2018-01-01",
            s => s.Problem(HttpStatusCode.NotFound, "roster-unknown"));
        var cluster = (await journey.Get(journey.Lead, $"/clusters/{journey.Cluster}")).Json;
        cluster.GetProperty("members")[0].GetProperty("name").GetString().ShouldBe("Văn phòng");
        cluster.GetProperty("leadsBy").GetProperty("decision").GetString().ShouldBe("69/QĐ");
    }

    private static async Task<List<JsonElement>> List(Journey journey, string address) =>
        [.. (await journey.Get(journey.Heads[0], address)).Json.GetProperty("items").EnumerateArray()];

    private static async Task<(string?, string?)> Match(Journey journey, string name, string on)
    {
        var found = (await journey.Get(journey.Heads[0], $"/units/match?name={Uri.EscapeDataString(name)}&on={on}")).Json;
        return (found.GetProperty("kind").GetString(), found.GetProperty("units")[0].GetProperty("name").GetString());
    }

    private static async Task<List<string?>> Members(Journey journey, Guid roster, string on)
    {
        var found = (await journey.Get(journey.Lead, $"/clusters/rosters/{roster}/members?on={on}")).Json;
        return [.. found.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("name").GetString())];
    }
}
