using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Api.Telemetry;
using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.EventStore;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.CouncilReview.Notices;

/// <summary>A comment on a dossier's notice: that it came, and what became of it.</summary>
/// <param name="Comment">Its id.</param>
/// <param name="Number">1 for the first.</param>
/// <param name="Outcome">What became of it; null: it waits.</param>
internal sealed record CommentItem(Guid Comment, int Number, CommentOutcome? Outcome);

/// <summary>What a comment says.</summary>
/// <param name="Text">The comment: plain text, as it was sent.</param>
/// <param name="Answer">The secretary's answer; null: it waits.</param>
internal sealed record CommentText(string Text, string? Answer);

/// <summary>Deals with a comment.</summary>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Answer">The answer, at most 4000 characters; it is sealed beside the comment.</param>
internal sealed record CommentDealing(CommentOutcome Outcome, string Answer)
{
    /// <summary>Says nothing of the answer, so that no log line can.</summary>
    public override string ToString() => $"an answer ({Outcome})";
}

/// <summary>Looks up who sent a comment.</summary>
/// <param name="Reason">What for; it goes on record, and must not say who it is.</param>
internal sealed record SenderLookUp(string Reason);

/// <summary>Who sent a comment.</summary>
/// <param name="FullName">Full name.</param>
/// <param name="Phone">Telephone number.</param>
/// <param name="Address">Address.</param>
internal sealed record CommentSender(string FullName, string Phone, string Address)
{
    /// <summary>Says nothing of who it is, so that no log line can.</summary>
    public override string ToString() => "a sender";
}

/// <summary>What the standing body does with the comments of the public.</summary>
internal static class CommentEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var comments = sector.MapGroup("/dossiers/{dossier:guid}/comments").WithTags("3 Public notices");
        comments.MapGet("", List).WithSummary("The comments on a dossier's notice by number and outcome: nothing of what they say.");
        comments.MapGet("/{comment:guid}", Read).WithSummary("What a comment says: for the secretary; every look is logged.");
        comments.MapPost("/{comment:guid}/deal", Deal).WithSummary("Says what becomes of a comment, with an answer.");
        comments.MapPost("/{comment:guid}/sender", LookUp).WithSummary("Who sent a comment: for the secretary; every look is on record.");
    }

    private static async Task<Results<Ok<IReadOnlyList<CommentItem>>, ProblemHttpResult>> List(Guid dossier, Reader reader)
    {
        var (state, version) = await reader.State(Streams.Dossier, dossier);
        var (caller, today) = await reader.Offices();
        if (state is not Dossier.UnderWay || !Readers.OfDossier(caller, state, today)) return Rules.DossierUnknown.ToProblem();
        reader.SayVersion(version);
        return TypedResults.Ok<IReadOnlyList<CommentItem>>(
        [
            .. (NoticeComments.OfDossier(state) ?? []).Select(one => new CommentItem(one.Id.Value, one.Number, one.Outcome)),
        ]);
    }

    private static async Task<Results<Ok<CommentText>, ProblemHttpResult>> Read(
        Guid dossier, Guid comment, Reader reader, ILoggerFactory loggers)
    {
        var (state, version) = await reader.State(Streams.Dossier, dossier);
        var (caller, today) = await reader.Offices();
        if (state is not Dossier.UnderWay || !Readers.OfDossier(caller, state, today)) return Rules.DossierUnknown.ToProblem();
        var id = new CommentId(comment);
        if (!Readers.OfComments(caller, today) || NoticeComments.OfDossier(state)?.Any(one => one.Id == id) != true)
            return Rules.CommentUnknown.ToProblem();
        Log.CommentLookedAt(loggers.CreateLogger("Awards.Api.Vault"), comment, reader.Caller?.Value);
        var rows = await SealedRows.Read(reader.Sector.Log, CommentVault.NameOf(id), reader.Cancel);
        if (reader.Sector.Comments.Open(id, rows) is not { } content) return Rules.CommentUnknown.ToProblem();
        reader.SayVersion(version);
        return TypedResults.Ok(new CommentText(content.Text, reader.Sector.Comments.OpenAnswer(id, rows)));
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Deal(Guid dossier, Guid comment, CommentDealing body, Sender sender) =>
        sender.Send(new DealWithComment(new DossierId(dossier), new CommentId(comment), body.Outcome, body.Answer));

    private static async Task<Results<Ok<CommentSender>, ProblemHttpResult>> LookUp(
        Guid dossier, Guid comment, SenderLookUp body, Sender sender, Reader reader)
    {
        var id = new CommentId(comment);
        var (_, problem) = await sender.Run(new LookUpCommentSender(new DossierId(dossier), id, Guid.NewGuid(), body.Reason));
        if (problem is not null) return problem;
        // A key answers for ever what it did first; an office does not last as long.
        var (caller, today) = await reader.Offices();
        if (!Readers.OfComments(caller, today)) return Rules.CommentUnknown.ToProblem();
        var rows = await SealedRows.Read(reader.Sector.Log, CommentVault.NameOf(id), reader.Cancel);
        return reader.Sector.Comments.Open(id, rows) is { } content
            ? TypedResults.Ok(new CommentSender(content.FullName, content.Phone, content.Address))
            : Rules.CommentUnknown.ToProblem();
    }
}
