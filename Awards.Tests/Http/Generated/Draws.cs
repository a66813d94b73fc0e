using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Awards.Tests.Support;

namespace Awards.Tests.Http.Generated;

/// <summary>
/// What a request may say, drawn by chance: values that fit a schema, values that nearly fit it, and values that fit nothing. What
/// answers showed under a name is drawn more often for a member of that name, so that requests get somewhere.
/// </summary>
internal sealed class Draws(ApiDescription description, Random random)
{
    private const int MostKnown = 300; // by name
    private const int Deepest = 6;

    // What forms, spreadsheets and hostile callers have been seen to send.
    private static readonly string[] Odd =
    [
        "", " ", "\0", "a\0b", "\u202Egnud", "x\u200By", "e\u0323\u0302", "Ho\u0323c vie\u0323\u0302n", "\uFEFF", "\u2028", "🏛️", "ﬀ",
        "<script>alert(1)</script>", "'; drop table students; --", "{{7*7}}", "../../etc/passwd", "%00", "\r\nX-Injected: 1",
        "null",
        "NaN", "-0", "1e400", "true", "0001-01-01", "9999-12-31", "2021-02-30", "31/12/2021", "2021-13-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00+14:00", "2021-10-12T08:00:00", new('é', 5000), new('\t', 300),
    ];

    private static readonly string[] Shapeless =
    [
        "null", "[]", "{}", "7", "\"text\"", "true", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]", "{\"a\":", "\"\\ud800\"",
        "{\"\\u0000\":1}", "-",
        "1e999", "{\"name\":\"\\ud800\"}", "\u0001", "{\"a\":1,\"a\":2}", "[,]", "{} {}", "// c\n{}", "\uFEFF{}",
    ];

    private readonly Dictionary<string, List<string>> known = new(StringComparer.Ordinal);
    private readonly List<string> foreign = [];

    public bool Chance(double share) => random.NextDouble() < share;

