using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.Http.Generated;

/// <summary>
/// Every operation of the API's description, asked again and again with valid, nearly valid and random input by everybody and nobody, in
/// the middle of a conference. <c>AWARDS_TEST_REQUESTS</c> and <c>AWARDS_TEST_SEED</c> ask for more, or for the same again.
/// </summary>
public sealed class A_program_asked_at_random(Postgres postgres)
{
    private const int UsualRequests = 4000;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(60);
    private static readonly string[] FromInside = ["Npgsql", "   at ", "System.", "Exception", "select ", "awards.mt_", "Awards.Domain"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task never_fails_never_tells_of_its_inside_and_writes_nothing_that_no_event_explains()
    {
        var (requests, seed) = (Setting("AWARDS_TEST_REQUESTS") ?? UsualRequests, Setting("AWARDS_TEST_SEED") ?? Random.Shared.Next());
        await using var api = await ApiHost.Start(postgres);
        var description = ApiDescription.Parse((await api.Anybody(s => s.Get("/openapi/v1.json"))).Body);
        var draws = new Draws(description, new Random(seed));
        var people = await Populate(api, draws);
        var before = await Caused(api);

        var (happened, succeeded, welcome) = (0L, new HashSet<Operation>(), new Dictionary<Operation, PersonId>());
        for (var n = 1; n <= requests; n++)
        {
            var operation = draws.One(description.Operations);
            var caller = welcome.TryGetValue(operation, out var known) && draws.Chance(0.6) ? known : draws.One(draws.One(people));
            using var request = Draw(draws, operation, draws.Chance(0.95) ? api.TokenOf(caller) : null);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            limit.CancelAfter(LongestAnswer);
            using var answer = await api.Client.SendAsync(request, limit.Token);
            var body = await answer.Content.ReadAsStringAsync(limit.Token);

            var told = $"request {n} of seed {seed}: {operation}, {(int)answer.StatusCode} {body}";
            if (!answer.IsSuccessStatusCode) IsAProblem(answer, body, told);
            else if (answer.Content.Headers.ContentType?.MediaType == "application/json") happened += Learn(draws, body);
            // Whoever was refused by a rule of the matter was at least the right person.
            if (answer.IsSuccessStatusCode || answer.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity)
                welcome[operation] = caller;
            if (answer.IsSuccessStatusCode) succeeded.Add(operation);
        }

        await api.Rest();
        (await Caused(api) - before).ShouldBe(happened, $"every event was told to whoever caused it, and the other way round; seed {seed}");
        (await Orphans(api)).ShouldBe(0, "what messages did goes back to what somebody sent");
        await api.Anybody(s => s.Get("/health/ready").Expect(reply => reply.Text("status") == "ready" ? null : $"ready; seed {seed}"));
        var never = description.Operations.Except(succeeded).ToList();
        never.Count.ShouldBeLessThan(
            description.Operations.Count / 2, $"random requests get somewhere; seed {seed}: {string.Join(", ", never)}");
    }

    private static async Task<IReadOnlyList<IReadOnlyList<PersonId>>> Populate(ApiHost api, Draws draws)
    {
        var journey = await Journey.Begin(api);
        var dossiers = await journey.Propose(0, Journey.CourtFlag, Journey.GovernmentFlag);
        await journey.OpenConference([.. dossiers, .. await journey.Propose(1, Journey.CourtFlag)]);
        await journey.Post(journey.Lead, $"/sittings/{journey.Conference}/questions", new { question = Journey.CourtFlag });
        await api.Rest();
        foreach (var unit in journey.Units) foreach (
            var name in (string[])["unit", "nominee", "elector", "candidates", "members", "lead", "place", "id"])
            draws.Learn(name, unit.ToString());
        foreach (var dossier in dossiers) draws.Learn("dossier", dossier.ToString());
        draws.Learn("campaign", journey.Campaign.ToString());
        draws.Learn("cluster", journey.Cluster.ToString());
        foreach (var name in (string[])["sitting", "conference"]) draws.Learn(name, journey.Conference.ToString());
        foreach (var member in journey.Council) draws.Learn("members", member.Value.ToString());
        foreach (var name in (string[])["award", "awards", "question"]) draws.Learn(name, Journey.CourtFlag);
        foreach (var office in (string[])["cluster-lead", "cluster-deputy"]) draws.Learn("office", office);
        return
        [
            [ApiHost.FirstAdministrator], [journey.Secretary], [journey.Lead], [journey.Decider], journey.Heads, journey.Voters,
            journey.Council,
            [await api.Appoint(Role.Inspector)], [await api.Appoint(Role.Operator)], [new(Guid.NewGuid())],
        ];
    }

    private static HttpRequestMessage Draw(Draws draws, Operation operation, string? token)
    {
        var (path, query) = (operation.Path, new StringBuilder());
        var request = new HttpRequestMessage { Method = operation.Method };
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.In == "path")
            {
                path =
                    path.Replace(
                        $"{{{parameter.Name}}}", Uri.EscapeDataString(Sendable(draws.Text(parameter, operation.Method == HttpMethod.Put))),
                        StringComparison.Ordinal);
                continue;
            }
            if (draws.Chance(parameter.In == "query" ? 0.6 : 0.93)) continue;
            if (parameter.In == "query")
                query.Append(query.Length == 0 ? '?' : '&').Append(parameter.Name).Append('=')
                    .Append(Uri.EscapeDataString(draws.Text(parameter, operation.Method == HttpMethod.Put)));
            else request.Headers.TryAddWithoutValidation(
                parameter.Name, AsHeader(draws.Text(parameter, operation.Method == HttpMethod.Put)));
        }
        request.RequestUri = new Uri(path + query, UriKind.Relative);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", draws.Chance(0.98) ? token : token[..^3]);
        if (operation.Body is { } schema)
            request.Content = new StringContent(draws.Body(schema), Encoding.UTF8, draws.Chance(0.98) ? "application/json" : "text/plain");
        return request;
    }

    // A segment of nothing or dots would be another address.
    private static string Sendable(string segment) => segment.Trim('.').Length == 0 ? "-" : segment;

    // The client sends no other header; what a raw socket could send, the server itself refuses.
    private static string AsHeader(string value) => new([.. value.Where(letter => letter is >= ' ' and <= '~')]);

    private static void IsAProblem(HttpResponseMessage answer, string body, string told)
    {
        ((int)answer.StatusCode).ShouldBeLessThan(500, told);
        if (body.Length == 0) return; // the server itself refused what is no HTTP
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", told);
        var code = JsonDocument.Parse(body).RootElement.GetProperty("code").GetString();
        code.ShouldNotBeNullOrEmpty(told);
        FromInside.ShouldAllBe(inside => !body.Contains(inside, StringComparison.Ordinal), told);
    }

    private static int Learn(Draws draws, string body)
    {
        var answer = JsonDocument.Parse(body).RootElement;
        draws.Learn("", answer);
        var written = answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("happened", out _)
            && !answer.GetProperty("repeated").GetBoolean();
        return written ? answer.GetProperty("happened").GetArrayLength() : 0;
    }

    private static Task<long> Caused(ApiHost api) => Count(api, "select count(*) from awards.mt_events where causation_id is null");

    private static Task<long> Orphans(ApiHost api) => Count(api,
        """
        select count(*) from awards.mt_events effect where causation_id is not null and not exists (
          select from awards.mt_events cause where cause.causation_id is null and cause.correlation_id = effect.correlation_id)
        """);

    private static async Task<long> Count(ApiHost api, string sql)
    {
        await using var connection = new NpgsqlConnection(api.AdminConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { } set ? int.Parse(set, CultureInfo.InvariantCulture) : null;
}
