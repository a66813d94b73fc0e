using System.Text.Json;
using System.Text.Json.Nodes;
using Awards.Api.Scenarios;

namespace Awards.Tests.Scenarios;

/// <summary>What is true of every played scenario: nothing in it can go wrong unnoticed, and no sentence is quoted in vain.</summary>
internal static class ReadAgainstTheSource
{
    private static readonly string[] Lists = ["loaded", "happened", "refused", "open"];

    /// <summary>Values of a document that could be otherwise and nobody would be told: each is changed alone, and compared.</summary>
    public static IReadOnlyList<string> Unnoticed(ScenarioFolder folder, ScenarioDocument document)
    {
        var written = JsonSerializer.SerializeToNode(document, ScenarioDocument.Format)!.AsObject();
        var unnoticed = new List<string>();
        foreach (var (node, path) in Lists.SelectMany(list => Leaves(written[list], list)).Concat(Leaves(written["outcome"], "outcome")))
            if (IsCompared(path) && !IsNoticed(folder, written, node)) unnoticed.Add($"{path}: {node.ToJsonString()}");
        return unnoticed;
    }

    /// <summary>Sentences that are kept for facts, and that none refers to.</summary>
    public static IEnumerable<string> QuotedInVain(ScenarioFolder folder, ScenarioDocument document) => folder.Source.Sheet.Places.Keys
        .Where(code => !document.Facts.SelectMany(fact => fact.Places).Contains(folder.Source.Place(code)));

    // Sentences for people follow from the values, and quotes from their lines.
    private static bool IsCompared(string path) =>
        !path.EndsWith(".vietnamese", StringComparison.Ordinal) && !path.EndsWith(".english", StringComparison.Ordinal)
        && !path.EndsWith(".quote", StringComparison.Ordinal);

    private static bool IsNoticed(ScenarioFolder folder, JsonObject written, JsonValue node)
    {
        var other = node.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => JsonValue.Create(!node.GetValue<bool>()),
            JsonValueKind.Number => JsonValue.Create(node.GetValue<JsonElement>().GetDecimal() + 1),
            _ => JsonValue.Create($"{node} sai"),
        };
        node.ReplaceWith(other);
        try
        {
            return folder.Expected.Differences(written).Count > 0;
        }
        finally
        {
            other.ReplaceWith(node);
        }
    }

    private static IEnumerable<(JsonValue Node, string Path)> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.ToList().SelectMany(member => Leaves(member.Value, $"{path}.{member.Key}")),
        JsonArray items => items.ToList().SelectMany((item, place) => Leaves(item, $"{path}[{place}]")),
        JsonValue value => [(value, path)],
        _ => [],
    };
}
