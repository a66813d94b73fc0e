using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Proposals.Papers;

/// <summary>What a paper is, beside its content.</summary>
/// <param name="Kind">By the rule set's code, such as <c>achievement-report</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Dossier">The dossier of the one nominee that it is about, if it is about one.</param>
internal sealed record PaperLabel(
    [FromQuery(Name = "kind")] string Kind, [FromQuery(Name = "title")] string Title, [FromQuery(Name = "dossier")] Guid? Dossier);

/// <summary>What came of handing in a paper.</summary>
/// <param name="Happened">Aliases of the events recorded, in order; empty when the same content was handed in before.</param>
/// <param name="Version">Version of the submission.</param>
/// <param name="Position">Position of the log that holds it.</param>
/// <param name="Correlation">Id of this command and everything that follows from it.</param>
/// <param name="Repeated">Whether it was handed in before.</param>
/// <param name="Type">What the content was found to be.</param>
/// <param name="Size">Bytes kept.</param>
/// <param name="Sha256">Of the bytes kept.</param>
/// <param name="SentSha256">Of the bytes sent, where something was taken out.</param>
/// <param name="IsSigned">Whether it holds a digital signature, for which it was kept as it came.</param>
/// <param name="Stripped">Kinds of metadata taken out.</param>
internal sealed record PaperWritten(
    IReadOnlyList<string> Happened, long Version, long Position, string Correlation, bool Repeated, PaperType Type, int Size, string Sha256,
    string? SentSha256, bool IsSigned, IReadOnlyList<string> Stripped);

/// <summary>Papers of a submission as files: handing in, checklist, download.</summary>
internal static class PaperEndpoints
{
    private static readonly TimeSpan LongestTransfer = TimeSpan.FromMinutes(5);

    public static void Map(RouteGroupBuilder submission)
    {
        var papers = submission.MapGroup("/papers");
        papers.MapGet("", List).WithSummary("The checklist: what is demanded, what is there, and every version of every paper.");
        papers.MapPut("/{paper:guid}", HandIn)
            .WithSummary("Hands in a paper as a file, or its next version: the unit's officer or head, while drafted or returned.")
            .WithMetadata(new RequestSizeLimitAttribute(FileInspection.MostBytes), new TakesFile())
            .WithRequestTimeout(RequestLimits.Lasting(LongestTransfer));
        foreach (var method in (string[])["GET", "HEAD"])
        {
            papers.MapMethods("/{paper:guid}", [method], Download).WithSummary("A paper's content: the last version, or the one asked for.")
                .WithRequestTimeout(RequestLimits.Lasting(LongestTransfer));
        }
    }

    private static async Task<Results<Ok<PaperWritten>, ProblemHttpResult>> HandIn(
        Guid submission, Guid paper, [AsParameters] PaperLabel label, Sender sender, Uploads uploads, HttpContext http)
    {
        var dossier = label.Dossier is { } about ? new DossierId(about) : (DossierId?)null;
        var (written, content, problem) = await PaperUpload.Run(http, sender, uploads, content =>
            new HandInPaper(new SubmissionId(submission), new PaperId(paper), label.Kind, label.Title, dossier, content));
        return written is null
            ? problem!
            : TypedResults.Ok(new PaperWritten(
                written.Happened, written.Version, written.Position, written.Correlation, written.Repeated, content!.Type, content.Size,
                content.Sha256, content.SentSha256, content.IsSigned, content.Stripped));
    }

    private static async Task<Results<PaperDownload, ProblemHttpResult>> Download(Guid submission, Guid paper, int? version, Reader reader)
    {
        var (letter, _, _) = await Read(submission, reader);
        if (letter is null) return Rules.SubmissionUnknown.ToProblem();
        var found = letter.HandedIn.FirstOrDefault(known => known.Id.Value == paper);
        var wanted = version is { } number ? found?.Versions.FirstOrDefault(known => known.Number == number) : found?.Last;
        if (wanted is null) return Rules.PaperUnknown.ToProblem();
        var (store, id) = (reader.Sector.Papers, new PaperId(paper));
        if (store.IsErased(letter.Id, id, wanted.Content)) return Rules.PaperErased.ToProblem();
        return await store.Find(letter.Id, id, wanted.Content, reader.Cancel) is { } content
            ? new PaperDownload(wanted, content)
            : Rules.PaperErased.ToProblem();
    }

    private static async Task<Results<Ok<PaperChecklist>, ProblemHttpResult>> List(Guid submission, Reader reader)
    {
        var (letter, step, today) = await Read(submission, reader);
        if (letter is null) return Rules.SubmissionUnknown.ToProblem();
        var demanded = letter.Number is not null
            ? letter.Demanded
            : letter.DemandedBy((await reader.State(Streams.RuleBook, RuleBook.StreamOf(reader.Sector.Code))).State.InForce(today));
        return TypedResults.Ok(PaperChecklist.Of(letter, step, demanded, reader.Sector.Papers));
    }

    // Null: there is no such submission, or not for this person to know of.
    private static async Task<(Letter? Letter, string Step, DateOnly Today)> Read(Guid submission, Reader reader)
    {
        var (state, version) = await reader.State(Streams.Submission, submission);
        var (caller, today) = await reader.Offices();
        if (state.OnRecord is not { } letter || !Readers.OfUnit(caller, letter.Unit, today)) return (null, "", today);
        reader.SayVersion(version);
        return (letter, state.GetType().Name, today);
    }
}
