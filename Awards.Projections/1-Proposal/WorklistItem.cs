using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Projections.Route;

namespace Awards.Projections.Proposals;

/// <summary>One thing that may wait for somebody. It goes when it can never wait again.</summary>
/// <param name="Todo">What is to be done now; null: nothing, and queries pass it over.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Memory">What its next task will need to know.</param>
public sealed record WorklistItem(Todo? Todo, TaskSubject Subject, TaskMemory Memory);

/// <summary>A task.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Who">Who may do it: any of them does; of a ballot all of them have still to vote.</param>
/// <param name="Due">The last day (ICT) for it, that day included; null: none is known.</param>
/// <param name="Since">When it began to wait: effective time (UTC) of the event that asked for it.</param>
/// <param name="Detail">What the kind leaves open: papers missing, a question's name, a code.</param>
/// <param name="NotUntil">The day (ICT) on which it may be done at the earliest; null: now.</param>
public sealed record Todo(
    TaskKind Kind, ValueList<Doer> Who, DateOnly? Due, DateTimeOffset Since, string? Detail = null, DateOnly? NotUntil = null);

/// <summary>Who may act: the holder of an office, or one person.</summary>
/// <param name="Role">The office; null for a person.</param>
/// <param name="Place">Where it is held. A cluster's lead at a unit: the lead of the cluster that the unit belongs to.</param>
/// <param name="Person">The person; null for an office.</param>
public sealed record Doer(Role? Role, Place? Place, PersonId? Person)
{
    /// <summary>Whoever holds an office.</summary>
    public static Doer Holder(Role role, Place place) => new(role, place, null);

    /// <summary>One person.</summary>
    public static Doer Of(PersonId person) => new(null, null, person);

    /// <summary>Whoever prepares what a unit decides by itself; where no unit does, the standing body's secretary.</summary>
    public static Doer Preparing(UnitId? unit) =>
        unit is { } place ? Holder(Domain.Organisations.Role.UnitOfficer, Domain.Organisations.Place.Of(place)) : Secretary;

    /// <summary>The standing body's secretary.</summary>
    public static Doer Secretary { get; } = Holder(Domain.Organisations.Role.Secretary, Domain.Organisations.Place.Sector);
}

/// <summary>What a task is about, with the ids to follow.</summary>
public sealed record TaskSubject
{
    /// <summary>One line for a list, in Vietnamese.</summary>
    public required string Title { get; init; }

    /// <summary>The award.</summary>
    public AwardCode? Award { get; init; }

    /// <summary>Its name.</summary>
    public string? AwardName { get; init; }

    /// <summary>The nominated unit's name; for an individual that of the unit they work at.</summary>
    public string? NomineeName { get; init; }

    /// <summary>The nominated individual, whose name is in the directory.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The campaign.</summary>
    public CampaignId? Campaign { get; init; }

    /// <summary>The proposing unit.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>The dossier.</summary>
    public DossierId? Dossier { get; init; }

    /// <summary>The submission.</summary>
    public SubmissionId? Submission { get; init; }

    /// <summary>The sitting.</summary>
    public SittingId? Sitting { get; init; }

    /// <summary>The decision or letter.</summary>
    public AwardDecisionId? Decision { get; init; }

    /// <summary>The complaint.</summary>
    public ComplaintId? Complaint { get; init; }

    /// <summary>The message.</summary>
    public Guid? Message { get; init; }
}

/// <summary>What an item must remember for its next task; only the member of its own kind is there.</summary>
public sealed record TaskMemory
{
    /// <summary>Nothing.</summary>
    public static TaskMemory None { get; } = new();

    /// <summary>Of a dossier.</summary>
    public Journey? Journey { get; init; }

    /// <summary>Of a submission that stays in its unit: that unit.</summary>
    public UnitId? StaysIn { get; init; }

    /// <summary>Of a sitting.</summary>
    public SittingUnderWay? Sitting { get; init; }

    /// <summary>Of a decision or letter.</summary>
    public DraftedDecision? Decision { get; init; }

