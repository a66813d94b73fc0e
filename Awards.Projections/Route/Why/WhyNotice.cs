using Awards.Domain;
using Awards.Domain.Regulations;

namespace Awards.Projections.Route;

/// <summary>What the public notice brought: the window, the counts, and what became of each comment.</summary>
internal static class WhyNotice
{
    public static ValueList<WhyLine> Of(AwardRule award, IReadOnlyList<IEvent> round)
    {
        if (round.OfType<PublicNoticePosted>().LastOrDefault() is not { } posted) return [];
        var window = posted.Window;
        var first = new WhyLine(
            new($"Công khai tại {posted.Where}, từ {NamesOf.Day(posted.Day)} đến hết ngày {NamesOf.Day(window.LastDay)}.",
                $"On notice at {posted.Where}, from {NamesOf.Day(posted.Day)} to the end of {NamesOf.Day(window.LastDay)}."),
            [], [window.Limit.Source])
        { IsDoubtful = !window.IsSure };
        return round.OfType<PublicNoticeClosed>().LastOrDefault() is { } closed
            ? [first, Closed(award, closed, Comments(round))]
            : [first, .. Open(award, Comments(round))];
    }

    private static WhyLine Closed(AwardRule award, PublicNoticeClosed e, ValueList<Words> comments)
    {
        var counts = NoticeSentences.Counts(e);
        return new(new($"Kết quả lấy ý kiến: {counts.Vietnamese}.", $"What came: {counts.English}."), comments, [award.Source]);
    }

    private static ValueList<WhyLine> Open(AwardRule award, ValueList<Words> comments) => comments.Count == 0
        ? []
        : [new(new($"Đã nhận {comments.Count} ý kiến.", $"{comments.Count} comment(s) came."), comments, [award.Source])];

    private static ValueList<Words> Comments(IReadOnlyList<IEvent> round)
    {
        var ends = round.OfType<NoticeCommentDealtWith>().ToDictionary(dealt => dealt.Comment, dealt => NamesOf.Comment(dealt.Outcome));
        return round.OfType<NoticeCommentReceived>().Select(came =>
        {
            var end = ends.GetValueOrDefault(came.Comment) ?? new Words("chưa xử lý", "not dealt with");
            return new Words($"Ý kiến số {came.Number}: {end.Vietnamese}.", $"Comment {came.Number}: {end.English}.");
        }).ToValueList();
    }
}
