// What waits for me, until when, what is late?
using System.Text.Json;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.EventStore;

namespace Awards.Projections.Proposals;

/// <summary>Everything that waits for a person, along the whole route: one document per thing that can wait.</summary>
public static class Worklist
{
    // What has no day comes after every day.
    private const string Due = "coalesce(data->'todo'->>'due', '9999-12-31')";

    /// <summary>The read model.</summary>
    public static Projection<WorklistItem> Projection { get; } = new()
    {
        Name = "Worklist",
        Version = 2, // from the second on, comments of the public wait too
        Keys = happened => KeysOf(happened.Data),
        Apply = Apply,
        Indexes =
        [
            "using gin ((data->'todo'->'who') jsonb_path_ops)",
            $"(({Due}), id) where data->'todo' is not null",
        ],
    };

    /// <summary>What waits, the most urgent first; what has no day comes last.</summary>
    public static DocumentQuery Query(WorklistFilter filter, Paging page) => new()
    {
        Where = Conditions.All(
            Waits,
            Conditions.When(filter.For, callers => $"data->'todo'->'who' @> any ({Patterns(callers)}::jsonb[])"),
            Conditions.When(filter.Role, role => $"data->'todo'->'who' @> {Pattern(new { Role = role })}::jsonb"),
            Conditions.When(filter.Places, places =>
                $"data->'todo'->'who' @> any ({Patterns(places.Select(place => new { Place = place }))}::jsonb[])"),
            Conditions.When(filter.Campaign, campaign => $"data->'subject'->>'campaign' = {campaign.Value.ToString()}"),
            Conditions.When(filter.LateAsOf, now => DueBefore(Ict.DayOf(now)))),
        OrderBy = [ByDay],
        Limit = page.Limit,
        After = page.After,
    };

    /// <summary>That it waits for somebody at all.</summary>
    internal static FormattableString Waits => $"data->'todo' is not null";

    /// <summary>By the last day; what has none comes last.</summary>
    internal static SortKey ByDay { get; } = new(Due);

    /// <summary>That the last day was before another; said as the order is, so that one index serves both.</summary>
    internal static FormattableString DueBefore(DateOnly day) => Conditions.Wrap(Due, $" < {day.ToString("O")}", "");

    private static string[] KeysOf(object happened) => happened switch
    {
        SubmissionLineAnswered or PaperHandedIn or ProposalTurnedAway => [], // nobody acts on these
        DependentRegistered or RelianceRegistered or DossierLeaving or LeaveDenied or CommentSenderLookedUp => [],
        AttendanceRegistered or SittingQuorumMissed or BallotKeyDestroyed => [],
        CampaignDayQuarantined e => [WorklistId.Day(e.Campaign, e.Code)],
        CampaignDayResolved e => [WorklistId.Day(e.Campaign, e.Code)],
        ReportDutyStated { Duty: { Question: not null } duty } e => [WorklistId.Recipients(e.Campaign, duty.Code)],
        RecipientsSettled e => [WorklistId.Recipients(e.Campaign, e.Duty)],
        BasisAnnulled e => [WorklistId.Basis(e.Dossier)],
        BasisReviewed e => [WorklistId.Basis(e.Dossier)],
        _ when BasisTasks.Ends(happened) && Subjects.Dossier(happened) is { } ended => [WorklistId.Of(ended), WorklistId.Basis(ended)],
        _ when Subjects.Report(happened) is { } report => [WorklistId.Of(report)],
        _ when Subjects.Submission(happened) is { } submission => [WorklistId.Of(submission)],
        _ when Subjects.Dossier(happened) is { } dossier => [WorklistId.Of(dossier)],
        SittingConvened e => [WorklistId.Of(e.Plan.Id), WorklistId.Ballot(e.Plan.Id)],
        QuestionOpened e => [WorklistId.Of(e.Sitting), WorklistId.Ballot(e.Sitting)],
        BallotCast e => [WorklistId.Ballot(e.Sitting)],
        QuestionClosed e => [WorklistId.Of(e.Sitting), WorklistId.Ballot(e.Sitting)],
        SittingClosed e => [WorklistId.Of(e.Sitting), WorklistId.Ballot(e.Sitting)],
        SittingOpened or QuestionCounted => [WorklistId.Of(Subjects.Sitting(happened)!.Value)],
        DossierAdmitted or DossierReleased => [WorklistId.Of(new AwardDecisionId(Subjects.Host(happened)!.Value))],
        _ when Subjects.Decision(happened) is { } decision => [WorklistId.Of(decision)],
        _ when Subjects.Complaint(happened) is { } complaint => [WorklistId.Of(complaint)],
        MessageRefused e => [WorklistId.Message(e.Message)],
        MessageParked e => [WorklistId.Message(e.Message)],
        MessageReplayed e => [WorklistId.Message(e.Message)],
        MessageDiscarded e => [WorklistId.Message(e.Message)],
        _ => [],
    };

