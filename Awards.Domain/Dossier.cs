using System.Text.Json.Serialization;
using Awards.Domain.Campaigns;
using Awards.Domain.Decisions;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;

namespace Awards.Domain;

/// <summary>One nominee for one award: where it can be. Which steps there are is data of its award; the shapes of a step are
/// these.</summary>
public abstract record Dossier
{
    private Dossier() { }

    /// <summary>Before anything happened.</summary>
    public static Dossier None { get; } = new NotProposed();

    /// <summary>What binds it to others, kept through all rounds.</summary>
    public Ties Ties { get; init; } = Ties.None;

    /// <summary>Not proposed; others may have asked for its outcome already.</summary>
    public sealed record NotProposed : Dossier;

    /// <summary>In a round of its route.</summary>
    /// <param name="Course">The round.</param>
    public abstract record UnderWay(Course Course) : Dossier
    {
        /// <summary>The step it is at, where a host or a person has still to act on it; null elsewhere.</summary>
        public Step? StepNow => this switch { Awaiting s => s.Step, Entering s => s.Step, Before s => s.Step, _ => null };
    }

    /// <summary>Proposed; the papers of its submission are being checked.</summary>
    public sealed record Proposed(Course Course) : UnderWay(Course);

    /// <summary>Waiting for a step to be taken.</summary>
    public sealed record Awaiting(Course Course, Step Step) : UnderWay(Course);

    /// <summary>Has asked a host to let it in; counts as entered. The move is the number of that request.</summary>
    public sealed record Entering(Course Course, Step Step, Guid Host, int Move) : UnderWay(Course);

    /// <summary>Before a host: a sitting, a draft decision, a letter upward.</summary>
    public sealed record Before(Course Course, Step Step, Guid Host) : UnderWay(Course);

    /// <summary>Put up for the public to comment on, until its window ends and the notice is closed.</summary>
    public sealed record OnNotice(Course Course, Notice Notice) : UnderWay(Course);

    /// <summary>Submitted to the higher authority.</summary>
    public sealed record SubmittedUpward(Course Course, AwardDecisionId Letter) : UnderWay(Course);

    /// <summary>Awarded, not published.</summary>
    public sealed record Awarded(Course Course, DecisionRecord Decision) : UnderWay(Course);

    /// <summary>Published: the end of the route.</summary>
    /// <param name="Course">The round.</param>
    /// <param name="Decision">The decision that gave it.</param>
    /// <param name="Record">What the public sees, corrected.</param>
    /// <param name="Corrections">What was corrected, in the order in which it was.</param>
    public sealed record Published(Course Course, DecisionRecord Decision, PublicRecord Record, ValueList<Correction> Corrections)
        : UnderWay(Course);

    /// <summary>Its award was annulled: it stays in the history, and counts no longer.</summary>
    /// <param name="Course">The round.</param>
    /// <param name="Decision">The decision that gave it.</param>
    /// <param name="Annulment">How it was annulled.</param>
    /// <param name="WasPublished">Whether it had been published, and the annulment is.</param>
    /// <param name="Recoveries">What was given back.</param>
    public sealed record Annulled(
        Course Course, DecisionRecord Decision, Annulment Annulment, bool WasPublished, ValueList<RecoveryRecorded> Recoveries)
        : UnderWay(Course);

    /// <summary>Ended without the award. Withdrawn and lapsed dossiers may be proposed again, as the next round; other ends are
    /// final.</summary>
    public sealed record Ended(Course Course, DossierOutcome Outcome) : UnderWay(Course)
    {
        /// <summary>Whether it may be proposed again.</summary>
        public bool MayBeProposedAgain => Outcome is DossierOutcome.Withdrawn or DossierOutcome.Lapsed;
    }
}

