using System.Net;
using Awards.Api.Http;
using Awards.Tests.Support;

namespace Awards.Tests.Http;

/// <summary>What cannot be read is refused in one shape, naming the member and nothing of the program's inside.</summary>
public sealed class A_request(Postgres postgres, SharedApi shared)
{
    private static readonly string Unit = $"/tand/units/{Guid.NewGuid()}";

    [Theory]
    [InlineData("{\"name\":\"A\"", "line 1")]
    [InlineData("{\"name\":\"A\",\"colour\":1}", "unknown member 'colour'")]
    [InlineData("{\"name\":\"A\",\"Name\":\"B\"}", "unknown member 'Name'")]
    [InlineData("{\"name\":\"A\",\"name\":\"B\"}", "member 'name' stands twice")]
    [InlineData("{\"aliases\":[]}", "missing 'name'")]
    [InlineData("{\"name\":null}", "$.name")]
    [InlineData("{\"name\":7}", "$.name")]
    [InlineData("{\"name\":\"A\",\"aliases\":[null]}", "$.aliases")]
    [InlineData("{\"name\":\"A\",\"effectiveAt\":\"yesterday\"}", "$.effectiveAt")]
    [InlineData("{\"name\":\"A\",\"effectiveAt\":\"2021-10-12T08:00:00\"}", "$.effectiveAt")]
    [InlineData("{\"name\":\"A\",\"effectiveAt\":\"2021-10-12\"}", "$.effectiveAt")]
    [InlineData("{\"name\":\"A\\u0000B\"}", "'name' holds control characters")]
    [InlineData("{\"name\":\"A\\u001b[31m\"}", "'name' holds control characters")]
    [InlineData("{\"name\":\"A\",\"aliases\":[\"\\u0000\"]}", "a list holds control characters")]
    [InlineData("{\"name\":\"A\\ud800\"}", "$.name")]
    [InlineData("{\"name\":[\"A\"]}", "$.name")]
    [InlineData("{\"name\":{\"name\":\"A\"}}", "$.name")]
    [InlineData("{\"name\":true}", "$.name")]
    [InlineData("{\"name\":\"A\",\"aliases\":\"B\"}", "$.aliases")]
    [InlineData("{\"name\":\"A\",\"aliases\":{}}", "$.aliases")]
    [InlineData("{\"name\":\"A\",\"$type\":\"System.Object\"}", "unknown member '$type'")]
    [InlineData("{\"name\":\"A\",\"__proto__\":{}}", "unknown member '__proto__'")]
    [InlineData("{\"name\":\"A\",}", "line 1")]
    [InlineData("{\"name\":\"A\"}x", "line 1")]
    [InlineData("{'name':'A'}", "line 1")]
    [InlineData("{\"name\":\"A\"/* b */}", "line 1")]
    [InlineData("{\"name\":NaN}", "$.name")]
    [InlineData("[]", "line 1")]
    [InlineData("7", "line 1")]
    [InlineData("null", "JSON document")]
    [InlineData("", "JSON document")]
    public async Task that_is_malformed_is_400_and_says_where(string body, string where)
    {
        var api = await shared.Host(postgres);
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit).Text(body)
            .Problem(HttpStatusCode.BadRequest, "malformed-request")
            .Expect(reply => reply.Text("detail")!.Contains(where, StringComparison.Ordinal) ? null : $"detail with '{where}'")
            .Expect(NothingInside));
    }

    [Fact]
    public async Task that_is_nested_too_deeply_is_400()
    {
        var api = await shared.Host(postgres);
        var deep = string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40));
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit).Text($"{{\"name\":{deep}}}")
            .Problem(HttpStatusCode.BadRequest, "malformed-request"));
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit).Text($"{{\"name\":\"A\",\"aliases\":{deep}}}")
            .Problem(HttpStatusCode.BadRequest, "malformed-request"));
    }

    /// <summary>A member that is a name has less: read models list by it, and an index entry has bounds.</summary>
    [Theory]
    [InlineData("name", 301, HttpStatusCode.UnprocessableEntity, "name-too-long")]
    [InlineData("name", 10_001, HttpStatusCode.BadRequest, "malformed-request")]
    public async Task that_holds_more_text_than_people_write_is_refused(string member, int length, HttpStatusCode status, string code)
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit).Text($"{{\"{member}\":\"{new string('x', length)}\"}}")
            .Problem(status, code).Expect(NothingInside));
    }

    [Theory]
    [InlineData("units", "\u200B", "name-missing")]
    [InlineData("units", "A\u202EB", "name-hides-characters")]
    [InlineData("campaigns", "\u2066\u2069", "name-missing")]
    [InlineData("campaigns", "A\u200BB", "name-hides-characters")]
    [InlineData("directory", "\uFEFF", "name-missing")]
    [InlineData("directory", "A\u2060B", "name-hides-characters")]
    public async Task that_gives_a_name_nobody_can_read_is_refused(string what, string name, string code)
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        object body = what == "campaigns" ? new { name, year = 2021, plan = "1", planDate = "2021-01-01", issuer = "A" } : new { name };
        await api.As(ApiHost.FirstAdministrator, s => s.Put($"/tand/{what}/{Guid.NewGuid()}", body)
            .Problem(HttpStatusCode.UnprocessableEntity, code));
    }

    [Fact]
    public async Task is_answered_in_vietnamese_without_english_words()
    {
        var api = await shared.Host(postgres);
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit).Text("{\"name\":\"A\",\"colour\":1}")
            .Problem(HttpStatusCode.BadRequest, "malformed-request")
            .Expect(reply => reply.Text("title") == "Yêu cầu không đọc được: không có mục “colour”."
                ? null
                : "the sentence in Vietnamese"));
    }

    [Fact]
    public async Task in_an_encoding_that_there_is_not_is_415()
    {
        var api = await shared.Host(postgres);
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit).Bytes("{\"name\":\"A\"}", "application/json; charset=klingon")
            .Problem(HttpStatusCode.UnsupportedMediaType, "not-json").Expect(NothingInside));
    }

    /// <summary>A citizen who mistypes an address is not asked to sign in.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/tand/nothing")]
    [InlineData("/tand/so-cong-khai/nothing")]
    [InlineData("/tand/register/nothing")]
    public async Task to_an_address_that_there_is_not_is_404_for_everybody(string address)
    {
        var api = await shared.Host(postgres);
        await api.Anybody(s => s.Get(address).Problem(HttpStatusCode.NotFound, "nothing-here"));
    }

    [Fact]
    public async Task that_is_too_large_is_413()
    {
        var api = await shared.Host(postgres);
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit).Content(new byte[JsonFormat.MaxBody + 1], "application/json")
            .Problem(HttpStatusCode.RequestEntityTooLarge, "request-too-large"));
    }

    [Fact]
    public async Task that_is_not_json_is_415()
    {
        var api = await shared.Host(postgres);
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit).Text("name=A", "application/x-www-form-urlencoded")
            .Problem(HttpStatusCode.UnsupportedMediaType, "not-json"));
    }

    [Theory]
    [InlineData("/nowhere/rule-sets", "sector-unknown")]
    [InlineData("/tand/nothing", "nothing-here")]
    [InlineData("/", "nothing-here")]
    public async Task to_an_address_that_there_is_not_is_404(string address, string code)
    {
        var api = await shared.Host(postgres);
        await api.As(ApiHost.FirstAdministrator, s => s.Get(address).Problem(HttpStatusCode.NotFound, code));
    }

    [Fact]
    public async Task with_a_method_that_the_address_does_not_take_is_405()
    {
        var api = await shared.Host(postgres);
        await api.As(ApiHost.FirstAdministrator, s => s.Post(Unit, new { })
            .Problem(HttpStatusCode.MethodNotAllowed, "method-not-allowed"));
    }

    [Theory]
    [InlineData("If-Match", "5")]
    [InlineData("If-Match", "W/\"5\"")]
    [InlineData("Idempotency-Key", " ")]
    public async Task with_a_header_that_cannot_be_read_is_400(string header, string value)
    {
        var api = await shared.Host(postgres);
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit, new { name = "A" }).With(header, value)
            .Problem(HttpStatusCode.BadRequest, "malformed-request"));
    }

    [Fact]
    public async Task to_a_database_that_is_away_is_503_and_says_when_to_come_back()
    {
        await using var api = await ApiHost.Start(postgres); // its own: nobody else may lose the database
        await Break(api.AdminConnectionString);
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit, new { name = "A" })
            .Problem(HttpStatusCode.ServiceUnavailable, "try-later").Header("Retry-After", "2").Expect(NothingInside));
        await api.Anybody(s => s.Get("/health/ready").Status(HttpStatusCode.ServiceUnavailable));
        await api.Anybody(s => s.Get("/health/live"));
    }

    [Fact]
    public async Task that_makes_the_program_fail_is_500_and_shows_nothing_of_its_inside()
    {
        await using var api = await ApiHost.Start(postgres);
        await Execute(api.AdminConnectionString, "alter table awards.command_keys rename to lost");
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit, new { name = "A" })
            .Problem(HttpStatusCode.InternalServerError, "failure").Expect(NothingInside));
    }

    private static string? NothingInside(HttpReply reply)
    {
        string[] inside = ["Awards.", "System.", "   at ", "Exception", "select ", "awards.", "Npgsql", "type '"];
        return Array.Find(inside, word => reply.Body.Contains(word, StringComparison.Ordinal)) is { } found
            ? $"nothing of the inside, but there is '{found}'"
            : null;
    }

    /// <summary>No connection is let in any more, and those that were are ended.</summary>
    private static Task Break(string admin) => Execute(
        new Npgsql.NpgsqlConnectionStringBuilder(admin) { Database = "postgres", Pooling = false }.ConnectionString,
        $"""
        alter database {new Npgsql.NpgsqlConnectionStringBuilder(admin).Database} with allow_connections false;
        select pg_terminate_backend(pid) from pg_stat_activity where datname = '{new Npgsql.NpgsqlConnectionStringBuilder(admin).Database}'
        """);

    private static async Task Execute(string connectionString, string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
