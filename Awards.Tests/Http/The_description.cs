using System.Text.Json;
using System.Text.Json.Nodes;
using Awards.Tests.Support;
using Awards.Tests.Tidy;

namespace Awards.Tests.Http;

/// <summary>What callers have been promised: Contracts/openapi.json, changed only on purpose.</summary>
public sealed class The_description(Postgres postgres, SharedApi shared)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task of_the_api_is_the_frozen_one()
    {
        var api = await shared.Host(postgres);
        var now = JsonNode.Parse((await api.Anybody(s => s.Get("/openapi/v1.json"))).Body)!;
        var written = Path.Combine(AppContext.BaseDirectory, "openapi.now.json");
        await File.WriteAllTextAsync(written, now.ToJsonString(Indented) + "\n", TestContext.Current.CancellationToken);

        var frozen = Path.Combine(Repository.Root, "Awards.Tests", "Contracts", "openapi.json");
        File.Exists(frozen).ShouldBeTrue($"freeze {written} as Contracts/openapi.json");
        JsonNode.DeepEquals(now, JsonNode.Parse(await File.ReadAllTextAsync(frozen, TestContext.Current.CancellationToken)))
            .ShouldBeTrue($"if the change is meant, copy {written} over {frozen}");
    }
}
