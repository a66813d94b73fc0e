namespace Awards.Domain;

/// <summary>Holding a dossier: nothing of it goes forward while a hold stands, and it loses no day by that.</summary>
internal static class Holding
{
    public static Answer Place(PlaceHold c, Dossier state)
    {
        var document = string.IsNullOrWhiteSpace(c.Document) ? null : c.Document;
        if (state.Ties.Holds.Find(c.Hold) is { } known)
        {
            return (known.Ground, known.Reason, known.Document, known.Complaint) == (c.Ground, c.Reason, document, null)
                ? Answer.NothingToDo
                : Rules.HoldDiffers;
        }
        if (state is Dossier.NotProposed) return Rules.DossierUnknown;
        if (IsOver(state, c.Act.At)) return Rules.TooLateToHold;
        if (string.IsNullOrWhiteSpace(c.Reason)) return Rules.ReasonMissing;
        return Hold(state, new HoldPlaced(c.Dossier, c.Hold, c.Ground, c.Reason, document, c.Act.Day));
    }

    public static Answer Lift(LiftHold c, Dossier state)
    {
        if (state.Ties.Holds.Find(c.Hold) is not { } hold) return Rules.HoldUnknown;
        if (hold.Complaint is not null) return Rules.HoldOfComplaint;
        if (hold.Lifted is { } lifted) return lifted.Reason == c.Reason ? Answer.NothingToDo : Rules.HoldAlreadyLifted;
        return string.IsNullOrWhiteSpace(c.Reason)
            ? Rules.ReasonMissing
            : Answer.Of(Lifted(state, hold, c.Reason, c.Act.Day));
    }

    public static Answer Place(HoldForComplaint c, Dossier state)
    {
        var id = OfComplaint(c.Complaint);
        // What is decided is not held: what the complaint leads to may annul it.
        return state.Ties.Holds.Find(id) is not null || state is Dossier.Awarded || IsOver(state, c.Act.At)
            ? Answer.NothingToDo
            : Hold(state, new HoldPlaced(c.Dossier, id, c.Ground, "", null, c.Act.Day, c.Complaint));
    }

    public static Answer Lift(LiftForComplaint c, Dossier state) =>
        state.Ties.Holds.Find(OfComplaint(c.Complaint)) is { Lifted: null } hold
            ? Answer.Of(Lifted(state, hold, c.Reason, c.Act.Day))
            : Answer.NothingToDo;

    /// <summary>The answer to a command, unless it would take a held dossier a step forward.</summary>
    public static Answer Stop(DossierCommand command, Dossier state, Answer answer) =>
        answer is Answer.Happened && IsForward(command) && Refusal(state) is { } held ? held : answer;

    /// <summary>The refusal that names what holds a dossier, the first of it; null: nothing does.</summary>
    public static Rule? Refusal(Dossier state) => state.Ties.Holds.Standing.FirstOrDefault() is { } hold
        ? Rules.DossierHeld.With("ground", Rules.InVietnamese(hold.Ground)).With("since", hold.Since.ToString("dd/MM/yyyy", null))
        : null;

    /// <summary>The id of a complaint's hold.</summary>
    public static Guid OfComplaint(ComplaintId complaint) => NameBased.Id("hold-of-complaint", complaint.Value.ToString());

    private static bool IsForward(DossierCommand command) => command
        is EnterSitting or EnterDecision or AppraiseDossier or PostPublicNotice or ClosePublicNotice or PublishDossier;

    // A dossier whose last day is over has lapsed, even if the timer that says so is late.
    private static bool IsOver(Dossier state, DateTimeOffset at) => state switch
    {
        Dossier.Awaiting s => !s.Ties.IsHeld && s.Course.IsTooLate(s.Step, at),
        Dossier.NotProposed or Dossier.Published or Dossier.Annulled or Dossier.Ended => true,
        _ => false,
    };

    private static Answer Hold(Dossier state, HoldPlaced placed)
    {
        var (course, step, host) = state switch
        {
            Dossier.Entering { Course.Asked: null } s => (s.Course, s.Step, s.Host),
            Dossier.Before { Course.Asked: null } s => (s.Course, s.Step, s.Host),
            _ => (null, default, default),
        };
        return course is null
            ? Answer.Of(placed)
            : Answer.Of(placed, new DossierLeaving(
                course.Id, course.Round, course.Moves + 1, step, host, new LeaveRequest(Leaving.Hold, null)));
    }

    private static HoldLifted Lifted(Dossier state, Hold hold, string reason, DateOnly day)
    {
        var held = state.Ties.Holds;
        var goesOn = state is Dossier.Proposed or Dossier.Awaiting or Dossier.Entering or Dossier.Before or Dossier.OnNotice
            && held.Standing.All(other => other.Id == hold.Id);
        var days = goesOn ? held.DaysTo(day) : 0;
        var deadlines = days > 0 && state is Dossier.UnderWay { Course.Deadlines: { Count: > 0 } planned } ? planned : null;
        return new HoldLifted(
            ((Dossier.UnderWay)state).Course.Id, hold.Id, reason, day,
            deadlines?.Select(deadline => deadline with { LastDay = deadline.LastDay.AddDays(days), Stated = null }).ToValueList());
    }
}
