using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Domain.Publications;
using Awards.Projections.Publications;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Publications;

/// <summary>Records that a result was notified.</summary>
/// <param name="Day">The day on which the notice was sent.</param>
/// <param name="Document">Number of the notice.</param>
/// <param name="Means">How.</param>
internal sealed record NotificationRequest(DateOnly Day, string Document, NotificationMeans Means = NotificationMeans.Letter);

/// <summary>Corrects what was published.</summary>
/// <param name="Id">Its id, made by the caller.</param>
/// <param name="Field">What was misprinted.</param>
/// <param name="Printed">What stands there; a day as dd/MM/yyyy.</param>
/// <param name="Right">What is right.</param>
/// <param name="Reason">In words.</param>
/// <param name="Document">Number of the document that corrects it.</param>
internal sealed record CorrectionRequest(
    Guid Id, PublishedField Field, string Printed, string Right, string Reason, string Document);

/// <summary>An award in the public register: exactly this is public.</summary>
/// <param name="Id">Its entry.</param>
/// <param name="Award">The award's code.</param>
/// <param name="AwardName">Its official name.</param>
/// <param name="Nominee">Who was awarded.</param>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Year">Its year.</param>
/// <param name="Number">Number of the decision.</param>
/// <param name="Day">Date of the decision.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Capacity">In own right, or on behalf ("KT.").</param>
/// <param name="Signatory">The signatory's name, where known.</param>
/// <param name="Votes">Tallies of closed votes, each with the source of its threshold.</param>
/// <param name="PublishedAt">When it was published (UTC).</param>
/// <param name="Unit">For an individual: the unit; null: the unit itself was awarded.</param>
/// <param name="JobTitle">For an individual: the position, where known.</param>
/// <param name="Annulment">By which decision it was annulled; null: it was not.</param>
/// <param name="Corrections">What was corrected since, and when: what stands here is right.</param>
internal sealed record RegisterEntry(
    Guid Id, string Award, string AwardName, string Nominee, string Campaign, int Year, string Number, DateOnly Day, string Authority,
    SigningCapacity Capacity, string? Signatory, IReadOnlyList<PublicAwardVote> Votes, DateTimeOffset PublishedAt, string? Unit,
    string? JobTitle, PublicAnnulment? Annulment, IReadOnlyList<PublicCorrection> Corrections);

/// <summary>Publication (công bố) and the public register, which needs no sign-in.</summary>
internal static class PublicationEndpoints
{
    /// <summary>How long answers that are made of the register alone are kept.</summary>
    public static KeptAnswers Kept { get; } = new(PublicRegister.Projection.RowName);

    public static void Map(IEndpointRouteBuilder sector)
    {
        var publication = sector.MapGroup("").WithTags("5 Publication");
        publication.MapPost("/dossiers/{dossier:guid}/publish", Publish)
            .WithSummary("Publishes an award: the standing body's secretary, or of a unit's own decision the unit's officer.");
        publication.MapPost("/dossiers/{dossier:guid}/notify", Notify)
            .WithSummary("Records that the result was notified: the standing body's secretary, or the unit's officer.");
        publication.MapPost("/dossiers/{dossier:guid}/corrections", Correct)
            .WithSummary("Corrects what was published, beside what was printed: who may publish it.");
        publication.MapGet("/register", List).AllowAnonymous().CacheOutput(Kept).WithSummary("Published awards, the newest first.");
        publication.MapGet("/register/{entry:guid}", Get).AllowAnonymous().CacheOutput(Kept).WithSummary("A published award.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Publish(Guid dossier, Sender sender) =>
        sender.Send(new PublishDossier(new DossierId(dossier)));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Notify(Guid dossier, NotificationRequest body, Sender sender) =>
        sender.Send(new NotifyResult(new DossierId(dossier), body.Means, body.Document, body.Day));

    private static async Task<Results<Ok<Written>, ProblemHttpResult>> Correct(Guid dossier, CorrectionRequest body, Sender sender) =>
        IdsOfCallers.Refusal(body.Id) is { } reserved
            ? reserved
            : await sender.Send(new CorrectPublication(
                new DossierId(dossier), body.Id, body.Field, body.Printed, body.Right, body.Reason, body.Document));

    private static async Task<Ok<Page<RegisterEntry>>> List(
        [FromQuery] int? year, [FromQuery] string? award, [FromQuery] string? search, [AsParameters] PageRequest page, Reader reader)
    {
        var query = PublicRegister.Query(year, award is null ? null : new AwardCode(award), search, page.Part);
        return TypedResults.Ok(await reader.Many(PublicRegister.Projection, query, found => Show(Guid.Parse(found.Id), found.Data)));
    }

    private static async Task<Results<Ok<RegisterEntry>, ProblemHttpResult>> Get(Guid entry, Reader reader) =>
        await reader.One(PublicRegister.Projection, entry.ToString()) is { } found
            ? TypedResults.Ok(Show(entry, found))
            : HttpRules.NotInTheRegister.ToProblem();

    private static RegisterEntry Show(Guid id, PublicAward award) => new(
        id, award.Award.Value, award.AwardName, award.NomineeName, award.Campaign, award.Year, award.Number, award.Day, award.Authority,
        award.Capacity,
        award.Signatory, [.. award.Votes], award.PublishedAt, award.Unit, award.JobTitle, award.Annulment,
        [.. award.Corrections ?? []]);
}
