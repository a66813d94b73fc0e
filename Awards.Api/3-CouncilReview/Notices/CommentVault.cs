using System.Security.Cryptography;
using System.Text.Json;
using Awards.Domain;
using Awards.EventStore;

namespace Awards.Api.CouncilReview.Notices;

/// <summary>
/// Between a comment of the public and its sealed boxes: one for what was written and by whom, one for the answer, under a key of the
/// comment's own, so that it can be destroyed alone.
/// </summary>
internal sealed class CommentVault(KeyRing keys)
{
    // Every box is as large as every other: the bounds of the texts, written as JSON at its longest, fit in.
    private const int BoxSize = 28_672;
    private const string FingerprintKey = "comment-fingerprints";

    /// <summary>The name under which a comment's boxes are kept, and its key in the ring.</summary>
    public static string NameOf(CommentId comment) => $"comment-{comment.Value:N}";

    /// <summary>What two requests with one key must have in common; says nothing of it to whoever has not the ring.</summary>
    public Guid Fingerprint(CommentContent content) =>
        new(keys.MakeIfAbsent(FingerprintKey).Tag(NameBasedId.OfContent(Written(content))), bigEndian: true);

    /// <summary>The box of a comment.</summary>
    public SealedRow Seal(CommentId comment, CommentContent content) =>
        Seal(keys.MakeIfAbsent(NameOf(comment)), comment.Value, Written(content));

    /// <summary>The box of the answer to a comment.</summary>
    /// <exception cref="KeyMissingException">This node has not the key: the ring is not shared.</exception>
    public SealedRow SealAnswer(CommentId comment, string answer) =>
        Seal(keys.Require(NameOf(comment)), AnswerId(comment), Written(answer));

    /// <summary>What a comment says, and from whom; null where there is none, or its key is destroyed.</summary>
    /// <exception cref="BoxDoesNotOpenException">Somebody changed the box: alarm the operator.</exception>
    public CommentContent? Open(CommentId comment, IReadOnlyList<SealedRow> rows) => Open<CommentContent>(comment, comment.Value, rows);

    /// <summary>The answer to a comment; null where there is none, or its key is destroyed.</summary>
    /// <exception cref="BoxDoesNotOpenException">Somebody changed the box: alarm the operator.</exception>
    public string? OpenAnswer(CommentId comment, IReadOnlyList<SealedRow> rows) => Open<string>(comment, AnswerId(comment), rows);

    private T? Open<T>(CommentId comment, Guid id, IReadOnlyList<SealedRow> rows)
        where T : class =>
        rows.FirstOrDefault(row => row.Id == id) is { } row && keys.Find(NameOf(comment)) is { } key
            ? JsonSerializer.Deserialize<T>(SealedBox.Open(key, row.Id, row.Box), EventJson.Options)
            : null;

    private static Guid AnswerId(CommentId comment) => NameBasedId.Of("answer", comment.Value.ToString());

    private static byte[] Written<T>(T content) => JsonSerializer.SerializeToUtf8Bytes(content, EventJson.Options);

    private static SealedRow Seal(SealingKey key, Guid id, byte[] content)
    {
        var row = new SealedRow(key.Name, id, SealedBox.Seal(key, id, content, BoxSize));
        CryptographicOperations.ZeroMemory(content);
        return row;
    }
}