    private static WorklistItem? Apply(WorklistItem? current, StoredEvent happened, string id) => WorklistId.KindOf(id) switch
    {
        WorklistId.Submissions => SubmissionTasks.After(current, happened, id),
        WorklistId.Dossiers => DossierTasks.After(current, happened, id),
        WorklistId.Bases => BasisTasks.After(current, happened, id),
        WorklistId.Sittings => SittingTasks.After(current, happened, id),
        WorklistId.Ballots => BallotTasks.After(current, happened, id),
        WorklistId.Decisions => DecisionTasks.After(current, happened, id),
        WorklistId.Days => CampaignTasks.OfDay(happened, id),
        WorklistId.Addressees => CampaignTasks.OfRecipients(happened, id),
        WorklistId.Reports => CampaignTasks.OfReport(current, happened, id),
        WorklistId.Complaints => ComplaintTasks.After(current, happened, id),
        WorklistId.Messages => OperatorTasks.After(happened, id),
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    private static string[] Patterns(IEnumerable<object> parts) => [.. parts.Select(Pattern)];

    // jsonb's @> finds the list that has an element with these members.
    private static string Pattern(object part) => JsonSerializer.Serialize(new[] { part }, EventJson.Options);
}

/// <summary>Which tasks are asked for; a member that is null asks for all.</summary>
/// <param name="For">Tasks that any of these may act on: the caller's offices, and the caller in person.</param>
/// <param name="Role">Tasks of a role, wherever it is held.</param>
/// <param name="Places">Tasks of any of these places.</param>
/// <param name="Campaign">Tasks of a campaign.</param>
/// <param name="LateAsOf">Tasks whose last day (ICT) was over at this instant.</param>
public sealed record WorklistFilter(
    IReadOnlyList<Doer>? For = null, Role? Role = null, IReadOnlyList<Place>? Places = null, CampaignId? Campaign = null,
    DateTimeOffset? LateAsOf = null);

/// <summary>Ids of the worklist's documents: what waits, and which.</summary>
public static class WorklistId
{
    internal const string Submissions = "submission";
    internal const string Dossiers = "dossier";
    internal const string Bases = "basis";
    internal const string Sittings = "sitting";
    internal const string Ballots = "ballot";
    internal const string Decisions = "decision";
    internal const string Complaints = "complaint";
    internal const string Messages = "message";
    internal const string Days = "day";
    internal const string Addressees = "recipients";
    internal const string Reports = "report";

    /// <summary>A text of a plan that is no date: what it means is to be said.</summary>
    public static string Day(CampaignId campaign, string code) => $"{Days}/{campaign.Value}/{code}";

    /// <summary>A duty of a plan whose addressees are unclear.</summary>
    public static string Recipients(CampaignId campaign, string duty) => $"{Addressees}/{campaign.Value}/{duty}";

    /// <summary>A report: to be sent.</summary>
    public static string Of(ReportId report) => $"{Reports}/{report.Value}";

    /// <summary>A submission: to be signed, checked or completed.</summary>
    public static string Of(SubmissionId submission) => $"{Submissions}/{submission.Value}";

    /// <summary>A dossier: its next step.</summary>
    public static string Of(DossierId dossier) => $"{Dossiers}/{dossier.Value}";

    /// <summary>A dossier that had rested on an annulled award: to be looked at again.</summary>
    public static string Basis(DossierId dossier) => $"{Bases}/{dossier.Value}";

    /// <summary>A sitting: what its conductors have to do.</summary>
    public static string Of(SittingId sitting) => $"{Sittings}/{sitting.Value}";

    /// <summary>A sitting's open ballot: who has still to vote.</summary>
    public static string Ballot(SittingId sitting) => $"{Ballots}/{sitting.Value}";

    /// <summary>A decision or letter: to be signed, or to be answered by the higher authority.</summary>
    public static string Of(AwardDecisionId decision) => $"{Decisions}/{decision.Value}";

    /// <summary>A complaint: to be accepted or declined, then to be resolved.</summary>
    public static string Of(ComplaintId complaint) => $"{Complaints}/{complaint.Value}";

    /// <summary>A message that the system could not carry out.</summary>
    public static string Message(Guid message) => $"{Messages}/{message}";

    internal static string KindOf(string id) => id[..id.IndexOf('/', StringComparison.Ordinal)];
}
