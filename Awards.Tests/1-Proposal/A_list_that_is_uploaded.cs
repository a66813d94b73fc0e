using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Awards.Api.Proposals;
using Awards.Api.Tables;
using Awards.Tests.Support;
using MiniExcelLibs;

namespace Awards.Tests.Proposals;

public sealed class A_list_that_is_uploaded(Postgres postgres)
{
    private const string Headings = "Danh hiệu,Họ và tên,Chức vụ,Vị trí,Số định danh,Mã cá nhân,Tập thể\n";

    /// <summary>They come one after the other: the letter is one stream.</summary>
    private static readonly TimeSpan AllAnswers = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task of_five_hundred_people_is_one_event_and_five_hundred_answers()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var csv = Headings + string.Concat(Enumerable.Range(1, 500)
            .Select(n => $"Lao động tiên tiến,Nguyễn Văn {n},Thẩm tra viên,trực tiếp,,,\n"));
        var submission = Guid.NewGuid();
        var head = await api.HeadAtRest();
        await Upload(office, submission, Encoding.UTF8.GetBytes(csv), TableFile.Csv, dryRun: true);
        (await api.HeadAtRest()).ShouldBe(head, "a dry run records nothing");

        var answer = await Upload(office, submission, Encoding.UTF8.GetBytes(csv), TableFile.Csv);
        answer.GetProperty("newcomers").GetInt32().ShouldBe(500);
        answer.GetProperty("written").GetProperty("happened").EnumerateArray().Single().GetString().ShouldBe("submission_drafted");

