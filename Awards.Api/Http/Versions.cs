using System.Globalization;

namespace Awards.Api.Http;

/// <summary>A stream's version as an entity tag: <c>"12"</c>.</summary>
internal static class Versions
{
    /// <summary>Says at which version the answer is.</summary>
    public static void Write(HttpContext http, long version) =>
        http.Response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>The version that the caller saw, where <c>If-Match</c> says one; false when it is there and cannot be read.</summary>
    public static bool TryRead(HttpContext http, out long? version)
    {
        version = null;
        if (http.Request.Headers.IfMatch is not { Count: > 0 } header) return true;
        if (header.Count != 1 || header[0] is not ['"', .. var digits, '"']) return false;
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) return false;
        version = seen;
        return true;
    }
}
