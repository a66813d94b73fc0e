namespace Awards.Domain.Ballots;

/// <summary>Who is there, and whether that is enough.</summary>
internal static class Attendance
{
    public static Answer Register(RegisterAttendance c, Minutes minutes)
    {
        if (minutes.Plan.Electors.All(elector => elector.Id != c.Elector)) return Rules.NotEntitledToVote;
        if (minutes.Present.Contains(c.Elector)) return Answer.NothingToDo;
        return minutes.UnderWay is null
            ? Answer.Of(new AttendanceRegistered(minutes.Plan.Id, c.Elector, c.Representative))
            : Rules.AnotherQuestionUnderWay.With("question", minutes.UnderWay.Code);
    }

    public static Answer Open(OpenSitting c, Sitting.Convened s)
    {
        var minutes = s.Minutes;
        var (present, members, quorum) = (minutes.Present.Count, minutes.Plan.Electors.Count, minutes.Plan.Quorum);
        if (c.Act.Day < minutes.Plan.Day) return Rules.SittingNotToday.With("day", minutes.Plan.Day.ToString("dd/MM/yyyy", null));
        if (quorum.ReachedBy(present, members)) return Answer.Of(new SittingOpened(c.Sitting, present, members, quorum));
        return s.QuorumMissed ? Answer.NothingToDo : Answer.Of(new SittingQuorumMissed(c.Sitting, present, members, quorum));
    }
}