        await office.Journey.Post(office.Head, $"/submissions/{submission}/lodge", new { number = "5/TTr" });
        await api.Rest(AllAnswers);
        var letter = (await office.Journey.Get(office.Officer, $"/submissions/{submission}")).Json;
        letter.GetProperty("answered").GetInt32().ShouldBe(500);
        letter.GetProperty("lines").EnumerateArray().ShouldAllBe(line => line.GetProperty("answered").GetBoolean()
            && line.GetProperty("turnedAway").ValueKind == JsonValueKind.Null && line.GetProperty("personName").GetString() != null);
    }

    [Fact]
    public async Task again_or_twice_at_once_registers_nobody_twice()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var csv = Encoding.UTF8.GetBytes(Headings
            + "advanced-worker,Nguyễn Thị Bình,Thẩm tra viên,lãnh đạo,001085000001,,\n"
            + "Lao động tiên tiến,Trần Văn Cường,,trực tiếp,,,\n"
            + "Chiến sĩ thi đua cơ sở,Trần Văn Cường,,trực tiếp,,,\n");
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Upload(office, first, csv, TableFile.Csv)));
        var again = await Upload(office, first, csv, TableFile.Csv);
        again.GetProperty("newcomers").GetInt32().ShouldBe(0);
        again.GetProperty("written").GetProperty("happened").GetArrayLength().ShouldBe(0);
        (await Upload(office, second, csv, TableFile.Csv)).GetProperty("newcomers").GetInt32().ShouldBe(0, "another letter knows them");

        await api.Rest();
        var persons = (await office.Journey.Get(office.Officer, "/persons?limit=500")).Json.GetProperty("items");
        persons.EnumerateArray().Select(person => person.GetProperty("name").GetString()).Order()
            .ShouldBe(["Nguyễn Thị Bình", "Trần Văn Cường"]);
    }

    [Fact]
    public async Task says_what_is_wrong_by_line_and_column_and_records_nothing()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        await office.Register("Lê Văn Dũng", "Thư ký");
        await office.Register("Lê Văn Dũng", "Chuyên viên");
        var head = await api.HeadAtRest();
        var csv = Headings
            + "Lao động tiên tiến,Nguyễn Thị Bình,,trực tiếp,,,\n"
            + "Huân chương Sao vàng,Nguyễn Thị Cúc,,trực tiếp,,,\n"
            + "\n"
            + "Lao động tiên tiến,Lê Văn Dũng,,,,,\n"
            + "Lao động tiên tiến,Phạm Văn Giang,,sếp,,,\n"
            + "Lao động tiên tiến,Phạm Văn Hải,,khác,123,,\n"
            + "Lao động tiên tiến,,,,,,Văn phòng\n"
            + "Tập thể lao động xuất sắc,,,,,,Vụ Không Có\n"
            + "Lao động tiên tiến,Nguyễn Thị Bình,,trực tiếp,,,\n"
            + "Lao động tiên tiến,Tên\u202Eẩn,,khác,,,\n";
        var submission = Guid.NewGuid();
        var dry = await Upload(office, submission, Encoding.UTF8.GetBytes(csv), TableFile.Csv, dryRun: true);
        Problems(dry.GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("problems").EnumerateArray())).ShouldBe(
        [
            (3, "Danh hiệu", "award-unknown"), (5, "Họ và tên", "row-ambiguous"), (6, "Vị trí", "rank-unknown"),
            (7, "Số định danh", "identity-number-impossible"), (8, "Danh hiệu", "nominee-of-another-kind"), (9, "Tập thể", "unit-unknown"),
            (10, null, "row-repeated"), (11, "Họ và tên", "name-hides-characters"),
        ]);

        var refused = await Send(office, submission, Encoding.UTF8.GetBytes(csv), TableFile.Csv);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, refused.Body);
        refused.Text("code").ShouldBe("upload-has-problems");
        Problems(refused.Json.GetProperty("problems").EnumerateArray()).Count.ShouldBe(8);
        (await api.HeadAtRest()).ShouldBe(head);
    }

    [Fact]
    public async Task may_be_a_spreadsheet_made_from_the_template_or_json()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        await Upload(office, Guid.NewGuid(), UploadFile.TemplateAsXlsx(), TableFile.Xlsx, dryRun: true);
        var sheet = new MemoryStream();
        await sheet.SaveAsAsync(
            new[] { new Dictionary<string, object> { ["danh hieu"] = "Lao động tiên tiến", ["HỌ VÀ TÊN"] = "Nguyễn Thị Bình" } },
            cancellationToken: Cancel);
        (await Upload(office, Guid.NewGuid(), sheet.ToArray(), TableFile.Xlsx)).GetProperty("newcomers").GetInt32().ShouldBe(1);
        var json = """
            [{ "award": "excellent-collective", "unit": "văn  phòng" }, { "award": "advanced-worker", "name": "Nguyễn Thị Bình" }]
            """;
        var rows = (await Upload(office, Guid.NewGuid(), Encoding.UTF8.GetBytes(json), TableFile.Json)).GetProperty("rows");
        rows.EnumerateArray().Select(row => row.GetProperty("new").GetBoolean()).ShouldBe([false, false]);
    }

    [Fact]
    public async Task that_is_no_list_is_refused_within_bounds()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var files = new (byte[] Content, string Type, string Code)[]
        {
            (Encoding.UTF8.GetBytes("Danh hiệu,Màu\n1,2\n"), TableFile.Csv, "upload-column-unknown"),
            (Encoding.UTF8.GetBytes("Danh hiệu\n1\n"), TableFile.Csv, "upload-column-missing"),
            (Encoding.UTF8.GetBytes(Headings), TableFile.Csv, "upload-empty"),
            ([0x44, 0xFF, 0xFE, 0x00], TableFile.Csv, "upload-unreadable"),
            (Encoding.UTF8.GetBytes($"{Headings}\"Lao động"), TableFile.Csv, "upload-unreadable"),
            (Encoding.UTF8.GetBytes("[{\"award\":1}]"), TableFile.Json, "upload-unreadable"),
            (Encoding.UTF8.GetBytes("PK not a zip"), TableFile.Xlsx, "upload-unreadable"),
            (Bomb(), TableFile.Xlsx, "upload-unreadable"),
            (Encoding.UTF8.GetBytes(Headings + string.Concat(Enumerable.Repeat("a,b,,,,,\n", UploadFile.MostRows + 1))), TableFile.Csv,
                "upload-too-long"),
        };
        foreach (var (content, type, code) in files)
        {
            var reply = await Send(office, Guid.NewGuid(), content, type);
            reply.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, reply.Body);
            reply.Json.GetProperty("problems")[0].GetProperty("code").GetString().ShouldBe(code);
        }
        (await Send(office, Guid.NewGuid(), [1], "application/pdf")).Text("code").ShouldBe("not-json");
        (await Send(office, Guid.NewGuid(), new byte[UploadFile.Largest + 1], TableFile.Csv)).Status
            .ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task is_the_own_units_alone()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var csv = Encoding.UTF8.GetBytes($"{Headings}Lao động tiên tiến,Nguyễn Thị Bình,,,,,\n");
        var submission = Guid.NewGuid();
        (await Send(office, submission, csv, TableFile.Csv, by: office.Journey.Heads[1])).Text("code").ShouldBe("submission-unknown");
        (await Send(office, submission, csv, TableFile.Csv, by: office.Journey.Secretary)).Text("code").ShouldBe("not-your-office");
    }

    private static List<(int Line, string? Column, string Code)> Problems(IEnumerable<JsonElement> problems) =>
    [
        .. problems.Select(problem => (
            problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetString(), problem.GetProperty("code").GetString()!)),
    ];

    private static async Task<JsonElement> Upload(Individuals office, Guid submission, byte[] file, string type, bool dryRun = false)
    {
        var reply = await Send(office, submission, file, type, dryRun);
        reply.Status.ShouldBe(HttpStatusCode.OK, reply.Body);
        return reply.Json;
    }

    private static Task<HttpReply> Send(
        Individuals office, Guid submission, byte[] file, string type, bool dryRun = false, Domain.PersonId? by = null)
    {
        var question = $"unit={office.Unit}&campaign={office.Journey.Campaign}&dryRun={(dryRun ? "true" : "false")}";
        return office.Journey.Api.As(by ?? office.Officer, s => s
            .Post($"/tand/submissions/{submission}/upload?{question}").Content(file, type).Among(Enum.GetValues<HttpStatusCode>()));
    }

    /// <summary>A spreadsheet of a few kilobytes that unpacks to a hundred megabytes.</summary>
    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var n = 0; n < 100; n++) part.Write(zeros);
        }
        return stream.ToArray();
    }
}
