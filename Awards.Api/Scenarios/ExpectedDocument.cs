using System.Text.Json;
using System.Text.Json.Nodes;

namespace Awards.Api.Scenarios;

/// <summary>
/// What is to come out, written by hand from the source: the document's facts, all of them and no other, and parts of its outcome, to be
/// compared with it. Nothing reads it but the end of a run, and tests.
/// </summary>
/// <param name="Source">The source.</param>
/// <param name="FromTheSource">What the source says, or another document that the fact names.</param>
/// <param name="MadeUp">What no document says: it follows from what the scenario makes up.</param>
internal sealed record ExpectedDocument(string Source, JsonObject FromTheSource, JsonObject MadeUp)
{
    private static readonly string[] Lists = ["loaded", "happened", "refused", "open"];

    /// <summary>What came out otherwise, each with its place in the document; none when everything is as expected.</summary>
    public IReadOnlyList<string> Differences(ScenarioDocument document) =>
        Differences(JsonSerializer.SerializeToNode(document, ScenarioDocument.Format)!.AsObject());

    /// <summary>The same of a document that was written.</summary>
    public IReadOnlyList<string> Differences(JsonObject document)
    {
        var whole = Joined(Marked(FromTheSource, madeUp: false), Marked(MadeUp, madeUp: true), "");
        foreach (var list in Lists) whole[list] ??= new JsonArray();
        return [.. DocumentComparison.Differences(whole, document)];
    }

    // Where a fact stands in the file says whether it may be made up.
    private static JsonObject Marked(JsonObject part, bool madeUp)
    {
        var marked = part.DeepClone().AsObject();
        foreach (var fact in Lists.SelectMany(list => marked[list]?.AsArray() ?? [])) fact!["madeUp"] = madeUp;
        return marked;
    }

    private static JsonObject Joined(JsonObject one, JsonObject other, string path)
    {
        foreach (var (name, value) in other)
        {
            one[name] = (one[name], value) switch
            {
                (null, _) => value?.DeepClone(),
                (JsonObject here, JsonObject there) => Joined(here.DeepClone().AsObject(), there, $"{path}{name}."),
                (JsonArray here, JsonArray there) => new JsonArray([.. here.Concat(there).Select(item => item?.DeepClone())]),
                _ => throw new ScenarioException($"expected.json says twice what {path}{name} is."),
            };
        }
        return one;
    }
}
