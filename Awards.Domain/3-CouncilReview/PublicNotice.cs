using Awards.Domain.Campaigns;
using Awards.Domain.Regulations;

namespace Awards.Domain.CouncilReview;

/// <summary>The public notice (công khai lấy ý kiến Nhân dân): posted for a window that the law gives, closed after it with what
/// came.</summary>
internal static class PublicNotice
{
    public static Answer Post(PostPublicNotice c, Dossier.Awaiting s, DossierFacts facts)
    {
        if (s.Course.IsTooLate(s.Step, c.Act.At)) return Rules.DeadlinePassed.With("day", s.Course.LastDayOf(s.Step));
        if (string.IsNullOrWhiteSpace(c.Where)) return Rules.NoticePlaceMissing;
        if (facts.Regime?.RuleSet.Limit(TimeLimit.PublicNotice) is not { } limit)
            return Rules.NoRulesInForce.With("day", c.Act.Day.ToString("dd/MM/yyyy", null));
        var window = (facts.Calendar ?? WorkCalendar.Empty).Count(limit, c.Act.Day);
        if (facts.Campaign is not Campaign.Launched campaign) return Rules.CampaignUnknown;
        if (s.Course.Person is not null && facts.PublicPerson is null) return Rules.PublicNameMissing;
        return Answer.Of(new PublicNoticePosted(
            c.Dossier, s.Course.Round, c.Act.Day, c.Where, window, Subject(s.Course, campaign, facts.Regime.RuleSet.PublicNotice)));
    }

    public static Answer Close(ClosePublicNotice c, Dossier.OnNotice s, DossierFacts facts)
    {
        if (c.Act.At < s.Notice.Window.PassesAt)
            return Rules.NoticeStillStands.With("day", s.Notice.Window.LastDay.ToString("dd/MM/yyyy", null));
        if (c.Views < 0 || c.Comments < 0) return Rules.NoticeCountsImpossible;
        var waiting = s.Notice.Comments.Count(comment => comment.Outcome is null);
        if (waiting > 0) return Rules.NoticeCommentsWaiting.With("count", waiting);
        return string.IsNullOrWhiteSpace(c.Report)
            ? Rules.ReasonMissing
            : Answer.Of(new PublicNoticeClosed(
                c.Dossier, s.Course.Round, c.Views, c.Comments, c.Report, NoticeCounts.Of(facts.Views, s.Notice.Comments)));
    }

    public static Answer Again(ClosePublicNotice c, Notice closed) =>
        closed.Closing == new NoticeClosing(c.Views, c.Comments, c.Report) ? Answer.NothingToDo : Rules.NoticeAlreadyClosed;

    private static NoticeSubject Subject(Course course, Campaign.Launched campaign, PublicNoticeRule? rule) => new(
        course.Award.Code, course.Award.Name, course.NomineeName, course.Person, campaign.Name, campaign.Year,
        rule is { CountsArePublic: true });
}
