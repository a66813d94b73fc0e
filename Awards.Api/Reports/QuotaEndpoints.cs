using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Projections.Campaigns;
using Awards.Projections.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Reports;

/// <summary>The quota book of clusters.</summary>
/// <param name="Lines">By cluster and award.</param>
/// <param name="Position">Position of the log that it holds everything up to.</param>
internal sealed record QuotasAnswer(IReadOnlyList<QuotaLine> Lines, long Position);

/// <summary>Quotas: what was allocated to clusters, what conferences used of it, what is left.</summary>
internal static class QuotaEndpoints
{
    public static void Map(IEndpointRouteBuilder sector) => sector.MapGet("/quotas", List).WithTags("Reports")
        .WithSummary("Seats allocated, used and left, by cluster and award: of a year, or of a cluster of the caller's.");

    /// <summary>The lines of some clusters.</summary>
    public static async Task<QuotasAnswer> Read(IReadOnlyList<ClusterId> clusters, Reader reader)
    {
        var (entries, position) = await reader.Whole(QuotaBook.Projection, page => QuotaBook.Query(clusters, page));
        return new QuotasAnswer(QuotaBook.Lines(entries), position);
    }

    private static async Task<Results<Ok<QuotasAnswer>, ProblemHttpResult>> List(
        [FromQuery] int? year, [FromQuery] Guid? cluster, [FromQuery] string? award, Reader reader)
    {
        ClusterId? of = cluster is { } wanted ? new ClusterId(wanted) : null;
        if (!await MayRead(of, reader)) return HttpRules.NotForYou.ToProblem();
        var answer = await Read(of is { } one ? [one] : await OfYear(year ?? (await reader.Offices()).Today.Year, reader), reader);
        return TypedResults.Ok(answer with
        {
            Lines = [.. answer.Lines.Where(line => (award is null || line.Award.Value == award) && (year is null || line.Year == year))],
        });
    }

    private static async Task<bool> MayRead(ClusterId? cluster, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        if (Readers.OfReports(caller, today)) return true;
        return cluster is { } of && (await reader.State(Streams.Cluster, of.Value)).State is Cluster.Constituted constituted
            && Readers.OfConference(caller, of, constituted.Members.Select(member => (UnitId?)member.Unit), today);
    }

    private static async Task<IReadOnlyList<ClusterId>> OfYear(int year, Reader reader)
    {
        var clusters = new List<ClusterId>();
        await foreach (var entry in reader.All(Overview.Projection, page => Overview.Query(OverviewKind.Cluster, year, search: null, page)))
            if (entry.Cluster is { } cluster) clusters.Add(cluster.Cluster);
        return clusters;
    }
}
