using Awards.Api.Http;
using Awards.Domain;
using Awards.Projections;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.CouncilReview.Notices;

/// <summary>Public notices as pages, with a form for comments: no sign-in, no script. The form must have come from our page, so that no
/// other site makes its visitors write.</summary>
internal static class PublicNoticePages
{
    private const string Sent = "da-gui";

    public static void Map(IEndpointRouteBuilder sector)
    {
        var pages = sector.MapGroup("/lay-y-kien").AllowAnonymous().ExcludeFromDescription();
        pages.MapGet("", List);
        pages.MapGet("/{dossier:guid}", One);
        pages.MapPost("/{dossier:guid}", Comment).RequireRateLimiting(RequestLimits.Comments);
    }

    private static async Task<RazorComponentResult<PublicNoticesPage>> List(string? cursor, Reader reader, HttpContext http)
    {
        var page = await NoticeReading.Open(reader, new Paging(After: cursor));
        return new RazorComponentResult<PublicNoticesPage>(new Dictionary<string, object?>
        {
            [nameof(PublicNoticesPage.Sector)] = reader.Sector.Code,
            [nameof(PublicNoticesPage.Items)] = page.Items,
            [nameof(PublicNoticesPage.Position)] = page.Position,
            [nameof(PublicNoticesPage.Next)] = page.Next is { } next
                ? $"{http.Request.Path}{new QueryBuilder { { "cursor", next } }.ToQueryString()}"
                : null,
        });
    }

    private static async Task<Results<RazorComponentResult<PublicNoticePage>, ProblemHttpResult>> One(
        Guid dossier, Reader reader, HttpContext http, IAntiforgery antiforgery)
    {
        if (await NoticeReading.One(reader, dossier) is not { } notice) return Rules.NoticeUnknown.ToProblem();
        var token = notice.IsOpen ? antiforgery.GetAndStoreTokens(http) : null;
        return new RazorComponentResult<PublicNoticePage>(new Dictionary<string, object?>
        {
            [nameof(PublicNoticePage.Sector)] = reader.Sector.Code,
            [nameof(PublicNoticePage.Notice)] = notice,
            [nameof(PublicNoticePage.Received)] = http.Request.Query.ContainsKey(Sent),
            [nameof(PublicNoticePage.TokenField)] = token?.FormFieldName,
            [nameof(PublicNoticePage.Token)] = token?.RequestToken,
        });
    }

    private static async Task<Results<RedirectHttpResult, ProblemHttpResult>> Comment(
        Guid dossier, [FromForm] string? fullName, [FromForm] string? phone, [FromForm] string? address, [FromForm] string? text,
        PublicSender sender, HttpContext http) =>
        await sender.Send(new DossierId(dossier), new CommentRequest(fullName ?? "", phone ?? "", address ?? "", text ?? ""))
            is (_, { } problem)
            ? problem
            : TypedResults.LocalRedirect($"{http.Request.Path}?{Sent}");
}
