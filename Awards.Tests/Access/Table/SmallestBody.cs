using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Awards.Tests.Http.Generated;

namespace Awards.Tests.Access.Table;

/// <summary>The smallest body that an endpoint's schema takes, with what is known by a member's name in its place.</summary>
internal sealed class SmallestBody(ApiDescription description)
{
    /// <summary>Before a name: the member is there though the schema does not ask for it.</summary>
    public const string Also = "+";

    private const string SomeDay = "2021-10-12";

    /// <summary>It, for one of the description's operations.</summary>
    public string Of(JsonElement schema, IReadOnlyDictionary<string, string> known) => Value("", schema, known)?.ToJsonString() ?? "{}";

    private JsonNode? Value(string name, JsonElement schema, IReadOnlyDictionary<string, string> known)
    {
        schema = description.Resolve(schema);
        if (schema.TryGetProperty("oneOf", out var choices)) return Value(name, choices.EnumerateArray().Last(), known);
        if (schema.TryGetProperty("enum", out var names))
            return known.TryGetValue(name, out var chosen) ? chosen : JsonValue.Create(names.EnumerateArray().First());
        return TypeOf(schema) switch
        {
            "object" => Object(schema, known),
            "array" => new JsonArray(Value(name, schema.GetProperty("items"), known)),
            "boolean" => known.ContainsKey(Also + name),
            "integer" or "number" => int.Parse(known.GetValueOrDefault(name, "1"), CultureInfo.InvariantCulture),
            _ => Text(name, schema, known),
        };
    }

    private JsonObject Object(JsonElement schema, IReadOnlyDictionary<string, string> known)
    {
        var body = new JsonObject();
        if (!schema.TryGetProperty("properties", out var members)) return body;
        HashSet<string> required = schema.TryGetProperty("required", out var named)
            ? [.. named.EnumerateArray().Select(one => one.GetString()!)]
            : [];
        foreach (var member in members.EnumerateObject())
        {
            if (required.Contains(member.Name) || known.ContainsKey(Also + member.Name))
                body[member.Name] = Value(member.Name, member.Value, known);
        }
        return body;
    }

    private static string? TypeOf(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()).First(one => one != "null")
        : type.GetString();

    private static string Text(string name, JsonElement schema, IReadOnlyDictionary<string, string> known) =>
        known.TryGetValue(name, out var text) ? text : (schema.TryGetProperty("format", out var format) ? format.GetString() : null) switch
        {
            "uuid" => Guid.NewGuid().ToString(),
            "date" => SomeDay,
            "date-time" => $"{SomeDay}T01:00:00Z",
            _ => "A",
        };
}
