using System.Globalization;

namespace Awards.Api.Http;

/// <summary>
/// A query given a position waits until its read model has passed it; after a bound it answers what it has, and says so.
/// </summary>
internal static class ReadYourWrites
{
    /// <summary>On a request: the position to wait for. On an answer: the position that it is at.</summary>
    public const string PositionHeader = "Awards-Position";

    /// <summary>On an answer that is behind the position asked for: how far.</summary>
    public const string BehindHeader = "Awards-Behind";

    private const string Parameter = "after";

    /// <summary>Longest wait.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);

    /// <summary>The position asked for, null when none is; false when it is there and cannot be read.</summary>
    public static bool TryRead(HttpContext http, out long? position)
    {
        position = null;
        var asked = http.Request.Query[Parameter] is { Count: > 0 } query ? query : http.Request.Headers[PositionHeader];
        if (asked.Count == 0) return true;
        if (asked.Count > 1 || !long.TryParse(asked[0], NumberStyles.None, CultureInfo.InvariantCulture, out var read)) return false;
        position = read;
        return true;
    }

    /// <summary>Says at which position the answer is, and how far behind the one asked for.</summary>
    public static void Write(HttpContext http, long position, long? asked)
    {
        http.Response.Headers[PositionHeader] = position.ToString(CultureInfo.InvariantCulture);
        if (asked > position) http.Response.Headers[BehindHeader] = (asked.Value - position).ToString(CultureInfo.InvariantCulture);
    }
}
