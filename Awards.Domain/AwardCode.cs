using System.Text.Json;
using System.Text.Json.Serialization;

namespace Awards.Domain;

/// <summary>An award's code in the catalogue, such as <c>court-flag</c>. Which codes there are is data: the rule sets say so, not this
/// program.</summary>
/// <param name="Value">Lower-case letters, digits and hyphens.</param>
[JsonConverter(typeof(AwardCodeJson))]
public readonly record struct AwardCode(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Writes an award's code as a plain string.</summary>
public sealed class AwardCodeJson : JsonConverter<AwardCode>
{
    /// <inheritdoc/>
    public override AwardCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("An award's code is a string."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AwardCode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
