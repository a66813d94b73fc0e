using System.Reflection;
using Awards.Domain.Proposals;
using Awards.EventStore;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Awards.Api.Proposals.Papers;

/// <summary>
/// A paper's content as an answer: to be saved, never shown; whatever it holds, a browser runs none of it as this site's.
/// </summary>
internal sealed class PaperDownload(PaperVersion version, Blob content) : IResult, IEndpointMetadataProvider
{
    private const string Policy = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [.. Enum.GetValues<PaperType>().Select(MediaTypeOf)]));

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        await using var chunks = content.Chunks(cancel).GetAsyncEnumerator(cancel);
        // Before the first byte is out, what does not open can still be told.
        var isThere = await chunks.MoveNextAsync();
        response.ContentType = MediaTypeOf(version.Content.Type);
        response.ContentLength = content.Size;
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = Disposition(version);
        if (HttpMethods.IsHead(httpContext.Request.Method)) return;
        for (; isThere; isThere = await chunks.MoveNextAsync()) await response.Body.WriteAsync(chunks.Current, cancel);
    }

    /// <summary>What a type is called in answers.</summary>
    public static string MediaTypeOf(PaperType type) => type switch
    {
        PaperType.Pdf => "application/pdf",
        PaperType.Png => "image/png",
        PaperType.Jpeg => "image/jpeg",
        PaperType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        PaperType.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        PaperType.Odt => "application/vnd.oasis.opendocument.text",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    // The title as a name of a file: Vietnamese letters by RFC 5987, and a plain name for whoever does not know that.
    private static string Disposition(PaperVersion version)
    {
        var title = string.Concat(version.Title.Select(letter => letter is < ' ' || "/\\:*?\"<>|".Contains(letter) ? '-' : letter));
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{title.Trim('.', ' ')}.{version.Content.Type.ToString().ToLowerInvariant()}");
        return disposition.ToString();
    }
}
