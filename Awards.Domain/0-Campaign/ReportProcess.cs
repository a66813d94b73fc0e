namespace Awards.Domain.Campaigns;

/// <summary>What follows from a report's events: a cluster's says to its members' that it waits for them, each answers when it has come,
/// and timers remind and make lateness visible.</summary>
public static class ReportProcess
{
    /// <summary>The messages that follow from one event, given the state after it.</summary>
    public static IEnumerable<Message> React(Report after, IEvent happened) => (happened, after) switch
    {
        (ReportAsked, Report.Asked s) => [.. Timers(s), .. Waiting(s)],
        (ReportAwaited e, Report.Received s) => [Tell(s, e.By)],
        (ReportReceived, Report.Received s) => s.Awaiting.Select(by => Tell(s, by)),
        _ => [],
    };

    /// <summary>Everything produced so far and not superseded, from state alone.</summary>
    public static IEnumerable<Message> Owed(Report state) => state switch
    {
        Report.Asked s => [.. Timers(s), .. Waiting(s)],
        Report.Received s => [.. Waiting(s.Before), .. s.Awaiting.Select(by => Tell(s, by))],
        _ => [],
    };

    private static IEnumerable<Message> Timers(Report.Asked s)
    {
        if (s.Order.RemindsAt is { } reminds && !s.IsReminded) yield return Message.At(reminds, new RemindOfReport(s.Id));
        if (s.Order.PassesAt is { } passes && !s.IsOverdue) yield return Message.At(passes, new NoteReportOverdue(s.Id));
    }

    private static IEnumerable<Message> Waiting(Report.Asked s) => s.Members.Select(member =>
        Message.Now(new AwaitReport(ReportId.For(s.Order.Campaign, s.Order.Awaits!, member.Unit.Value), s.Id)));

    private static Message Tell(Report.Received s, ReportId by) =>
        Message.Now(new NoteMemberReport(by, new UnitId(s.Before.Order.Addressee.Id)));
}
