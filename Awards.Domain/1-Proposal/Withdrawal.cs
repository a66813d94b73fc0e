using Awards.Domain.Regulations;

namespace Awards.Domain.Proposals;

/// <summary>Leaving the route: withdrawn by the unit, or lapsed by a deadline.</summary>
internal static class Withdrawal
{
    public static Answer AtOnce(WithdrawDossier c, Dossier.UnderWay s)
    {
        if (string.IsNullOrWhiteSpace(c.Reason)) return Rules.ReasonMissing;
        // It has lapsed, even if the timer that says so is late.
        return s is Dossier.Awaiting awaiting && !s.Ties.IsHeld && s.Course.IsTooLate(awaiting.Step, c.Act.At)
            ? Rules.TooLateToWithdraw
            : Answer.Of(new DossierWithdrawn(c.Dossier, s.Course.Round, c.Reason));
    }

    public static Answer Ask(WithdrawDossier c, Dossier.UnderWay s, Step step, Guid host)
    {
        if (string.IsNullOrWhiteSpace(c.Reason)) return Rules.ReasonMissing;
        return s.Course.Asked is { Why: not Leaving.Hold } // a withdrawal goes further than a hold
            ? Answer.NothingToDo
            : Answer.Of(new DossierLeaving(
                c.Dossier, s.Course.Round, s.Course.Moves + 1, step, host, new LeaveRequest(Leaving.Withdrawal, c.Reason)));
    }

    public static Answer Lapse(LapseDossier c, Dossier.Awaiting s) =>
        c.Round == s.Course.Round && c.Step == s.Step && !s.Ties.IsHeld && s.Course.IsTooLate(s.Step, c.Act.At)
            ? Answer.Of(new DossierLapsed(c.Dossier, c.Round, c.Step))
            : Answer.NothingToDo;
}
