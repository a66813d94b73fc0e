using System.Text.Json;
using System.Text.Json.Nodes;

namespace Awards.Api.Scenarios;

/// <summary>
/// Compares expected facts with a document. Members that nothing is expected of are passed over; a list must hold exactly what is
/// expected, in any order.
/// </summary>
internal static class DocumentComparison
{
    /// <summary>What is otherwise, each with its place; none when everything is as expected.</summary>
    /// <param name="expected">What is expected.</param>
    /// <param name="found">What there is.</param>
    /// <param name="path">Where both stand.</param>
    public static IEnumerable<string> Differences(JsonNode? expected, JsonNode? found, string path = "") => (expected, found) switch
    {
        (JsonObject wanted, JsonObject there) => wanted.SelectMany(
            member => Differences(member.Value, there[member.Key], path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        (JsonArray wanted, JsonArray there) => OfLists(wanted, there, path),
        _ when JsonNode.DeepEquals(expected, found) => [],
        _ => [$"{path}: {Show(found)} (≠ {Show(expected)})"],
    };

    private static IEnumerable<string> OfLists(JsonArray expected, JsonArray found, string path)
    {
        var left = found.ToList();
        foreach (var wanted in expected)
        {
            var place = left.FindIndex(candidate => !Differences(wanted, candidate).Any());
            if (place < 0) yield return $"{path}: – (≠ {Show(wanted)})";
            else left.RemoveAt(place);
        }
        foreach (var more in left) yield return $"{path}: {Show(more)} (≠ –)";
    }

    // A fact is known by its kind and value; the sentences around them are for people.
    private static string Show(JsonNode? node) => node switch
    {
        null => "–",
        JsonObject fact when fact["kind"] is { } kind && fact["value"] is { } value => $"{kind} {value}",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.ToString(),
        _ => node.ToJsonString(ScenarioDocument.Format),
    };
}
