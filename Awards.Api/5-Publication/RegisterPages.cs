using System.Globalization;
using Awards.Api.Http;
using Awards.EventStore;
using Awards.Projections;
using Awards.Projections.Publications;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Publications;

/// <summary>The public register as pages: no sign-in, no script.</summary>
internal static class RegisterPages
{
    private const int LongestSearch = 200;

    public static void Map(IEndpointRouteBuilder sector)
    {
        var pages = sector.MapGroup("/so-cong-khai").AllowAnonymous().ExcludeFromDescription().CacheOutput(PublicationEndpoints.Kept);
        pages.MapGet("", List);
        pages.MapGet("/{dossier:guid}", One);
    }

    private static async Task<RazorComponentResult<PublicRegisterPage>> List(
        string? q, string? nam, string? cursor, Reader reader, HttpContext http)
    {
        var search = string.IsNullOrWhiteSpace(q) ? null : q.Trim()[..Math.Min(q.Trim().Length, LongestSearch)];
        var year = int.TryParse(nam, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : (int?)null;
        var models = new DocumentReader<PublicAward>(reader.Sector.Log.Database, PublicRegister.Projection);
        var page = await models.Query(PublicRegister.Query(year, award: null, search, new Paging(After: cursor)), reader.Cancel);
        return new RazorComponentResult<PublicRegisterPage>(new Dictionary<string, object?>
        {
            [nameof(PublicRegisterPage.Sector)] = reader.Sector.Code,
            [nameof(PublicRegisterPage.Page)] = page,
            [nameof(PublicRegisterPage.Search)] = search,
            [nameof(PublicRegisterPage.Year)] = year?.ToString(CultureInfo.InvariantCulture),
            [nameof(PublicRegisterPage.Next)] = page.Next is { } next ? NextAddress(http, search, year, next) : null,
        });
    }

    private static async Task<Results<RazorComponentResult<PublicAwardPage>, ProblemHttpResult>> One(Guid dossier, Reader reader)
    {
        var (found, position) = await reader.OneAt(PublicRegister.Projection, dossier.ToString());
        if (found is not { } award) return HttpRules.NotInTheRegister.ToProblem();
        return new RazorComponentResult<PublicAwardPage>(new Dictionary<string, object?>
        {
            [nameof(PublicAwardPage.Sector)] = reader.Sector.Code,
            [nameof(PublicAwardPage.Award)] = award,
            [nameof(PublicAwardPage.Position)] = position,
        });
    }

    private static string NextAddress(HttpContext http, string? search, int? year, string cursor)
    {
        var query = new QueryBuilder { { "cursor", cursor } };
        if (search is not null) query.Add("q", search);
        if (year is { } wanted) query.Add("nam", wanted.ToString(CultureInfo.InvariantCulture));
        return $"{http.Request.Path}{query.ToQueryString()}";
    }
}
