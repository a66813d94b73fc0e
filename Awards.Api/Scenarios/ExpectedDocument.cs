using System.Text.Json;
using System.Text.Json.Nodes;

namespace Awards.Api.Scenarios;

/// <summary>
/// What is to come out, written by hand from the source: parts of the document, to be compared with it. Nothing reads it but the end of a
/// run, and tests.
/// </summary>
/// <param name="Source">The source.</param>
/// <param name="FromTheSource">What the source says.</param>
/// <param name="MadeUp">What no source says: it follows from what the scenario makes up.</param>
internal sealed record ExpectedDocument(string Source, JsonObject FromTheSource, JsonObject MadeUp)
{
    /// <summary>What came out otherwise, each with its place in the document; none when everything is as expected.</summary>
    public IReadOnlyList<string> Differences(ScenarioDocument document)
    {
        var found = JsonSerializer.SerializeToNode(document, ScenarioDocument.Format);
        return [.. DocumentComparison.Differences(FromTheSource, found), .. DocumentComparison.Differences(MadeUp, found)];
    }
}
