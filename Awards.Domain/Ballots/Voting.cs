using Awards.Domain.CouncilReview;

namespace Awards.Domain.Ballots;

/// <summary>The dossier's side of a vote, at a conference as in a council.</summary>
internal static class Voting
{
    public static Answer Enter(EnterSitting c, Dossier.Awaiting s, DossierFacts facts)
    {
        if (s.Course.IsTooLate(s.Step, c.Act.At)) return Rules.DeadlinePassed.With("day", s.Course.LastDayOf(s.Step));
        // Where nobody appraises before the council, the record is compared at its door; what it does not tell is the council's to judge.
        var assessments = s.Course.IsComparedAtTheDoor(s.Step) ? Eligibility.Assess(s.Course.Award, facts.Candidate) : null;
        if (assessments is not null && Appraisal.Obstacles(assessments) is { } refusal) return refusal;
        return Answer.Of(new DossierEntering(
            c.Dossier, s.Course.Round, s.Course.Moves + 1, s.Step, c.Sitting.Value, assessments));
    }

    public static Answer Outcome(RecordVote c, Dossier.Before s)
    {
        if (c.Round != s.Course.Round || c.Vote.Sitting.Value != s.Host || c.Vote.Step != s.Step) return Answer.NothingToDo;
        var recommended = c.Vote.Outcome == Ballots.Outcome.Recommended;
        var recorded = new VoteRecorded(c.Dossier, c.Round, recommended, c.Vote);
        if (recommended && s.Course.Asked is { Why: not Leaving.Hold } asked) return Answer.Of(recorded, Handshake.Gone(s.Course, asked));
        return recommended && s.Ties.PrerequisiteLost
            ? Answer.Of(recorded, new PrerequisiteMissed(c.Dossier, c.Round))
            : Answer.Of(recorded);
    }
}
