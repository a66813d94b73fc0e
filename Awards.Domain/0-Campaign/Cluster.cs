namespace Awards.Domain.Campaigns;

/// <summary>An emulation cluster of one year (cụm thi đua): its members, its lead and deputy (units, not persons), its flag
/// quota.</summary>
public abstract record Cluster
{
    private Cluster() { }

    /// <summary>Next year's lead and deputy may be elected before the cluster of that year is constituted.</summary>
    public static Cluster None { get; } = new NotConstituted(null);

    /// <summary>Not constituted.</summary>
    /// <param name="Elected">Lead and deputy elected the year before, if so.</param>
    public sealed record NotConstituted(ClusterLeads? Elected) : Cluster
    {
        /// <summary>The conference that elected them.</summary>
        public SittingId? ElectedAt { get; init; }
    }

    /// <summary>Constituted by a decision.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Owner">The organisation whose cluster it is.</param>
    /// <param name="Label">Such as <c>VI</c>: never an identity by itself.</param>
    /// <param name="Year">Its year.</param>
    /// <param name="Members">Its member units.</param>
    /// <param name="Leads">Lead and deputy.</param>
    /// <param name="Quotas">How many of an award it may recommend.</param>
    public sealed record Constituted(
        ClusterId Id, string Owner, string Label, int Year, ValueList<ClusterMember> Members, ClusterLeads? Leads,
        ValueList<Quota> Quotas) : Cluster
    {
        private static readonly string[] KindsOfLabel = ["Khu vực thi đua", "Khu vực", "Cụm thi đua", "Cụm"];

        /// <summary>Lead named by the decision itself; null: none was.</summary>
        public UnitId? Lead { get; init; }

        /// <summary>Deputy named by the decision itself; null: none was.</summary>
        public UnitId? Deputy { get; init; }

        /// <summary>The conference that elected lead and deputy last; null: the decision named them, or nobody did.</summary>
        public SittingId? ElectedAt { get; init; }

        /// <summary>Number of the decision.</summary>
        public string Decision { get; init; } = "";

        /// <summary>Its date.</summary>
        public DateOnly DecidedOn { get; init; }

        /// <summary>Its emulation pact; null: none is drawn up.</summary>
        public Pact? Pact { get; init; }

        /// <summary>What documents report of its conference, in the order of recording; beside what was voted here.</summary>
        public ValueList<HistoricalOutcome> History { get; init; } = [];

        /// <summary>The quota of an award, or null when none was allocated.</summary>
        public Quota? QuotaOf(AwardCode award) => Quotas.LastOrDefault(quota => quota.Award == award);

        /// <summary>What a plan calls it: a cluster, or a region.</summary>
        public string NameAs(RecipientClass kind) =>
            $"{(kind == RecipientClass.Regions ? "Khu vực" : "Cụm")} thi đua {Short} ({Owner}, {Year})";

        // Some sources have the word in the label: "Khu vực I".
        private string Short =>
            KindsOfLabel.FirstOrDefault(word => Label.StartsWith($"{word} ", StringComparison.OrdinalIgnoreCase)) is { } said
                ? Label[(said.Length + 1)..].TrimStart()
                : Label;

        /// <summary>Whether a unit belongs to it.</summary>
        public bool Has(UnitId unit) => Members.Any(member => member.Unit == unit);

        /// <summary>A member's official name of that year.</summary>
        public string NameOf(UnitId unit) => Members.First(member => member.Unit == unit).Name;
    }

