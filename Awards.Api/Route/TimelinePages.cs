using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Api.Organisations;
using Awards.Domain;
using Awards.EventStore;
using Awards.Projections;
using Awards.Projections.Route;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Route;

/// <summary>Dossiers and their histories as pages, for those who may read them. Somebody else's dossier does not exist.</summary>
internal static class TimelinePages
{
    private const int LongestSearch = 200;

    public static void Map(IEndpointRouteBuilder sector)
    {
        var pages = sector.MapGroup("/ho-so").RequireAuthorization(AccessServices.PagesPolicy).ExcludeFromDescription();
        pages.MapGet("", List);
        pages.MapGet("/{dossier:guid}", One);
    }

    private static async Task<Results<RazorComponentResult<DossiersPage>, ProblemHttpResult>> List(
        string? q, string? cursor, Reader reader, HttpContext http)
    {
        var search = string.IsNullOrWhiteSpace(q) ? null : q.Trim()[..Math.Min(q.Trim().Length, LongestSearch)];
        var (officer, today) = await reader.Offices();
        var units = Readers.OfEverything(officer, today) ? null : Readers.UnitsOf(officer, today);
        if (units is []) return HttpRules.NotForYou.ToProblem();
        var filter = new TimelineFilter(Search: search, Units: units, Persons: await reader.PersonsNamed(search));
        var models = new DocumentReader<DossierTimeline>(reader.Sector.Log.Database, DossierTimelines.Projection);
        var page = await models.Query(DossierTimelines.Query(filter, new Paging(After: cursor)), reader.Cancel);
        var names = await reader.Names(page.Documents.Select(found => found.Data.Header?.Person?.Value.ToString()));
        return new RazorComponentResult<DossiersPage>(new Dictionary<string, object?>
        {
            [nameof(DossiersPage.Sector)] = reader.Sector.Code,
            [nameof(DossiersPage.Page)] = page,
            [nameof(DossiersPage.Names)] = Shown(names),
            [nameof(DossiersPage.Search)] = search,
            [nameof(DossiersPage.Next)] = page.Next is { } next ? NextAddress(http, search, next) : null,
        });
    }

    private static async Task<Results<RazorComponentResult<TimelinePage>, ProblemHttpResult>> One(Guid dossier, Reader reader)
    {
        var (officer, today) = await reader.Offices();
        var (found, position) = await reader.OneAt(DossierTimelines.Projection, dossier.ToString());
        if (found is not { Header: { } header } timeline
            || !(Readers.OfUnit(officer, header.ProposedBy, today) || Readers.OfUnit(officer, header.Nominee, today)))
            return Rules.DossierUnknown.ToProblem();
        if (await WhyReading.Read(reader.Sector.Log, dossier, reader.Cancel) is not { } why) return Rules.DossierUnknown.ToProblem();

        var names = await reader.Names(timeline.Entries.SelectMany(entry => new[] { entry.Actor, entry.Initiator })
            .Append(header.Person?.Value.ToString()));
        return new RazorComponentResult<TimelinePage>(new Dictionary<string, object?>
        {
            [nameof(TimelinePage.Sector)] = reader.Sector.Code,
            [nameof(TimelinePage.Timeline)] = timeline,
            [nameof(TimelinePage.Why)] = why,
            [nameof(TimelinePage.Position)] = position,
            [nameof(TimelinePage.Names)] = Shown(names),
        });
    }

    private static Dictionary<Guid, string> Shown(IReadOnlyDictionary<Guid, PersonEntry> names) =>
        names.ToDictionary(pair => pair.Key, pair => pair.Value.Name);

    private static string NextAddress(HttpContext http, string? search, string cursor)
    {
        var query = new QueryBuilder { { "cursor", cursor } };
        if (search is not null) query.Add("q", search);
        return $"{http.Request.Path}{query.ToQueryString()}";
    }
}