/// <summary>One round of a dossier: what was proposed, under which rules, and what became of it so far.</summary>
/// <param name="Id">The dossier.</param>
/// <param name="Round">1 for the first proposal.</param>
/// <param name="Submission">The letter that carried it.</param>
/// <param name="ProposedBy">The unit whose head signed the letter.</param>
/// <param name="Signatory">Who signed the letter.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Award">The award, as the catalogue described it on the day of the proposal.</param>
/// <param name="Nominee">The nominated unit; for an individual the unit they work at.</param>
/// <param name="NomineeName">That unit's official name that day.</param>
/// <param name="RuleSet">Id of the rule set that it is under: that of the day of the proposal, until its law was fixed.</param>
/// <param name="Deadlines">Last days of the steps.</param>
/// <param name="Prerequisite">The dossier that must be awarded first; null: none.</param>
/// <param name="Moves">Requests to hosts so far.</param>
/// <param name="Asked">That it asked its host to let it go; null: it has not.</param>
/// <param name="Findings">What the appraisal found.</param>
/// <param name="Appraiser">Who appraised it.</param>
/// <param name="Votes">What was voted on it.</param>
public sealed record Course(
    DossierId Id, int Round, SubmissionId Submission, UnitId ProposedBy, PersonId? Signatory, CampaignId Campaign, AwardRule Award,
    UnitId Nominee,
    string NomineeName, string RuleSet, ValueList<StepDeadline> Deadlines, DossierId? Prerequisite, int Moves, LeaveRequest? Asked,
    ValueList<Finding> Findings, PersonId? Appraiser, ValueList<VoteRecord> Votes)
{
    /// <summary>The nominated individual, whose name is in the directory; null: the unit itself is nominated.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The year that the campaign rewards.</summary>
    public int Year { get; init; }

    /// <summary>The law that was fixed on receipt for appraisal; null before that.</summary>
    public Regime? Regime { get; init; }

    /// <summary>The public notice that was closed; null: there was none yet.</summary>
    public Notice? Notice { get; init; }

    /// <summary>Its result as it is to be notified; null: it is not decided.</summary>
    public ResultNotice? Result { get; init; }

    /// <summary>Annulled awards on which it had rested, in the order in which it was told.</summary>
    public ValueList<BasisInQuestion> Bases { get; init; } = [];

    /// <summary>The unit whose own council reviews it; null: the sector's does.</summary>
    [JsonIgnore]
    public UnitId? ReviewedIn => Award.IsReviewedByUnit ? ProposedBy : null;

    /// <summary>The unit whose head decides on it; null: the sector's decider does.</summary>
    [JsonIgnore]
    public UnitId? DecidedIn => Award.IsDecidedByUnit ? ProposedBy : null;

    /// <summary>Whether the record is compared when the dossier asks a council to let it in: where no appraisal comes before.</summary>
    public bool IsComparedAtTheDoor(Step step) =>
        step == Step.CouncilReview && Award.Criteria.Count > 0 && !Award.Route.Contains(Step.Appraisal);

    /// <summary>The step after another on the award's route.</summary>
    public Step After(Step step) => Award.Route.SkipWhile(other => other != step).Skip(1).First();

    /// <summary>The deadline of a step, or null.</summary>
    public StepDeadline? DeadlineOf(Step step) => Deadlines.FirstOrDefault(deadline => deadline.Step == step);

    /// <summary>The last day of a step as people write it; empty when it has none.</summary>
    public string LastDayOf(Step step) => DeadlineOf(step)?.LastDay.ToString("dd/MM/yyyy", null) ?? "";

    /// <summary>Whether the last day of a step is over at an instant.</summary>
    public bool IsTooLate(Step step, DateTimeOffset at) => DeadlineOf(step) is { } deadline && at >= deadline.PassesAt;
}

