using System.Text.Json.Serialization;

namespace Awards.Domain.Campaigns;

/// <summary>What one addressee of a campaign's plan has to send, until when, and whose reports it waits for.</summary>
public abstract record Report
{
    private Report() { }

    /// <summary>Nobody was asked yet.</summary>
    public static Report None { get; } = new NotAsked([]);

    /// <summary>Reports of clusters that wait for this one.</summary>
    public abstract ValueList<ReportId> Awaiting { get; init; }

    /// <summary>Not asked for: the plan addresses somebody else, or the day is in quarantine.</summary>
    /// <param name="Awaiting">Reports of clusters that wait for it all the same.</param>
    public sealed record NotAsked(ValueList<ReportId> Awaiting) : Report
    {
        /// <inheritdoc/>
        public override ValueList<ReportId> Awaiting { get; init; } = Awaiting;
    }

    /// <summary>Asked for.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Order">What is to be sent, by whom, until when.</param>
    /// <param name="Members">Of a cluster that waits for its members: these, on the day on which it was asked.</param>
    public sealed record Asked(ReportId Id, ReportOrder Order, ValueList<ClusterMember> Members) : Report
    {
        /// <inheritdoc/>
        public override ValueList<ReportId> Awaiting { get; init; } = [];

        /// <summary>Members that have sent theirs.</summary>
        public ValueList<UnitId> Reported { get; init; } = [];

        /// <summary>Whether the addressee was reminded.</summary>
        public bool IsReminded { get; init; }

        /// <summary>Whether its last day passed.</summary>
        public bool IsOverdue { get; init; }

        /// <summary>Members that have not sent theirs.</summary>
        public IEnumerable<ClusterMember> Missing => Members.Where(member => !Reported.Contains(member.Unit));
    }

    /// <summary>Received.</summary>
    /// <param name="Before">As it was asked for.</param>
    /// <param name="Letter">What was received.</param>
    public sealed record Received(Asked Before, ReportReceived Letter) : Report
    {
        /// <inheritdoc/>
        public override ValueList<ReportId> Awaiting { get; init; } = Before.Awaiting;
    }

    /// <summary>The state after one more event.</summary>
    public static Report Evolve(Report state, IEvent happened) => (state, happened) switch
    {
        (_, ReportAwaited e) => state with { Awaiting = state.Awaiting.With(e.By) },
        (NotAsked s, ReportAsked e) => new Asked(e.Report, e.Order, e.Members) { Awaiting = s.Awaiting },
        (Asked s, ReportReminded) => s with { IsReminded = true },
        (Asked s, ReportFellOverdue) => s with { IsOverdue = true },
        (Asked s, MemberReported e) => s with { Reported = s.Reported.With(e.Unit) },
        (Asked s, ReportReceived e) => new Received(s, e),
        (Received s, MemberReported e) => s with { Before = s.Before with { Reported = s.Before.Reported.With(e.Unit) } },
        _ => throw new ImpossibleHistoryException(state, happened),
    };
}

/// <summary>What is to be sent, by whom, until when.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Duty">Code of the duty in its plan.</param>
/// <param name="Kind">What is to be sent.</param>
/// <param name="Class">What the addressee is.</param>
/// <param name="Addressee">Who.</param>
/// <param name="LastDay">The last day (ICT), that day included; null: unknown, and nothing is late.</param>
/// <param name="RemindDays">How many days before it the addressee is reminded; 0: not at all.</param>
/// <param name="Awaits">Code of the duty of the members whose reports this one waits for; null: of none.</param>
public sealed record ReportOrder(
    CampaignId Campaign, string Duty, DutyKind Kind, RecipientClass Class, Addressee Addressee, DateOnly? LastDay, int RemindDays,
    string? Awaits)
{
    /// <summary>The first instant (UTC) at which a reminder is due; null: there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? RemindsAt => LastDay is { } last && RemindDays > 0 ? Ict.EndOf(last.AddDays(-RemindDays - 1)) : null;

    /// <summary>The first instant (UTC) that is too late; null: none is.</summary>
    [JsonIgnore]
    public DateTimeOffset? PassesAt => LastDay is { } last ? Ict.EndOf(last) : null;
}

