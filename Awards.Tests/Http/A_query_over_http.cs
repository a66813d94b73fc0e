using System.Net;
using System.Text.Json;
using Awards.Tests.Support;

namespace Awards.Tests.Http;

public sealed class A_query_over_http(Postgres postgres, SharedApi shared)
{
    [Fact]
    public async Task given_the_position_of_a_write_shows_what_was_written()
    {
        await using var api = await Administered();
        for (var n = 0; n < 5; n++)
        {
            var (unit, name) = (Guid.NewGuid(), $"Vụ {n}");
            var written = await api.As(ApiHost.FirstAdministrator, s => s.Put($"/tand/units/{unit}", new { name }));
            var position = written.Header("Awards-Position")!;
            var byQuery = await api.As(ApiHost.FirstAdministrator, s => s.Get($"/tand/units?after={position}").Expect(NotBehind));
            Names(byQuery).ShouldContain(name);
            var byHeader = await api.As(ApiHost.FirstAdministrator, s => s.Get("/tand/units").With("Awards-Position", position)
                .Expect(NotBehind));
            Names(byHeader).ShouldContain(name);
        }
    }

    [Fact]
    public async Task given_a_position_that_is_not_reached_answers_what_it_has_and_says_how_far_behind()
    {
        await using var api = await Administered();
        await api.Rest();
        var head = await api.Node.Log.Head(TestContext.Current.CancellationToken);
        await api.As(ApiHost.FirstAdministrator, s => s.Get($"/tand/units?after={head + 7}")
            .Header("Awards-Position", $"{head}").Header("Awards-Behind", "7"));
    }

    [Theory]
    [InlineData("after=yesterday")]
    [InlineData("after=-1")]
    [InlineData("cursor=nonsense")]
    [InlineData("limit=many")]
    [InlineData("search=%00")]
    public async Task that_cannot_be_read_is_400(string question)
    {
        await using var api = await Administered();
        await api.As(ApiHost.FirstAdministrator, s => s.Get($"/tand/units?{question}")
            .Problem(HttpStatusCode.BadRequest, "malformed-request"));
    }

    /// <summary>A page cut to another length than was asked for would look like the whole.</summary>
    [Theory]
    [InlineData("units?limit=0", "limit")]
    [InlineData("units?limit=-5", "limit")]
    [InlineData("units?limit=501", "limit")]
    [InlineData("register?limit=501", "limit")]
    [InlineData("officers?role=99", "role")]
    [InlineData("officers?role=1", "role")]
    [InlineData("officers?kind=-1", "kind")]
    [InlineData("officers?role=UnitHead,Secretary", "role")]
    [InlineData("officers?role=Chief", "role")]
    [InlineData("submissions?state=1", "state")]
    [InlineData("conferences?stage=7", "stage")]
    [InlineData("council-sessions?stage=7", "stage")]
    [InlineData("decisions?kind=0", "kind")]
    public async Task for_what_there_is_not_is_400_and_names_the_parameter(string question, string parameter)
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        await api.As(ApiHost.FirstAdministrator, s => s.Get($"/tand/{question}")
            .Problem(HttpStatusCode.BadRequest, "malformed-request")
            .Expect(reply => reply.Text("detail")!.Contains($"'{parameter}'", StringComparison.Ordinal) ? null : $"'{parameter}' named"));
    }

    [Theory]
    [InlineData("units?limit=1")]
    [InlineData("units?limit=500")]
    [InlineData("officers?role=UnitHead&kind=Unit")]
    public async Task for_what_there_is_is_answered(string question)
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        await api.As(ApiHost.FirstAdministrator, s => s.Get($"/tand/{question}"));
    }

    [Theory]
    [InlineData("register?award=%00")]
    [InlineData("register?search=a%1Bb")]
    [InlineData("so-cong-khai?q=%00")]
    public async Task with_characters_that_nobody_writes_is_400_for_the_public_too(string question)
    {
        await using var api = await Administered();
        await api.Anybody(s => s.Get($"/tand/{question}").Problem(HttpStatusCode.BadRequest, "malformed-request"));
    }

    /// <summary>12/10/2021 is the day of the conference; read in another country's order it is a day in December.</summary>
    [Theory]
    [InlineData("12/10/2021", false)]
    [InlineData("2021-10-12", false)]
    [InlineData("2021-10-12T08:00:00", false)]
    [InlineData("2021-10-12T08:00:00%2B07:00", true)]
    [InlineData("2021-10-12T01:00:00.5Z", true)]
    public async Task of_an_instant_takes_only_what_names_one(string instant, bool names)
    {
        await using var api = await Administered();
        await api.As(ApiHost.FirstAdministrator, s => _ = names
            ? s.Get($"/tand/dossiers/{Guid.NewGuid()}/history?asOf={instant}").Problem(HttpStatusCode.NotFound, "dossier-unknown")
            : s.Get($"/tand/dossiers/{Guid.NewGuid()}/history?asOf={instant}").Problem(HttpStatusCode.BadRequest, "malformed-request"));
    }

    [Fact]
    public async Task comes_in_pages_each_with_the_address_of_the_next()
    {
        await using var api = await Administered();
        for (var n = 0; n < 5; n++)
        {
            var name = $"Vụ {n}";
            await api.As(ApiHost.FirstAdministrator, s => s.Put($"/tand/units/{Guid.NewGuid()}", new { name }));
        }
        await api.Rest();
        var (address, seen) = ("/tand/units?limit=2", new List<string?>());
        while (address is not null)
        {
            var page = await api.As(ApiHost.FirstAdministrator, s => s.Get(address));
            seen.AddRange(Names(page));
            var link = page.Header("Link");
            (link is null).ShouldBe(page.Json.GetProperty("next").ValueKind == JsonValueKind.Null);
            address = link?[1..link.IndexOf('>', StringComparison.Ordinal)];
            if (link is not null) link.ShouldEndWith("; rel=\"next\"");
        }
        seen.ShouldBe(["Vụ 0", "Vụ 1", "Vụ 2", "Vụ 3", "Vụ 4"]);
    }

    private static string? NotBehind(HttpReply reply) =>
        reply.Header("Awards-Behind") is { } behind ? $"not to be behind by {behind}" : null;

    private static IEnumerable<string?> Names(HttpReply page) =>
        [.. page.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString())];

    private async Task<ApiHost> Administered()
    {
        var api = await ApiHost.Start(postgres);
        await api.Administer();
        return api;
    }
}
