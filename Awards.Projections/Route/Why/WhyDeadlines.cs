using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Proposals;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;

namespace Awards.Projections.Route;

/// <summary>Which last days there were, and how each was counted.</summary>
internal static class WhyDeadlines
{
    public static ValueList<WhyLine> Of(DossierProposed proposed, IEnumerable<IEvent> round, IEnumerable<object> submission) =>
    [
        // A plan has days for every step there is; those of steps that this award does not take say nothing of it.
        .. proposed.Deadlines.Where(deadline => proposed.Award.Route.Contains(deadline.Step)).Select(Planned),
        .. submission.OfType<SubmissionReturned>().Select(Papers),
        .. round.Select(Counted).OfType<WhyLine>(),
    ];

    private static WhyLine Planned(StepDeadline deadline)
    {
        var step = NamesOf.Step(deadline.Step);
        return new(
            new($"Bước {step.Vietnamese}: chậm nhất ngày {NamesOf.Day(deadline.LastDay)}, theo kế hoạch.",
                $"The step '{step.English}': {NamesOf.Day(deadline.LastDay)} at the latest, by the plan."),
            deadline.Stated is { } stated ? Stated(stated, deadline.LastDay) : [],
            [deadline.Stated?.Source ?? RuleSentences.SourceOf(Rules.DeadlinePassed)]);
    }

    private static ValueList<Words> Stated(StatedDay stated, DateOnly last)
    {
        var day = NamesOf.Day(stated.Day);
        var end = stated.End == DayEnd.Before
            ? new Words($"Kế hoạch ghi “trước ngày {day}”: không tính ngày đó.", $"The plan says 'before {day}': that day is not included.")
            : new Words(
                $"Kế hoạch ghi “chậm nhất là ngày {day}”: tính cả ngày đó.", $"The plan says '{day} at the latest': that day included.");
        var meant = stated.End == DayEnd.Before ? stated.Day.AddDays(-1) : stated.Day;
        var rolled = DayByDay.Of(meant, last, stated.Rolled, stated.WithoutTable ?? []);
        return [end, .. meant == last ? [] : rolled.Select(Day)];
    }

    private static WhyLine Papers(SubmissionReturned e) => new(
        new($"Bổ sung hồ sơ (lần trả {e.Return}): đến hết ngày {NamesOf.Day(e.Until)}.",
            $"To complete the papers (return {e.Return}): to the end of {NamesOf.Day(e.Until)}."),
        e.Count is { } count ? Steps(count) : [], [e.Limit.Source])
    { IsDoubtful = e.Count is { IsSure: false } };

    private static WhyLine? Counted(IEvent happened) => happened switch
    {
        RegimeFixed { AppraisalDue: { } due } => new(
            new($"Thẩm định: đến hết ngày {NamesOf.Day(due.LastDay)}.", $"The appraisal: to the end of {NamesOf.Day(due.LastDay)}."),
            Steps(due), [due.Limit.Source])
        { IsDoubtful = !due.IsSure },
        PublicNoticePosted e => new(
            new($"Công khai lấy ý kiến: từ {NamesOf.Day(e.Day)} đến hết ngày {NamesOf.Day(e.Window.LastDay)}.",
                $"The public notice: from {NamesOf.Day(e.Day)} to the end of {NamesOf.Day(e.Window.LastDay)}."),
            Steps(e.Window), [e.Window.Limit.Source])
        { IsDoubtful = !e.Window.IsSure },
        DossierAwarded { Notification: { } due } => ToNotify(due),
        DossierRefused { Notification: { } due } => ToNotify(due),
        ResultNotified e => Notified(AnnulmentSentences.Notified(e)),
        DossierLapsed e => new(
            new($"Quá hạn ở bước {NamesOf.Step(e.Step).Vietnamese}.", $"Lapsed at the step '{NamesOf.Step(e.Step).English}'."),
            [], [RuleSentences.SourceOf(Rules.DeadlinePassed)]),
        _ => null,
    };

    private static WhyLine ToNotify(DeadlineCount due) => new(
        new($"Thông báo kết quả: đến hết ngày {NamesOf.Day(due.LastDay)}.",
            $"To notify the result: to the end of {NamesOf.Day(due.LastDay)}."),
        Steps(due), [due.Limit.Source])
    { IsDoubtful = !due.IsSure };

    private static WhyLine Notified((Words Sentence, TimelineGrounds Grounds) told) => new(told.Sentence, [], told.Grounds.Sources);

    private static ValueList<Words> Steps(DeadlineCount count)
    {
        var (counting, days) = (count.Limit.Counting ?? Counting.Usual, count.Limit.Days);
        var working = counting.Unit == DayUnit.Working;
        var rule = new Words(
            $"{days} {(working ? "ngày làm việc" : "ngày")} kể từ {NamesOf.Day(count.From)}, "
                + $"{(counting.FirstDayCounts ? "tính cả" : "không tính")} ngày đầu.",
            $"{days} {(working ? "working days" : "days")} from {NamesOf.Day(count.From)}, the first day "
                + $"{(counting.FirstDayCounts ? "included" : "not included")}.");
        var doubts = Doubt.Of(count).Select(doubt => new Words(doubt.Vietnamese, doubt.English));
        return [rule, .. DayByDay.Of(count).Select(Day), .. doubts];
    }

    private static Words Day(CountedDay day) =>
        new($"{NamesOf.Day(day.Date)}: {day.Vietnamese}", $"{NamesOf.Day(day.Date)}: {day.English}");
}
