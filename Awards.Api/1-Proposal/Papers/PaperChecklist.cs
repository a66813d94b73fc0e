using Awards.Domain.Proposals;

namespace Awards.Api.Proposals.Papers;

/// <summary>What is demanded of a submission, what is there, and every paper that was handed in as a file.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Step">Where it is; before it is lodged, the rules in force today say what is demanded.</param>
/// <param name="Demanded">Each paper demanded.</param>
/// <param name="Papers">Each paper handed in as a file.</param>
internal sealed record PaperChecklist(
    Guid Submission, string Step, IReadOnlyList<DemandedPaperAnswer> Demanded, IReadOnlyList<PaperAnswer> Papers)
{
    /// <summary>From what is on record.</summary>
    public static PaperChecklist Of(Letter letter, string step, IEnumerable<DemandedPaper> demanded, PaperStore store)
    {
        var lines = letter.Lines.ToDictionary(line => line.Dossier);
        return new(
            letter.Id.Value, step,
            [
                .. demanded.Select(paper => new DemandedPaperAnswer(
                    paper.Kind, paper.Name, paper.Source.ToString(), paper.Dossier?.Value,
                    paper.Dossier is { } nominee ? lines[nominee].Nominee.Value : null,
                    paper.Dossier is { } individual ? lines[individual].Person?.Value : null, paper.IsThere)),
            ],
            [
                .. letter.HandedIn.Select(paper => new PaperAnswer(
                    paper.Id.Value,
                    [
                        .. paper.Versions.Select(version =>
                            PaperVersionAnswer.Of(version, store.IsErased(letter.Id, paper.Id, version.Content))),
                    ])),
            ]);
    }
}

/// <summary>A paper that is demanded.</summary>
/// <param name="Kind">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where it is demanded.</param>
/// <param name="Dossier">The dossier of the nominee who needs one; null: one for the whole submission.</param>
/// <param name="Nominee">The nominated unit of that dossier, or the unit of the individual.</param>
/// <param name="Person">The nominated individual; null: the unit itself.</param>
/// <param name="IsThere">Whether it was handed in, as a file or on paper.</param>
internal sealed record DemandedPaperAnswer(
    string Kind, string Name, string Source, Guid? Dossier, Guid? Nominee, Guid? Person, bool IsThere);

/// <summary>A paper that was handed in as a file.</summary>
/// <param name="Paper">Its id.</param>
/// <param name="Versions">From the first to the last, which counts.</param>
internal sealed record PaperAnswer(Guid Paper, IReadOnlyList<PaperVersionAnswer> Versions);

/// <summary>A version of a paper.</summary>
/// <param name="Version">1 for the first.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Dossier">The dossier of the one nominee that it is about, or null.</param>
/// <param name="Type">What its content was found to be.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the content.</param>
/// <param name="SentSha256">Of what was sent, where something was taken out.</param>
/// <param name="IsSigned">Whether it holds a digital signature, for which it was kept as it came.</param>
/// <param name="Stripped">Kinds of metadata taken out.</param>
/// <param name="IsErased">Whether its content was erased.</param>
internal sealed record PaperVersionAnswer(
    int Version, string Kind, string Title, Guid? Dossier, PaperType Type, int Size, string Sha256, string? SentSha256, bool IsSigned,
    IReadOnlyList<string> Stripped, bool IsErased)
{
    /// <summary>From what is on record.</summary>
    public static PaperVersionAnswer Of(PaperVersion version, bool isErased) => new(
        version.Number, version.Kind, version.Title, version.Dossier?.Value, version.Content.Type, version.Content.Size,
        version.Content.Sha256, version.Content.SentSha256, version.Content.IsSigned, version.Content.Stripped,
        isErased);
}
