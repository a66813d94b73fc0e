using Awards.Api.Http;
using Awards.Api.Regulations;
using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Projections.CouncilReview;
using Awards.Projections.Publications;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.CouncilReview.Notices;

/// <summary>A public notice: exactly this is public.</summary>
/// <param name="Id">The notice.</param>
/// <param name="Award">The award's code.</param>
/// <param name="AwardName">Its official name.</param>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Year">Its year.</param>
/// <param name="IsOpen">Whether comments are taken.</param>
/// <param name="Nominee">Who is nominated: an individual's or the unit's name; null once it is closed.</param>
/// <param name="JobTitle">For an individual: the position, where known.</param>
/// <param name="Unit">For an individual: the unit.</param>
/// <param name="PostedOn">The day (ICT) on which it was posted.</param>
/// <param name="LastDay">The last day (ICT) for comments.</param>
/// <param name="Source">Where the length of the window comes from.</param>
internal sealed record PublicNoticeItem(
    Guid Id, string Award, string AwardName, string Campaign, int Year, bool IsOpen, string? Nominee, string? JobTitle, string? Unit,
    DateOnly PostedOn, DateOnly LastDay, PublicSource Source);

/// <summary>A public notice with its window day by day.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Days">Every day from the posting to the last one.</param>
/// <param name="HowToComment">In Vietnamese.</param>
/// <param name="HowToCommentInEnglish">In English.</param>
/// <param name="Counts">Once closed, where the law lets them be shown: views and comments; a count that is null is smaller than 5.</param>
internal sealed record PublicNoticeAnswer(
    PublicNoticeItem Notice, IReadOnlyList<DayAnswer> Days, string HowToComment, string HowToCommentInEnglish, PublicCounts? Counts);

/// <summary>A comment of the public: signed, as the law asks. All of it goes into the vault.</summary>
/// <param name="FullName">Full name, at most 100 characters.</param>
/// <param name="Phone">Telephone number, at most 30 characters.</param>
/// <param name="Address">Address, at most 300 characters.</param>
/// <param name="Text">The comment, at most 4000 characters of plain text.</param>
internal sealed record CommentRequest(string FullName, string Phone, string Address, string Text)
{
    /// <summary>Says nothing of the content, so that no log line can.</summary>
    public override string ToString() => "a comment";
}

/// <summary>That a comment was received.</summary>
/// <param name="Comment">Its id: name it when you ask what became of it.</param>
internal sealed record CommentReceipt(Guid Comment);

/// <summary>Public notices, and what the public says to them: no sign-in.</summary>
internal static class PublicNoticeEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var notices = sector.MapGroup("/public/notices").WithTags("3 Public notices").AllowAnonymous();
        notices.MapGet("", List).WithSummary("Who is on public notice now; those whose time ends first before the others.");
        notices.MapGet("/{dossier:guid}", Get).WithSummary("A public notice with its window day by day; once closed it names nobody.");
        notices.MapPost("/{dossier:guid}/comments", Comment).RequireRateLimiting(RequestLimits.Comments)
            .WithSummary("Sends a signed comment while the window is open: sealed at once, read by the standing body alone.");
    }

    private static async Task<Ok<Page<PublicNoticeItem>>> List([AsParameters] PageRequest page, Reader reader)
    {
        var shown = await NoticeReading.Open(reader, page.Part);
        return TypedResults.Ok(new Page<PublicNoticeItem>([.. shown.Items.Select(Show)], shown.Position, shown.Next));
    }

    private static async Task<Results<Ok<PublicNoticeAnswer>, ProblemHttpResult>> Get(Guid dossier, Reader reader) =>
        await NoticeReading.One(reader, dossier) is { } shown
            ? TypedResults.Ok(new PublicNoticeAnswer(
                Show(shown), DayAnswer.Of(DayByDay.Of(shown.Entry.Window)), NoticeText.HowToComment.Vietnamese,
                NoticeText.HowToComment.English, shown.Entry.Counts))
            : Rules.NoticeUnknown.ToProblem();

    private static async Task<Results<Ok<CommentReceipt>, ProblemHttpResult>> Comment(
        Guid dossier, CommentRequest body, PublicSender sender) =>
        await sender.Send(new DossierId(dossier), body) is var (comment, problem) && problem is null
            ? TypedResults.Ok(new CommentReceipt(comment!.Value.Value))
            : problem!;

    private static PublicNoticeItem Show(ShownNotice shown)
    {
        var (entry, source) = (shown.Entry, shown.Entry.Window.Limit.Source);
        return new(
            shown.Id, entry.Award.Value, entry.AwardName, entry.Campaign, entry.Year, shown.IsOpen, shown.Nominee, shown.JobTitle,
            shown.Unit, entry.PostedOn, entry.Window.LastDay,
            new PublicSource(source.Document, source.Article, source.Verified, source.Note));
    }
}
