using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Awards.Api.CouncilReview.Notices;
using Awards.Api.Publications;
using Awards.Api.Reports;
using Awards.Api.Route;

namespace Awards.Api.Pages;

/// <summary>The pages: rendered here, without script; the style sheet is part of the program.</summary>
internal static class PageServices
{
    private static readonly byte[] StyleSheet = Read("site.css");

    public static void Add(IServiceCollection services)
    {
        services.AddRazorComponents();
        // Vietnamese letters stay letters; what has a meaning in HTML is still encoded.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    /// <summary>Maps the style sheet.</summary>
    public static void Map(IEndpointRouteBuilder root) =>
        root.MapGet("/site.css", () => TypedResults.Bytes(StyleSheet, "text/css; charset=utf-8")).AllowAnonymous().ExcludeFromDescription();

    /// <summary>Maps a sector's pages.</summary>
    public static void MapSector(IEndpointRouteBuilder sector)
    {
        sector.MapGet("", (string sector) => TypedResults.LocalRedirect(PageAddresses.Register(sector))).AllowAnonymous()
            .ExcludeFromDescription();
        RegisterPages.Map(sector);
        PublicNoticePages.Map(sector);
        TimelinePages.Map(sector);
        FairnessPages.Map(sector);
    }

    private static byte[] Read(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not part of the program.");
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }
}
