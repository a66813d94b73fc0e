namespace Awards.Domain;

/// <summary>The dossier's side of the handshake with a host: what it does with the host's answers.</summary>
internal static class Handshake
{
    public static Answer Admission(RecordAdmission c, Dossier.Entering s)
    {
        if (c.Round != s.Course.Round || c.Move != s.Move || c.Host != s.Host) return Answer.NothingToDo;
        if (c.TurnedAway is null) return Answer.Of(new DossierEntered(c.Dossier, c.Round, s.Step, s.Host));
        var back = new DossierSentBack(c.Dossier, c.Round, s.Step, s.Host, c.TurnedAway);
        if (s.Course.Asked is { } asked) return Answer.Of(back, Gone(s.Course, asked));
        return s.Course.IsTooLate(s.Step, c.Act.At) ? Answer.Of(back, new DossierLapsed(c.Dossier, c.Round, s.Step)) : Answer.Of(back);
    }

    public static Answer Release(RecordRelease c, Dossier.UnderWay s)
    {
        var host = s switch { Dossier.Entering e => e.Host, Dossier.Before b => b.Host, _ => Guid.Empty };
        if (c.Round != s.Course.Round || c.Move != s.Course.Moves || c.Host != host || s.Course.Asked is not { } asked)
            return Answer.NothingToDo;
        return c.Denied is null ? Answer.Of(Gone(s.Course, asked)) : Answer.Of(new LeaveDenied(c.Dossier, c.Round, c.Host, c.Denied));
    }

    /// <summary>The event that ends a round whose wish to leave is fulfilled.</summary>
    public static IEvent Gone(Course course, LeaveRequest asked) => asked.Why == Leaving.Withdrawal
        ? new DossierWithdrawn(course.Id, course.Round, asked.Reason ?? "")
        : new PrerequisiteMissed(course.Id, course.Round);
}
