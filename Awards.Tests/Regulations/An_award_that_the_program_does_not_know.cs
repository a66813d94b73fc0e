using System.Net;
using System.Text.Json.Nodes;
using Awards.Domain;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

/// <summary>
/// A new award with a policy, a limit, a typed criterion and a public notice of its own: a file and an adoption, and it goes its whole
/// route. No line of the program knows it.
/// </summary>
public sealed class An_award_that_the_program_does_not_know(Postgres postgres)
{
    private const string Award = "archive-flag";

    private static readonly DateTimeOffset AfterTheNotice = Days.Morning(new(2021, 10, 15));

    [Fact]
    public async Task goes_its_whole_route_once_a_file_with_it_is_adopted()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        await Adopt(journey, Rules(quorumVotes: 2), "02/QĐ-TANDTC");
        var dossier = (await journey.Propose(0, Award)).Single();

        await Appraise(journey, dossier);
        await PutOnNotice(journey, dossier);
        await Review(journey, dossier);
        await Decide(journey, dossier);

        await api.Anybody(s => s.Get("/tand/register?search=co+luu+tru")
            .Expect(reply => reply.Body.Contains("Cờ lưu trữ", StringComparison.Ordinal) ? null : "the award in the public register"));
        await Is_explained_and_stays_so(journey, dossier);
    }

    [Fact]
    public async Task is_refused_before_the_adoption()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var submission = await journey.Draft(0, Award);
        await journey.Post(
            journey.Heads[0], $"/submissions/{submission}/lodge", new { number = "1/TTr" },
            s => s.Problem(HttpStatusCode.UnprocessableEntity, "award-unknown"));
    }

    // A low rating stops the dossier; struck out, and the right one entered, it goes on without a word about that criterion.
    private static async Task Appraise(Journey journey, Guid dossier)
    {
        object[] united = [new { criterion = "united", verdict = "Met", evidence = "Biên bản số 5" }];
        await journey.Post(
            journey.Secretary, $"/dossiers/{dossier}/appraise", new { findings = united },
            s => s.Problem(HttpStatusCode.UnprocessableEntity, "findings-incomplete"));
        var wrong = Guid.NewGuid();
        await Rate(journey, wrong, "Completed");
        await journey.Post(
            journey.Secretary, $"/dossiers/{dossier}/appraise", new { findings = united },
            s => s.Problem(HttpStatusCode.Conflict, "criteria-not-met"));
        await journey.Post(journey.Secretary, $"/units/{journey.Units[0]}/record", new
        {
            strikingOut = new { id = Guid.NewGuid(), entry = wrong, reason = "Nhầm đơn vị" },
        });
        await Rate(journey, Guid.NewGuid(), "CompletedExcellently");
        var eligibility = (await journey.Get(journey.Heads[0], $"/dossiers/{dossier}/eligibility")).Json.GetProperty("assessments");
        eligibility.EnumerateArray().Select(one => one.GetProperty("standing").GetString()).ShouldBe(["Met", "CannotTell"]);
        await journey.Post(journey.Secretary, $"/dossiers/{dossier}/appraise", new { findings = united });
    }

    private static async Task PutOnNotice(Journey journey, Guid dossier)
    {
        await journey.Post(
            journey.Secretary, $"/dossiers/{dossier}/enter-sitting", new { sitting = journey.Session },
            s => s.Problem(HttpStatusCode.Conflict, "not-at-this-step"));
        await journey.Post(journey.Secretary, $"/dossiers/{dossier}/post-notice", new { where = "Cổng thông tin điện tử" });
        var closing = new { views = 12, comments = 0, report = "Không có ý kiến" };
        await journey.Post(
            journey.Secretary, $"/dossiers/{dossier}/close-notice", closing,
            s => s.Problem(HttpStatusCode.Conflict, "notice-still-stands"));
        await journey.Api.AdvanceTo(AfterTheNotice);
        await journey.Post(journey.Secretary, $"/dossiers/{dossier}/close-notice", closing);
        await journey.Api.Rest();
    }

    private static async Task Review(Journey journey, Guid dossier)
    {
        await journey.Put(journey.Secretary, $"/council-sessions/{journey.Session}", new
        {
            campaign = journey.Campaign,
            day = Ict.DayOf(AfterTheNotice),
            title = "Phiên họp",
            members = journey.Council.Select(member => member.Value),
            awards = new[] { Award },
        });
        await journey.Post(journey.Secretary, $"/dossiers/{dossier}/enter-sitting", new { sitting = journey.Session });
        await journey.Api.Rest();
        foreach (var member in journey.Council)
            await journey.Post(journey.Council[0], $"/sittings/{journey.Session}/attendance", new { elector = member.Value });
        await journey.Post(journey.Council[0], $"/sittings/{journey.Session}/open");
        await journey.Post(journey.Council[0], $"/sittings/{journey.Session}/questions", new { question = Award });
        await journey.Vote(journey.Session, Award, journey.Council[0], (elector, _) => elector == 2 ? "No" : "Yes", ofUnits: false);
    }

    private static async Task Decide(Journey journey, Guid dossier)
    {
        await journey.DraftDecision(journey.Decision, "Decision", dossier);
        await journey.Post(
            journey.Decider, $"/decisions/{journey.Decision}/sign",
            new { number = "77/QĐ", capacity = "OwnRight", refusals = Array.Empty<object>() });
        await journey.Api.Rest();
        await journey.Post(journey.Secretary, $"/dossiers/{dossier}/publish");
        await journey.Api.Rest();
    }

    /// <summary>A stricter rule set adopted afterwards changes nothing of the steps taken.</summary>
    private static async Task Is_explained_and_stays_so(Journey journey, Guid dossier)
    {
        var why = (await journey.Get(journey.Secretary, $"/dossiers/{dossier}/why")).Body;
        why.ShouldContain("2 × 3 = 6 ≥ 2 × 3 = 6; cần ít nhất 2 phiếu trên 3");
        why.ShouldContain("2 ngày làm việc kể từ 12/10/2021");
        why.ShouldContain("Điều 9 khoản 1");
        var history = (await journey.Get(journey.Secretary, $"/dossiers/{dossier}/history")).Body;

        await Adopt(journey, Rules(quorumVotes: 3), "03/QĐ-TANDTC");
        (await journey.Get(journey.Secretary, $"/dossiers/{dossier}/why")).Body.ShouldBe(why);
        (await journey.Get(journey.Secretary, $"/dossiers/{dossier}/history")).Body.ShouldBe(history);
    }

    private static Task<HttpReply> Rate(Journey journey, Guid id, string rating) => journey.Post(
        journey.Secretary, $"/units/{journey.Units[0]}/record", new { rating = new { id, year = 2021, rating, document = "9/XL" } });

    private static Task<HttpReply> Adopt(Journey journey, string text, string decision) =>
        journey.Post(ApiHost.FirstAdministrator, "/rule-sets", new { text, decision, decidedOn = "2021-10-01" });

    /// <summary>The shipped rules with one award more, for which so many of three members must vote.</summary>
    private static string Rules(int quorumVotes)
    {
        var rules = JsonNode.Parse(Flags.Text)!;
        rules["awards"]!.AsArray().Add(JsonNode.Parse($$"""
            {
              "code": "{{Award}}", "name": "Cờ lưu trữ", "english": "Flag of the Archives",
              "route": ["Proposal", "Appraisal", "PublicNotice", "CouncilReview", "Decision", "Publication"],
              "decider": "Chánh án Tòa án nhân dân tối cao", "prerequisite": null, "needsQuota": false,
              "clusterPolicy": null, "councilPolicy": "archive-council", "papers": [],
              "criteria": [
                { "code": "excellent", "name": "Hoàn thành xuất sắc nhiệm vụ", "source": {{Source}},
                  "condition": { "kind": "ratings", "rating": "CompletedExcellently", "years": 1 } },
                { "code": "united", "name": "Nội bộ đoàn kết", "source": {{Source}} }
              ],
              "source": {{Source}}, "nominees": ["Unit"]
            }
            """));
        var policy = rules["policies"]!.AsArray().First(known => $"{known!["id"]}" == "council-other")!.DeepClone();
        policy["id"] = "archive-council";
        policy["comparator"] = "AtLeast";
        policy["threshold"] = new JsonObject { ["numerator"] = quorumVotes, ["denominator"] = 3 };
        rules["policies"]!.AsArray().Add(policy);
        foreach (var limit in rules["limits"]!.AsArray().Where(limit => $"{limit!["code"]}" == "public-notice")) limit!["days"] = 2;
        return rules.ToJsonString();
    }

    private const string Source = """{ "document": "Quy chế thử", "article": "Điều 9 khoản 1", "verified": true }""";
}
