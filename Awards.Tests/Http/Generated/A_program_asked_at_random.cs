using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Awards.Tests.Http.Generated;

/// <summary>
/// Every operation of the API's description, asked again and again, several at a time, with valid, nearly valid and random input by
/// everybody and nobody, in the middle of a conference and beside another sector. <c>AWARDS_TEST_REQUESTS</c>, <c>AWARDS_TEST_SEED</c> and
/// <c>AWARDS_TEST_AT_A_TIME</c> ask for more, or, one at a time, for the same again.
/// </summary>
public sealed class A_program_asked_at_random(Postgres postgres)
{
    private const int UsualRequests = 3000;
    private const int UsuallyAtATime = 4;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task never_fails_never_tells_of_its_inside_and_writes_nothing_that_no_event_explains()
    {
        var (requests, seed) = (Setting("AWARDS_TEST_REQUESTS") ?? UsualRequests, Setting("AWARDS_TEST_SEED") ?? Random.Shared.Next());
        var alarms = new LogLines(LogLevel.Warning);
        await using var both = await TwoSectors.Start(postgres, alarms);
        var api = both.Api;
        var description = ApiDescription.Parse((await api.Anybody(s => s.Get("/openapi/v1.json"))).Body);
        var draws = new Draws(description, new Random(seed));
        draws.LearnForeign((await Journey.Begin(api, TwoSectors.Other)).Ids);
        var people = await Populate(api, draws);
        var before = await Caused(both);

        var (asked, told) = (new Asking(draws, description.Operations, people), new ConcurrentDictionary<HttpStatusCode, int>());
        var several = new ParallelOptions { MaxDegreeOfParallelism = Setting("AWARDS_TEST_AT_A_TIME") ?? UsuallyAtATime };
        await Parallel.ForEachAsync(Enumerable.Range(1, requests), several, async (n, _) =>
        {
            var (operation, caller, request) = asked.Next(api.TokenOf);
            using var sent = request;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            limit.CancelAfter(LongestAnswer);
            using var answer = await api.Client.SendAsync(sent, limit.Token);
            var body = await answer.Content.ReadAsStringAsync(limit.Token);
            told.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);
            if ((int)answer.StatusCode >= 500) body += string.Join('\n', alarms.All.Select(line => line.Text));
            asked.Hear(operation, caller, answer, body, $"request {n} of seed {seed}: {operation}, {(int)answer.StatusCode} {body}");
        });

        await api.Rest();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"seed {seed}: {string.Join(", ", told.OrderBy(pair => pair.Key).Select(pair => $"{(int)pair.Key}: {pair.Value}"))}");
        alarms.All.ShouldBeEmpty($"nobody is alarmed by what anybody may send; seed {seed}");
        (await Caused(both) - before).ShouldBe(
            asked.Happened, $"every event was told to whoever caused it, and the other way round; seed {seed}");
        (await Count(both, Orphans)).ShouldBe(0, "what messages did goes back to what somebody sent");
        (await Count(both, Parked)).ShouldBe(0, "nothing that was asked for stands still");
        var owed = await both.Api.Node.Node.Owed.Look(_ => { }, Cancel);
        (owed.Missing, owed.Unread).ShouldSatisfyAllConditions(
            found => found.Missing.ShouldBeEmpty("whatever is owed was done or is stored"), found => found.Unread.ShouldBeEmpty());
        await api.Anybody(s => s.Get("/health/ready").Expect(reply => reply.Text("status") == "ready" ? null : $"ready; seed {seed}"));
        asked.Never.Count.ShouldBeLessThan(
            description.Operations.Count * 2 / 3, $"random requests get somewhere; seed {seed}: {string.Join(", ", asked.Never)}");
    }

    private static async Task<IReadOnlyList<IReadOnlyList<PersonId>>> Populate(ApiHost api, Draws draws)
    {
        var journey = await Journey.Begin(api);
        var dossiers = await journey.Propose(0, Journey.CourtFlag, Journey.GovernmentFlag);
        await journey.OpenConference([.. dossiers, .. await journey.Propose(1, Journey.CourtFlag)]);
        await journey.Post(journey.Lead, $"/sittings/{journey.Conference}/questions", new { question = Journey.CourtFlag });
        await api.Rest();
        foreach (var unit in journey.Units)
            foreach (var name in (string[])["unit", "nominee", "elector", "candidates", "members", "lead", "place", "id"])
                draws.Learn(name, unit.ToString());
        foreach (var dossier in dossiers) draws.Learn("dossier", dossier.ToString());
        draws.Learn("campaign", journey.Campaign.ToString());
        draws.Learn("cluster", journey.Cluster.ToString());
        foreach (var name in (string[])["sitting", "conference"]) draws.Learn(name, journey.Conference.ToString());
        foreach (var member in journey.Council)
            foreach (var name in (string[])["members", "person"]) draws.Learn(name, member.Value.ToString());
        foreach (var name in (string[])["person", "into"])
        {
            var nominated = Guid.NewGuid();
            await journey.Put(
                journey.Heads[0], $"/persons/{nominated}", new { unit = journey.Units[0], rank = "DirectWorker", name = "Nguyễn Thị B" });
            draws.Learn(name, nominated.ToString());
        }
        foreach (var name in (string[])["award", "awards", "question"]) draws.Learn(name, Journey.CourtFlag);
        foreach (var office in (string[])["cluster-lead", "cluster-deputy"]) draws.Learn("office", office);
        return
        [
            [ApiHost.FirstAdministrator], [journey.Secretary], [journey.Lead], [journey.Decider], journey.Heads, journey.Voters,
            journey.Council,
            [await api.Appoint(Role.Inspector)], [await api.Appoint(Role.Operator)], [new(Guid.NewGuid())],
        ];
    }

    private static Task<long> Caused(TwoSectors both) =>
        Count(both, "select count(*) from awards.mt_events where causation_id is null");

    private const string Parked = "select count(*) from awards.messages where parked_at is not null";

    private const string Orphans =
        """
        select count(*) from awards.mt_events effect where causation_id is not null and not exists (
          select from awards.mt_events cause where cause.causation_id is null and cause.correlation_id = effect.correlation_id)
        """;

    private static async Task<long> Count(TwoSectors both, string sql)
    {
        var count = 0L;
        foreach (var database in (string[])[both.Api.AdminConnectionString, both.OtherConnectionString])
        {
            await using var connection = new NpgsqlConnection(database);
            await connection.OpenAsync(Cancel);
            await using var command = new NpgsqlCommand(sql, connection);
            count += (long)(await command.ExecuteScalarAsync(Cancel))!;
        }
        return count;
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { } set ? int.Parse(set, CultureInfo.InvariantCulture) : null;
}
