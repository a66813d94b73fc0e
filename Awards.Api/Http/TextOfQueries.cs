namespace Awards.Api.Http;

/// <summary>A question holds what people write: no control characters, and nothing that is no text.</summary>
internal static class TextOfQueries
{
    /// <summary>Refuses what no read model could be asked for.</summary>
    public static Task Check(HttpContext http, RequestDelegate next)
    {
        foreach (var (name, values) in http.Request.Query)
        {
            if (!PlainText.HoldsControls(name) && !values.Any(value => value is not null && PlainText.HoldsControls(value))) continue;
            var problem = new Problem("the query holds control characters", "câu hỏi trong địa chỉ có ký tự điều khiển");
            return Failures.Malformed(problem).ExecuteAsync(http);
        }
        return next(http);
    }
}
