using System.Text.Json.Serialization;

namespace Awards.Domain;

/// <summary>Why nobody is awarded or proposed for the time being (Decree 152/2025/ND-CP, principles of awarding, as summarised;
/// unverified).</summary>
public enum HoldGround
{
    /// <summary>A discipline is being considered.</summary>
    Discipline,

    /// <summary>An inspection or investigation runs, with signs of a breach.</summary>
    Inspection,

    /// <summary>A complaint (khiếu nại) is being verified.</summary>
    Complaint,

    /// <summary>A denunciation (tố cáo) is being verified.</summary>
    Denunciation,

    /// <summary>What the press reported is being verified.</summary>
    PressReport,
}

/// <summary>A hold on a dossier. It is never public.</summary>
/// <param name="Id">Its id; of a complaint's hold it follows from the complaint.</param>
/// <param name="Ground">Why.</param>
/// <param name="Reason">In the words of whoever placed it.</param>
/// <param name="Document">Number of the document that says so; null: none is named.</param>
/// <param name="Since">The day (ICT) on which it was placed.</param>
/// <param name="Complaint">The complaint that it ends with; null: a person lifts it.</param>
/// <param name="Lifted">How it was lifted; null: it stands.</param>
public sealed record Hold(
    Guid Id, HoldGround Ground, string Reason, string? Document, DateOnly Since, ComplaintId? Complaint, HoldLifting? Lifted);

/// <summary>How a hold was lifted.</summary>
/// <param name="Day">The day (ICT).</param>
/// <param name="Reason">Why.</param>
public sealed record HoldLifting(DateOnly Day, string Reason);

/// <summary>Everything that holds a dossier, or did, through all its rounds.</summary>
/// <param name="All">In the order in which they were placed.</param>
/// <param name="Since">The day (ICT) since which it is held without a break; null: it is not held.</param>
/// <param name="Until">The last day (ICT) of the time before, for which its last days have moved already; null: there was none.</param>
public sealed record Holds(ValueList<Hold> All, DateOnly? Since, DateOnly? Until = null)
{
    /// <summary>It was never held.</summary>
    public static Holds None { get; } = new([], null);

    /// <summary>Those that stand.</summary>
    [JsonIgnore]
    public IEnumerable<Hold> Standing => All.Where(hold => hold.Lifted is null);

    /// <summary>The hold with an id, lifted or not; null: there is none.</summary>
    public Hold? Find(Guid id) => All.FirstOrDefault(hold => hold.Id == id);

    /// <summary>With one more.</summary>
    public Holds With(HoldPlaced e) =>
        this with
        {
            All = All.With(new Hold(e.Hold, e.Ground, e.Reason, e.Document, e.Day, e.Complaint, null)),
            Since = Since ?? e.Day,
        };

    /// <summary>With one lifted.</summary>
    public Holds Without(HoldLifted e)
    {
        var all = All.Change(hold => hold.Id == e.Hold, hold => hold with { Lifted = new HoldLifting(e.Day, e.Reason) });
        return all.Any(hold => hold.Lifted is null) ? this with { All = all } : new(all, null, e.Day);
    }

    /// <summary>How many days it was held when the last hold is lifted on a day, first and last included; a day on which it was let go and
    /// held again counts once.</summary>
    public int DaysTo(DateOnly day) => day.DayNumber - Since!.Value.DayNumber + (Since == Until ? 0 : 1);
}

/// <summary>Places a hold on a dossier: it takes no step forward while the hold stands.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Hold">Its id, made by the caller.</param>
/// <param name="Ground">Why.</param>
/// <param name="Reason">In words.</param>
/// <param name="Document">Number of the document that says so; null: none is named.</param>
public sealed record PlaceHold(DossierId Dossier, Guid Hold, HoldGround Ground, string Reason, string? Document = null)
    : DossierCommand(Dossier);

/// <summary>Lifts a hold that a person placed.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Hold">The hold.</param>
/// <param name="Reason">Why.</param>
public sealed record LiftHold(DossierId Dossier, Guid Hold, string Reason) : DossierCommand(Dossier);

/// <summary>Places the hold of a complaint that was accepted (a message of the complaint); a dossier that is decided is not held.</summary>
public sealed record HoldForComplaint(DossierId Dossier, ComplaintId Complaint, HoldGround Ground) : DossierCommand(Dossier);

/// <summary>Lifts the hold of a complaint that is settled (a message of the complaint).</summary>
public sealed record LiftForComplaint(DossierId Dossier, ComplaintId Complaint, string Reason) : DossierCommand(Dossier);

/// <summary>A hold was placed on the dossier.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Hold">Its id.</param>
/// <param name="Ground">Why.</param>
/// <param name="Reason">In words.</param>
/// <param name="Document">Number of the document that says so; null: none is named.</param>
/// <param name="Day">The day (ICT) on which it was placed.</param>
/// <param name="Complaint">The complaint that it ends with; null: a person lifts it.</param>
public sealed record HoldPlaced(
    DossierId Dossier, Guid Hold, HoldGround Ground, string Reason, string? Document, DateOnly Day, ComplaintId? Complaint = null)
    : IEvent;

/// <summary>A hold was lifted.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Hold">The hold.</param>
/// <param name="Reason">Why.</param>
/// <param name="Day">The day (ICT) on which it was lifted.</param>
/// <param name="Deadlines">The steps' last days from now on, each later by the days on which the dossier was held; null: they are as they
/// were.</param>
public sealed record HoldLifted(
    DossierId Dossier, Guid Hold, string Reason, DateOnly Day, ValueList<Campaigns.StepDeadline>? Deadlines) : IEvent;

/// <summary>Its host let the dossier go because it is held: it waits for the step again.</summary>
public sealed record DossierHeldBack(DossierId Dossier, int Round, Regulations.Step Step, Guid Host) : IEvent;
