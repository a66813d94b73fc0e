using Awards.Api.Hosting;

namespace Awards.Api.Http;

/// <summary>The first segment of an address names the sector; from here on a request can reach no other.</summary>
internal static class SectorOfRequest
{
    /// <summary>The route parameter.</summary>
    public const string Parameter = "sector";

    /// <summary>Finds the sector, or says that there is none; an address that leads nowhere needs no proof of who asks.</summary>
    public static async Task Find(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is null)
        {
            await HttpRules.NothingHere.ToProblem().ExecuteAsync(http);
            return;
        }
        if (http.GetRouteValue(Parameter) is string code)
        {
            if (http.RequestServices.GetRequiredService<Sectors>().Find(code) is not { } sector)
            {
                await HttpRules.SectorUnknown.With("sector", code).ToProblem().ExecuteAsync(http);
                return;
            }
            http.Features.Set(sector);
        }
        await next(http);
    }
}