/// <summary>Commands about a report.</summary>
public abstract record ReportCommand(ReportId Report) : Command;

/// <summary>Asks an addressee for a report (a message of the campaign).</summary>
public sealed record AskForReport(ReportId Report, ReportOrder Order) : ReportCommand(Report);

/// <summary>Says that a cluster's report waits for this one (a message of that one).</summary>
public sealed record AwaitReport(ReportId Report, ReportId By) : ReportCommand(Report);

/// <summary>Tells a cluster's report that a member has sent its own (a message of the member's).</summary>
public sealed record NoteMemberReport(ReportId Report, UnitId Member) : ReportCommand(Report);

/// <summary>Reminds the addressee (a timer).</summary>
public sealed record RemindOfReport(ReportId Report) : ReportCommand(Report);

/// <summary>Notes that the last day passed (a timer).</summary>
public sealed record NoteReportOverdue(ReportId Report) : ReportCommand(Report);

/// <summary>Sends a report, or records that it came.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Duty">Code of the duty in its plan.</param>
/// <param name="Unit">The unit that reports; null: a cluster or region does.</param>
/// <param name="Cluster">The cluster or region that reports; null: a unit does.</param>
/// <param name="Number">Number of the document.</param>
/// <param name="Day">Date of the document, not after the act.</param>
/// <param name="WithoutMembers">Why it is sent though members have not reported; null: all have.</param>
/// <param name="IsRecorded">Whether it is recorded that it came at an instant that the caller says; null: it is sent now.</param>
public sealed record SendReport(
    CampaignId Campaign, string Duty, UnitId? Unit, ClusterId? Cluster, string Number, DateOnly Day, string? WithoutMembers = null,
    bool? IsRecorded = null)
    : ReportCommand(ReportId.For(Campaign, Duty, Unit?.Value ?? Cluster?.Value ?? Guid.Empty));

/// <summary>An addressee was asked for a report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Order">What is to be sent, by whom, until when.</param>
/// <param name="Members">Of a cluster that waits for its members: these.</param>
public sealed record ReportAsked(ReportId Report, ReportOrder Order, ValueList<ClusterMember> Members) : IEvent;

/// <summary>A cluster's report waits for this one.</summary>
public sealed record ReportAwaited(ReportId Report, ReportId By) : IEvent;

/// <summary>A member of the cluster has sent its own report.</summary>
public sealed record MemberReported(ReportId Report, CampaignId Campaign, UnitId Unit) : IEvent;

/// <summary>The addressee was reminded.</summary>
public sealed record ReportReminded(ReportId Report, CampaignId Campaign, DateOnly LastDay) : IEvent;

/// <summary>The last day passed and nothing had come.</summary>
/// <param name="Report">The report.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="LastDay">The last day (ICT).</param>
/// <param name="Missing">Members that had not sent theirs by then, so that the lateness is theirs as well; none: it is the addressee's
/// alone.</param>
public sealed record ReportFellOverdue(ReportId Report, CampaignId Campaign, DateOnly LastDay, ValueList<ClusterMember> Missing) : IEvent;

/// <summary>A report was received.</summary>
/// <param name="Report">The report.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Addressee">Who sent it.</param>
/// <param name="Number">Number of the document.</param>
/// <param name="Day">Date of the document.</param>
/// <param name="ReceivedOn">The day (ICT) on which it came.</param>
/// <param name="DaysLate">How many days after the last day that was; 0: in time, or no day is known.</param>
/// <param name="Missing">Members that had not sent theirs; none: it is complete.</param>
/// <param name="Reason">Why it was sent without them; null: it is complete.</param>
/// <param name="Warnings">What is odd about a plan's number, and was taken all the same; null: nothing.</param>
public sealed record ReportReceived(
    ReportId Report, CampaignId Campaign, Addressee Addressee, string Number, DateOnly Day, DateOnly ReceivedOn, int DaysLate,
    ValueList<ClusterMember> Missing, string? Reason, ValueList<DocumentWarning>? Warnings = null) : IEvent;
