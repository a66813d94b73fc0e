using System.Net;
using System.Text;
using System.Text.Json;
using Awards.Api.Organisations;
using Awards.Api.Tables;
using Awards.Domain;
using Awards.Tests.Support;
using MiniExcelLibs;

namespace Awards.Tests.Organisations;

public sealed class Importing_earlier_honours(Postgres postgres)
{
    private const string Headings =
        "Cá nhân hoặc tập thể,Đơn vị của cá nhân,Danh hiệu,Năm,Số quyết định,Ngày quyết định,Cơ quan ra quyết định\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task of_hundreds_enters_each_once_however_often_the_file_is_sent()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var person = await office.Register("Nguyễn Thị Bình");
        var file = Headings + string.Concat(Enumerable.Range(0, 150).Select(n =>
            $"{office.Unit},,Cờ thi đua Tòa án nhân dân,{1990 + (n % 30)},{n}/QĐ,20/12/2020,Chánh án\n"
            + $"nguyễn thị bình,VĂN PHÒNG,advanced-worker,{1990 + (n % 30)},{n}/QĐ,2020-12-20,Chánh Văn phòng\n"));
        var head = await api.HeadAtRest();
        var dry = await Import(office, file, dryRun: true);
        (Number(dry, "rows"), Number(dry, "entered"), Number(dry, "alreadyThere"), Number(dry, "problemCount")).ShouldBe((300, 300, 0, 0));
        (await api.HeadAtRest()).ShouldBe(head, "a dry run enters nothing");

