using System.Net;
using System.Text.Json;
using Awards.Domain;
using Awards.Tests.Support;

namespace Awards.Tests.Publications;

/// <summary>From a proposal to the public register, every step over HTTP by the officer it belongs to.</summary>
public sealed class The_route_over_http(Postgres postgres)
{
    private static readonly Guid Session = Guid.NewGuid();

    [Fact]
    public async Task leads_two_flags_of_one_unit_to_the_public_register()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var first = await journey.Propose(0, Journey.CourtFlag, Journey.GovernmentFlag);
        var second = await journey.Propose(1, Journey.CourtFlag);

        await Hold_the_conference(journey, [.. first, .. second], winner: first);
        await Appraise_and_review(journey, first);
        await Decide(journey, first[0], first[1]);
        foreach (var dossier in first) await journey.Post(journey.Secretary, $"/dossiers/{dossier}/publish");
        await api.Rest();

        var register = await api.Anybody(s => s.Get("/tand/register?search=van+phong"));
        register.Json.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("award").GetString())
            .ShouldBe([Journey.CourtFlag, Journey.GovernmentFlag], ignoreOrder: true);
        await api.Anybody(s => s.Get($"/tand/register/{first[0]}")
            .Expect(reply => reply.Text("number") == "99/QĐ" ? null : "the decision's number"));
        await api.Anybody(s => s.Get($"/tand/register/{second[0]}").Problem(HttpStatusCode.NotFound, "not-in-the-register"));
        await The_whole_story_is_told(journey, first[0], second[0]);
    }

    private static async Task Hold_the_conference(Journey journey, Guid[] dossiers, IReadOnlyList<Guid> winner)
    {
        bool IsWinner(JsonElement nominee) => winner.Contains(nominee.GetProperty("id").GetGuid());
        string VoteOn(int elector, JsonElement nominee) => IsWinner(nominee) || elector == 3 ? "Yes" : "No";
        var sitting = $"/sittings/{journey.Conference}";
        await journey.OpenConference(dossiers);
        foreach (var question in (string[])[Journey.CourtFlag, Journey.GovernmentFlag])
        {
            await journey.Post(journey.Lead, $"{sitting}/questions", new { question });
            await journey.Vote(journey.Conference, question, journey.Lead, VoteOn);
        }
        foreach (var (office, elected) in ((string, int)[])[("cluster-lead", 0), ("cluster-deputy", 1)])
        {
            await journey.Post(journey.Lead, $"{sitting}/elections", new { office, candidates = new[] { journey.Units[elected] } });
            await journey.Vote(journey.Conference, office, journey.Lead, (_, _) => "Yes");
        }
        await journey.Post(journey.Lead, $"{sitting}/close");
        await journey.Api.Rest();
        var identity = await journey.Get(journey.Secretary, "/clusters/id?owner=TANDTC&label=VI&year=2022");
        var next = identity.Json.GetProperty("cluster").GetGuid();
        await journey.Get(journey.Secretary, $"/clusters/{next}", s => s
            .Expect(reply => reply.Json.GetProperty("lead").GetGuid() == journey.Units[0] ? null : "next year's lead"));
    }

    private static async Task Appraise_and_review(Journey journey, IReadOnlyList<Guid> dossiers)
    {
        foreach (var dossier in dossiers)
        {
            var history = await journey.Get(journey.Secretary, $"/dossiers/{dossier}/history");
            var award = history.Json.GetProperty("state").GetProperty("course").GetProperty("award");
            var criteria = award.GetProperty("criteria").EnumerateArray().Select(criterion => criterion.GetProperty("code").GetString());
            var findings = criteria.Select(criterion => new { criterion, verdict = "Met", evidence = "Báo cáo" });
            await journey.Post(journey.Secretary, $"/dossiers/{dossier}/appraise", new { findings });
        }
        await journey.Put(journey.Secretary, $"/council-sessions/{Session}", new
        {
            campaign = journey.Campaign,
            day = Ict.DayOf(ApiHost.Morning),
            title = "Phiên họp",
            members = journey.Council.Select(member => member.Value),
            awards = new[] { Journey.CourtFlag, Journey.GovernmentFlag },
        });
        foreach (var dossier in dossiers)
            await journey.Post(journey.Secretary, $"/dossiers/{dossier}/enter-sitting", new { sitting = Session });
        await journey.Api.Rest();
        foreach (var member in journey.Council)
            await journey.Post(journey.Council[0], $"/sittings/{Session}/attendance", new { elector = member.Value });
        await journey.Post(journey.Council[0], $"/sittings/{Session}/open");
        foreach (var question in (string[])[Journey.CourtFlag, Journey.GovernmentFlag])
        {
            await journey.Post(journey.Council[0], $"/sittings/{Session}/questions", new { question });
            await journey.Vote(Session, question, journey.Council[0], (_, _) => "Yes", ofUnits: false);
        }
        await journey.Post(journey.Council[0], $"/sittings/{Session}/close");
    }

    private static async Task Decide(Journey journey, Guid courtFlag, Guid governmentFlag)
    {
        var (decision, letter) = (Guid.NewGuid(), Guid.NewGuid());
        await Draft(journey, decision, "Decision", courtFlag);
        await journey.Post(
            journey.Decider, $"/decisions/{decision}/sign", new { number = "99/QĐ", effectiveAt = ApiHost.Morning.AddDays(-1) },
            s => s.Problem(HttpStatusCode.Conflict, "effective-before-last"));
        await journey.Post(journey.Decider, $"/decisions/{decision}/sign", new { number = "99/QĐ" });
        await journey.Api.Rest();
        await Draft(journey, letter, "LetterUpward", governmentFlag);
        await journey.Post(journey.Decider, $"/decisions/{letter}/sign", new { number = "12/TTr", capacity = "OnBehalfOf" });
        await journey.Api.Rest();
        await journey.Post(
            journey.Secretary, $"/decisions/{letter}/higher-decision",
            new { number = "7/QĐ-TTg", day = Ict.DayOf(ApiHost.Morning), authority = "Thủ tướng Chính phủ" });
        await journey.Api.Rest();
        await journey.Get(journey.Secretary, $"/decisions/{letter}", s => s
            .Expect(reply => reply.Text("stage") == "Answered" ? null : "an answered letter"));
    }

    private static async Task Draft(Journey journey, Guid decision, string kind, Guid dossier)
    {
        await journey.Put(
            journey.Secretary, $"/decisions/{decision}",
            new { kind, campaign = journey.Campaign, about = "Khen thưởng", authority = "Chánh án TANDTC" });
        await journey.Post(journey.Secretary, $"/dossiers/{dossier}/enter-decision", new { decision });
        await journey.Api.Rest();
    }

    private static async Task The_whole_story_is_told(Journey journey, Guid awarded, Guid notRecommended)
    {
        await journey.Get(journey.Heads[0], $"/dossiers/{awarded}/timeline", s => s
            .Expect(reply => reply.Json.GetProperty("timeline").GetProperty("stop").GetProperty("code").GetString() == "published"
                ? null
                : "published")
            .Expect(reply => reply.Body.Contains("Điều 17 khoản 1", StringComparison.Ordinal) ? null : "the source of the threshold"));
        await journey.Get(journey.Heads[1], $"/dossiers/{notRecommended}/timeline", s => s
            .Expect(reply => reply.Json.GetProperty("timeline").GetProperty("stop").GetProperty("code").GetString() == "not-recommended"
                ? null
                : "the end"));
        var then = await journey.Get(journey.Secretary, $"/dossiers/{awarded}/history?version=1");
        then.Text("kind").ShouldBe("Proposed");
        then.Header("ETag").ShouldBe("\"1\"");
        await journey.Get(journey.Secretary, "/worklist", s => s
            .Expect(reply => reply.Json.GetProperty("items").GetArrayLength() == 0 ? null : "nothing left to do"));
    }
}
