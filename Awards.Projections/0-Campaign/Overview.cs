// Which campaigns, clusters, units and rule sets are there?
using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Projections.Campaigns;

/// <summary>One campaign, cluster, unit or rule set; the member of its own kind says what it is, the others are null.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">Its name, for lists.</param>
/// <param name="Year">Its year; null for units and rule sets.</param>
public sealed record OverviewEntry(OverviewKind Kind, string Name, int? Year)
{
    /// <summary>A campaign.</summary>
    public CampaignLaunched? Campaign { get; init; }

    /// <summary>A cluster.</summary>
    public ClusterOverview? Cluster { get; init; }

    /// <summary>A unit as it was registered.</summary>
    public UnitRegistered? Unit { get; init; }

    /// <summary>What changed about a unit since; null: of another kind.</summary>
    public UnitHistory? History { get; init; }

    /// <summary>Its names and aliases as <see cref="SearchText"/> has them.</summary>
    public string Search { get; init; } = "";

    /// <summary>Adoptions of a rule set, in order: the last of those that cover a day is in force.</summary>
    public ValueList<RuleSetAdoption> RuleSet { get; init; } = [];
}

/// <summary>What the overview holds.</summary>
public enum OverviewKind
{
    /// <summary>A campaign.</summary>
    Campaign,

    /// <summary>A cluster of a year.</summary>
    Cluster,

    /// <summary>A unit.</summary>
    Unit,

    /// <summary>A rule set.</summary>
    RuleSet,
}

/// <summary>A cluster of a year.</summary>
/// <param name="Cluster">Its id.</param>
/// <param name="Constituted">Owner, label, members and the decision; null while only its leads are elected.</param>
/// <param name="Leads">Lead and deputy units; null while none are known.</param>
/// <param name="Quotas">The quota in force of each award.</param>
/// <param name="History">What documents report of its conference, in the order of recording; they have no tally.</param>
public sealed record ClusterOverview(
    ClusterId Cluster, ClusterConstituted? Constituted, ClusterLeads? Leads, ValueList<Quota> Quotas,
    ValueList<HistoricalOutcome>? History = null);

/// <summary>An adoption of a rule set; its text is in the log.</summary>
/// <param name="RuleSet">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidTo">Last day in force; null: until superseded.</param>
/// <param name="Decision">Number of the decision that adopted it.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="Sha256">Of the verbatim text, lower-case hexadecimal.</param>
/// <param name="Position">Place of the adoption in the log.</param>
public sealed record RuleSetAdoption(
    string RuleSet, string Title, DateOnly ValidFrom, DateOnly? ValidTo, string Decision, DateOnly DecidedOn, string Sha256, long Position);

/// <summary>The read model of what everything else refers to.</summary>
public static class Overview
{
    /// <summary>The read model; ids are <see cref="Id(CampaignId)"/> and its namesakes.</summary>
    public static Projection<OverviewEntry> Projection { get; } = new()
    {
        Name = "CampaignsAndClusters",
        Version = 2, // from the second on, units have a history and everything can be searched
        Keys = happened => IdOf(happened.Data) is { } id ? [id] : [],
        Apply = Apply,
        Indexes = ["((data->>'kind'), (data->>'name'), id)"],
    };

    /// <summary>A campaign's document.</summary>
    public static string Id(CampaignId campaign) => $"campaign/{campaign.Value}";

    /// <summary>A cluster's document.</summary>
    public static string Id(ClusterId cluster) => $"cluster/{cluster.Value}";

    /// <summary>A unit's document.</summary>
    public static string Id(UnitId unit) => $"unit/{unit.Value}";

    /// <summary>A rule set's document.</summary>
    public static string Id(string ruleSet) => $"rule-set/{ruleSet}";

    /// <summary>Everything of a kind, by name.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="year">Of a year; null: of all.</param>
    /// <param name="search">Words of its names, with or without marks; null: all.</param>
    /// <param name="page">Which part.</param>
    public static DocumentQuery Query(OverviewKind kind, int? year, string? search, Paging page) => new()
    {
        Where = Conditions.All(
            $"data->>'kind' = {kind.ToString()}",
            Conditions.When(year, wanted => $"data->>'year' = {wanted.ToString(System.Globalization.CultureInfo.InvariantCulture)}"),
            Conditions.Search(search)),
        OrderBy = [new SortKey("data->>'name'")],
        Limit = page.Limit,
        After = page.After,
    };

