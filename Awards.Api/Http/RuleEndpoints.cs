using Awards.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Http;

/// <summary>A rule, explained.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Vietnamese">The sentence in Vietnamese; what stands in braces is filled in with the case.</param>
/// <param name="English">The sentence in English.</param>
/// <param name="Source">The document and article it comes from, or the decision of ours where the sources are silent.</param>
/// <param name="Status">The HTTP status of a refusal by it.</param>
internal sealed record RuleAnswer(string Code, string Vietnamese, string English, string Source, int Status);

/// <summary>The addresses that problems name as their type.</summary>
internal static class RuleEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var rules = app.MapGroup("/rules").WithTags("Rules").AllowAnonymous();
        rules.MapGet("", () => TypedResults.Ok(Problems.ByCode.Values.OrderBy(rule => rule.Code, StringComparer.Ordinal).Select(Explain)))
            .WithSummary("Every rule by which a request can be refused.");
        rules.MapGet("/{code}", One).WithSummary("What a rule says, and where it comes from.");
    }

    private static Results<Ok<RuleAnswer>, ProblemHttpResult> One(string code) => Problems.ByCode.TryGetValue(code, out var rule)
        ? TypedResults.Ok(Explain(rule))
        : HttpRules.RuleUnknown.With("code", code).ToProblem();

    private static RuleAnswer Explain(Rule rule) => new(rule.Code, rule.Vietnamese, rule.English, rule.Source, Problems.StatusOf(rule));
}
