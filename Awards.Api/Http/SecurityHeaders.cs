namespace Awards.Api.Http;

/// <summary>
/// What every answer tells a browser: run no script, load nothing from elsewhere, be in nobody's frame, guess no content type.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds them when the answer begins, so that a failure, which empties an answer, has them too.</summary>
    public static Task Add(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(Complete, http);
        return next(http);
    }

    private static Task Complete(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        // An answer may be stricter.
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // What a signed-in person was shown is kept by no cache; what says nothing about itself neither.
        if (http.User.Identity?.IsAuthenticated == true || headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
