using Awards.Api.Hosting;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.CouncilReview.Notices;

/// <summary>
/// Sends what the public writes. Whoever it is, signed in or not, is nobody: the event's actor is the public, and no trace of the request
/// is kept with it.
/// </summary>
internal sealed class PublicSender(HttpContext http, Sector sector)
{
    /// <summary>The actor of what the public does.</summary>
    public const string Actor = "public";

    /// <summary>Made by the framework for an endpoint that asks for it.</summary>
    public static ValueTask<PublicSender?> BindAsync(HttpContext http) =>
        new(http.Features.Get<Sector>() is { } sector ? new PublicSender(http, sector) : null);

    /// <summary>Sends a comment on a dossier's notice; answers its id, or why it is not taken.</summary>
    public async Task<(CommentId? Comment, ProblemHttpResult? Problem)> Send(DossierId dossier, CommentRequest written)
    {
        if (!RequestKeys.TryReadName(http, out var name)) return (null, RequestKeys.Unusable());
        var content = new CommentContent(
            Tidy(written.FullName), Tidy(written.Phone), Tidy(written.Address), Tidy(written.Text));
        var command = new ReceiveNoticeComment(dossier, new CommentId(Guid.NewGuid()), content);
        var context = new CommandContext
        {
            Actor = Actor,
            Key = name is null ? null : new CommandKey(
                NameBasedId.Of("request", sector.Code, Actor, dossier.Value.ToString(), name), sector.Comments.Fingerprint(content)),
        };
        return await sector.Transact.Run(command, context, http.RequestAborted) switch
        {
            TransactResult.Done { Events: [{ Data: NoticeCommentReceived received }, ..] } => (received.Comment, null),
            TransactResult.Refused refused => (null, ((Rule)refused.Refusal).ToProblem()),
            TransactResult.KeyReused => (null, HttpRules.KeyReused.ToProblem()),
            TransactResult.StreamOfAnotherType => (null, Rules.NoticeUnknown.ToProblem()),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is not an answer to a comment."),
        };
    }

    private static string Tidy(string? text) => Vietnamese.Compose(text?.Trim() ?? "");
}
