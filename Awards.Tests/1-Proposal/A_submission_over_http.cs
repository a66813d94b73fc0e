using System.Net;
using System.Text.Json;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Proposals;

public sealed class A_submission_over_http(Postgres postgres)
{
    [Fact]
    public async Task of_another_unit_does_not_exist()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var submission = await journey.Draft(0, Journey.CourtFlag);
        var nothing = Guid.NewGuid();
        foreach (var id in (Guid[])[submission, nothing])
        {
            await journey.Get(journey.Heads[1], $"/submissions/{id}", s => s.Problem(HttpStatusCode.NotFound, "submission-unknown"));
            await journey.Post(journey.Heads[1], $"/submissions/{id}/lodge", new { number = "1" }, s => s
                .Problem(HttpStatusCode.NotFound, "submission-unknown"));
        }
        await journey.Get(journey.Heads[1], $"/submissions?unit={journey.Units[0]}", s => s
            .Problem(HttpStatusCode.Forbidden, "not-for-you"));
        await journey.Get(journey.Heads[0], $"/submissions/{submission}");
        await journey.Get(journey.Secretary, $"/submissions/{submission}");
    }

    [Fact]
    public async Task carries_dossiers_that_do_not_exist_for_another_unit()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var dossier = (await journey.Propose(0, Journey.CourtFlag))[0];
        var inspector = await api.Appoint(Role.Inspector);
        foreach (var view in (string[])["timeline", "history"])
        {
            await journey.Get(journey.Heads[1], $"/dossiers/{dossier}/{view}", s => s.Problem(HttpStatusCode.NotFound, "dossier-unknown"));
            await journey.Get(journey.Voters[0], $"/dossiers/{dossier}/{view}", s => s
                .Problem(HttpStatusCode.NotFound, "dossier-unknown"));
            await journey.Get(journey.Heads[0], $"/dossiers/{dossier}/{view}");
            await journey.Get(inspector, $"/dossiers/{dossier}/{view}");
        }
        await journey.Post(journey.Heads[1], $"/dossiers/{dossier}/withdraw", new { reason = "?" }, s => s
            .Problem(HttpStatusCode.NotFound, "dossier-unknown"));
        await journey.Post(inspector, $"/dossiers/{dossier}/withdraw", new { reason = "?" }, s => s
            .Problem(HttpStatusCode.Forbidden, "not-your-office"));
        (await Listed(journey, 0)).ShouldBe([dossier]);
        (await Listed(journey, 1)).ShouldBeEmpty();
    }

    [Fact]
    public async Task that_lacks_a_paper_is_returned_completed_and_accepted()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var submission = $"/submissions/{Guid.NewGuid()}";
        var paper = new { kind = "minutes", title = "Biên bản" };
        await journey.Put(journey.Heads[0], submission, new
        {
            unit = journey.Units[0],
            campaign = journey.Campaign,
            lines = new[] { new { award = Journey.CourtFlag, nominee = journey.Units[0] } },
            papers = new[] { "submission-letter", "achievement-report" }.Select(kind => new { kind, title = kind }),
        });
        await journey.Post(journey.Heads[0], $"{submission}/lodge", new { number = "1/TTr" });
        await journey.Post(journey.Secretary, $"{submission}/accept", null, s => s.Problem(HttpStatusCode.Conflict, "papers-missing"));
        await journey.Post(journey.Secretary, $"{submission}/return", new { reasons = new[] { "Thiếu biên bản" } });
        await journey.Get(journey.Heads[0], submission, s => s
            .Expect(reply => reply.Text("until") == "2021-10-22" ? null : "the last day")
            .Expect(reply => reply.Json.GetProperty("doubts").GetArrayLength() == 1 ? null : "that nobody verified the limit")
            .Expect(reply => reply.Json.GetProperty("missing")[0].GetProperty("kind").GetString() == "minutes"
                ? null
                : "the missing paper"));
        await journey.Post(journey.Heads[0], $"{submission}/complete", new { papers = new[] { paper } });
        await journey.Post(journey.Secretary, $"{submission}/accept");
    }

    [Fact]
    public async Task waits_in_the_worklist_of_whom_it_waits_for()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var submission = await journey.Draft(0, Journey.CourtFlag);
        await api.Rest();
        (await Waiting(journey, journey.Heads[0])).ShouldContain(submission);
        (await Waiting(journey, journey.Heads[1])).ShouldBeEmpty();
        await journey.Post(journey.Heads[0], $"/submissions/{submission}/lodge", new { number = "1/TTr" });
        await api.Rest();
        (await Waiting(journey, journey.Heads[0])).ShouldBeEmpty();
        (await Waiting(journey, journey.Secretary)).ShouldContain(submission);
        await journey.Post(journey.Secretary, $"/submissions/{submission}/accept");
        await api.Rest();
        var led = await journey.Get(journey.Lead, "/worklist");
        led.Json.GetProperty("items").GetArrayLength().ShouldBe(1, "the dossier of a member of the lead's cluster");
    }

    private static async Task<IEnumerable<Guid>> Listed(Journey journey, int unit) =>
    [
        .. (await journey.Get(journey.Heads[unit], "/dossiers")).Json.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("dossier").GetGuid()),
    ];

    private static async Task<IEnumerable<Guid>> Waiting(Journey journey, Domain.PersonId person) =>
    [
        .. (await journey.Get(person, "/worklist")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("subject"))
            .Where(subject => subject.GetProperty("submission").ValueKind == JsonValueKind.String)
            .Select(subject => subject.GetProperty("submission").GetGuid()),
    ];
}
