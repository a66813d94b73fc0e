using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Projections.Proposals;
using Awards.Projections.Route;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Route;

/// <summary>A dossier whose next step is overdue, with the nominee's name.</summary>
/// <param name="Stuck">What is overdue, who owes it, since when, by what rule.</param>
/// <param name="PersonName">The nominated person's name; null: a unit is nominated, or the directory has none.</param>
internal sealed record StuckEntry(StuckDossier Stuck, string? PersonName);

/// <summary>Which dossiers are stuck?</summary>
internal static class StuckEndpoints
{
    public static void Map(IEndpointRouteBuilder sector) => sector.MapGet("/dossiers/stuck", List).WithTags("Worklist")
        .WithSummary("Dossiers whose next step is overdue: who owes it, since when, by what rule; the longest overdue first.");

    private static async Task<Results<Ok<Page<StuckEntry>>, ProblemHttpResult>> List(
        [FromQuery] Guid? campaign, [AsParameters] PageRequest page, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        if (!Readers.OfEverything(caller, today)) return HttpRules.NotForYou.ToProblem();
        var question = StuckDossiers.Query(today, campaign is { } of ? new CampaignId(of) : null, page.Part);
        var found = await reader.Many(Worklist.Projection, question, document => document.Data);
        var stuck = new List<StuckDossier>();
        foreach (var item in found.Items)
        {
            // The log is ahead of the read model: what has moved on meanwhile is no longer stuck.
            var (state, _) = await reader.State(Streams.Dossier, item.Subject.Dossier!.Value.Value);
            if (state is Dossier.UnderWay { Course: var course }) stuck.Add(StuckDossiers.Of(item, course, today));
        }
        var persons = stuck.Select(one => one.Subject.Person?.Value).OfType<Guid>().ToList();
        var names = await reader.Sector.Directory.Find(persons, reader.Cancel);
        return TypedResults.Ok(new Page<StuckEntry>(
            [.. stuck.Select(one => new StuckEntry(one, one.Subject.Person is { } id ? names.GetValueOrDefault(id.Value)?.Name : null))],
            found.Position, found.Next));
    }
}
