using System.Net;
using System.Text;
using System.Text.Json;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.CouncilReview;

/// <summary>From the posting of a notice to its closing, with two comments of the public.</summary>
public sealed class A_comment_over_http(Postgres postgres)
{
    private const string Order = "labour-order-3";

    private static readonly object First = Content("Phạm Văn Bí Mật", "0987 111 222", "Số 7 Ngõ Kín Đáo", "Tôi đồng tình với đề nghị này.");
    private static readonly object Second = Content("Lê Thị Giấu Tên", "0987 333 444", "Số 8 Ngõ Khuất", "Cần xem thành tích năm 2019.");

    private static readonly string[] Secrets =
    [
        "Bí Mật", "0987 111", "Ngõ Kín", "đồng tình với", "Giấu Tên", "0987 333", "Ngõ Khuất", "thành tích năm 2019", "Xin cảm ơn bạn",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_sealed_answered_and_counted_and_known_to_the_secretary_alone()
    {
        var log = new LogLines();
        await using var api = await ApiHost.Start(postgres, log: log);
        var office = await Individuals.Begin(api);
        var secretary = office.Journey.Secretary;
        var dossier = await OnNotice(api, office);
        var address = $"/tand/public/notices/{dossier}";

        // Everybody sees who is nominated, and each look counts.
        await api.Anybody(s => s.Get("/tand/public/notices").Expect(reply => reply.Json.GetProperty("items").GetArrayLength() == 1
            && reply.Json.GetProperty("items")[0].GetProperty("nominee").GetString() == "Trần Thị Minh Bạch" ? null : "the notice"));
        await api.Anybody(s => s.Get(address).Expect(reply =>
            reply.Json.GetProperty("notice").GetProperty("unit").GetString() == "Văn phòng"
            && reply.Json.GetProperty("days").GetArrayLength() == 15 ? null : "the unit, and the window day by day"));
        await api.Anybody(s => s.Get($"/tand/lay-y-kien/{dossier}").Expect(reply =>
            reply.Body.Contains("Trần Thị Minh Bạch", StringComparison.Ordinal)
            && reply.Body.Contains("Gửi ý kiến", StringComparison.Ordinal) ? null : "the page with its form"));

        // The same comment twice is one; another content under the same key is refused; both signed in and not are nobody.
        var first = await Comment(api, address, First, "k1");
        (await Comment(api, address, First, "k1")).ShouldBe(first);
        await api.Anybody(s => s.Post($"{address}/comments", Second).With("Idempotency-Key", "k1")
            .Problem(HttpStatusCode.UnprocessableEntity, "key-reused"));
        await api.Anybody(s => s.Post($"{address}/comments", Content("A", "1", "B", " "))
            .Problem(HttpStatusCode.UnprocessableEntity, "comment-incomplete"));
        var second = await CommentByForm(api, dossier);
        await api.Rest();

        // The secretary reads and answers; who sent it is on record; nobody else reads.
        var comments = $"/dossiers/{dossier}/comments";
        (await office.Journey.Get(secretary, $"{comments}/{first}")).Text("text").ShouldBe("Tôi đồng tình với đề nghị này.");
        await office.Journey.Get(await api.Appoint(Role.Inspector), $"{comments}/{first}", s =>
            s.Problem(HttpStatusCode.NotFound, "comment-unknown"));
        (await office.Journey.Post(secretary, $"{comments}/{second}/sender", new { reason = "Cần làm rõ, 17-TB" })).Text("phone")
            .ShouldBe("0987 333 444");
        // The reason may name who wrote: the nominee's unit does not read it.
        (await office.Journey.Get(secretary, $"/dossiers/{dossier}/history")).Body.ShouldContain("17-TB");
        (await office.Journey.Get(office.Head, $"/dossiers/{dossier}/history")).Body.ShouldNotContain("17-TB");
        await api.AdvanceTo(new DateTimeOffset(2021, 10, 27, 2, 0, 0, TimeSpan.Zero));
        await api.Anybody(s => s.Post($"{address}/comments", First).Problem(HttpStatusCode.Conflict, "notice-window-over"));
        await office.Journey.Post(secretary, $"/dossiers/{dossier}/close-notice", new { report = "Đã xem xét" }, s =>
            s.Problem(HttpStatusCode.Conflict, "notice-comments-waiting"));
        foreach (var (comment, outcome) in new[] { (first, "Information"), (second, "ReferredToVerification") })
            await office.Journey.Post(secretary, $"{comments}/{comment}/deal", new { outcome, answer = "Xin cảm ơn bạn." });
        (await office.Journey.Get(secretary, $"{comments}/{second}")).Text("answer").ShouldBe("Xin cảm ơn bạn.");
        await office.Journey.Post(secretary, $"/dossiers/{dossier}/close-notice", new { report = "Đã xem xét", views = 10 });
        await api.Rest();

        var closed = (await Events(api)).Select(stored => stored.Data).OfType<PublicNoticeClosed>().Single();
        closed.Here!.Views.ShouldBe(3, "one over JSON, two pages");
        closed.Here.Comments.ShouldBe([new(CommentOutcome.Information, 1), new(CommentOutcome.ReferredToVerification, 1)]);
        await api.Anybody(s => s.Get(address).Expect(reply =>
            reply.Body.Contains("Minh Bạch", StringComparison.Ordinal) ? "nobody is named any more" : null));
        await Is_nowhere(api, log);
    }

    [Fact]
    public async Task comes_so_often_from_one_address_and_no_more()
    {
        await using var api = await ApiHost.Start(postgres, new Dictionary<string, string?> { ["Limits:Comments:PerHour"] = "2" });
        var address = $"/tand/public/notices/{Guid.NewGuid()}";
        for (var sent = 0; sent < 2; sent++)
            await api.Anybody(s => s.Post($"{address}/comments", First).Problem(HttpStatusCode.NotFound, "notice-unknown"));
        await api.Anybody(s => s.Post($"{address}/comments", First)
            .Problem(HttpStatusCode.TooManyRequests, "too-many-comments")
            .Expect(reply => int.Parse(reply.Header("Retry-After")!, null) > 60 ? null : "how long to wait"));
        await api.Anybody(s => s.Get(address).Problem(HttpStatusCode.NotFound, "notice-unknown"));
    }

    private static async Task<Guid> OnNotice(ApiHost api, Individuals office)
    {
        var journey = office.Journey;
        var person = await office.Register("Trần Thị Minh Bạch", "Thẩm tra viên");
        var submission = Guid.NewGuid();
        await journey.Put(office.Officer, $"/submissions/{submission}", new
        {
            unit = office.Unit,
            campaign = journey.Campaign,
            lines = new[] { new { award = Order, person } },
            papers = Journey.PaperKinds.Select(kind => new { kind, title = kind }),
        });
        await api.Rest();
        var letter = await journey.Get(office.Officer, $"/submissions/{submission}");
        var dossier = letter.Json.GetProperty("lines")[0].GetProperty("dossier").GetGuid();
        await api.As(office.Officer, s => s
            .Put($"/{ApiHost.Sector}/submissions/{submission}/papers/{Guid.NewGuid()}?kind=achievement-report&title=B&dossier={dossier}")
            .Content(Proposals.Pictures.Png(), "image/png"));
        await journey.Post(office.Head, $"/submissions/{submission}/lodge", new { number = "9/TTr-VP" });
        await journey.Post(journey.Secretary, $"/submissions/{submission}/accept");
        await api.Rest();
        await journey.Post(journey.Secretary, $"/dossiers/{dossier}/appraise", new
        {
            findings = new[] { "standards", "one-state-award" }
                .Select(criterion => new { criterion, verdict = "Met", evidence = "Báo cáo thành tích" }),
        });
        await journey.Post(journey.Secretary, $"/dossiers/{dossier}/post-notice", new { where = "Cổng thông tin điện tử" });
        await api.Rest();
        return dossier;
    }

    private static async Task<Guid> Comment(ApiHost api, string address, object content, string key) =>
        (await api.Anybody(s => s.Post($"{address}/comments", content).With("Idempotency-Key", key))).Json.GetProperty("comment").GetGuid();

    private static async Task<Guid> CommentByForm(ApiHost api, Guid dossier)
    {
        var page = await api.Anybody(s => s.Get($"/tand/lay-y-kien/{dossier}"));
        var (mark, from) = ("name=\"__RequestVerificationToken\" value=\"", 0);
        from = page.Body.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var token = page.Body[from..page.Body.IndexOf('"', from)];
        var fields = JsonSerializer.SerializeToElement(Second).EnumerateObject()
            .Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value.GetString()!)}");
        var form = $"__RequestVerificationToken={Uri.EscapeDataString(token)}&{string.Join('&', fields)}";
        await api.Anybody(s => s.Post($"/tand/lay-y-kien/{dossier}").Text(form, "application/x-www-form-urlencoded")
            .With("Cookie", page.Header("Set-Cookie")!.Split(';')[0]).Status(HttpStatusCode.Found));
        return (await Events(api)).Select(stored => stored.Data).OfType<NoticeCommentReceived>().Last().Comment.Value;
    }

    // Sender, text and answer stand in no event, no read model and no line of the log, nor anywhere in the database.
    private async Task Is_nowhere(ApiHost api, LogLines log)
    {
        var remains = await Remains.Of(postgres, api.AdminConnectionString, Cancel);
        foreach (var secret in Secrets)
        {
            remains.Holding(Encoding.UTF8.GetBytes(secret)).ShouldBeEmpty(secret);
            log.All.ShouldAllBe(line => !line.Text.Contains(secret, StringComparison.Ordinal));
        }
        remains.Holding(Encoding.UTF8.GetBytes("Minh Bạch")).ShouldContain("dump", "a name in the directory is found in this way");
        log.All.ShouldContain(line => line.Text.Contains("of the public says was looked at by", StringComparison.Ordinal));
    }

    private static Task<IReadOnlyList<StoredEvent>> Events(ApiHost api) => api.Node.Log.ReadAll(0, int.MaxValue, Cancel);

    private static object Content(string fullName, string phone, string address, string text) => new { fullName, phone, address, text };
}
