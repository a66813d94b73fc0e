using System.Net;
using System.Text.Json;
using Awards.Domain;
using Awards.Tests.Support;

namespace Awards.Tests.Organisations;

public sealed class A_record_over_http(Postgres postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_entered_struck_out_and_read_with_all_honours_in_one_look()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var person = await office.Register("Nguyễn Thị Bình");
        var dossiers = await office.Propose("advanced-worker", person);
        await office.Review("advanced-worker", dossiers);
        await office.Decide("12/QĐ-VP", dossiers);

        var (rating, discipline) = (Guid.NewGuid(), Guid.NewGuid());
        await Enter(office, office.Officer, person, new { rating = Rating(rating) });
        await Enter(office, office.Journey.Secretary, person, new { earlierHonour = Earlier(Guid.NewGuid()) });
        await Enter(office, office.Journey.Secretary, person, new
        {
            discipline = new { id = discipline, sanction = "Warning", from = "2019-01-01", until = "2019-12-31" },
        });
        await Enter(office, office.Officer, person, new { strikingOut = new { id = Guid.NewGuid(), entry = rating, reason = "Nhầm năm" } });

        var seen = (await office.Journey.Get(office.Officer, $"/persons/{person}/record")).Json;
        seen.GetProperty("honours")[0].GetProperty("number").GetString().ShouldBe("12/QĐ-VP");
        var entries = seen.GetProperty("entries").EnumerateArray().ToList();
        entries.Count.ShouldBe(3);
        entries[0].GetProperty("rating").GetProperty("rating").GetString().ShouldBe("CompletedWell");
        entries[0].GetProperty("struckOut").GetProperty("reason").GetString().ShouldBe("Nhầm năm");
        entries[1].GetProperty("earlierHonour").GetProperty("number").GetString().ShouldBe("18/QĐ-VP");
        entries[2].GetProperty("discipline").GetProperty("sanction").GetString().ShouldBe("Warning");
    }

    [Fact]
    public async Task of_a_unit_stands_in_the_register_of_honours_until_it_is_struck_out()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var (unit, entry) = (journey.Units[0], Guid.NewGuid());
        await journey.Post(journey.Secretary, $"/units/{unit}/record", new { earlierHonour = Earlier(entry) });
        var honour = (await Honours(journey, unit)).ShouldHaveSingleItem().GetProperty("honour");
        honour.GetProperty("entry").GetGuid().ShouldBe(entry);
        honour.GetProperty("dossier").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Found(journey, $"unit={unit}&from=2018&to=2018")).ShouldHaveSingleItem().GetProperty("holder").GetString()
            .ShouldNotBeNullOrEmpty();
        (await Found(journey, $"unit={unit}&from=2019")).ShouldBeEmpty();
        (await journey.Get(journey.Heads[0], $"/honours/runs?holder={unit}")).Json[0].GetProperty("years").GetInt32().ShouldBe(1);

        await journey.Post(
            journey.Secretary, $"/units/{unit}/record", new { strikingOut = new { id = Guid.NewGuid(), entry, reason = "Nhầm đơn vị" } });
        (await Honours(journey, unit)).ShouldBeEmpty();
        (await Found(journey, $"unit={unit}")).ShouldBeEmpty();
        (await Found(journey, $"unit={unit}&struckOut=true")).ShouldHaveSingleItem().GetProperty("held").GetProperty("struckOut")
            .GetString().ShouldBe("Nhầm đơn vị");
        var record = (await journey.Get(journey.Heads[0], $"/units/{unit}/record")).Json.GetProperty("entries");
        record[0].GetProperty("struckOut").GetProperty("reason").GetString().ShouldBe("Nhầm đơn vị");
        await journey.Get(journey.Heads[1], $"/units/{unit}/record", s => s.Problem(HttpStatusCode.NotFound, "nothing-here"));
    }

    [Fact]
    public async Task is_not_the_units_to_say_of_disciplines_and_honours()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var unit = $"/units/{journey.Units[0]}/record";
        await journey.Post(journey.Heads[0], unit, new { rating = Rating(Guid.NewGuid()) });
        await journey.Post(journey.Heads[0], unit, new { earlierHonour = Earlier(Guid.NewGuid()) },
            s => s.Problem(HttpStatusCode.Forbidden, "not-your-office"));
        await journey.Post(journey.Heads[1], unit, new { rating = Rating(Guid.NewGuid()) },
            s => s.Problem(HttpStatusCode.Forbidden, "not-your-office"));
    }

    [Fact]
    public async Task takes_one_entry_under_an_id_that_is_the_callers_to_make()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var unit = $"/units/{journey.Units[0]}/record";
        await journey.Post(journey.Secretary, unit, new { }, s => s.Problem(HttpStatusCode.BadRequest, "malformed-request"));
        await journey.Post(journey.Secretary, unit, new { rating = Rating(Guid.NewGuid()), earlierHonour = Earlier(Guid.NewGuid()) },
            s => s.Problem(HttpStatusCode.BadRequest, "malformed-request"));
        await journey.Post(journey.Secretary, unit, new { rating = Rating(NameBased.Id("taken beforehand")) },
            s => s.Problem(HttpStatusCode.UnprocessableEntity, "id-reserved"));
    }

    [Fact]
    public async Task of_somebody_who_was_erased_is_shown_no_more()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var person = await office.Register("Nguyễn Thị Bình");
        await Enter(office, office.Officer, person, new { rating = Rating(Guid.NewGuid()) });
        await office.Journey.Post(ApiHost.FirstAdministrator, $"/persons/{person}/erase", new { grounds = "Đơn" });
        await office.Journey.Get(office.Officer, $"/persons/{person}/record", s => s.Problem(HttpStatusCode.Conflict, "person-is-erased"));
    }

    [Fact]
    public async Task goes_along_when_the_registration_is_merged()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var (first, second) = (await office.Register("Nguyễn Thị Bình"), await office.Register("Nguyễn Thị Bình"));
        await Enter(office, office.Officer, first, new { rating = Rating(Guid.NewGuid()) });
        await office.Journey.Post(ApiHost.FirstAdministrator, $"/persons/{first}/merge", new { into = second, reason = "Trùng" });
        await api.Rest();
        (await office.Journey.Get(office.Officer, $"/persons/{second}/record")).Json.GetProperty("entries").GetArrayLength().ShouldBe(1);
    }

    private static Task<HttpReply> Enter(Individuals office, PersonId by, Guid person, object entry) =>
        office.Journey.Post(by, $"/persons/{person}/record", entry);

    private static async Task<List<JsonElement>> Honours(Journey journey, Guid holder)
    {
        var head = await journey.Api.Node.Log.Head(Cancel);
        var page = await journey.Get(journey.Secretary, $"/honours?holder={holder}&after={head}");
        return [.. page.Json.GetProperty("items").EnumerateArray()];
    }

    private static async Task<List<JsonElement>> Found(Journey journey, string asked)
    {
        var head = await journey.Api.Node.Log.Head(Cancel);
        var page = await journey.Get(journey.Secretary, $"/honours/search?{asked}&after={head}");
        return [.. page.Json.GetProperty("items").EnumerateArray()];
    }

    private static object Rating(Guid id) => new { id, year = 2019, rating = "CompletedWell", document = "31/TB-VP" };

    private static object Earlier(Guid id) => new
    {
        id,
        award = "advanced-worker",
        awardName = "Lao động tiên tiến",
        year = 2018,
        number = "18/QĐ-VP",
        day = "2018-12-20",
        authority = "Chánh Văn phòng",
    };
}