    /// <summary>The state after one more event.</summary>
    public static Cluster Evolve(Cluster state, IEvent happened) => (state, happened) switch
    {
        (NotConstituted s, ClusterConstituted e) => new Constituted(
            e.Cluster, e.Owner, e.Label, e.Year, e.Members,
            e.Lead is { } lead && e.Deputy is { } deputy ? new(lead, deputy) : s.Elected, [])
        {
            Lead = e.Lead,
            Deputy = e.Deputy,
            ElectedAt = e.Lead is null ? s.ElectedAt : null,
            Decision = e.Decision,
            DecidedOn = e.DecidedOn,
        },
        (Constituted s, FlagQuotaAllocated e) => s with { Quotas = s.Quotas.With(new Quota(e.Award, e.Seats, e.Decision)) },
        (NotConstituted, ClusterLeadsElected e) => new NotConstituted(new ClusterLeads(e.Lead, e.Deputy)) { ElectedAt = e.Sitting },
        (Constituted s, ClusterLeadsElected e) => s with { Leads = new ClusterLeads(e.Lead, e.Deputy), ElectedAt = e.Sitting },
        (Constituted s, HistoricalOutcomeRecorded e) => s with { History = s.History.With(e.Outcome) },
        (Constituted s, PactDrawnUp e) => s with { Pact = new Pact(e.Campaign, e.Title, e.Day, []) },
        (Constituted { Pact: { } pact } s, PactSigned e) => s with
        {
            Pact = pact with { Signatures = pact.Signatures.With(new(e.Unit, e.Day)) },
        },
        _ => throw new ImpossibleHistoryException(state, happened),
    };
}

/// <summary>A member unit under its official name of that year.</summary>
public sealed record ClusterMember(UnitId Unit, string Name);

/// <summary>Lead (Trưởng cụm, Cụm trưởng) and deputy (Phó Trưởng cụm, Cụm phó).</summary>
public sealed record ClusterLeads(UnitId Lead, UnitId Deputy);

/// <summary>How many of an award a cluster may recommend (phân bổ “Cờ thi đua”).</summary>
/// <param name="Award">The award.</param>
/// <param name="Seats">0 or more.</param>
/// <param name="Decision">Number of the decision that allocated it.</param>
public sealed record Quota(AwardCode Award, int Seats, string Decision);

/// <summary>Commands to a cluster of one year.</summary>
public abstract record ClusterCommand(ClusterId Cluster) : Command;

/// <summary>Constitutes a cluster by a decision.</summary>
/// <param name="Cluster">Its id: must follow from owner, label and year.</param>
/// <param name="Owner">The organisation whose cluster it is.</param>
/// <param name="Label">Such as <c>VI</c>.</param>
/// <param name="Year">Its year, within the bounds of a campaign's.</param>
/// <param name="Members">At least two units.</param>
/// <param name="Lead">A member, or null when elected the year before.</param>
/// <param name="Deputy">Another member, or null when elected the year before.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date; not later than today.</param>
public sealed record ConstituteCluster(
    ClusterId Cluster, string Owner, string Label, int Year, ValueList<UnitId> Members, UnitId? Lead, UnitId? Deputy, string Decision,
    DateOnly DecidedOn)
    : ClusterCommand(Cluster);

/// <summary>Allocates a quota by a decision; a later one supersedes.</summary>
public sealed record AllocateQuota(ClusterId Cluster, AwardCode Award, int Seats, string Decision) : ClusterCommand(Cluster);

/// <summary>Records whom this year's conference elected for next year (a message to next year's cluster).</summary>
/// <param name="Cluster">The cluster of the year they will lead.</param>
/// <param name="Sitting">The conference that elected them.</param>
/// <param name="Lead">The unit elected to lead.</param>
/// <param name="Deputy">The unit elected as deputy.</param>
public sealed record RecordElectedLeads(ClusterId Cluster, SittingId Sitting, UnitId Lead, UnitId Deputy) : ClusterCommand(Cluster);

/// <summary>A cluster was constituted.</summary>
public sealed record ClusterConstituted(
    ClusterId Cluster, string Owner, string Label, int Year, ValueList<ClusterMember> Members, UnitId? Lead, UnitId? Deputy,
    string Decision,
    DateOnly DecidedOn) : IEvent;

/// <summary>A quota was allocated.</summary>
public sealed record FlagQuotaAllocated(ClusterId Cluster, AwardCode Award, int Seats, string Decision) : IEvent;

/// <summary>Lead and deputy were elected by the conference of the year before.</summary>
public sealed record ClusterLeadsElected(ClusterId Cluster, SittingId Sitting, UnitId Lead, UnitId Deputy) : IEvent;
