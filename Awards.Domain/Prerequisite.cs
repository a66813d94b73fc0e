namespace Awards.Domain;

/// <summary>Awards that need another award first: who waits for whom, and the answers. Every outcome is told, past or future, with its
/// round.</summary>
internal static class Prerequisite
{
    public static Answer Register(RegisterDependent c, Dossier state) =>
        state.Ties.Dependents.Contains(c.Dependent) ? Answer.NothingToDo : Answer.Of(new DependentRegistered(c.Dossier, c.Dependent));

    public static Answer Answered(RecordPrerequisite c, Dossier state)
    {
        if (state.Ties.Prerequisites.Contains(c.Answer)) return Answer.NothingToDo;
        var answered = new PrerequisiteAnswered(c.Dossier, c.Prerequisite, c.Answer);
        if (!state.Ties.Loses(c.Answer)) return Answer.Of(answered);
        return state switch
        {
            Dossier.Proposed or Dossier.Awaiting or Dossier.OnNotice =>
                Answer.Of(answered, new PrerequisiteMissed(c.Dossier, ((Dossier.UnderWay)state).Course.Round)),
            Dossier.Entering { Course.Asked: null or { Why: Leaving.Hold } } s => Answer.Of(answered, Leave(s, s.Step, s.Host)),
            Dossier.Before { Course.Asked: null or { Why: Leaving.Hold } } s => Answer.Of(answered, Leave(s, s.Step, s.Host)),
            _ => Answer.Of(answered),
        };
    }

    private static DossierLeaving Leave(Dossier.UnderWay s, Regulations.Step step, Guid host) =>
        new(s.Course.Id, s.Course.Round, s.Course.Moves + 1, step, host, new LeaveRequest(Leaving.PrerequisiteLost, null));
}
