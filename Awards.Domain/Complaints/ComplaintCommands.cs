using Awards.Domain.Organisations;

namespace Awards.Domain.Complaints;

/// <summary>Commands to a complaint.</summary>
public abstract record ComplaintCommand(ComplaintId Complaint) : Command;

/// <summary>Files it, as the standing body's secretary received it.</summary>
/// <param name="Complaint">Its id.</param>
/// <param name="Kind">Complaint or denunciation.</param>
/// <param name="About">What it is about.</param>
/// <param name="Summary">What it says, without a word of who sent it.</param>
/// <param name="KnownOn">The day (ICT) on which its sender received or learnt of what is complained of; null: of a denunciation.</param>
/// <param name="FiledOn">Its own date.</param>
/// <param name="ReceivedOn">The day (ICT) on which it was received.</param>
/// <param name="Sender">Who sent it, for the vault alone; null: it says not.</param>
/// <param name="Earlier">The complaint that this is the second of; null: it is a first one.</param>
public sealed record FileComplaint(
    ComplaintId Complaint, ComplaintKind Kind, ComplaintSubject About, string Summary, DateOnly? KnownOn, DateOnly FiledOn,
    DateOnly ReceivedOn, PrivateData? Sender = null, ComplaintId? Earlier = null) : ComplaintCommand(Complaint);

/// <summary>Accepts it (thụ lý).</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Obstacle">What kept its sender from filing it in time; null: it was in time.</param>
public sealed record AcceptComplaint(ComplaintId Complaint, string? Obstacle = null) : ComplaintCommand(Complaint);

/// <summary>Does not accept it, with a reason.</summary>
public sealed record DeclineComplaint(ComplaintId Complaint, string Reason) : ComplaintCommand(Complaint);

/// <summary>Extends the limit for resolving it, as far as the law allows.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Extension">1 for the first.</param>
/// <param name="Reason">What makes it complex.</param>
public sealed record ExtendComplaint(ComplaintId Complaint, int Extension, string Reason) : ComplaintCommand(Complaint);

/// <summary>Resolves it.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Number">Number of the decision or conclusion.</param>
/// <param name="Summary">What was found, without a word of who sent it.</param>
public sealed record ResolveComplaint(ComplaintId Complaint, ComplaintOutcome Outcome, string Number, string Summary)
    : ComplaintCommand(Complaint);

/// <summary>Records that its sender withdrew it, by a signed paper.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Document">Which paper.</param>
public sealed record WithdrawComplaint(ComplaintId Complaint, string Document) : ComplaintCommand(Complaint);

/// <summary>Reminds of a last day (a timer).</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Stage">What it waits for.</param>
/// <param name="LastDay">Until when (ICT, included).</param>
/// <param name="Passed">Whether the day is over; false: it comes near.</param>
public sealed record RemindOfComplaint(ComplaintId Complaint, ComplaintStage Stage, DateOnly LastDay, bool Passed)
    : ComplaintCommand(Complaint);
