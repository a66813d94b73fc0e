using Awards.EventStore;
using Awards.Projections;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Http;

/// <summary>Part of a list.</summary>
/// <typeparam name="T">What it lists.</typeparam>
/// <param name="Items">In the order of the list.</param>
/// <param name="Position">Position of the log that the list holds everything up to.</param>
/// <param name="Next">Cursor of the next page; null on the last. The same page's address is in the header <c>Link</c>,
/// <c>rel="next"</c>.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, long Position, string? Next);

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Limit">Items at most, 1 to 500; 50 when nothing is said.</param>
/// <param name="Cursor">The cursor that the page before gave.</param>
internal sealed record PageRequest([FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "cursor")] string? Cursor)
{
    /// <summary>As read models understand it.</summary>
    /// <exception cref="BadHttpRequestException">The limit is out of its bounds; a shorter page would look like the whole.</exception>
    public Paging Part => Limit is < 1 or > DocumentQuery.MaxLimit
        ? throw new BadHttpRequestException("The parameter \"limit\" is out of its bounds.")
        : new Paging(Limit ?? DocumentQuery.DefaultLimit, Cursor);
}

/// <summary>Pages of lists.</summary>
internal static class Pages
{
    /// <summary>Says where the next page is: the same question with its cursor.</summary>
    public static void LinkNext(HttpContext http, string cursor)
    {
        var query = http.Request.Query.Where(pair => !string.Equals(pair.Key, "cursor", StringComparison.OrdinalIgnoreCase));
        var next = new QueryBuilder(query) { { "cursor", cursor } };
        http.Response.Headers.Link = $"<{http.Request.Path}{next.ToQueryString()}>; rel=\"next\"";
    }
}