    /// <summary>These units, in the order of their ids.</summary>
    public static DocumentQuery OfUnits(IReadOnlyCollection<UnitId> units, Paging page)
    {
        string[] ids = [.. units.Select(Id)];
        return new() { Where = $"id = any ({ids})", Limit = page.Limit, After = page.After };
    }

    private static string? IdOf(object happened) => happened switch
    {
        CampaignLaunched e => Id(e.Campaign),
        ClusterConstituted e => Id(e.Cluster),
        FlagQuotaAllocated e => Id(e.Cluster),
        ClusterLeadsElected e => Id(e.Cluster),
        HistoricalOutcomeRecorded e => Id(e.Cluster),
        UnitRegistered e => Id(e.Unit),
        IUnitChange e => Id(e.Unit),
        RuleSetAdopted e => Id(e.RuleSet),
        _ => null,
    };

    private static OverviewEntry Apply(OverviewEntry? current, StoredEvent happened, string id) => (happened.Data, current?.Cluster) switch
    {
        (CampaignLaunched e, _) => new(OverviewKind.Campaign, e.Name, e.Year)
        {
            Campaign = e,
            Search = SearchText.Of($"{e.Name} {e.Plan} {e.Issuer}"),
        },
        (UnitRegistered e, _) => Show(e, current?.History ?? UnitHistory.Empty),
        (IUnitChange e, _) when current is { Unit: { } unit, History: { } before } => Show(unit, before.After(e)),
        (RuleSetAdopted e, _) =>
            new(OverviewKind.RuleSet, e.Title, null) { RuleSet = Adopted(current?.RuleSet ?? [], e, happened.Position) },
        (ClusterConstituted e, var before) => Show(new ClusterOverview(
            e.Cluster, e, e.Lead is { } lead && e.Deputy is { } deputy ? new(lead, deputy) : before?.Leads, before?.Quotas ?? [])),
        (ClusterLeadsElected e, var before) =>
            Show((before ?? new ClusterOverview(e.Cluster, null, null, [])) with { Leads = new(e.Lead, e.Deputy) }),
        (FlagQuotaAllocated e, { } before) => Show(before with
        {
            Quotas = [.. before.Quotas.Where(quota => quota.Award != e.Award), new Quota(e.Award, e.Seats, e.Decision)],
        }),
        (HistoricalOutcomeRecorded e, { } before) => Show(before with
        {
            // Each document is recorded once: read again, it is there already.
            History = before.History?.Contains(e.Outcome) == true ? before.History : (before.History ?? []).With(e.Outcome),
        }),
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    private static OverviewEntry Show(ClusterOverview cluster) =>
        new(OverviewKind.Cluster, cluster.Constituted is { } known ? $"{known.Owner}, Cụm {known.Label}" : "", cluster.Constituted?.Year)
        {
            Cluster = cluster,
            Search = cluster.Constituted is { } about
                ? SearchText.Of($"{about.Owner} Cụm {about.Label} {string.Join(' ', about.Members.Select(member => member.Name))}")
                : "",
        };

    // In the list under the name that was decided last; of which day it is, only the reader knows.
    private static OverviewEntry Show(UnitRegistered unit, UnitHistory history)
    {
        string[] names = [unit.Name, .. history.Renamings.OrderBy(renaming => renaming.From).Select(renaming => renaming.Name)];
        return new(OverviewKind.Unit, names[^1], null)
        {
            Unit = unit,
            History = history,
            Search = SearchText.Of(string.Join(' ', names.Concat(unit.Aliases).Concat(history.Aliases.Select(alias => alias.Name)))),
        };
    }

    private static ValueList<RuleSetAdoption> Adopted(ValueList<RuleSetAdoption> before, RuleSetAdopted e, long position) =>
        before.Any(adoption => adoption.Position == position)
            ? before
            : before.With(new(
                e.RuleSet, e.Title, e.ValidFrom, RuleSetFile.ReadAdopted(e.Text).ValidTo, e.Decision, e.DecidedOn, e.Sha256, position));
}
