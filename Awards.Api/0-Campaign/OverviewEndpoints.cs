using Awards.Api.Http;
using Awards.Projections.Campaigns;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Campaigns;

/// <summary>What everything else refers to, for whoever signed in. A search finds words with or without marks.</summary>
internal static class OverviewEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        sector.MapGet("/units", Units).WithTags("Organisations").WithSummary("The registered units, each by its name of today.");
        sector.MapGet(
            "/campaigns",
            ([FromQuery] int? year, [FromQuery] string? search, [AsParameters] PageRequest page, Reader reader) =>
                List(OverviewKind.Campaign, year, search, page, reader))
            .WithTags("0 Campaign").WithSummary("Campaigns, by name.");
        sector.MapGet(
            "/clusters",
            ([FromQuery] int? year, [FromQuery] string? search, [AsParameters] PageRequest page, Reader reader) =>
                List(OverviewKind.Cluster, year, search, page, reader))
            .WithTags("0 Campaign").WithSummary("Clusters with their members, leads and quotas.");
    }

    // A renaming that was decided and is not in force yet has its place in the order already.
    private static async Task<Ok<Page<OverviewEntry>>> Units(
        [FromQuery] string? search, [AsParameters] PageRequest page, Reader reader)
    {
        var today = (await reader.Offices()).Today;
        return TypedResults.Ok(await reader.Many(
            Overview.Projection, Overview.Query(OverviewKind.Unit, null, search, page.Part),
            found => found.Data with { Name = found.Data.History?.NameOn(today) ?? found.Data.Unit!.Name }));
    }

    private static async Task<Ok<Page<OverviewEntry>>> List(
        OverviewKind kind, int? year, string? search, PageRequest page, Reader reader) => TypedResults.Ok(
        await reader.Many(Overview.Projection, Overview.Query(kind, year, search, page.Part), found => found.Data));
}
