using System.Text.Json.Serialization;
using Awards.Domain.Campaigns;
using Awards.Domain.Regulations;

namespace Awards.Domain.Ballots;

/// <summary>A sitting: a cluster's conference (hội nghị cụm) or a council's session (phiên họp Hội đồng). Many vote at once; one stream
/// keeps the count honest.</summary>
public abstract record Sitting
{
    private Sitting() { }

    /// <summary>Not convened; whoever asks to enter is turned away.</summary>
    public static Sitting None { get; } = new NotConvened(Agenda.Empty);

    /// <summary>Not convened.</summary>
    /// <param name="Agenda">Requests that came all the same.</param>
    public sealed record NotConvened(Agenda Agenda) : Sitting;

    /// <summary>Convened, not opened: dossiers are put on the agenda, members register.</summary>
    public sealed record Convened(Minutes Minutes) : Sitting
    {
        /// <summary>Whether the quorum was missed with those who are present now.</summary>
        public bool QuorumMissed { get; init; }
    }

    /// <summary>Open: questions are put and counted.</summary>
    public sealed record Open(Minutes Minutes) : Sitting;

    /// <summary>Closed.</summary>
    public sealed record Closed(Minutes Minutes, UnitId? Lead, UnitId? Deputy) : Sitting;

    /// <summary>What is on record; null before it is convened.</summary>
    public Minutes? OnRecord => this switch { Convened s => s.Minutes, Open s => s.Minutes, Closed s => s.Minutes, _ => null };

    /// <summary>The dossiers before it.</summary>
    public Agenda Entries => this is NotConvened s ? s.Agenda : OnRecord!.Agenda;

    /// <summary>The state after one more event.</summary>
    public static Sitting Evolve(Sitting state, IEvent happened) => (state, happened) switch
    {
        (NotConvened s, SittingConvened e) => new Convened(new Minutes(e.Plan, s.Agenda, [], [])),
        (Convened s, SittingQuorumMissed) => s with { QuorumMissed = true },
        (Convened s, SittingOpened) => new Open(s.Minutes),
        (Open s, SittingClosed e) => new Closed(s.Minutes, e.Lead, e.Deputy),
        (Convened s, AttendanceRegistered e) => new Convened(s.Minutes.Attended(e)),
        (Open s, AttendanceRegistered e) => new Open(s.Minutes.Attended(e)),
        (NotConvened s, _) => new NotConvened(s.Agenda.Evolve(happened)),
        (Convened s, _) => s with { Minutes = s.Minutes with { Agenda = s.Minutes.Agenda.Evolve(happened) } },
        (Open s, _) => new Open(s.Minutes.Evolve(happened)),
        (Closed s, BallotKeyDestroyed e) => s with { Minutes = s.Minutes.Evolve(e) },
        (Closed s, _) => s with { Minutes = s.Minutes with { Agenda = s.Minutes.Agenda.Evolve(happened) } },
        _ => throw new ImpossibleHistoryException(state, happened),
    };
}

/// <summary>What a sitting was convened for; pinned, so that later changes elsewhere do not touch it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Conference or council session.</param>
/// <param name="Cluster">The cluster, for a conference.</param>
/// <param name="NextYear">The same cluster of next year, for the election.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Day">The day it is held on (ICT).</param>
/// <param name="Title">What people call it.</param>
/// <param name="Electors">All members of the body.</param>
/// <param name="Questions">In the order from the lower award to the higher (Circular 01/2024/TT-TANDTC, Art. 29).</param>
/// <param name="Election">Policy of the election of lead and deputy, for a conference.</param>
/// <param name="RuleSet">Id of the rule set in force.</param>
/// <param name="Unit">The unit whose own council sits (hội đồng cơ sở); null: the sector's council, or a conference.</param>
/// <param name="Sha256">Of the rule set's verbatim text; null: it was not kept.</param>
/// <param name="Leads">For a conference: lead and deputy of the cluster that day; null: none were known, or it was not kept.</param>
/// <param name="StandingBody">Official name of the standing body by the rules of that day; null: they do not say.</param>
public sealed record SittingPlan(
    SittingId Id, SittingKind Kind, ClusterId? Cluster, ClusterId? NextYear, CampaignId Campaign, DateOnly Day, string Title,
    ValueList<Elector> Electors, ValueList<QuestionPlan> Questions, VotePolicy? Election, string RuleSet, UnitId? Unit = null,
    string? Sha256 = null, ClusterLeads? Leads = null, string? StandingBody = null)
{
    /// <summary>The share of members that must be present: the strictest of the policies.</summary>
    [JsonIgnore]
    public Fraction Quorum =>
        Policies.Select(policy => policy.Quorum).Aggregate((strictest, other) => other.IsAbove(strictest) ? other : strictest);

    private IEnumerable<VotePolicy> Policies => Questions.Select(question => question.Policy).Concat(Election is null ? [] : [Election]);
}

/// <summary>Kinds of sittings.</summary>
public enum SittingKind
{
    /// <summary>A cluster's conference.</summary>
    ClusterConference,

    /// <summary>A session of a council: the sector's, or a unit's own.</summary>
    CouncilSession,
}
