using Awards.Api.Hosting;
using Awards.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Awards.Api.Pages;

/// <summary>A problem as a page, for whoever asks with a browser; programs get the problem document.</summary>
internal sealed class ProblemPages : IProblemDetailsWriter
{
    private const string Html = "text/html";

    /// <inheritdoc/>
    public bool CanWrite(ProblemDetailsContext context) =>
        MediaTypeHeaderValue.TryParseList(context.HttpContext.Request.Headers.Accept, out var accepted)
            && accepted.Any(type => type.MediaType.Equals(Html, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        Refusals.CountOne(context); // the framework tells its own writer alone
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        var page = new RazorComponentResult<ProblemPage>(new Dictionary<string, object?>
        {
            [nameof(ProblemPage.Sector)] = http.Features.Get<Sector>()?.Code,
            [nameof(ProblemPage.Sentence)] = problem.Title,
            [nameof(ProblemPage.English)] = problem.Detail,
            [nameof(ProblemPage.Rule)] = problem.Extensions[Problems.Code],
            [nameof(ProblemPage.Source)] = problem.Extensions[Problems.Source],
            [nameof(ProblemPage.Trace)] = problem.Extensions.TryGetValue(Problems.Trace, out var trace) ? trace : null,
        })
        {
            StatusCode = http.Response.StatusCode,
        };
        return new ValueTask(page.ExecuteAsync(http));
    }
}
