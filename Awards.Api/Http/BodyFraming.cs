using Awards.Domain;

namespace Awards.Api.Http;

/// <summary>
/// How a request's body comes: in one way that everybody on its path understands alike, and as it is. Of two lengths another would follow
/// the other one, and take the rest for a request of somebody else's.
/// </summary>
internal static class BodyFraming
{
    private const string Chunked = "chunked";
    private const string AsItIs = "identity";
    private const string Close = "close";

    // Where a request says its length and that it comes in chunks, the server follows the chunks and keeps the length under this name.
    private const string LengthNotFollowed = "X-Content-Length";

    private static Rule SaidTwice { get; } =
        Failures.Of(new("the body's length is said in two ways", "độ dài nội dung được ghi theo hai cách"));

    /// <summary>What a server takes for an end of line, others may not.</summary>
    public static void TakeNoBareLineFeeds() =>
        AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators", isEnabled: true);

    /// <summary>Refuses a body whose end is said twice, or whose content is packed.</summary>
    public static Task Check(HttpContext http, RequestDelegate next)
    {
        var headers = http.Request.Headers;
        if (headers.TransferEncoding is { Count: > 0 } transfer && (transfer != Chunked || headers.ContainsKey(LengthNotFollowed)))
        {
            http.Response.Headers.Connection = Close;
            return SaidTwice.ToProblem().ExecuteAsync(http);
        }
        var isPacked = headers.ContentEncoding is { Count: > 0 } content && content != AsItIs;
        return isPacked ? HttpRules.ContentPacked.ToProblem().ExecuteAsync(http) : next(http);
    }
}
