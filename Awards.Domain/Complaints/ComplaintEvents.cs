using Awards.Domain.Regulations;

namespace Awards.Domain.Complaints;

/// <summary>A complaint or denunciation was filed.</summary>
/// <param name="Complaint">Its id.</param>
/// <param name="Kind">Complaint or denunciation.</param>
/// <param name="About">What it is about.</param>
/// <param name="Summary">What it says, without a word of who sent it.</param>
/// <param name="KnownOn">The day (ICT) on which its sender received or learnt of what is complained of; null: of a denunciation.</param>
/// <param name="FiledOn">Its own date.</param>
/// <param name="ReceivedOn">The day (ICT) on which it was received.</param>
/// <param name="NamesItsSender">Whether who sent it is in the vault.</param>
/// <param name="Filing">Until when it could be filed; null: the law in force sets no limit.</param>
/// <param name="Acceptance">Until when it is to be accepted or declined; null: the law in force sets no limit.</param>
/// <param name="Earlier">The complaint that this is the second of; null: it is a first one.</param>
/// <param name="Reminder">How long before its last days it is reminded of them, by the law in force; null: it was filed before that was
/// kept, and is reminded as this system has it.</param>
public sealed record ComplaintFiled(
    ComplaintId Complaint, ComplaintKind Kind, ComplaintSubject About, string Summary, DateOnly? KnownOn, DateOnly FiledOn,
    DateOnly ReceivedOn, bool NamesItsSender, DeadlineCount? Filing, DeadlineCount? Acceptance, ComplaintId? Earlier,
    ReminderRule? Reminder = null) : IEvent
{
    /// <summary>Whether it was filed after the last day for it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsLate => Filing is { } filing && FiledOn > filing.LastDay;
}

/// <summary>It was accepted (thụ lý).</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Day">The day (ICT).</param>
/// <param name="Obstacle">What kept its sender from filing it in time; null: it was in time.</param>
/// <param name="Resolution">Until when it is to be resolved; null: the law in force sets no limit.</param>
public sealed record ComplaintAccepted(ComplaintId Complaint, DateOnly Day, string? Obstacle, DeadlineCount? Resolution) : IEvent;

/// <summary>It was not accepted.</summary>
public sealed record ComplaintDeclined(ComplaintId Complaint, DateOnly Day, string Reason) : IEvent;

/// <summary>The limit for resolving it was extended.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Extension">1 for the first.</param>
/// <param name="Resolution">Until when it is to be resolved now, counted from the acceptance.</param>
/// <param name="Reason">What makes it complex.</param>
public sealed record ComplaintExtended(ComplaintId Complaint, int Extension, DeadlineCount Resolution, string Reason) : IEvent;

/// <summary>It was resolved.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Day">The day (ICT).</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Number">Number of the decision or conclusion.</param>
/// <param name="Summary">What was found.</param>
public sealed record ComplaintResolved(ComplaintId Complaint, DateOnly Day, ComplaintOutcome Outcome, string Number, string Summary)
    : IEvent;

/// <summary>Its sender withdrew it.</summary>
public sealed record ComplaintWithdrawn(ComplaintId Complaint, DateOnly Day, string Document) : IEvent;

/// <summary>A last day came near, or passed.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Stage">What it waits for.</param>
/// <param name="LastDay">Until when (ICT, included).</param>
/// <param name="Passed">Whether the day is over; false: it comes near.</param>
public sealed record ComplaintReminded(ComplaintId Complaint, ComplaintStage Stage, DateOnly LastDay, bool Passed) : IEvent;