    /// <summary>Of a dossier that had rested on awards: those that were annulled and not looked at again.</summary>
    public ValueList<AnnulledBasis>? Bases { get; init; }

    /// <summary>Of a report: members that it waits for.</summary>
    public ValueList<ClusterMember>? Waiting { get; init; }
}

/// <summary>A dossier's round, as far as its tasks need it.</summary>
/// <param name="Route">The steps of its award.</param>
/// <param name="Deadlines">Last days of the steps.</param>
/// <param name="NeedsAnother">Whether another award must be given first.</param>
/// <param name="AnotherAwarded">Whether it was given, in whatever round it was answered.</param>
/// <param name="Nominee">The nominated unit.</param>
/// <param name="Stop">Where it stands.</param>
public sealed record Journey(
    ValueList<Step> Route, ValueList<StepDeadline> Deadlines, bool NeedsAnother, bool AnotherAwarded, UnitId Nominee, Stop Stop)
{
    /// <summary>The unit whose own council reviews it; null: the sector's.</summary>
    public UnitId? ReviewedIn { get; init; }

    /// <summary>The unit whose head decides on it; null: the sector's decider.</summary>
    public UnitId? DecidedIn { get; init; }

    /// <summary>Whether the other award was annulled after it was given.</summary>
    public bool AnotherAnnulled { get; init; }

    /// <summary>The last day (ICT) for the appraisal that the law sets; null: it sets none.</summary>
    public DateOnly? AppraisalDue { get; init; }

    /// <summary>While it is on public notice: what the tasks need of that.</summary>
    public NoticeUnderWay? Notice { get; init; }

    /// <summary>The last day (ICT) on which its result is to be notified; null: it was, or there is none.</summary>
    public DateOnly? NotificationDue { get; init; }

    /// <summary>The holds that stand, in the order in which they were placed.</summary>
    public ValueList<StandingHold> Holds { get; init; } = [];

    /// <summary>While it is held: what it would wait for else.</summary>
    public Todo? Paused { get; init; }

    /// <summary>The last day (ICT) for a step: the campaign's plan says it, and where it does not, the law; null: neither does.</summary>
    public DateOnly? DueOf(Step step) => Deadlines.FirstOrDefault(deadline => deadline.Step == step)?.LastDay
        ?? (step == Step.Appraisal ? AppraisalDue : null);
}

/// <summary>A public notice, as far as its tasks need it.</summary>
/// <param name="LastDay">The last day (ICT) of its window.</param>
/// <param name="PassesAt">The end of that day (UTC).</param>
/// <param name="Waiting">Comments that are not dealt with, and since when (UTC) each waits.</param>
public sealed record NoticeUnderWay(DateOnly LastDay, DateTimeOffset PassesAt, ValueList<WaitingComment> Waiting);

/// <summary>A comment that waits for the secretary.</summary>
public sealed record WaitingComment(CommentId Comment, DateTimeOffset Since);

/// <summary>A hold that stands, as far as its task needs it.</summary>
/// <param name="Hold">Its id.</param>
/// <param name="Ground">Why.</param>
/// <param name="Since">The day (ICT) on which it was placed.</param>
/// <param name="At">When that took effect (UTC).</param>
public sealed record StandingHold(Guid Hold, HoldGround Ground, DateOnly Since, DateTimeOffset At);

/// <summary>A sitting, as far as its tasks need it.</summary>
/// <param name="Plan">What it was convened for.</param>
/// <param name="Tied">Codes of the questions whose last count left a tie at the cut: none of them is done before a further ballot.</param>
public sealed record SittingUnderWay(SittingPlan Plan, ValueList<string> Tied);

/// <summary>A decision or letter, as far as its tasks need it.</summary>
/// <param name="Kind">Decision or letter.</param>
/// <param name="Agenda">The dossiers before it.</param>
/// <param name="Unit">The unit whose head decides; null: the sector's decider.</param>
public sealed record DraftedDecision(DecisionKind Kind, Agenda Agenda, UnitId? Unit = null);
