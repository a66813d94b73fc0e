using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Awards.Domain.Organisations;

namespace Awards.Tests.Scenarios;

/// <summary>What an inspector reads of the year's reports after the usual scenario, and what anybody does.</summary>
/// <param name="Fairness">The fairness report.</param>
/// <param name="Public">Its public tables.</param>
/// <param name="Conflicts">Conflicts of interest.</param>
/// <param name="Quotas">The quota book.</param>
/// <param name="Board">The board of the conference.</param>
internal sealed record ReportsOfTheDay(JsonNode Fairness, JsonNode Public, JsonNode Conflicts, JsonNode Quotas, JsonNode Board)
{
    /// <summary>Asks the running program.</summary>
    public static async Task<ReportsOfTheDay> Read(Api.Scenarios.Scenario scenario, Uri address, CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address, $"{scenario.Sector}/") };
        var tables = await Get("fairness/public?year=2021");
        var inspector = new { person = scenario.Officers.Holder(Role.Inspector).Id.Value };
        var token = await (await http.PostAsJsonAsync("sign-in/token", inspector, cancel)).Content.ReadFromJsonAsync<JsonNode>(cancel);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)token!["accessToken"]);
        var conferences = await Get("conferences");
        return new ReportsOfTheDay(
            await Get("fairness?year=2021"), tables, await Get("conflicts?year=2021"), await Get("quotas?year=2021"),
            await Get($"conferences/{conferences["items"]![0]!["plan"]!["id"]}"));

        async Task<JsonNode> Get(string path) => (await http.GetFromJsonAsync<JsonNode>(path, cancel))!;
    }
}
