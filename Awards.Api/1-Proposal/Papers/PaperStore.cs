using Awards.Domain;
using Awards.Domain.Proposals;
using Awards.EventStore;

namespace Awards.Api.Proposals.Papers;

/// <summary>
/// The contents of papers, beside the log and sealed under one key a paper. A content is there before the event that names it; destroying
/// the key erases every version of the paper.
/// </summary>
internal sealed class PaperStore(EventLog log, KeyRing keys)
{
    private readonly Blobs blobs = new(log);

    /// <summary>Keeps a content that an event is to name.</summary>
    /// <exception cref="KeyDestroyedException">The paper was erased.</exception>
    public Task Keep(
        SubmissionId submission, PaperId paper, Guid content, IReadOnlyList<ReadOnlyMemory<byte>> parts, CancellationToken cancel) =>
        blobs.Write(keys.MakeIfAbsent(PaperKey.Name(submission, paper)), content, parts, cancel);

    /// <summary>What is appended with the event that names a content, so that it can be read from then on.</summary>
    /// <exception cref="KeyMissingException">This node has not the key: the ring is not shared.</exception>
    public SealedRow Claim(HandInPaper c) =>
        Blobs.Claim(keys.Require(PaperKey.Name(c.Submission, c.Paper)), c.Content.Id, c.Content.Size);

    /// <summary>Removes a content that no event names and none will.</summary>
    public Task Discard(Guid content, CancellationToken cancel) => blobs.Discard(content, cancel);

    /// <summary>Whether a paper's content was erased.</summary>
    public bool IsErased(SubmissionId submission, PaperId paper) => keys.IsDestroyed(PaperKey.Name(submission, paper));

    /// <summary>A content that an event names; null: it is gone.</summary>
    /// <exception cref="KeyMissingException">This node has not the key: the ring is not shared.</exception>
    public async Task<Blob?> Find(SubmissionId submission, PaperId paper, Guid content, CancellationToken cancel) =>
        await blobs.Find(keys.Require(PaperKey.Name(submission, paper)), content, cancel);
}
