using System.Buffers.Text;
using System.Text.Json;

namespace Awards.EventStore;

/// <summary>Where a page ended: the sort keys and the id of its last document, opaque to callers.</summary>
internal static class Cursor
{
    private const int LongestText = 4096;

    public static string Write(IReadOnlyList<string> values) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(values));

    /// <exception cref="InvalidCursorException">It is not one of ours, or belongs to another query.</exception>
    public static string[] Read(string cursor, int expectedValues)
    {
        try
        {
            var values = cursor.Length > LongestText ? null : JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(cursor));
            if (values?.Length == expectedValues && Array.TrueForAll(values, value => value is not null)) return values;
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            throw new InvalidCursorException(failure);
        }
        throw new InvalidCursorException(null);
    }
}

/// <summary>A cursor that this query did not give. Start again from the first page.</summary>
public sealed class InvalidCursorException(Exception? inner)
    : Exception("The cursor was not given by this query; start again from the first page.", inner);
