namespace Awards.Domain;

/// <summary>The dossier's side of the handshake with a host: what it does with the host's answers.</summary>
internal static class Handshake
{
    public static Answer Admission(RecordAdmission c, Dossier.Entering s)
    {
        if (c.Round != s.Course.Round || c.Move != s.Move || c.Host != s.Host) return Answer.NothingToDo;
        if (c.TurnedAway is null) return Answer.Of(new DossierEntered(c.Dossier, c.Round, s.Step, s.Host));
        var back = new DossierSentBack(c.Dossier, c.Round, s.Step, s.Host, c.TurnedAway);
        return s.Course.Asked is { Why: not Leaving.Hold } asked
            ? Answer.Of(back, Gone(s.Course, asked))
            : Waiting(back, s, s.Step, c.Act.At);
    }

    public static Answer Release(RecordRelease c, Dossier.UnderWay s)
    {
        var (host, step) = s switch { Dossier.Entering e => (e.Host, e.Step), Dossier.Before b => (b.Host, b.Step), _ => default };
        if (c.Round != s.Course.Round || c.Move != s.Course.Moves || c.Host != host || s.Course.Asked is not { } asked)
            return Answer.NothingToDo;
        if (c.Denied is not null) return Answer.Of(new LeaveDenied(c.Dossier, c.Round, c.Host, c.Denied));
        return asked.Why == Leaving.Hold
            ? Waiting(new DossierHeldBack(c.Dossier, c.Round, step, host), s, step, c.Act.At)
            : Answer.Of(Gone(s.Course, asked));
    }

    /// <summary>The event that ends a round whose wish to leave is fulfilled.</summary>
    public static IEvent Gone(Course course, LeaveRequest asked) => asked.Why == Leaving.Withdrawal
        ? new DossierWithdrawn(course.Id, course.Round, asked.Reason ?? "")
        : new PrerequisiteMissed(course.Id, course.Round);

    // The step's last day may have passed while it was with its host; held, it loses no day.
    private static Answer Waiting(IEvent back, Dossier.UnderWay s, Regulations.Step step, DateTimeOffset at) =>
        !s.Ties.IsHeld && s.Course.IsTooLate(step, at)
            ? Answer.Of(back, new DossierLapsed(s.Course.Id, s.Course.Round, step))
            : Answer.Of(back);
}
