using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Awards.Api;
using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.Contracts;

/// <summary>An event of a frozen history, with the type of its stream.</summary>
internal sealed record FrozenEvent(string Alias, string StreamType, StoredEvent Stored);

/// <summary>
/// A log as one version of the program wrote it, line by line. A file's name ends in the hash of its content, so that what it holds cannot
/// be changed and stay in its place.
/// </summary>
internal static class FrozenHistory
{
    private const int HashLength = 12;

    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Contracts", "histories");

    /// <summary>The events of a file, each in its shape of today.</summary>
    public static IReadOnlyList<FrozenEvent> Read(string file)
    {
        NameOf(File.ReadAllBytes(file)).ShouldBe(
            Path.GetFileName(file)["yyyy-MM-".Length..], "what was written once is never changed: take the file as it was");
        return [.. File.ReadLines(file).Select((line, place) => Read(JsonNode.Parse(line)!, place + 1))];
    }

    /// <summary>Writes a story as the log would have it; the file's name is without its month.</summary>
    public static string Write(Chronicle told, string folder)
    {
        var lines = told.Log.Select(stored => Write(stored, told.StreamTypes[stored.Stream]).ToJsonString(EventJson.Options));
        var content = System.Text.Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));
        var file = Path.Combine(folder, NameOf(content));
        File.WriteAllBytes(file, content);
        return file;
    }

    private static string NameOf(byte[] content) => $"{Convert.ToHexStringLower(SHA256.HashData(content))[..HashLength]}.jsonl";

    private static JsonObject Write(StoredEvent stored, string streamType) => new()
    {
        ["type"] = Composition.EventTypes.AliasOf(stored.Data.GetType()),
        ["stream"] = stored.Stream,
        ["streamType"] = streamType,
        ["version"] = stored.Version,
        ["at"] = stored.RecordedAt,
        ["by"] = stored.Metadata.Actor,
        ["for"] = stored.Metadata.Initiator,
        ["data"] = JsonSerializer.SerializeToNode(stored.Data, stored.Data.GetType(), EventJson.Options),
    };

    private static FrozenEvent Read(JsonNode line, int position)
    {
        var (alias, at) = ((string)line["type"]!, (DateTimeOffset)line["at"]!);
        var data = Composition.EventTypes.Read(alias, JsonSerializer.SerializeToUtf8Bytes(line["data"]));
        var metadata = new Metadata((string)line["by"]!, at, $"{position}", Initiator: (string?)line["for"]);
        return new(alias, (string)line["streamType"]!, new StoredEvent(
            position, NameBasedId.Of("event", $"{position}"), (Guid)line["stream"]!, (long)line["version"]!,
            Composition.EventTypes.NameOf(data.GetType()), data, at, metadata));
    }
}
