using Awards.Domain.Regulations;

namespace Awards.Domain.Decisions;

/// <summary>The dossier's side of the decision, and of the submission upward.</summary>
internal static class Deciding
{
    public static Answer Enter(EnterDecision c, Dossier.Awaiting s)
    {
        if (s.Course.IsTooLate(s.Step, c.Act.At)) return Rules.DeadlinePassed.With("day", s.Course.LastDayOf(s.Step));
        return s.Course.Prerequisite is not null && !s.Ties.PrerequisiteAwarded
            ? Rules.PrerequisitePending
            : Answer.Of(new DossierEntering(c.Dossier, s.Course.Round, s.Course.Moves + 1, s.Step, c.Decision.Value));
    }

    public static Answer SubmittedUpward(RecordUpwardSubmission c, Dossier.Before s) =>
        c.Round == s.Course.Round && c.Letter.Value == s.Host
            ? Answer.Of(new SubmissionUpwardRecorded(c.Dossier, c.Round, c.Letter, c.Number, c.Day))
            : Answer.NothingToDo;

    public static Answer Decided(RecordAward c, Dossier.UnderWay s, Guid host, DossierFacts facts)
    {
        if (c.Round != s.Course.Round || c.Decision.Decision.Value != host) return Answer.NothingToDo;
        return c.Refusal is null
            ? Answer.Of(new DossierAwarded(c.Dossier, c.Round, c.Decision, ToBeNotified(c.Decision.Day, facts)))
            : Answer.Of(new DossierRefused(c.Dossier, c.Round, c.Decision, c.Refusal, ToBeNotified(c.Decision.Day, facts)));
    }

    private static DeadlineCount? ToBeNotified(DateOnly decided, DossierFacts facts) =>
        facts.Regime?.RuleSet.Limit(TimeLimit.Notification) is { } limit
            ? (facts.Calendar ?? WorkCalendar.Empty).Count(limit, decided)
            : null;
}
