using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Projections.Route;

/// <summary>Where a dossier stands on its route, in words and as a code to filter by.</summary>
/// <param name="Kind">What kind of stop it is.</param>
/// <param name="Step">The step it is at; null where it is at none.</param>
/// <param name="Outcome">How its round ended; null while it is under way.</param>
/// <param name="Code">Stable, such as <c>awaiting-cluster-vote</c> or <c>withdrawn</c>.</param>
/// <param name="Vietnamese">In Vietnamese.</param>
/// <param name="English">In English.</param>
public sealed record Stop(StopKind Kind, Step? Step, DossierOutcome? Outcome, string Code, string Vietnamese, string English)
{
    /// <summary>Proposed; the papers of its submission are being checked.</summary>
    public static Stop Proposed { get; } = Of(StopKind.Proposed, new("kiểm tra thành phần hồ sơ", "the papers are being checked"));

    /// <summary>Put up for the public to comment on.</summary>
    public static Stop OnNotice { get; } = Of(StopKind.OnNotice, new("đang công khai lấy ý kiến", "on public notice"));

    /// <summary>Submitted to the higher authority.</summary>
    public static Stop SubmittedUpward { get; } = Of(StopKind.SubmittedUpward, new("đã trình cấp trên", "submitted upward"));

    /// <summary>Awarded, not published.</summary>
    public static Stop Awarded { get; } = Of(StopKind.Awarded, new("đã có quyết định, chờ công bố", "awarded, to be published"));

    /// <summary>Published.</summary>
    public static Stop Published { get; } = Of(StopKind.Published, new("đã công bố", "published"));

    /// <summary>Its award was annulled.</summary>
    public static Stop Annulled { get; } =
        Of(StopKind.Annulled, new("quyết định khen thưởng đã bị hủy bỏ", "the award was annulled"));

    /// <summary>Waiting for a step to be taken.</summary>
    public static Stop Awaiting(Step step) => At(StopKind.Awaiting, step, NamesOf.Step(step), "chờ", "awaiting");

    /// <summary>Has asked a host to let it in.</summary>
    public static Stop Entering(Step step) => At(StopKind.Entering, step, NamesOf.Host(step), "đã đề nghị vào", "has asked to enter");

    /// <summary>Before a host.</summary>
    public static Stop Before(Step step) => At(StopKind.Before, step, NamesOf.Host(step), "đang ở", "before");

    /// <summary>Ended without the award.</summary>
    public static Stop Ended(DossierOutcome outcome)
    {
        var words = NamesOf.Outcome(outcome);
        return new(StopKind.Ended, null, outcome, Kebab(outcome.ToString()), words.Vietnamese, words.English);
    }

    /// <summary>Where a dossier stands after an event of its own; null when the event does not move it.</summary>
    /// <param name="happened">An event of the dossier's stream.</param>
    /// <param name="route">The steps of its award.</param>
    public static Stop? After(object happened, IReadOnlyList<Step> route) => happened switch
    {
        DossierProposed => Proposed,
        PapersConfirmed => Awaiting(Next(route, Domain.Regulations.Step.Proposal)),
        DossierEntering e => Entering(e.Step),
        DossierEntered e => Before(e.Step),
        DossierSentBack e => Awaiting(e.Step),
        VoteRecorded { Recommended: true } e => Awaiting(Next(route, e.Vote.Step)),
        VoteRecorded => Ended(DossierOutcome.NotRecommended),
        DossierAppraised { Eligible: true } => Awaiting(Next(route, Domain.Regulations.Step.Appraisal)),
        DossierAppraised => Ended(DossierOutcome.Ineligible),
        PublicNoticePosted => OnNotice,
        PublicNoticeClosed => Awaiting(Next(route, Domain.Regulations.Step.PublicNotice)),
        SubmissionUpwardRecorded => SubmittedUpward,
        DossierAwarded => Awarded,
        DossierRefused => Ended(DossierOutcome.Refused),
        DossierPublished => Published,
        DossierWithdrawn => Ended(DossierOutcome.Withdrawn),
        DossierLapsed => Ended(DossierOutcome.Lapsed),
        PrerequisiteMissed => Ended(DossierOutcome.WithoutPrerequisite),
        NoticeCommentReceived or NoticeCommentDealtWith or CommentSenderLookedUp => null,
        DossierHeldBack e => Awaiting(e.Step),
        DossierAnnulled => Annulled,
        ResultNotified or RecoveryRecorded or PublicationCorrected => null,
        RelianceRegistered or BasisAnnulled or BasisReviewed => null,
        RegimeFixed or MoreFavourableLawApplied or HoldPlaced or HoldLifted => null,
        DossierLeaving or LeaveDenied or DependentRegistered or PrerequisiteAnswered or ProposalTurnedAway => null,
        _ => throw new ArgumentException($"{happened.GetType().Name} is no event of a dossier.", nameof(happened)),
    };

    private static Step Next(IEnumerable<Step> route, Step done) => route.SkipWhile(step => step != done).Skip(1).First();

    private static Stop Of(StopKind kind, Words words) => new(kind, null, null, Kebab(kind.ToString()), words.Vietnamese, words.English);

    private static Stop At(StopKind kind, Step step, Words words, string vietnamese, string english) => new(
        kind, step, null, Kebab($"{kind}{step}"), $"{vietnamese} {words.Vietnamese}", $"{english} {words.English}");

    private static string Kebab(string name) => EventTypes.SnakeCase(name).Replace('_', '-');
}

/// <summary>Kinds of stops.</summary>
public enum StopKind
{
    /// <summary>The papers are being checked.</summary>
    Proposed,

    /// <summary>A step is to be taken.</summary>
    Awaiting,

    /// <summary>A host was asked to let it in.</summary>
    Entering,

    /// <summary>Before a host.</summary>
    Before,

    /// <summary>On public notice.</summary>
    OnNotice,

    /// <summary>Submitted to the higher authority.</summary>
    SubmittedUpward,

    /// <summary>Awarded.</summary>
    Awarded,

    /// <summary>Published.</summary>
    Published,

    /// <summary>Ended without the award.</summary>
    Ended,

    /// <summary>Awarded, and the award annulled.</summary>
    Annulled,
}
