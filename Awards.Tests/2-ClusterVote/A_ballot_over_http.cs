using System.Net;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Tests.Support;

namespace Awards.Tests.ClusterVoting;

public sealed class A_ballot_over_http(Postgres postgres)
{
    [Fact]
    public async Task answers_a_receipt_that_stands_among_those_of_the_count()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Voting(api);
        var receipts = new List<string>();
        for (var unit = 1; unit < journey.Units.Count; unit++)
        {
            var answer = await journey.Post(journey.Voters[unit], Ballots(journey), await Paper(journey, unit, "Yes"));
            receipts.Add(answer.Text("receipt")!);
        }
        await journey.Post(journey.Lead, $"/sittings/{journey.Conference}/questions/{Journey.CourtFlag}/1/close");
        await journey.Post(journey.Lead, $"/sittings/{journey.Conference}/questions/{Journey.CourtFlag}/1/count");

        var counted = await journey.Ballot(journey.Conference, Journey.CourtFlag);
        counted.GetProperty("receipts").EnumerateArray().Select(receipt => receipt.GetString()).ShouldBe(receipts, ignoreOrder: true);
    }

    [Fact]
    public async Task is_cast_by_the_units_own_representative_alone()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Voting(api);
        var paper = await Paper(journey, 1, "Yes");
        await journey.Post(journey.Voters[2], Ballots(journey), paper, s => s.Problem(HttpStatusCode.Forbidden, "not-your-office"));
        await journey.Post(journey.Lead, Ballots(journey), paper, s => s.Problem(HttpStatusCode.Forbidden, "not-your-office"));
        await journey.Post(journey.Heads[1], Ballots(journey), paper, s => s.Problem(HttpStatusCode.NotFound, "sitting-unknown"));
        await journey.Post(journey.Voters[1], Ballots(journey), paper);
        await journey.Post(journey.Voters[1], Ballots(journey), await Paper(journey, 1, "No"), s => s
            .Problem(HttpStatusCode.Conflict, "already-voted"));
    }

    [Fact]
    public async Task is_not_to_be_read_by_those_outside_the_cluster()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Voting(api);
        await api.Rest();
        await journey.Get(journey.Voters[3], $"/conferences/{journey.Conference}");
        await journey.Get(journey.Lead, $"/conferences?cluster={journey.Cluster}");
        await journey.Get(journey.Heads[0], $"/conferences/{journey.Conference}", s => s
            .Problem(HttpStatusCode.NotFound, "sitting-unknown"));
        await journey.Get(journey.Secretary, $"/council-sessions/{journey.Conference}", s => s
            .Problem(HttpStatusCode.NotFound, "sitting-unknown"));
    }

    [Fact]
    public void leaves_no_choice_in_the_fingerprint_of_its_request()
    {
        static CastBallot Cast(Vote vote) =>
            new(default, "q", 1, default, new BallotId(Guid.Empty), new([new(default, vote)], false), false);
        RequestKeys.Fingerprint(Cast(Vote.Yes), null).ShouldBe(RequestKeys.Fingerprint(Cast(Vote.No), null));
        RequestKeys.Fingerprint(Cast(Vote.Yes), null).ShouldNotBe(RequestKeys.Fingerprint(Cast(Vote.Yes) with { Number = 2 }, null));
    }

    private static string Ballots(Journey journey) => $"/sittings/{journey.Conference}/questions/{Journey.CourtFlag}/1/ballots";

    private static async Task<Journey> Voting(ApiHost api)
    {
        var journey = await Journey.Begin(api);
        var dossier = (await journey.Propose(0, Journey.CourtFlag))[0];
        await journey.OpenConference(dossier);
        await journey.Post(journey.Lead, $"/sittings/{journey.Conference}/questions", new { question = Journey.CourtFlag });
        return journey;
    }

    private static async Task<object> Paper(Journey journey, int unit, string vote)
    {
        var nominees = (await journey.Ballot(journey.Conference, Journey.CourtFlag)).GetProperty("nominees").EnumerateArray();
        return new
        {
            elector = journey.Units[unit],
            ballot = Guid.NewGuid(),
            choices = nominees.Select(nominee => new { nominee = nominee.GetProperty("id").GetGuid(), vote }),
        };
    }
}
