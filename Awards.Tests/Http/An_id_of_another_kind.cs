using System.Net;
using Awards.Tests.Support;

namespace Awards.Tests.Http;

/// <summary>One name for everything: an id that names something else names nothing of what is asked for, and is never taken over.</summary>
public sealed class An_id_of_another_kind(Postgres postgres)
{
    [Fact]
    public async Task is_refused_to_whoever_makes_something_under_it()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        await journey.Put(ApiHost.FirstAdministrator, $"/units/{journey.Campaign}", new { name = "A" }, s => s
            .Problem(HttpStatusCode.Conflict, "id-taken"));
        await journey.Put(journey.Heads[0], $"/submissions/{journey.Units[0]}", journey.Letter(0, Journey.CourtFlag), s => s
            .Problem(HttpStatusCode.Conflict, "id-taken"));
        (await api.Node.Log.ReadStream(journey.Units[0], TestContext.Current.CancellationToken)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task is_unknown_to_whoever_acts_on_it_or_refers_to_it()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        await journey.Post(journey.Secretary, $"/sittings/{journey.Units[0]}/open", new { }, s => s
            .Problem(HttpStatusCode.NotFound, "sitting-unknown"));
        await journey.Post(journey.Secretary, $"/submissions/{journey.Campaign}/accept", new { }, s => s
            .Problem(HttpStatusCode.NotFound, "submission-unknown"));
        await journey.Put(journey.Secretary, $"/decisions/{Guid.NewGuid()}",
            new { kind = "Decision", campaign = journey.Units[0], about = "a", authority = "b" }, s => s
            .Problem(HttpStatusCode.UnprocessableEntity, "campaign-unknown"));
    }

    [Fact]
    public async Task is_no_unit_that_somebody_could_be_appointed_at()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        foreach (var nowhere in new[] { journey.Campaign, Guid.NewGuid() })
        {
            await journey.Post(ApiHost.FirstAdministrator, $"/officers/{Guid.NewGuid()}/appointments",
                new { role = "UnitHead", place = new { kind = "Unit", id = nowhere }, since = "2021-01-01" }, s => s
                .Problem(HttpStatusCode.UnprocessableEntity, "unit-unknown"));
        }
    }

    [Theory]
    [InlineData("campaigns")]
    [InlineData("submissions")]
    [InlineData("decisions")]
    public async Task is_unknown_to_whoever_reads_it(string what)
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        await journey.Get(journey.Secretary, $"/{what}/{journey.Units[0]}", s => s.Status(HttpStatusCode.NotFound));
        await journey.Get(journey.Secretary, $"/dossiers/{journey.Units[0]}/history", s => s
            .Problem(HttpStatusCode.NotFound, "dossier-unknown"));
    }

    /// <summary>Nothing there would ever answer, and the dossier could neither go on nor be withdrawn.</summary>
    [Fact]
    public async Task takes_no_dossier_in()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var dossier = (await journey.Propose(0, Journey.CourtFlag))[0];
        await journey.Post(journey.Secretary, $"/dossiers/{dossier}/enter-sitting", new { sitting = journey.Campaign }, s => s
            .Problem(HttpStatusCode.NotFound, "sitting-unknown"));
        await journey.Post(journey.Secretary, $"/dossiers/{dossier}/enter-decision", new { decision = journey.Campaign }, s => s
            .Problem(HttpStatusCode.NotFound, "decision-unknown"));
        await journey.OpenConference(dossier);
        await journey.Get(journey.Secretary, $"/dossiers/{dossier}/timeline", s => s
            .Expect(reply => reply.Json.GetProperty("timeline").GetProperty("stop").GetProperty("kind").GetString() == "Before"
                ? null
                : "the dossier before the conference"));
    }
}
