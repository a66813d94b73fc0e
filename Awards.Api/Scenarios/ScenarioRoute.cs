using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Decisions;

namespace Awards.Api.Scenarios;

/// <summary>The way from proposals to the public register.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Cluster">The cluster, or region, whose conference votes, and its quotas.</param>
/// <param name="Proposals">The submissions, and who withdraws what.</param>
/// <param name="Conference">The cluster's conference.</param>
/// <param name="Appraisal">What the appraisal rests on.</param>
/// <param name="Council">The council's session.</param>
/// <param name="Decisions">The decision and the letter upward.</param>
/// <param name="Calendar">When each stage takes place.</param>
/// <param name="Notice">What the public notice is posted and closed with; null: no award of the scenario needs one.</param>
/// <param name="OtherClusters">Clusters that are constituted, and of which nothing more is told; null: none.</param>
internal sealed record RoutePlan(
    CampaignPlan Campaign, ClusterPlan Cluster, ProposalsPlan Proposals, ConferencePlan Conference, AppraisalPlan Appraisal,
    CouncilPlan Council, DecisionsPlan Decisions, Calendar Calendar, NoticePlan? Notice = null,
    IReadOnlyList<ClusterPlan>? OtherClusters = null)
{
    /// <summary>The units that it names, except on ballots.</summary>
    public IEnumerable<string> Named =>
    [
        .. Proposals.Submissions.Select(submission => submission.Unit), .. Proposals.Withdrawals.Select(withdrawal => withdrawal.Unit),
        .. Conference.Election?.Lead ?? [], .. Conference.Election?.Deputy ?? [],
        .. (OtherClusters ?? []).Append(Cluster).SelectMany(cluster => (cluster.Members ?? []).Append(cluster.Lead).Append(cluster.Deputy)),
    ];
}

/// <summary>The campaign, the last days of its steps, and its place in the tree where one is told.</summary>
internal sealed record CampaignPlan(
    string? Source, CampaignId Id, string Name, int Year, string Plan, DateOnly PlanDate, string Issuer, DeadlinesPlan Deadlines,
    CampaignFrame? Frame = null);

/// <summary>Last days of steps.</summary>
internal sealed record DeadlinesPlan(bool Synthetic, ValueList<StepDeadline> Days);

/// <summary>A cluster.</summary>
/// <param name="Source">Where it is known from; null: it is made up.</param>
/// <param name="Owner">The organisation whose cluster it is.</param>
/// <param name="Label">Such as <c>VI</c>.</param>
/// <param name="Year">Its year.</param>
/// <param name="Lead">The unit that leads it.</param>
/// <param name="Deputy">The deputy.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="Quotas">How many of each award it may recommend; null: none are allocated.</param>
/// <param name="Members">Its members; null: all units.</param>
internal sealed record ClusterPlan(
    string? Source, string Owner, string Label, int Year, string Lead, string Deputy, string Decision, DateOnly DecidedOn,
    QuotasPlan? Quotas = null, IReadOnlyList<string>? Members = null)
{
    /// <summary>Its members.</summary>
    public IEnumerable<UnitPlan> UnitsOf(Scenario scenario) => Members?.Select(scenario.Unit) ?? scenario.Organisation.Units;
}

/// <summary>How many of each award it may recommend.</summary>
internal sealed record QuotasPlan(bool Synthetic, string Decision, IReadOnlyList<SeatsPlan> Seats);

/// <summary>How many of one award.</summary>
internal sealed record SeatsPlan(AwardCode Award, int Seats);

/// <summary>The cluster's conference.</summary>
internal sealed record ConferencePlan(
    string? Source, DateOnly Day, string Title, IReadOnlyList<AwardCode> Awards, ElectionPlan? Election = null);

/// <summary>Units put forward to lead the cluster next year.</summary>
internal sealed record ElectionPlan(bool Synthetic, IReadOnlyList<string> Lead, IReadOnlyList<string> Deputy);

/// <summary>What each criterion is found met by.</summary>
internal sealed record AppraisalPlan(bool Synthetic, IReadOnlyDictionary<string, string> Evidence);

/// <summary>Where nominees are put up for the public, and what has come when the notice is closed.</summary>
internal sealed record NoticePlan(bool Synthetic, string Where, int Views, int Comments, string Report);

/// <summary>The council's session.</summary>
internal sealed record CouncilPlan(bool Synthetic, string Title, IReadOnlyList<AwardCode> Awards);

/// <summary>What is signed.</summary>
internal sealed record DecisionsPlan(bool Synthetic, DecisionPaper Decision, DecisionPaper? LetterUpward = null);

/// <summary>A decision, or a letter upward with the decision that answers it.</summary>
/// <param name="Award">What is awarded by it.</param>
/// <param name="About">What it is about.</param>
/// <param name="Authority">Whose decision it is.</param>
/// <param name="Number">Its number.</param>
/// <param name="Capacity">In which capacity it is signed.</param>
/// <param name="Higher">What a higher authority answers; null: nothing.</param>
/// <param name="Signatory">The person who signs; null: the holder of the office.</param>
internal sealed record DecisionPaper(
    AwardCode Award, string About, string Authority, string Number, SigningCapacity Capacity, HigherDecisionPaper? Higher = null,
    string? Signatory = null);

/// <summary>A higher authority's decision.</summary>
internal sealed record HigherDecisionPaper(string Number, DateOnly Day, string Authority);

/// <summary>When each stage takes place; every instant is later than the one before.</summary>
internal sealed record Calendar(
    string? Note, bool Synthetic, DateTimeOffset Cluster, DateTimeOffset Quota, DateTimeOffset Drafting,
    DateTimeOffset Lodging, DateTimeOffset PaperCheck, DateTimeOffset Completion, DateTimeOffset SecondPaperCheck, DateTimeOffset Convening,
    DateTimeOffset Agenda, DateTimeOffset Conference, DateTimeOffset Appraisal, DateTimeOffset CouncilConvening, DateTimeOffset Council,
    DateTimeOffset DecisionDraft, DateTimeOffset Signature, DateTimeOffset Publication, UpwardCalendar? Upward = null,
    NoticeCalendar? Notice = null);

/// <summary>When the public notice is posted, and when it is closed.</summary>
internal sealed record NoticeCalendar(DateTimeOffset Posting, DateTimeOffset Closing);

/// <summary>When a letter upward is drafted and signed, answered, and the answer published.</summary>
internal sealed record UpwardCalendar(
    DateTimeOffset Draft, DateTimeOffset Signature, DateTimeOffset HigherDecision, DateTimeOffset HigherPublication);