        // Twice at once, as when somebody is impatient: each line is entered by one of the two.
        var both = await Task.WhenAll(Import(office, file), Import(office, file));
        both.Sum(answer => Number(answer, "entered")).ShouldBe(300);
        var again = await Import(office, file);
        (Number(again, "entered"), Number(again, "alreadyThere")).ShouldBe((0, 300));
        var record = (await office.Journey.Get(office.Officer, $"/persons/{person}/record")).Json.GetProperty("entries");
        record.GetArrayLength().ShouldBe(150);
        record[0].GetProperty("earlierHonour").GetProperty("awardName").GetString().ShouldBe("Lao động tiên tiến");
    }

    [Fact]
    public async Task goes_on_after_a_cut_where_it_was()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        string[] lines = [.. Enumerable.Range(0, 10).Select(n => $"{office.Unit},,court-flag,{2000 + n},{n}/QĐ,2020-12-20,Chánh án\n")];
        await Import(office, Headings + string.Concat(lines.Take(4)));
        var rest = await Import(office, Headings + string.Concat(lines));
        (Number(rest, "entered"), Number(rest, "alreadyThere")).ShouldBe((6, 4));
    }

    [Fact]
    public async Task does_not_double_what_was_given_on_a_dossier_here_or_entered_by_hand()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var person = await office.Register("Nguyễn Thị Bình");
        var dossiers = await office.Propose("advanced-worker", person);
        await office.Review("advanced-worker", dossiers);
        await office.Decide("12/QĐ-VP", dossiers);
        await office.Journey.Post(office.Journey.Secretary, $"/persons/{person}/record", new { earlierHonour = ByHand });
        var file = $"{Headings}{person},,advanced-worker,2021,12/QĐ-VP,2021-10-12,Chánh Văn phòng\n"
            + $"{person},,advanced-worker,2018,18/QĐ-VP,2018-12-20,Chánh Văn phòng\n";
        var answer = await Import(office, file);
        (Number(answer, "entered"), Number(answer, "alreadyThere")).ShouldBe((0, 2));
    }

    [Fact]
    public async Task says_what_is_wrong_by_line_and_column_and_enters_nothing()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        await office.Register("Lê Văn Dũng");
        await office.Register("Lê Văn Dũng");
        var (unit, gone) = (office.Unit, await office.Register("Trần Văn Cường"));
        await office.Journey.Post(ApiHost.FirstAdministrator, $"/persons/{gone}/erase", new { grounds = "Đơn" });
        await Import(office, $"{Headings}{unit},,court-flag,2018,1/QĐ,2018-12-20,Chánh án\n");
        var head = await api.HeadAtRest();
        var file = Headings
            + $"{unit},,court-flag,2017,2/QĐ,2017-12-20,Chánh án\n"
            + "Vụ Không Có,,court-flag,2018,2/QĐ,2018-12-20,Chánh án\n"
            + "Lê Văn Dũng,Văn phòng,advanced-worker,2018,2/QĐ,2018-12-20,Chánh án\n"
            + "Lê Văn Không,Văn phòng,advanced-worker,2018,2/QĐ,2018-12-20,Chánh án\n"
            + "Lê Văn Dũng,Vụ Không Có,advanced-worker,2018,2/QĐ,2018-12-20,Chánh án\n"
            + $"{gone},,advanced-worker,2018,2/QĐ,2018-12-20,Chánh án\n"
            + $"{unit},,Huân chương Sao,2018,2/QĐ,2018-12-20,Chánh án\n"
            + $"{unit},,advanced-worker,2018,2/QĐ,2018-12-20,Chánh án\n"
            + $"{unit},,court-flag,hai nghìn,2/QĐ,2018-12-20,Chánh án\n"
            + $"{unit},,court-flag,2031,2/QĐ,2018-12-20,Chánh án\n"
            + $"{unit},,court-flag,2018,2/QĐ,20 tháng 12,Chánh án\n"
            + $"{unit},,court-flag,2018,2/QĐ,2031-12-20,Chánh án\n"
            + $"{unit},,court-flag,2018,,2018-12-20,\n"
            + $"{unit},,court-flag,2017,2/QĐ,2017-12-20,Chánh án\n"
            + $"{unit},,court-flag,2018,1/QĐ,2018-12-21,Chánh án\n"
            + $"{unit},,court-flag,2018,2\u202E/QĐ,2018-12-20,Chánh án\n"
            + $"{unit},,court-flag,2018,12/3/2018,2018-12-20,Chánh án\n";
        var dry = Problems((await Import(office, file, dryRun: true)).GetProperty("problems"));
        dry.ShouldBe(
        [
            (3, "Cá nhân hoặc tập thể", "unit-unknown"), (4, "Cá nhân hoặc tập thể", "row-ambiguous"),
            (5, "Cá nhân hoặc tập thể", "person-unknown"), (6, "Đơn vị của cá nhân", "unit-unknown"),
            (7, "Cá nhân hoặc tập thể", "person-is-erased"), (8, "Danh hiệu", "award-unknown"),
            (9, "Danh hiệu", "nominee-of-another-kind"), (10, "Năm", "row-year-unreadable"), (11, "Năm", "record-year-impossible"),
            (12, "Ngày quyết định", "row-day-unreadable"), (13, "Ngày quyết định", "record-decision-day-impossible"),
            (14, "Số quyết định", "row-incomplete"), (14, "Cơ quan ra quyết định", "row-incomplete"), (15, null, "row-repeated"),
            (16, null, "record-entry-differs"), (17, null, "text-hides-characters"),
            (18, "Số quyết định", "row-number-is-day"),
        ]);
        var refused = await Send(office, Encoding.UTF8.GetBytes(file), TableFile.Csv);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, refused.Body);
        refused.Text("code").ShouldBe("upload-has-problems");
        Problems(refused.Json.GetProperty("problems")).ShouldBe(dry);
        (await api.HeadAtRest()).ShouldBe(head);
    }

    [Fact]
    public async Task may_be_made_from_the_template_with_days_as_spreadsheets_have_them()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        Number(await Import(office, HonourColumns.TemplateAsXlsx(), TableFile.Xlsx), "rows").ShouldBe(2);
        Number(await Import(office, HonourColumns.TemplateAsCsv(), TableFile.Csv), "rows").ShouldBe(2);
        var sheet = new MemoryStream();
        await sheet.SaveAsAsync(
            new[]
            {
                new Dictionary<string, object>
                {
                    ["ca nhan hoac tap the"] = "Văn phòng", ["DANH HIỆU"] = "court-flag", ["Năm"] = 2018, ["Số quyết định"] = "1/QĐ",
                    ["Ngày quyết định"] = new DateTime(2018, 12, 20, 0, 0, 0, DateTimeKind.Unspecified),
                    ["Cơ quan ra quyết định"] = "Chánh án",
                },
            },
            cancellationToken: Cancel);
        Number(await Import(office, sheet.ToArray(), TableFile.Xlsx, dryRun: false), "entered").ShouldBe(1);
        var record = (await office.Journey.Get(office.Officer, $"/units/{office.Unit}/record")).Json.GetProperty("entries")[0];
        record.GetProperty("earlierHonour").GetProperty("day").GetString().ShouldBe("2018-12-20");
    }

    [Fact]
    public async Task lacking_a_column_is_refused_and_is_the_secretarys_or_administrators_alone()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var lacking = await Send(office, Encoding.UTF8.GetBytes("Cá nhân hoặc tập thể,Danh hiệu,Năm\na,b,c\n"), TableFile.Csv);
        lacking.Json.GetProperty("problems")[0].GetProperty("code").GetString().ShouldBe("import-column-missing");
        var file = Encoding.UTF8.GetBytes($"{Headings}{office.Unit},,court-flag,2018,2/QĐ,2018-12-20,Chánh án\n");
        (await Send(office, file, TableFile.Csv, by: office.Head)).Text("code").ShouldBe("not-your-office");
        (await Send(office, file, TableFile.Csv, by: ApiHost.FirstAdministrator)).Status.ShouldBe(HttpStatusCode.OK);
        (await Send(office, [1], "application/pdf")).Text("code").ShouldBe("not-json");
        (await Send(office, new byte[HonourColumns.Largest + 1], TableFile.Csv)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static readonly object ByHand = new
    {
        id = Guid.NewGuid(),
        award = "advanced-worker",
        awardName = "Lao động tiên tiến",
        year = 2018,
        number = "18/QĐ-VP",
        day = "2018-12-20",
        authority = "Chánh Văn phòng",
    };

    private static int Number(JsonElement answer, string member) => answer.GetProperty(member).GetInt32();

    private static List<(int Line, string? Column, string Code)> Problems(JsonElement problems) =>
    [
        .. problems.EnumerateArray().Select(problem => (
            problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetString(), problem.GetProperty("code").GetString()!)),
    ];

    private static Task<JsonElement> Import(Individuals office, string file, bool dryRun = false) =>
        Import(office, Encoding.UTF8.GetBytes(file), TableFile.Csv, dryRun);

    private static async Task<JsonElement> Import(Individuals office, byte[] file, string type, bool dryRun = true)
    {
        var reply = await Send(office, file, type, dryRun);
        reply.Status.ShouldBe(HttpStatusCode.OK, reply.Body);
        return reply.Json;
    }

    private static Task<HttpReply> Send(Individuals office, byte[] file, string type, bool dryRun = false, PersonId? by = null) =>
        office.Journey.Api.As(by ?? office.Journey.Secretary, s => s
            .Post($"/tand/honours/import?dryRun={(dryRun ? "true" : "false")}").Content(file, type)
            .Among(Enum.GetValues<HttpStatusCode>()));
}
