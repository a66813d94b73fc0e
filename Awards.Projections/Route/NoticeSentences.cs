using Awards.Domain;
using Awards.Domain.Regulations;

namespace Awards.Projections.Route;

/// <summary>What the events of a public notice say to a person: numbers and outcomes, never what somebody wrote or who it was.</summary>
internal static class NoticeSentences
{
    /// <summary>The sentence and its grounds.</summary>
    /// <param name="happened">An event of the notice.</param>
    /// <param name="award">The award, for its source.</param>
    public static (Words Sentence, TimelineGrounds Grounds) Of(IEvent happened, AwardRule award) =>
        (Sentence(happened), new() { Sources = [award.Source], Reason = (happened as PublicNoticeClosed)?.Report });

    /// <summary>What came, elsewhere and here.</summary>
    public static Words Counts(PublicNoticeClosed e) => e.Here is not { } here
        ? new($"{e.Views} lượt truy cập, {e.Comments} ý kiến", $"{e.Views} view(s), {e.Comments} comment(s)")
        : new(
            $"{here.Views} lượt xem và {here.Received} ý kiến trên trang công khai{Listed(here.Comments, one => one.Vietnamese)}; "
                + $"nơi khác: {e.Views} lượt truy cập, {e.Comments} ý kiến",
            $"{here.Views} view(s) and {here.Received} comment(s) on the public page{Listed(here.Comments, one => one.English)}; "
                + $"elsewhere: {e.Views} view(s), {e.Comments} comment(s)");

    private static Words Sentence(IEvent happened) => happened switch
    {
        NoticeCommentReceived e => new($"Nhận ý kiến số {e.Number} của người dân.", $"Comment {e.Number} of the public is received."),
        NoticeCommentDealtWith e => new(
            $"Xử lý ý kiến số {e.Number}: {NamesOf.Comment(e.Outcome).Vietnamese}.",
            $"Comment {e.Number} is dealt with: {NamesOf.Comment(e.Outcome).English}."),
        // The reason may name somebody, and the nominee's unit reads this.
        CommentSenderLookedUp e => new(
            $"Tra cứu người gửi ý kiến số {e.Number}.", $"The sender of comment {e.Number} is looked up."),
        PublicNoticeClosed e => new(
            $"Kết thúc công khai: {Counts(e).Vietnamese}. {e.Report}", $"The public notice is closed: {Counts(e).English}. {e.Report}"),
        _ => throw new ArgumentException($"{happened.GetType().Name} is no event of a notice.", nameof(happened)),
    };

    private static string Listed(ValueList<CommentCount> comments, Func<Words, string> language) => comments.Count == 0
        ? ""
        : $" ({string.Join(", ", comments.Select(count => $"{language(NamesOf.Comment(count.Outcome))}: {count.Count}"))})";
}
