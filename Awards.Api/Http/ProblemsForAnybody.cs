using System.Diagnostics;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Awards.Api.Http;

/// <summary>
/// A problem for a caller who said to take neither JSON nor HTML: the same document as for all others, and counted like theirs.
/// </summary>
internal sealed class ProblemsForAnybody(IOptions<JsonOptions> json) : IProblemDetailsWriter
{
    /// <inheritdoc/>
    public bool CanWrite(ProblemDetailsContext context) => true;

    /// <inheritdoc/>
    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        Refusals.CountOne(context); // the framework tells its own writer alone
        context.ProblemDetails.Extensions.TryAdd(Problems.Trace, Activity.Current?.Id ?? context.HttpContext.TraceIdentifier);
        var response = context.HttpContext.Response;
        response.ContentType = MediaTypeNames.Application.ProblemJson;
        // A request that took too long is told so after its own time has run out: nothing may cut this short but the connection's end.
        return new ValueTask(JsonSerializer.SerializeAsync(
            response.Body, context.ProblemDetails, context.ProblemDetails.GetType(), json.Value.SerializerOptions, CancellationToken.None));
    }
}
