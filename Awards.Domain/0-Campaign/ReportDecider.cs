using Awards.Domain.Organisations;

namespace Awards.Domain.Campaigns;

/// <summary>What a decision about a report needs from elsewhere.</summary>
/// <param name="Members">Of a cluster that is asked: its members.</param>
public sealed record ReportFacts(ValueList<ClusterMember> Members)
{
    /// <summary>Nothing from elsewhere.</summary>
    public static ReportFacts None { get; } = new(ValueList.Create<ClusterMember>([]));
}

/// <summary>What a report answers.</summary>
public static class ReportDecider
{
    /// <summary>Decides one command.</summary>
    public static Answer Decide(ReportCommand command, Report state, ReportFacts facts) => (command, state) switch
    {
        (AskForReport c, Report.NotAsked) =>
            Answer.Of(new ReportAsked(c.Report, c.Order, c.Order.Awaits is null ? [] : facts.Members)),
        (AskForReport, _) => Answer.NothingToDo,

        // Recorded in every state: whoever waits learns of what comes, and of what came.
        (AwaitReport c, _) => state.Awaiting.Contains(c.By) ? Answer.NothingToDo : Answer.Of(new ReportAwaited(c.Report, c.By)),

        (NoteMemberReport c, Report.Asked s) => Member(c, s),
        (NoteMemberReport c, Report.Received s) => Member(c, s.Before),
        (NoteMemberReport, _) => Answer.NothingToDo,

        (RemindOfReport c, Report.Asked { IsReminded: false } s) when c.Act.At >= s.Order.RemindsAt =>
            Answer.Of(new ReportReminded(c.Report, s.Order.Campaign, s.Order.LastDay!.Value)),
        (RemindOfReport, _) => Answer.NothingToDo,
        (NoteReportOverdue c, Report.Asked { IsOverdue: false } s) when c.Act.At >= s.Order.PassesAt =>
            Answer.Of(new ReportFellOverdue(c.Report, s.Order.Campaign, s.Order.LastDay!.Value, [.. s.Missing])),
        (NoteReportOverdue, _) => Answer.NothingToDo,

        (SendReport c, Report.Asked s) => Send(c, s),
        (SendReport c, Report.Received { Letter: var letter }) =>
            (letter.Number, letter.Day) == (Names.Tidy(c.Number), c.Day) ? Answer.NothingToDo : Rules.ReportAlreadyReceived,
        (SendReport, _) => Rules.ReportNotAsked,
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Answer Member(NoteMemberReport c, Report.Asked s) =>
        s.Reported.Contains(c.Member) || s.Members.All(member => member.Unit != c.Member)
            ? Answer.NothingToDo
            : Answer.Of(new MemberReported(c.Report, s.Order.Campaign, c.Member));

    private static Answer Send(SendReport c, Report.Asked s)
    {
        if (string.IsNullOrWhiteSpace(c.Number)) return Rules.DecisionNumberMissing;
        if (c.Number.Length > Names.Longest) return Rules.NameTooLong.With("most", Names.Longest);
        if (!CampaignDecider.IsPossible(c.Day.Year) || c.Day > c.Act.Day) return Rules.ReportDayImpossible;
        var missing = s.Missing.ToValueList();
        var reason = missing.Count == 0 || string.IsNullOrWhiteSpace(c.WithoutMembers) ? null : Names.Tidy(c.WithoutMembers);
        if (missing.Count > 0 && reason is null)
            return Rules.MembersHaveNotReported.With("members", string.Join(", ", missing.Select(member => member.Name)));
        var late = s.Order.LastDay is { } last ? Math.Max(0, c.Act.Day.DayNumber - last.DayNumber) : 0;
        return Answer.Of(new ReportReceived(
            s.Id, s.Order.Campaign, s.Order.Addressee, Names.Tidy(c.Number), c.Day, c.Act.Day, late, missing, reason,
            s.Order.Kind == DutyKind.Plan ? DocumentNumber.OfPlan(c.Number) : null));
    }
}
