using System.Net;
using System.Text.Json;
using Awards.Domain;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.Access;

/// <summary>
/// A run in which everything private is planted, in valid requests, in refused ones and in such as nobody can read; then whatever the
/// program said, in its log at every level and in its answers, is searched for it.
/// </summary>
public sealed class Whatever_is_private(Postgres postgres)
{
    private const string Telephone = "0912345678", Reason = "Benh-An-Kin", Searched = "Tim-Kiem-Kin", Typed = "Noi-Dung-Kin";
    private const string Key = "Khoa-Kin-7f3a";

    [Fact]
    public async Task is_in_no_log_line_and_in_nobody_elses_answer()
    {
        var log = new LogLines();
        await using var api = await ApiHost.Start(
            postgres, new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Trace" }, log);
        var journey = await Journey.Begin(api);
        var told = new List<string>();
        var (dossier, papers) = await Vote(journey, told);
        await Ask(journey, dossier, told);
        await Fail(journey, told);

        log.All.Count.ShouldBeGreaterThan(100, "it listens to everything");
        var password = new NpgsqlConnectionStringBuilder(api.AdminConnectionString).Password;
        var token = api.TokenOf(journey.Voters[1]).Split('.')[1];
        foreach (var secret in (IEnumerable<string?>)
            [Telephone, Reason, Searched, Typed, Key, token[..40], password, .. papers, "\"Yes\""])
        {
            if (string.IsNullOrEmpty(secret)) continue;
            log.All.Where(line => line.Text.Contains(secret, StringComparison.Ordinal)).Select(line => $"{line.Category}: {line.Text}")
                .ShouldBeEmpty(secret);
            told.ShouldNotContain(answer => answer.Contains(secret, StringComparison.Ordinal), secret);
        }
        foreach (var inside in (string[])["   at ", "Npgsql", "select ", "Awards.Domain", "Awards.Api.", "System."])
            told.ShouldNotContain(answer => answer.Contains(inside, StringComparison.Ordinal), inside);
        log.All.Select(line => line.Text).ShouldContain(line => line.Contains("Refused by", StringComparison.Ordinal), "it would be seen");
    }

    // Ballots that are taken, refused and malformed; the ids of the papers say who voted in what order, and are nobody's to read.
    private static async Task<(Guid Dossier, IReadOnlyList<string> Papers)> Vote(Journey journey, List<string> told)
    {
        var dossier = (await journey.Propose(0, Journey.CourtFlag))[0];
        await journey.OpenConference(dossier);
        var sitting = $"/sittings/{journey.Conference}";
        await journey.Post(journey.Lead, $"{sitting}/questions", new { question = Journey.CourtFlag });
        var nominees = (await journey.Ballot(journey.Conference, Journey.CourtFlag)).GetProperty("nominees").EnumerateArray().ToList();
        var papers = new List<string>();
        var ballots = $"{sitting}/questions/{Journey.CourtFlag}/1/ballots";
        for (var unit = 1; unit < 3; unit++)
        {
            papers.Add(Guid.NewGuid().ToString());
            await journey.Post(journey.Voters[unit], ballots, Paper(journey.Units[unit], papers[^1], nominees));
            await Hear(told, journey, journey.Voters[unit], s => s
                .Post($"/tand{ballots}", Paper(journey.Units[unit], Guid.NewGuid().ToString(), nominees)).Status(HttpStatusCode.Conflict));
        }
        await Hear(told, journey, journey.Voters[3], s => s
            .Post($"/tand{ballots}", Paper(journey.Units[1], Guid.NewGuid().ToString(), nominees)).Status(HttpStatusCode.Forbidden));
        var malformed = JsonSerializer.Serialize(Paper(journey.Units[3], Guid.NewGuid().ToString(), nominees))[..^2];
        await Hear(told, journey, journey.Voters[3], s => s.Post($"/tand{ballots}").Text(malformed).Status(HttpStatusCode.BadRequest));
        return (dossier, papers);
    }

    private static async Task Ask(Journey journey, Guid dossier, List<string> told)
    {
        await journey.Api.Rest();
        foreach (var address in (string[])[$"/conferences/{journey.Conference}", $"/conferences?cluster={journey.Cluster}", "/worklist"])
            foreach (var person in (PersonId[])[journey.Secretary, journey.Voters[1], journey.Lead])
                await Hear(told, journey, person, s => s.Get($"/tand{address}"));
        await Hear(told, journey, journey.Heads[0], s => s.Get($"/tand/dossiers/{dossier}/timeline"));
        await Hear(told, journey, journey.Heads[0], s => s.Get($"/tand/dossiers/{dossier}/history"));
        await Hear(told, journey, journey.Heads[0], s => s.Get($"/tand/dossiers?search={Searched}"));
        await Hear(told, journey, null, s => s.Get($"/tand/register?search={Searched}"));
        await Hear(told, journey, null, s => s.Get($"/tand/so-cong-khai/{Guid.NewGuid()}?q={Searched}").Status(HttpStatusCode.NotFound));
        await Hear(told, journey, null, s => s.Get($"/tand/worklist?late={Searched}").Status(HttpStatusCode.Unauthorized));
    }

    // What people send by mistake, in a place where nobody expects it.
    private static async Task Fail(Journey journey, List<string> told)
    {
        var (head, other) = (journey.Heads[0], journey.Heads[1]);
        var withdraw = $"/tand/dossiers/{Guid.NewGuid()}/withdraw";
        await Hear(told, journey, head, s => s.Post(withdraw, new { reason = Reason }).Status(HttpStatusCode.NotFound));
        await Hear(told, journey, head, s => s.Post(withdraw, new { reason = Reason, phone = Telephone })
            .Status(HttpStatusCode.BadRequest));
        await Hear(told, journey, head, s => s.Post(withdraw).Text($"{{\"reason\":[\"{Telephone}\"]}}").Status(HttpStatusCode.BadRequest));
        await Hear(told, journey, head, s => s.Post(withdraw).Text($"{Typed} {Telephone}").Status(HttpStatusCode.BadRequest));
        await Hear(told, journey, head, s => s.Post(withdraw).Text(Typed, "text/plain").Status(HttpStatusCode.UnsupportedMediaType));
        await Hear(told, journey, head, s => s.Post(withdraw, new { reason = $"{Typed}\0" }).Status(HttpStatusCode.BadRequest));
        await Hear(told, journey, other, s => s.Put($"/tand/submissions/{Guid.NewGuid()}", new { unit = Typed })
            .Status(HttpStatusCode.BadRequest));
        await Hear(told, journey, head, s => s.Post(withdraw, new { reason = "A" }).With("Idempotency-Key", $"{Key} {Telephone}")
            .Status(HttpStatusCode.BadRequest));
        await Hear(told, journey, head, s => s.Post(withdraw, new { reason = "A" }).With("If-Match", Telephone)
            .Status(HttpStatusCode.BadRequest));
        await Hear(told, journey, head, s => s.Post(withdraw, new { reason = Reason }).With("Idempotency-Key", Key)
            .Status(HttpStatusCode.NotFound));
        await Hear(told, journey, null, s => s.Post(withdraw, new { reason = Reason }).With("Authorization", $"Bearer {Typed}")
            .Status(HttpStatusCode.Unauthorized));
        await Break(journey);
        await Hear(told, journey, head, s => s.Post(withdraw, new { reason = Reason }).Status(HttpStatusCode.InternalServerError));
    }

    private static async Task Hear(List<string> told, Journey journey, PersonId? person, Action<Scenario> request)
    {
        var reply = person is { } caller ? await journey.Api.As(caller, request) : await journey.Api.Anybody(request);
        told.Add(reply.Body);
        // The way to the next page is the caller's own question, and nothing else of it is told back.
        told.AddRange(reply.Headers.Where(header => header.Key != "Link").Select(header => header.Value));
    }

    private static async Task Break(Journey journey)
    {
        await using var connection = new NpgsqlConnection(journey.Api.AdminConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("alter table awards.mt_streams rename to lost", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static object Paper(Guid elector, string ballot, IEnumerable<JsonElement> nominees) => new
    {
        elector,
        ballot,
        choices = nominees.Select(nominee => new { nominee = nominee.GetProperty("id").GetGuid(), vote = "Yes" }),
    };
}
