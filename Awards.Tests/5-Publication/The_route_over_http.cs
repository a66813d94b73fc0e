using System.Net;
using Awards.Domain;
using Awards.Tests.Support;

namespace Awards.Tests.Publications;

/// <summary>From a proposal to the public register, every step over HTTP by the officer it belongs to.</summary>
public sealed class The_route_over_http(Postgres postgres)
{
    [Fact]
    public async Task leads_two_flags_of_one_unit_to_the_public_register()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var first = await journey.Propose(0, Journey.CourtFlag, Journey.GovernmentFlag);
        var second = await journey.Propose(1, Journey.CourtFlag);

        await journey.HoldConference([.. first, .. second], winners: first);
        await Next_years_lead_is_known(journey);
        await journey.AppraiseAndReview(first);
        await Decide(journey, first[0], first[1]);
        var today = Ict.DayOf(ApiHost.Morning);
        foreach (var dossier in first)
        {
            await journey.Post(journey.Secretary, $"/dossiers/{dossier}/notify", new { day = today, document = "9/TB-TĐKT" });
            await journey.Post(journey.Secretary, $"/dossiers/{dossier}/publish");
        }
        await api.Rest();

        var register = await api.Anybody(s => s.Get("/tand/register?search=van+phong"));
        register.Json.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("award").GetString())
            .ShouldBe([Journey.CourtFlag, Journey.GovernmentFlag], ignoreOrder: true);
        await api.Anybody(s => s.Get($"/tand/register/{first[0]}")
            .Expect(reply => reply.Text("number") == "99/QĐ" ? null : "the decision's number"));
        await api.Anybody(s => s.Get($"/tand/register/{second[0]}").Problem(HttpStatusCode.NotFound, "not-in-the-register"));
        await The_whole_story_is_told(journey, first[0], second[0]);
        await An_award_is_corrected_and_annulled(journey, first[0], higher: first[1]);
    }

    private static async Task An_award_is_corrected_and_annulled(Journey journey, Guid dossier, Guid higher)
    {
        await journey.Post(journey.Secretary, $"/dossiers/{dossier}/corrections", new
        {
            id = Guid.NewGuid(),
            field = "Number",
            printed = "99/QĐ",
            right = "98/QĐ",
            reason = "Lỗi đánh máy",
            document = "5/ĐC",
        });
        var annulment = new { dossier, ground = "FalsePapers", reason = "Bản kê khai mật", number = "120/QĐ" };
        await journey.Post(journey.Secretary, $"/decisions/{journey.Decision}/annul", annulment, s => s
            .Problem(HttpStatusCode.Forbidden, "not-your-office"));
        await journey.Post(journey.Decider, $"/decisions/{journey.Decision}/annul", annulment);
        await journey.Api.Rest();

        var entry = await journey.Api.Anybody(s => s.Get($"/tand/register/{dossier}"));
        entry.Text("number").ShouldBe("98/QĐ");
        entry.Json.GetProperty("annulment").GetProperty("number").GetString().ShouldBe("120/QĐ");
        entry.Body.ShouldNotContain("Bản kê khai mật", customMessage: "why is nobody else's concern");
        var honours = await journey.Get(journey.Secretary, $"/honours?holder={journey.Units[0]}&award={Journey.CourtFlag}");
        honours.Json.GetProperty("items").GetArrayLength().ShouldBe(0, "it counts no longer");

        var recovery = new { id = Guid.NewGuid(), day = Ict.DayOf(ApiHost.Morning), amount = 12_000_000, document = "1/BB", isLast = true };
        var waiting = await journey.Get(journey.Secretary, "/worklist");
        waiting.Json.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("todo").GetProperty("kind").GetProperty("code").GetString())
            .ShouldBe(["recover", "review-basis"], ignoreOrder: true, "the flag of the Government had rested on it");
        await journey.Post(journey.Secretary, $"/dossiers/{dossier}/recoveries", recovery);
        var review = new { basis = dossier, finding = "Stands", reason = "Đơn vị còn cờ thi đua của năm trước" };
        await journey.Post(journey.Secretary, $"/dossiers/{higher}/basis-reviews", review);
        await journey.Api.Rest();
        await journey.Get(journey.Secretary, "/worklist", s => s
            .Expect(reply => reply.Json.GetProperty("items").GetArrayLength() == 0 ? null : "nothing left to do"));
    }

    private static async Task Next_years_lead_is_known(Journey journey)
    {
        var identity = await journey.Get(journey.Secretary, "/clusters/id?owner=TANDTC&label=VI&year=2022");
        var next = identity.Json.GetProperty("cluster").GetGuid();
        await journey.Get(journey.Secretary, $"/clusters/{next}", s => s
            .Expect(reply => reply.Json.GetProperty("lead").GetGuid() == journey.Units[0] ? null : "next year's lead"));
    }

    private static async Task Decide(Journey journey, Guid courtFlag, Guid governmentFlag)
    {
        var (decision, letter) = (journey.Decision, Guid.NewGuid());
        await journey.DraftDecision(decision, "Decision", courtFlag);
        await journey.Post(
            journey.Decider, $"/decisions/{decision}/sign", new { number = "99/QĐ", effectiveAt = ApiHost.Morning.AddDays(-1) },
            s => s.Problem(HttpStatusCode.Conflict, "effective-before-last"));
        await journey.Post(journey.Decider, $"/decisions/{decision}/sign", new { number = "99/QĐ" });
        await journey.Api.Rest();
        await journey.DraftDecision(letter, "LetterUpward", governmentFlag);
        await journey.Post(journey.Decider, $"/decisions/{letter}/sign", new { number = "12/TTr", capacity = "OnBehalfOf" });
        await journey.Api.Rest();
        await journey.Post(
            journey.Secretary, $"/decisions/{letter}/higher-decision",
            new { number = "7/QĐ-TTg", day = Ict.DayOf(ApiHost.Morning), authority = "Thủ tướng Chính phủ" });
        await journey.Api.Rest();
        await journey.Get(journey.Secretary, $"/decisions/{letter}", s => s
            .Expect(reply => reply.Text("stage") == "Answered" ? null : "an answered letter"));
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
