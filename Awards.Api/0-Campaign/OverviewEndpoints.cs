using Awards.Api.Http;
using Awards.Projections.Campaigns;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Campaigns;

/// <summary>What everything else refers to, for whoever signed in.</summary>
internal static class OverviewEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        sector.MapGet("/units", ([AsParameters] PageRequest page, Reader reader) => List(OverviewKind.Unit, null, page, reader))
            .WithTags("Organisations").WithSummary("The registered units, by name.");
        sector.MapGet(
            "/campaigns",
            ([FromQuery] int? year, [AsParameters] PageRequest page, Reader reader) => List(OverviewKind.Campaign, year, page, reader))
            .WithTags("0 Campaign").WithSummary("Campaigns, by name.");
        sector.MapGet(
            "/clusters",
            ([FromQuery] int? year, [AsParameters] PageRequest page, Reader reader) => List(OverviewKind.Cluster, year, page, reader))
            .WithTags("0 Campaign").WithSummary("Clusters with their members, leads and quotas.");
    }

    private static async Task<Ok<Page<OverviewEntry>>> List(OverviewKind kind, int? year, PageRequest page, Reader reader) =>
        TypedResults.Ok(await reader.Many(Overview.Projection, Overview.Query(kind, year, page.Part), found => found.Data));
}
