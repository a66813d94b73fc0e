using System.Net;
using System.Security.Cryptography;
using Awards.Api.Proposals.Papers;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Tests.Support;

namespace Awards.Tests.Proposals;

public sealed class A_paper_over_http(Postgres postgres)
{
    private static readonly byte[] Photograph = Pictures.Jpeg();
    private static readonly byte[] Scan = Pictures.Png();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_handed_in_listed_and_downloaded_version_by_version()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var submission = await Draft(journey);
        var paper = Guid.NewGuid();

        var written = await HandIn(journey, 0, submission, paper, Photograph);
        written.Json.GetProperty("happened")[0].GetString().ShouldBe("paper_handed_in");
        written.Text("type").ShouldBe("Jpeg");
        written.Text("sentSha256").ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Photograph)));
        written.Json.GetProperty("stripped").EnumerateArray().Select(kind => kind.GetString()).ShouldContain("exif");
        (await HandIn(journey, 0, submission, paper, Photograph)).Json.GetProperty("happened").GetArrayLength().ShouldBe(0);
        await HandIn(journey, 0, submission, paper, Scan);
        (await Blobs(api)).ShouldBe(2, "what was sent again is not kept again");

        var list = (await journey.Get(journey.Secretary, $"/submissions/{submission}/papers")).Json;
        list.GetProperty("papers")[0].GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("type").GetString())
            .ShouldBe(["Jpeg", "Png"]);
        list.GetProperty("demanded").EnumerateArray().Select(demanded =>
            (demanded.GetProperty("kind").GetString(), demanded.GetProperty("isThere").GetBoolean()))
            .ShouldBe([("submission-letter", false), ("minutes", false), ("achievement-report", true)]);

        using var first = await Download(journey.Secretary, api, submission, paper, "?version=1");
        var bytes = await first.Content.ReadAsByteArrayAsync(Cancel);
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(written.Text("sha256"));
        Pictures.Says(bytes, Pictures.Secret).ShouldBeFalse();
        first.Content.Headers.ContentLength.ShouldBe(bytes.Length);
        first.Content.Headers.ContentType!.ToString().ShouldBe("image/jpeg");
        using var last = await Download(journey.Heads[0], api, submission, paper);
        last.Content.Headers.ContentType!.ToString().ShouldBe("image/png");
    }

    [Fact]
    public async Task is_saved_and_not_shown_by_whoever_downloads_it()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var submission = await Draft(journey);
        var paper = Guid.NewGuid();
        await HandIn(journey, 0, submission, paper, Scan, "title=" + Uri.EscapeDataString("Báo cáo: \"đợt 1\" <../a>"));
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            using var answer = await Download(journey.Heads[0], api, submission, paper, method: method);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            string Header(string name) => string.Join(", ", answer.Headers.GetValues(name));
            var disposition = answer.Content.Headers.ContentDisposition!;
            (disposition.DispositionType, disposition.FileNameStar).ShouldBe(("attachment", "Báo cáo- -đợt 1- -..-a-.png"));
            disposition.FileName.ShouldNotBeNull().ShouldAllBe(letter => char.IsAscii(letter));
            Header("X-Content-Type-Options").ShouldBe("nosniff");
            Header("Cache-Control").ShouldBe("no-store");
            Header("Content-Security-Policy").ShouldBe("default-src 'none'; frame-ancestors 'none'; sandbox");
            answer.Content.Headers.ContentLength.ShouldNotBeNull().ShouldBeGreaterThan(0);
            (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length.ShouldBe(
                method == HttpMethod.Get ? (int)answer.Content.Headers.ContentLength.Value : 0);
        }
    }

    [Fact]
    public async Task does_not_exist_for_whoever_does_not_read_the_submission_and_is_not_taken_from_them()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var submission = await Draft(journey);
        var paper = Guid.NewGuid();
        await HandIn(journey, 0, submission, paper, Scan);
        var file = $"/submissions/{submission}/papers/{paper}";
        foreach (var person in (PersonId[])[journey.Heads[1], journey.Voters[0], journey.Lead, journey.Council[0], new(Guid.NewGuid())])
        {
            await journey.Get(person, file, s => s.Problem(HttpStatusCode.NotFound, "submission-unknown"));
            await journey.Get(person, $"/submissions/{submission}/papers", s => s.Problem(HttpStatusCode.NotFound, "submission-unknown"));
            await Send(journey, person, submission, paper, Photograph, s => s.Problem(HttpStatusCode.NotFound, "submission-unknown"));
        }
        await Send(journey, journey.Secretary, submission, paper, Photograph, s => s.Problem(HttpStatusCode.Forbidden, "not-your-office"));
        await journey.Get(journey.Heads[0], $"{file}?version=2", s => s.Problem(HttpStatusCode.NotFound, "paper-unknown"));
        await journey.Get(journey.Heads[0], $"/submissions/{submission}/papers/{Guid.NewGuid()}", s => s
            .Problem(HttpStatusCode.NotFound, "paper-unknown"));
        await journey.Get(await api.Appoint(Role.Inspector), $"/submissions/{submission}/papers");
        (await Blobs(api)).ShouldBe(1);
    }

    [Fact]
    public async Task that_is_refused_leaves_nothing()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var submission = await Draft(journey);
        var (head, paper) = (journey.Heads[0], Guid.NewGuid());
        await Send(journey, head, submission, paper, "<script>"u8.ToArray(), s => s
            .Problem(HttpStatusCode.UnprocessableEntity, "file-type-not-taken"));
        await Send(journey, head, submission, paper, [], s => s.Problem(HttpStatusCode.UnprocessableEntity, "file-type-not-taken"));
        await Send(journey, head, submission, paper, Scan[..200], s => s.Problem(HttpStatusCode.UnprocessableEntity, "file-damaged"));
        await Send(journey, head, submission, paper, new byte[FileInspection.MostBytes + 1], s => s
            .Problem(HttpStatusCode.RequestEntityTooLarge, "request-too-large"));
        await Send(journey, head, submission, paper, Scan, s => s.Problem(HttpStatusCode.UnprocessableEntity, "paper-of-stranger"),
            $"dossier={Guid.NewGuid()}");
        await Send(journey, head, submission, paper, Scan, s => s.Problem(HttpStatusCode.BadRequest, "malformed-request"), "dossier=1");
        await Send(journey, head, submission, paper, Scan, s => s
            .With("If-Match", "\"7\"").Problem(HttpStatusCode.PreconditionFailed, "version-mismatch"));
        await journey.Post(head, $"/submissions/{submission}/lodge", new { number = "1/TTr" });
        await Send(journey, head, submission, paper, Scan, s => s.Problem(HttpStatusCode.Conflict, "submission-not-at-this-step"));
        (await Blobs(api)).ShouldBe(0);
    }

    [Fact]
    public async Task sent_again_under_its_key_is_the_same_act_and_another_file_under_that_key_is_not()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var submission = await Draft(journey);
        var (head, paper) = (journey.Heads[0], Guid.NewGuid());
        var first = await Send(journey, head, submission, paper, Photograph, s => s.With("Idempotency-Key", "k"));
        await HandIn(journey, 0, submission, paper, Scan);
        var again = await Send(journey, head, submission, paper, Photograph, s => s.With("Idempotency-Key", "k"));
        again.Json.GetProperty("position").GetInt64().ShouldBe(first.Json.GetProperty("position").GetInt64());
        again.Json.GetProperty("repeated").GetBoolean().ShouldBeTrue();
        await Send(journey, head, submission, paper, Scan, s => s.With("Idempotency-Key", "k")
            .Problem(HttpStatusCode.UnprocessableEntity, "key-reused"));
        (await Blobs(api)).ShouldBe(2);
    }

    [Fact]
    public async Task is_erased_with_its_key_and_the_rest_stays()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var submission = await Draft(journey);
        var (erased, other) = (Guid.NewGuid(), Guid.NewGuid());
        await HandIn(journey, 0, submission, erased, Scan);
        await HandIn(journey, 0, submission, other, Scan);
        api.KeyRing.Destroy(PaperKey.Name(new(submission), new(erased)));
        var file = $"/submissions/{submission}/papers/{erased}";
        await journey.Get(journey.Heads[0], file, s => s.Problem(HttpStatusCode.Gone, "paper-erased"));
        await Send(journey, journey.Heads[0], submission, erased, Photograph, s => s.Problem(HttpStatusCode.Gone, "paper-erased"));
        (await journey.Get(journey.Heads[0], $"/submissions/{submission}/papers")).Json.GetProperty("papers").EnumerateArray()
            .Select(paper => paper.GetProperty("versions")[0].GetProperty("isErased").GetBoolean()).ShouldBe([true, false]);
        using var answer = await Download(journey.Heads[0], api, submission, other);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task about_an_individual_is_erased_with_the_individual_and_no_other()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var (journey, submission) = (office.Journey, Guid.NewGuid());
        Guid[] persons = [await office.Register("Nguyễn Thị Bình"), await office.Register("Trần Văn An")];
        var lines = persons.Select(person => new { award = "advanced-worker", person });
        await journey.Put(office.Officer, $"/submissions/{submission}", new { unit = office.Unit, campaign = journey.Campaign, lines });
        var letter = await journey.Get(office.Officer, $"/submissions/{submission}");
        var dossiers = letter.Json.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("dossier").GetGuid()).ToList();
        Guid[] papers = [Guid.NewGuid(), Guid.NewGuid()];
        foreach (var (paper, dossier) in papers.Zip(dossiers))
            await Send(journey, office.Officer, submission, paper, Scan, _ => { }, $"dossier={dossier}");
        await journey.Post(ApiHost.FirstAdministrator, $"/persons/{persons[0]}/erase", new { grounds = "Đơn ngày 01/12/2021" });
        await api.Rest();

        await journey.Get(office.Officer, $"/submissions/{submission}/papers/{papers[0]}", s => s
            .Problem(HttpStatusCode.Gone, "paper-erased"));
        await Send(journey, office.Officer, submission, papers[0], Photograph, s => s
            .Problem(HttpStatusCode.Conflict, "person-is-erased"), $"dossier={dossiers[0]}");
        using var other = await Download(office.Officer, api, submission, papers[1]);
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task whose_sender_goes_away_is_not_there()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var submission = await Draft(journey);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        using var request = Request(HttpMethod.Put, api, journey.Heads[0], submission, Guid.NewGuid(), "?kind=minutes&title=A");
        request.Content = new StreamContent(new Interrupted(Scan, leaving));
        await Should.ThrowAsync<Exception>(() => api.Client.SendAsync(request, leaving.Token));
        (await Blobs(api)).ShouldBe(0);
        // Whoever went away has the place back.
        for (var n = 0; n <= Uploads.MostOfOnePerson; n++) await HandIn(journey, 0, submission, Guid.NewGuid(), Scan);
    }

    private static async Task<Guid> Draft(Journey journey)
    {
        var submission = Guid.NewGuid();
        var lines = new[] { new { award = Journey.CourtFlag, nominee = journey.Units[0] } };
        var letter = new { unit = journey.Units[0], campaign = journey.Campaign, lines };
        await journey.Put(journey.Heads[0], $"/submissions/{submission}", letter);
        return submission;
    }

    private static Task<HttpReply> HandIn(
        Journey journey, int unit, Guid submission, Guid paper, byte[] file, string query = "title=B%C3%A1o") =>
        Send(journey, journey.Heads[unit], submission, paper, file, _ => { }, query);

    private static Task<HttpReply> Send(
        Journey journey, PersonId person, Guid submission, Guid paper, byte[] file, Action<Scenario> expect, string query = "title=A") =>
        journey.Api.As(person, s =>
        {
            s.Put($"/{ApiHost.Sector}/submissions/{submission}/papers/{paper}?kind=achievement-report"
                + (query.Contains("title", StringComparison.Ordinal) ? "" : "&title=A") + $"&{query}").Content(file, "text/html");
            expect(s);
        });

    private static Task<HttpResponseMessage> Download(
        PersonId person, ApiHost api, Guid submission, Guid paper, string query = "", HttpMethod? method = null) =>
        api.Client.SendAsync(Request(method ?? HttpMethod.Get, api, person, submission, paper, query), Cancel);

    private static HttpRequestMessage Request(HttpMethod method, ApiHost api, PersonId person, Guid submission, Guid paper, string query) =>
        new(method, new Uri($"/{ApiHost.Sector}/submissions/{submission}/papers/{paper}{query}", UriKind.Relative))
        {
            Headers = { Authorization = new("Bearer", api.TokenOf(person)) },
        };

    private static async Task<long> Blobs(ApiHost api)
    {
        await using var command = api.Node.Log.Database.CreateCommand("select count(*) from awards.blobs");
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    /// <summary>Sends half of a file, and goes away.</summary>
    private sealed class Interrupted(byte[] file, CancellationTokenSource leaving) : MemoryStream(file)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == 0) return await base.ReadAsync(buffer[..100], cancellationToken);
            await leaving.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw new IOException();
        }
    }
}