    public T One<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>Remembers ids and words by the names of the members that an answer showed them under.</summary>
    public void Learn(string name, JsonElement shown)
    {
        switch (shown.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in shown.EnumerateObject()) Learn(member.Name, member.Value);
                break;
            case JsonValueKind.Array:
                foreach (var element in shown.EnumerateArray()) Learn(name, element);
                break;
            case JsonValueKind.String when shown.GetString() is { Length: > 0 and < 100 } text:
                Learn(name, text);
                break;
        }
    }

    /// <summary>Remembers an id or a word.</summary>
    public void Learn(string name, string text)
    {
        if (!known.TryGetValue(name, out var texts)) known.Add(name, texts = []);
        if (texts.Contains(text)) return;
        if (texts.Count < MostKnown) texts.Add(text);
        else texts[random.Next(texts.Count)] = text;
    }

    /// <summary>Remembers what is another sector's.</summary>
    public void LearnForeign(IEnumerable<string> ids) => foreign.AddRange(ids);

    /// <summary>A parameter's value, as text.</summary>
    /// <param name="parameter">Which.</param>
    /// <param name="makes">Whether the request may make what the parameter names, which later ones then know.</param>
    public string Text(Parameter parameter, bool makes) => parameter.Name switch
    {
        _ when makes && parameter is { In: "path", Name: not "sector" } && Chance(0.5) => Made(parameter.Name),
        "sector" => Chance(0.96) ? ApiHost.Sector : Chance(0.7) ? TwoSectors.Other : One(Odd),
        // A query waits for a position that is not there yet: a future one is asked for rarely.
        "after" => Chance(0.99) ? "0" : $"{random.Next(1_000_000)}",
        "If-Match" => Chance(0.9) ? $"\"{random.Next(6)}\"" : One(Odd),
        "Idempotency-Key" => Chance(0.8) ? NewId() : Chance(0.5) ? $"key-{random.Next(3)}" : One(Odd),
        _ when Chance(0.03) => One(Odd),
        _ => Fitting(parameter.Name, parameter.Schema, 0)?.ToString() ?? "",
    };

    /// <summary>A body: most often one that fits, else one with a single fault, or any text at all.</summary>
    public string Body(JsonElement schema)
    {
        var fitting = Fitting("", schema, 0);
        if (Chance(0.6)) return fitting?.ToJsonString() ?? "null";
        if (Chance(0.3)) return One(Shapeless);
        if (fitting is JsonObject body) Spoil(Inside(body));
        var text = fitting?.ToJsonString() ?? "null";
        return Chance(0.1) ? text[..random.Next(text.Length)] : Chance(0.1) ? Doubled(text) : text;
    }

    private JsonNode? Fitting(string name, JsonElement schema, int depth)
    {
        schema = description.Resolve(schema);
        if (schema.TryGetProperty("oneOf", out var choices)) return Fitting(name, One([.. choices.EnumerateArray()]), depth);
        if (schema.TryGetProperty("enum", out var names)) return JsonValue.Create(One([.. names.EnumerateArray()]));
        return TypeOf(schema) switch
        {
            "null" => null,
            "object" => Object(schema, depth),
            "array" => Array(name, schema, depth),
            "boolean" => Chance(0.5),
            "integer" or "number" => Number(),
            _ => String(name, schema),
        };
    }

    private string? TypeOf(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.Array ? One([.. type.EnumerateArray().Select(one => one.GetString())])
        : type.GetString();

    private JsonObject Object(JsonElement schema, int depth)
    {
        var drawn = new JsonObject();
        if (depth > Deepest || !schema.TryGetProperty("properties", out var members)) return drawn;
        var required = schema.TryGetProperty("required", out var named)
            ? named.EnumerateArray().Select(name => name.GetString()).ToHashSet()
            : [];
        foreach (var member in members.EnumerateObject())
            if (required.Contains(member.Name) || Chance(0.5)) drawn[member.Name] = Fitting(member.Name, member.Value, depth + 1);
        return drawn;
    }

    private JsonArray Array(string name, JsonElement schema, int depth) =>
        [.. Enumerable.Range(0, depth > Deepest ? 0 : random.Next(5)).Select(_ => Fitting(name, schema.GetProperty("items"), depth + 1))];

    private JsonValue Number() => Chance(0.8) ? JsonValue.Create(Chance(0.5) ? random.Next(4) : 2021)
        : JsonValue.Create(One([-1L, 0, int.MaxValue, int.MinValue, long.MaxValue, 1_000_000]));

    private string String(string name, JsonElement schema)
    {
        var format = schema.TryGetProperty("format", out var named) ? named.GetString() : null;
        return format switch
        {
            "uuid" => Chance(0.9) ? Known(name) ?? NewId() : Chance(0.4) ? KnownAnywhere() : Chance(0.3) ? One(foreign) : NewId(),
            "date" => Day().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "date-time" =>
                Day().ToDateTime(new TimeOnly(random.Next(24), 0)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            _ => Chance(0.8) ? Known(name) ?? KnownAnywhere() : Chance(0.3) ? KnownAnywhere() : One(Odd),
        };
    }

    private DateOnly Day() =>
        Chance(0.9) ? new DateOnly(2021, 10, 12).AddDays(random.Next(-300, 3)) : One([DateOnly.MinValue, DateOnly.MaxValue]);

    private string Made(string name)
    {
        var id = NewId();
        Learn(name, id);
        return id;
    }

    private string NewId()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40); // version 4, as callers make them
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private void Spoil(JsonObject body)
    {
        var name = body.Count > 0 ? One([.. body.Select(member => member.Key)]) : "nothing";
        switch (random.Next(7))
        {
            case 0: body.Remove(name); break;
            case 1: body[name] = null; break;
            case 2: body[name] = JsonNode.Parse(One(["7", "[]", "{}", "true", "\"x\"", "1.5", "[null]"])); break;
            case 3: body[One(["unknown", "Name", "$type", "__proto__"])] = 1; break;
            case 4: body[name] = KnownAnywhere(); break; // an id or a word of another kind
            case 5: body[name] = One(foreign); break;
            default: body[name] = One(Odd); break;
        }
    }

    // Faults lie deep as often as not.
    private JsonObject Inside(JsonObject body)
    {
        List<JsonObject> inner = [.. body.SelectMany(member => member.Value switch
        {
            JsonObject one => [one],
            JsonArray many => many.OfType<JsonObject>(),
            _ => [],
        })];
        return inner.Count > 0 && Chance(0.5) ? Inside(One(inner)) : body;
    }

    // The first member stands twice.
    private static string Doubled(string text) => text.IndexOf(',', StringComparison.Ordinal) is > 0 and var end && text[0] == '{'
        ? $"{text[..end]},{text[1..]}"
        : text;

    private string? Known(string name) => known.TryGetValue(name, out var texts) ? One(texts) : null;

    private string KnownAnywhere() => known.Count == 0 ? NewId() : One(One([.. known.Values]));
}
