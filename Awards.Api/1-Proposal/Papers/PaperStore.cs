using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Domain.Proposals;
using Awards.EventStore;

namespace Awards.Api.Proposals.Papers;

/// <summary>
/// The contents of papers, beside the log and sealed. What is about one individual is sealed under that person's key and erased with the
/// person; all else under a key a paper. A content is there before the event that names it.
/// </summary>
internal sealed class PaperStore(EventLog log, KeyRing keys)
{
    private readonly Blobs blobs = new(log);

    /// <summary>Keeps a content that an event is to name.</summary>
    /// <exception cref="KeyDestroyedException">The paper, or the person, was erased.</exception>
    public Task Keep(HandInPaper c, IReadOnlyList<ReadOnlyMemory<byte>> parts, CancellationToken cancel) => blobs.Write(
        PaperKey.Name(c.Submission, c.Paper), keys.MakeIfAbsent(KeyName(c.Submission, c.Paper, c.Content)), c.Content.Id, parts, cancel);

    /// <summary>What is appended with the event that names a content, so that it can be read from then on.</summary>
    /// <exception cref="KeyMissingException">This node has not the key: the ring is not shared.</exception>
    public SealedRow Claim(HandInPaper c) => Blobs.Claim(
        PaperKey.Name(c.Submission, c.Paper), keys.Require(KeyName(c.Submission, c.Paper, c.Content)), c.Content.Id, c.Content.Size);

    /// <summary>Removes a content that no event names and none will.</summary>
    public Task Discard(Guid content, CancellationToken cancel) => blobs.Discard(content, cancel);

    /// <summary>Whether a content was erased, with its paper or with the person that it is about.</summary>
    public bool IsErased(SubmissionId submission, PaperId paper, PaperContent content) =>
        keys.IsDestroyed(KeyName(submission, paper, content));

    /// <summary>A content that an event names; null: it is gone.</summary>
    /// <exception cref="KeyMissingException">This node has not the key: the ring is not shared.</exception>
    public Task<Blob?> Find(SubmissionId submission, PaperId paper, PaperContent content, CancellationToken cancel) =>
        blobs.Find(PaperKey.Name(submission, paper), keys.Require(KeyName(submission, paper, content)), content.Id, cancel);

    private static string KeyName(SubmissionId submission, PaperId paper, PaperContent content) =>
        content.Person is { } person ? PersonVault.NameOf(person) : PaperKey.Name(submission, paper);
}
