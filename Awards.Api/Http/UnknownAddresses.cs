namespace Awards.Api.Http;

/// <summary>Where there is nothing there is nothing to protect: 404, and not a demand to sign in.</summary>
internal static class UnknownAddresses
{
    /// <summary>Refuses what no endpoint takes.</summary>
    public static Task Refuse(HttpContext http, RequestDelegate next) =>
        http.GetEndpoint() is null ? HttpRules.NothingHere.ToProblem().ExecuteAsync(http) : next(http);
}
