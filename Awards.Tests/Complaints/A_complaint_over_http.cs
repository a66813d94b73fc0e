using System.Net;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Complaints;

public sealed class A_complaint_over_http(Postgres postgres)
{
    private const string Name = "Trần Văn Người Gửi", Phone = "0912 345 678";

    [Fact]
    public async Task holds_its_dossier_until_it_is_settled_and_says_to_the_secretary_alone_who_sent_it()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var dossier = (await journey.Propose(0, Journey.CourtFlag))[0];
        var (complaint, secretary, today) = (Guid.NewGuid(), journey.Secretary, Ict.DayOf(ApiHost.Morning));
        var inspector = await api.Appoint(Role.Inspector);

        var filing = new
        {
            kind = "Complaint",
            what = "Dossier",
            about = dossier,
            summary = "Báo cáo thành tích không đúng",
            knownOn = today.AddDays(-3),
            filedOn = today.AddDays(-1),
            receivedOn = today,
            sender = new { name = Name, phone = Phone },
        };
        await journey.Put(secretary, $"/complaints/{complaint}", filing);
        // Nothing of the dossier was ever on notice, and another sender is not dropped in silence.
        await journey.Put(secretary, $"/complaints/{Guid.NewGuid()}", filing with { what = "PublicNotice" }, s => s
            .Problem(HttpStatusCode.UnprocessableEntity, "complaint-subject-unknown"));
        await journey.Put(secretary, $"/complaints/{complaint}", filing with { sender = new { name = "Người khác", phone = Phone } }, s => s
            .Problem(HttpStatusCode.Conflict, "complaint-already-filed"));
        await journey.Post(secretary, $"/complaints/{complaint}/accept", new { });
        await api.Rest();

        var held = await journey.Get(journey.Heads[0], $"/dossiers/{dossier}/history");
        held.Body.ShouldContain("hold_placed");
        held.Body.ShouldNotContain(Phone);
        await journey.Post(secretary, $"/dossiers/{dossier}/enter-sitting", new { sitting = await Convened(journey) }, s => s
            .Problem(HttpStatusCode.Conflict, "dossier-held"));

        (await journey.Get(secretary, $"/complaints/{complaint}/sender")).Json.GetProperty("name").GetString().ShouldBe(Name);
        await journey.Get(inspector, $"/complaints/{complaint}/sender", s => s.Problem(HttpStatusCode.NotFound, "complaint-unknown"));
        var seen = await journey.Get(inspector, $"/complaints/{complaint}");
        seen.Body.ShouldNotContain(Phone);
        seen.Json.GetProperty("filing").GetProperty("filing").GetProperty("lastDay").GetString()
            .ShouldBe(today.AddDays(87).ToString("O"));

        var listed = await journey.Get(inspector, $"/complaints?stage=Accepted&owes=Secretary&dueBy={today.AddDays(40):O}");
        listed.Json.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("about").GetProperty("id").GetGuid()
            .ShouldBe(dossier);
        (await journey.Get(inspector, $"/complaints?dueBy={today:O}")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);

        await journey.Post(
            secretary, $"/complaints/{complaint}/resolve", new { outcome = "NotUpheld", number = "15/QĐ-GQKN", summary = "Báo cáo đúng" });
        await api.Rest();
        (await journey.Get(journey.Heads[0], $"/dossiers/{dossier}/history")).Body.ShouldContain("hold_lifted");
    }

    private static async Task<Guid> Convened(Journey journey)
    {
        await journey.OpenConference();
        return journey.Conference;
    }
}
