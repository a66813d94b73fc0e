using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Awards.EventStore;

/// <summary>The part of an event's metadata that has no column: a flat object.</summary>
internal static class Headers
{
    public static byte[] Write(Metadata metadata)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("actor", metadata.Actor);
        json.WriteString("effective", metadata.EffectiveAt.UtcDateTime);
        if (metadata.Initiator is { } initiator) json.WriteString("initiator", initiator);
        if (metadata.TraceParent is { } trace) json.WriteString("traceparent", trace);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static Metadata Read(byte[] headers, string correlation, string? causation)
    {
        string? actor = null, initiator = null, trace = null;
        DateTimeOffset? effective = null;
        var json = new Utf8JsonReader(headers);
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName) continue;
            if (json.ValueTextEquals("actor"u8)) actor = Next(ref json);
            else if (json.ValueTextEquals("effective"u8)) effective = NextInstant(ref json);
            else if (json.ValueTextEquals("initiator"u8)) initiator = Next(ref json);
            else if (json.ValueTextEquals("traceparent"u8)) trace = Next(ref json);
        }
        if (actor is null || effective is null) throw new InvalidDataException("An event's headers lack its actor or its effective time.");
        return new Metadata(actor, effective.Value, correlation, causation, initiator, trace);
    }

    // As this program writes it, the quick way; any other way that it may have been written by hand still reads as UTC.
    private static DateTimeOffset NextInstant(ref Utf8JsonReader json)
    {
        json.Read();
        return json.ValueSpan.EndsWith("Z"u8) && json.TryGetDateTimeOffset(out var instant)
            ? instant
            : DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    private static string? Next(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString();
    }
}
