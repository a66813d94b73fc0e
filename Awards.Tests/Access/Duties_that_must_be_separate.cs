using System.Net;
using System.Text.Json;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Awards.Tests.Access;

/// <summary>
/// One person in two offices, over HTTP: who proposes may neither accept nor appraise, who appraises may not decide, and nobody votes on
/// the own case. Who tries is told so, counted and logged, and nothing of the matter is.
/// </summary>
public sealed class Duties_that_must_be_separate(Postgres postgres)
{
    private const string Appraise = "Refused by duties-must-be-separate (403): POST ";

    [Fact]
    public async Task are_not_taken_by_one_person()
    {
        var log = new LogLines();
        await using var api = await ApiHost.Start(postgres, log: log);
        using var refused = new Refused(api);
        var journey = await Journey.Begin(api);
        await api.Appoint(journey.Heads[0], Role.Secretary);

        var dossier = await The_proposer_may_not_accept(journey);
        await The_nominee_may_not_vote_on_itself(journey, dossier);
        await The_proposer_may_not_appraise(journey, dossier);
        await The_appraiser_may_not_decide(journey, dossier);

        refused.Counted.ShouldBe(
            [("duties-must-be-separate", 403), ("own-case", 403), ("duties-must-be-separate", 403), ("duties-must-be-separate", 403)]);
        refused.Tags.ShouldBe(["rule", "status"], ignoreOrder: true);
        var lines = log.All.Where(line => line.Text.StartsWith("Refused by", StringComparison.Ordinal)).Select(line => line.Text.Trim());
        lines.ShouldBe([
            $"{Appraise}/{{sector:regex(^[a-z][a-z0-9-]*$)}}/submissions/{{submission:guid}}/accept, caller {journey.Heads[0].Value}.",
            "Refused by own-case (403): POST /{sector:regex(^[a-z][a-z0-9-]*$)}/sittings/{sitting:guid}/questions/{question}/{number:int}"
                + $"/ballots, caller {journey.Voters[0].Value}.",
            $"{Appraise}/{{sector:regex(^[a-z][a-z0-9-]*$)}}/dossiers/{{dossier:guid}}/appraise, caller {journey.Heads[0].Value}.",
            $"{Appraise}/{{sector:regex(^[a-z][a-z0-9-]*$)}}/decisions/{{decision:guid}}/sign, caller {journey.Secretary.Value}.",
        ]);
        log.All.ShouldNotContain(line => line.Level >= LogLevel.Warning);
    }

    private static async Task<Guid> The_proposer_may_not_accept(Journey journey)
    {
        var submission = await journey.Draft(0, Journey.CourtFlag);
        await journey.Post(journey.Heads[0], $"/submissions/{submission}/lodge", new { number = "1/TTr" });
        await Told(journey, journey.Heads[0], $"/submissions/{submission}/accept", new { }, "duties-must-be-separate");
        await journey.Post(journey.Secretary, $"/submissions/{submission}/accept");
        await journey.Api.Rest();
        var answer = await journey.Get(journey.Heads[0], $"/submissions/{submission}");
        return answer.Json.GetProperty("lines")[0].GetProperty("dossier").GetGuid();
    }

    private static async Task The_nominee_may_not_vote_on_itself(Journey journey, Guid dossier)
    {
        await journey.OpenConference(dossier);
        var sitting = $"/sittings/{journey.Conference}";
        await journey.Post(journey.Lead, $"{sitting}/questions", new { question = Journey.CourtFlag });
        var nominees = (await journey.Ballot(journey.Conference, Journey.CourtFlag)).GetProperty("nominees").EnumerateArray().ToList();
        var paper = new { elector = journey.Units[0], ballot = Guid.NewGuid(), choices = nominees.Select(Yes) };
        await Told(journey, journey.Voters[0], $"{sitting}/questions/{Journey.CourtFlag}/1/ballots", paper, "own-case");
        await journey.Vote(journey.Conference, Journey.CourtFlag, journey.Lead, (_, _) => "Yes");
    }

    private static async Task The_proposer_may_not_appraise(Journey journey, Guid dossier)
    {
        var findings = await journey.Findings(dossier);
        await Told(journey, journey.Heads[0], $"/dossiers/{dossier}/appraise", new { findings }, "duties-must-be-separate");
        await journey.AppraiseAndReview([dossier], Journey.CourtFlag);
    }

    private static async Task The_appraiser_may_not_decide(Journey journey, Guid dossier)
    {
        await journey.DraftDecision(journey.Decision, "Decision", dossier);
        await journey.Api.Appoint(journey.Secretary, Role.Decider);
        await Told(journey, journey.Secretary, $"/decisions/{journey.Decision}/sign", new { number = "9/QĐ" }, "duties-must-be-separate");
        await journey.Post(journey.Decider, $"/decisions/{journey.Decision}/sign", new { number = "9/QĐ" });
    }

    private static object Yes(JsonElement nominee) => new { nominee = nominee.GetProperty("id").GetGuid(), vote = "Yes" };

    private static async Task Told(Journey journey, PersonId person, string address, object body, string code)
    {
        var before = await journey.Api.HeadAtRest();
        await journey.Post(person, address, body, s => s.Problem(HttpStatusCode.Forbidden, code));
        (await journey.Api.HeadAtRest()).ShouldBe(before, "nothing is done by whoever may not");
    }
}
