using System.Text.Json.Serialization;

namespace Awards.Domain.Proposals;

/// <summary>A paper handed in as a file. Made by the caller; sent again with another content it is the paper's next version.</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct PaperId(Guid Value) : IId<PaperId>
{
    /// <inheritdoc/>
    public static PaperId Of(Guid value) => new(value);
}

/// <summary>What a paper's content was found to be, whatever its sender said.</summary>
public enum PaperType
{
    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A PNG picture.</summary>
    Png,

    /// <summary>A JPEG picture.</summary>
    Jpeg,

    /// <summary>A Word document without macros.</summary>
    Docx,

    /// <summary>An Excel workbook without macros.</summary>
    Xlsx,

    /// <summary>An OpenDocument text.</summary>
    Odt,
}

/// <summary>A content as it is kept: beside the log, sealed, never in an event.</summary>
/// <param name="Id">Where it is kept.</param>
/// <param name="Type">What it was found to be.</param>
/// <param name="Size">Bytes kept.</param>
/// <param name="Sha256">Of the bytes kept, lower-case hexadecimal.</param>
/// <param name="SentSha256">Of the bytes sent, where something was taken out of them; null: they were kept as they came.</param>
/// <param name="IsSigned">Whether it holds a digital signature, for which it was kept as it came.</param>
/// <param name="Stripped">Kinds of metadata taken out, such as <c>exif</c>; never what it said.</param>
/// <param name="Person">The individual whose key it is sealed under, and with whom it is erased; null: it has the paper's own key.</param>
public sealed record PaperContent(
    Guid Id, PaperType Type, int Size, string Sha256, string? SentSha256, bool IsSigned, ValueList<string> Stripped,
    PersonId? Person = null)
{
    /// <summary>Of the bytes sent: the same file sent again is known by it.</summary>
    [JsonIgnore]
    public string Sent => SentSha256 ?? Sha256;
}

/// <summary>Hands in a paper's content, which is kept already.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Paper">The paper's id, made by the caller.</param>
/// <param name="Kind">What it is, by the rule set's code or a code of the unit's own.</param>
/// <param name="Title">Its title.</param>
/// <param name="Dossier">The dossier of the one nominee that it is about; null: it is about the submission as a whole.</param>
/// <param name="Content">The content.</param>
public sealed record HandInPaper(
    SubmissionId Submission, PaperId Paper, string Kind, string Title, DossierId? Dossier, PaperContent Content)
        : SubmissionCommand(Submission);

/// <summary>The unit handed in a paper, or its next version. Earlier versions stay.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Paper">The paper.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Dossier">The dossier of the one nominee that it is about; null: it is about the submission as a whole.</param>
/// <param name="Content">The content, without the content itself.</param>
public sealed record PaperHandedIn(
    SubmissionId Submission, PaperId Paper, int Version, string Kind, string Title, DossierId? Dossier, PaperContent Content) : IEvent;

/// <summary>A paper on record, with every version of it.</summary>
/// <param name="Id">The paper.</param>
/// <param name="Versions">From the first to the last; never empty.</param>
public sealed record HandedInPaper(PaperId Id, ValueList<PaperVersion> Versions)
{
    /// <summary>The version that counts.</summary>
    public PaperVersion Last => Versions[^1];
}

/// <summary>One version of a paper.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Dossier">The dossier of the one nominee that it is about, or null.</param>
/// <param name="Content">The content.</param>
public sealed record PaperVersion(int Number, string Kind, string Title, DossierId? Dossier, PaperContent Content);

/// <summary>The papers of a submission that were handed in as files, in the order of their first versions.</summary>
public static class HandedInPapers
{
    /// <summary>The list after one more; a version that it has already changes nothing.</summary>
    public static ValueList<HandedInPaper> After(this ValueList<HandedInPaper> papers, PaperHandedIn e)
    {
        var version = new PaperVersion(e.Version, e.Kind, e.Title, e.Dossier, e.Content);
        if (papers.All(paper => paper.Id != e.Paper)) return papers.With(new HandedInPaper(e.Paper, [version]));
        return papers.Change(
            paper => paper.Id == e.Paper && paper.Last.Number < e.Version, paper => paper with { Versions = paper.Versions.With(version) });
    }
}

/// <summary>The name of a paper's own key, and of what claims its versions: destroying the key erases the paper and nothing else.</summary>
public static class PaperKey
{
    /// <summary>One name for each paper.</summary>
    public static string Name(SubmissionId submission, PaperId paper) => $"paper {submission.Value} {paper.Value}";
}
