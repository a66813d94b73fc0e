using System.ComponentModel;
using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Projections.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Reports;

/// <summary>The fairness of a year: in full for those who prepare or inspect, in tables without small counts for anybody.</summary>
internal static class FairnessEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var reports = sector.MapGroup("").WithTags("Reports");
        reports.MapGet("/fairness", Read)
            .WithSummary("Who is proposed, recommended and awarded, by unit, cluster, award and rank; how long the steps took.");
        reports.MapGet("/fairness/public", ReadPublic).AllowAnonymous()
            .WithSummary("Published awards by award and group; small counts, and what would give them away, are not shown.");
    }

    private static async Task<Results<Ok<FairnessAnswer>, ProblemHttpResult>> Read(
        [FromQuery] int? year, [FromQuery] string? award, [FromQuery] Guid? unit, [FromQuery] Guid? cluster,
        [FromQuery, Description("The least share of direct workers among individuals awarded, such as 1/3: lines below it are marked.")]
        string? least,
        Reader reader)
    {
        var (caller, today) = await reader.Offices();
        if (!Readers.OfReports(caller, today)) return HttpRules.NotForYou.ToProblem();
        var asked = new FairnessQuestion(
            award is null ? null : new AwardCode(award), unit is { } of ? new UnitId(of) : null,
            cluster is { } within ? new ClusterId(within) : null, FairnessReading.ShareIn(least));
        return await FairnessReading.Read(year ?? today.Year, asked, reader) is { } answer
            ? TypedResults.Ok(answer)
            : FairnessReading.TooLong.ToProblem();
    }

    private static async Task<Results<Ok<PublicFairnessAnswer>, ProblemHttpResult>> ReadPublic([FromQuery] int? year, Reader reader) =>
        await FairnessReading.ReadPublic(year ?? (await reader.Offices()).Today.Year, reader) is { } answer
            ? TypedResults.Ok(answer)
            : FairnessReading.TooLong.ToProblem();
}