/// <summary>What binds a dossier to others, through all rounds: everything it was asked and has answered.</summary>
/// <param name="Dependents">Dossiers that wait for this one's outcome.</param>
/// <param name="Outcomes">How its rounds ended.</param>
/// <param name="Proposals">Its answers to submissions.</param>
/// <param name="Prerequisites">What the dossier it waits for has answered.</param>
public sealed record Ties(
    ValueList<DossierId> Dependents, ValueList<RoundOutcome> Outcomes, ValueList<ProposalAnswer> Proposals,
    ValueList<RoundOutcome> Prerequisites)
{
    /// <summary>What holds it, or did.</summary>
    public Holds Holds { get; init; } = Holds.None;

    /// <summary>What it rests on, in all rounds: awards by which a criterion of it was met.</summary>
    public ValueList<Reliance> RestsOn { get; init; } = [];

    /// <summary>Dossiers that rest on this one's award, because it met a criterion of theirs.</summary>
    public ValueList<DossierId> Reliants { get; init; } = [];

    /// <summary>Whether a hold stands.</summary>
    [JsonIgnore]
    public bool IsHeld => Holds.Since is not null;

    /// <summary>Nothing yet.</summary>
    public static Ties None { get; } = new([], [], [], []);

    /// <summary>Whether the prerequisite was awarded, and not annulled since.</summary>
    public bool PrerequisiteAwarded =>
        !PrerequisiteAnnulled && Prerequisites.Any(answer => answer.Outcome == DossierOutcome.Awarded);

    /// <summary>Whether the prerequisite was annulled, whatever was answered before.</summary>
    public bool PrerequisiteAnnulled => Prerequisites.Any(answer => answer.Outcome == DossierOutcome.Annulled);

    /// <summary>Whether the prerequisite was refused for good, or annulled before it was answered that it is awarded.</summary>
    public bool PrerequisiteLost => Prerequisites.Any(Loses);

    /// <summary>Whether an answer ends what waits for it. Annulled after it was awarded it does not: a person looks at that.</summary>
    public bool Loses(RoundOutcome answer) => answer.IsLost
        && !(answer.Outcome == DossierOutcome.Annulled && Prerequisites.Contains(answer with { Outcome = DossierOutcome.Awarded }));
}

/// <summary>How one round of a dossier ended.</summary>
public sealed record RoundOutcome(int Round, DossierOutcome Outcome)
{
    /// <summary>Ended for good without the award.</summary>
    [JsonIgnore]
    public bool IsLost => Outcome is not (DossierOutcome.Awarded or DossierOutcome.Withdrawn or DossierOutcome.Lapsed);
}

/// <summary>A dossier's answer to a submission that proposed it.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Submission">The submission.</param>
/// <param name="Round">The round it began; 0 when turned away.</param>
/// <param name="TurnedAway">Code of the rule that turned it away; null: accepted.</param>
public sealed record ProposalAnswer(DossierId Dossier, SubmissionId Submission, int Round, string? TurnedAway);

/// <summary>How a round may end.</summary>
public enum DossierOutcome
{
    /// <summary>Awarded.</summary>
    Awarded,

    /// <summary>Not recommended by the cluster or the council.</summary>
    NotRecommended,

    /// <summary>Found ineligible by the appraisal.</summary>
    Ineligible,

    /// <summary>Refused by the decider.</summary>
    Refused,

    /// <summary>The award that must come first was not given.</summary>
    WithoutPrerequisite,

    /// <summary>Withdrawn by the proposing unit.</summary>
    Withdrawn,

    /// <summary>A deadline passed.</summary>
    Lapsed,

    /// <summary>Awarded, and the award annulled.</summary>
    Annulled,
}

/// <summary>A dossier's request to be let go.</summary>
/// <param name="Why">What for.</param>
/// <param name="Reason">The withdrawing unit's words; null where the system asks.</param>
public sealed record LeaveRequest(Leaving Why, string? Reason);

/// <summary>Why a dossier asks its host to let it go.</summary>
public enum Leaving
{
    /// <summary>The proposing unit withdraws it.</summary>
    Withdrawal,

    /// <summary>The award that must come first was lost.</summary>
    PrerequisiteLost,

    /// <summary>It is held.</summary>
    Hold,
}
