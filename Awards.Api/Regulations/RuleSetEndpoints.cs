using Awards.Api.Http;
using Awards.Domain.Regulations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Regulations;

/// <summary>Adopts a rule set.</summary>
/// <param name="Text">The rule-set file, verbatim.</param>
/// <param name="Decision">Number of the decision that adopts it.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="EffectiveAt">When it was adopted; null: now.</param>
internal sealed record AdoptionRequest(
    [property: WholeDocument] string Text, string Decision, DateOnly DecidedOn, DateTimeOffset? EffectiveAt = null);

/// <summary>A rule set that was adopted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidTo">Last day in force; null: until superseded.</param>
/// <param name="Decision">Number of the decision that adopted it.</param>
/// <param name="Sha256">Of its verbatim text.</param>
/// <param name="Notes">What is known to be missing or unsure.</param>
internal sealed record AdoptedRuleSet(
    string Id, string Title, DateOnly ValidFrom, DateOnly? ValidTo, string Decision, string Sha256, IReadOnlyList<string> Notes);

/// <summary>The sector's rule book.</summary>
internal static class RuleSetEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var ruleSets = sector.MapGroup("/rule-sets").WithTags("Regulations");
        ruleSets.MapPost("", Adopt).WithSummary("Adopts a rule set: from its first day it supersedes what was adopted before.");
        ruleSets.MapGet("", List).AllowAnonymous().WithSummary("The rule sets adopted, in the order of adoption.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Adopt(AdoptionRequest body, Sender sender) =>
        sender.Send(new AdoptRuleSet(sender.Sector.Code, body.Text, body.Decision, body.DecidedOn), body.EffectiveAt);

    private static async Task<Ok<IReadOnlyList<AdoptedRuleSet>>> List(Reader reader)
    {
        var (book, version) = await reader.State(Streams.RuleBook, RuleBook.StreamOf(reader.Sector.Code));
        reader.SayVersion(version);
        IReadOnlyList<AdoptedRuleSet> adopted =
        [
            .. book.Adopted.Select(entry => new AdoptedRuleSet(
                entry.RuleSet.Id, entry.RuleSet.Title, entry.RuleSet.ValidFrom, entry.RuleSet.ValidTo, entry.Decision, entry.Sha256,
                [.. entry.RuleSet.Notes])),
        ];
        return TypedResults.Ok(adopted);
    }
}
