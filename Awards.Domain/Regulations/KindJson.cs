using System.Text.Json;
using System.Text.Json.Serialization;

namespace Awards.Domain.Regulations;

/// <summary>
/// Reads the name of a kind exactly as it is written in files, one and no other: the usual reader takes two names with a comma between them
/// for a third kind, other capitals, and a number for the member with that number.
/// </summary>
/// <param name="names">How names are written; null: as they are declared.</param>
public sealed class KindJson(JsonNamingPolicy? names) : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert), names)!;

    private sealed class Of<T>(JsonNamingPolicy? names) : JsonConverter<T>
        where T : struct, Enum
    {
        private readonly Dictionary<string, T> known = Enum.GetValues<T>()
            .ToDictionary(kind => names?.ConvertName(kind.ToString()) ?? kind.ToString(), StringComparer.Ordinal);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && known.TryGetValue(reader.GetString()!, out var kind)
                ? kind
                : throw new JsonException($"One of these is expected here: {string.Join(", ", known.Keys)}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(known.First(kind => kind.Value.Equals(value)).Key);
    }
}
