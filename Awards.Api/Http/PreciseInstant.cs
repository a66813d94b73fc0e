using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Awards.Api.Http;

/// <summary>
/// Instants as requests write them: ISO 8601 with the offset. Without one the server's own time zone would be guessed; with days and months
/// in local order, the wrong one of two days.
/// </summary>
internal sealed class PreciseInstant : JsonConverter<DateTimeOffset>
{
    // Beyond them an instant has no day in some time zone, and nothing of ours took place.
    private static readonly DateTimeOffset Earliest = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Formats =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads one; false when it is not written so.</summary>
    public static bool TryRead(string text, out DateTimeOffset instant)
    {
        instant = default;
        return (text.EndsWith('Z') || text is [.., '+' or '-', _, _, ':', _, _])
            && DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant)
            && instant >= Earliest && instant <= Latest;
    }

    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryRead(reader.GetString()!, out var instant) ? instant : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
