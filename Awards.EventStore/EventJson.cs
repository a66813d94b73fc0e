using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Awards.EventStore;

/// <summary>
/// How events, messages and documents are written: camelCase members, enums by their declared names, Vietnamese text as it is.
/// </summary>
public static class EventJson
{
    /// <summary>The one set of options; a Marten host configures the same (docs/marten.md).</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.General)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(), // so that a shape can be asked for before anything is written
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // jsonb sorts members by length, so a type discriminator need not come first.
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };
}
