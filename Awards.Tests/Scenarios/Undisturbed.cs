using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Awards.Api.Commands;
using Awards.Api.Scenarios;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Scenarios;

/// <summary>
/// The usual scenario when nothing disturbs it: played once, and once more on the same database, for all tests
/// that look at it or compare with it.
/// </summary>
/// <param name="First">What the first run came to.</param>
/// <param name="Again">What the second came to.</param>
/// <param name="Timelines">What an inspector reads of every award that was published.</param>
/// <param name="Pages">The pages, as people see them.</param>
internal sealed record Undisturbed(ScenarioDocument First, ScenarioDocument Again, IReadOnlyList<JsonNode> Timelines, PagesOfTheDay Pages)
{
    /// <summary>The public register after the first run.</summary>
    public IReadOnlyList<PublishedAward> Published => ((RouteOutcome)First.Outcome).Published;

    /// <summary>What the reports of the year say.</summary>
    public required ReportsOfTheDay Reports { get; init; }

    private static readonly Lock Gate = new();
    private static Task<Undisturbed>? played;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<Undisturbed> Of(Postgres postgres)
    {
        lock (Gate) return played ??= Play(postgres);
    }

    private static async Task<Undisturbed> Play(Postgres postgres)
    {
        await using var trial = await Trial.Of(postgres);
        var timelines = new List<JsonNode>();
        var first = await trial.Play();
        PagesOfTheDay? pages = null;
        ReportsOfTheDay? reports = null;
        var again = await trial.Play(async server =>
        {
            timelines.AddRange(await Read(trial.Scenario, server));
            pages = await PagesOfTheDay.Read(trial.Scenario.Scenario, server.Address, Cancel);
            reports = await ReportsOfTheDay.Read(trial.Scenario.Scenario, server.Address, Cancel);
        });
        return new Undisturbed(first, again, timelines, pages!) { Reports = reports! };
    }

    private static async Task<IEnumerable<JsonNode>> Read(ScenarioFolder folder, DemoServer server)
    {
        var scenario = folder.Scenario;
        using var http = new HttpClient { BaseAddress = new Uri(server.Address, $"{scenario.Sector}/") };
        var inspector = new { person = scenario.Officers.Holder(Role.Inspector).Id.Value };
        var token = await (await http.PostAsJsonAsync("sign-in/token", inspector, Cancel)).Content.ReadFromJsonAsync<JsonNode>(Cancel);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)token!["accessToken"]);
        var timelines = new List<JsonNode>();
        foreach (var award in await server.Register(folder, Cancel))
            timelines.Add((await http.GetFromJsonAsync<JsonNode>($"dossiers/{award.Id}/timeline", Cancel))!["timeline"]!);
        return timelines;
    }
}
