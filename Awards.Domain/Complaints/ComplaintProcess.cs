using Awards.Domain.Regulations;

namespace Awards.Domain.Complaints;

/// <summary>What follows from a complaint's events: reminders of its last days, and a hold on the dossier while it is verified.</summary>
public static class ComplaintProcess
{
    private static readonly bool[] NearAndPassed = [false, true];

    /// <summary>The messages that follow from one event, given the state after it.</summary>
    public static IEnumerable<Message> React(Complaint after, IEvent happened) => (happened, after) switch
    {
        (ComplaintFiled or ComplaintExtended, _) => Reminders(after),
        (ComplaintAccepted, Complaint.Accepted s) => [.. Reminders(after), .. Hold(s.Filing)],
        (ComplaintResolved e, Complaint.Resolved s) => Lift(s.Filing, Settled(e)),
        (ComplaintWithdrawn e, Complaint.Withdrawn { Acceptance: not null } s) => Lift(s.Filing, Settled(e)),
        _ => [],
    };

    /// <summary>Everything produced so far and not superseded, from state alone.</summary>
    public static IEnumerable<Message> Owed(Complaint state) => state switch
    {
        Complaint.Filed => Reminders(state),
        Complaint.Accepted s => [.. Reminders(state), .. Hold(s.Filing)],
        Complaint.Resolved s => [.. Hold(s.Filing), .. Lift(s.Filing, Settled(s.Resolution))],
        Complaint.Withdrawn { Acceptance: not null } s => [.. Hold(s.Filing), .. Lift(s.Filing, Settled(s.Withdrawal))],
        _ => [],
    };

    /// <summary>The last days that it waits for and has not been reminded of.</summary>
    internal static IEnumerable<(ComplaintStage Stage, DateOnly LastDay, bool Passed)> Waiting(Complaint state)
    {
        var (stage, due, reminded) = state switch
        {
            Complaint.Filed s => (ComplaintStage.Acceptance, s.Filing.Acceptance, s.Reminded),
            Complaint.Accepted s => (ComplaintStage.Resolution, s.Due, s.Reminded),
            _ => (default, null, []),
        };
        if (due is null) return [];
        return NearAndPassed.Select(passed => (stage, due.LastDay, passed)).Where(wait => !reminded
            .Any(known => (known.Stage, known.LastDay, known.Passed) == wait));
    }

    private static IEnumerable<Message> Reminders(Complaint state)
    {
        if (state.OnRecord is not { Complaint: var id } filing) return [];
        var days = (filing.Reminder ?? ReminderRule.Ours).Days;
        return Waiting(state).Select(wait => Message.At(
            Ict.EndOf(wait.Passed ? wait.LastDay : wait.LastDay.AddDays(-days)),
            new RemindOfComplaint(id, wait.Stage, wait.LastDay, wait.Passed), 0, $"{wait.Stage}/{wait.LastDay:O}/{wait.Passed}"));
    }

    private static IEnumerable<Message> Hold(ComplaintFiled filing) => filing.About.Dossier is { } dossier
        ? [Message.Now(new HoldForComplaint(
            dossier, filing.Complaint,
            filing.Kind == ComplaintKind.Denunciation ? HoldGround.Denunciation : HoldGround.Complaint))]
        : [];

    private static IEnumerable<Message> Lift(ComplaintFiled filing, string reason) => filing.About.Dossier is { } dossier
        ? [Message.Now(new LiftForComplaint(dossier, filing.Complaint, reason))]
        : [];

    private static string Settled(ComplaintResolved e) => $"Đã giải quyết xong, văn bản số {e.Number}";

    private static string Settled(ComplaintWithdrawn e) => $"Người gửi đã rút đơn ({e.Document})";
}
