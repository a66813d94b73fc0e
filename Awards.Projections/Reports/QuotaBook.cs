// How many seats of each award was this cluster given, by which decision, and how many are used?
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.EventStore;

namespace Awards.Projections.Reports;

/// <summary>What a line of the quota book is made of: a cluster with what was allocated to it, or a conference with whom it recommended.
/// </summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Constituted">For a cluster: owner, label, year; null: not constituted, or a conference.</param>
public sealed record QuotaEntry(ClusterId Cluster, ClusterConstituted? Constituted)
{
    /// <summary>For a cluster: every allocation, in order.</summary>
    public ValueList<Allocation> Allocations { get; init; } = [];

    /// <summary>For a conference: who was recommended.</summary>
    public ValueList<SeatTaken> Taken { get; init; } = [];
}

/// <summary>Seats allocated by a decision.</summary>
/// <param name="Award">The award.</param>
/// <param name="Seats">0 or more.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="Position">Its place in the log.</param>
public sealed record Allocation(AwardCode Award, int Seats, string Decision, long Position);

/// <summary>A seat that a recommendation took.</summary>
/// <param name="Award">The award.</param>
/// <param name="Dossier">The dossier.</param>
/// <param name="Unit">The nominated unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Sitting">The conference.</param>
public sealed record SeatTaken(AwardCode Award, DossierId Dossier, UnitId Unit, string UnitName, SittingId Sitting);

/// <summary>One award of one cluster in one year.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Name">Owner and label; empty while it is not constituted.</param>
/// <param name="Year">Its year; null while it is not constituted.</param>
/// <param name="Award">The award.</param>
/// <param name="Seats">Seats allocated by the last decision; null: none was.</param>
/// <param name="Decision">Number of that decision.</param>
/// <param name="Used">Seats that recommendations took, whatever became of them later.</param>
/// <param name="Left">What is left; below 0 where a later decision allocated fewer than were used; null: nothing was allocated.</param>
/// <param name="Taken">Who took them.</param>
/// <param name="Before">Allocations that the last one superseded, in order.</param>
public sealed record QuotaLine(
    ClusterId Cluster, string Name, int? Year, AwardCode Award, int? Seats, string? Decision, int Used, int? Left,
    ValueList<SeatTaken> Taken, ValueList<Allocation> Before);

/// <summary>The read model of clusters' quotas and of what conferences made of them.</summary>
public static class QuotaBook
{
    /// <summary>The read model; ids are <c>cluster/…</c> and <c>sitting/…</c>.</summary>
    public static Projection<QuotaEntry> Projection { get; } = new()
    {
        Name = "QuotaBook",
        Keys = happened => happened.Data switch
        {
            ClusterConstituted e => [IdOf(e.Cluster)],
            FlagQuotaAllocated e => [IdOf(e.Cluster)],
            SittingConvened { Plan.Cluster: not null } e => [IdOf(e.Plan.Id)],
            QuestionCounted e => [IdOf(e.Sitting)],
            _ => [],
        },
        Apply = Apply,
        Indexes = ["((data->>'cluster'), id)"],
    };

    /// <summary>What the lines of clusters are made of.</summary>
    public static DocumentQuery Query(IReadOnlyList<ClusterId> clusters, Paging page) => new()
    {
        Where = $"data->>'cluster' = any ({clusters.Select(cluster => cluster.Value.ToString()).ToArray()})",
        Limit = page.Limit,
        After = page.After,
    };

    /// <summary>The lines, by cluster and award; an award without an allocation is there when somebody was recommended for it.</summary>
    public static ValueList<QuotaLine> Lines(IEnumerable<QuotaEntry> entries) =>
    [
        .. entries.GroupBy(entry => entry.Cluster)
            .SelectMany(cluster => Lines(cluster.Key, [.. cluster]))
            .OrderBy(line => line.Name, StringComparer.Ordinal).ThenBy(line => line.Cluster.Value)
            .ThenBy(line => line.Award.Value, StringComparer.Ordinal),
    ];

    private static IEnumerable<QuotaLine> Lines(ClusterId cluster, List<QuotaEntry> entries)
    {
        var known = entries.Select(entry => entry.Constituted).FirstOrDefault(found => found is not null);
        var name = known is null ? "" : $"{known.Owner}, Cụm {known.Label}";
        var allocations = entries.SelectMany(entry => entry.Allocations).ToList();
        var taken = entries.SelectMany(entry => entry.Taken).ToList();
        foreach (var award in allocations.Select(one => one.Award).Concat(taken.Select(one => one.Award)).Distinct())
        {
            var (of, used) = (allocations.Where(one => one.Award == award).ToList(), taken.Where(one => one.Award == award).ToValueList());
            var last = of.Count == 0 ? null : of[^1];
            yield return new QuotaLine(
                cluster, name, known?.Year, award, last?.Seats, last?.Decision, used.Count, last?.Seats - used.Count, used,
                [.. of.SkipLast(1)]);
        }
    }

    private static string IdOf(ClusterId cluster) => $"cluster/{cluster.Value}";

    private static string IdOf(SittingId sitting) => $"sitting/{sitting.Value}";

    private static QuotaEntry? Apply(QuotaEntry? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (ClusterConstituted e, _) => (current ?? new QuotaEntry(e.Cluster, null)) with { Constituted = e },
        (FlagQuotaAllocated e, _) => Allocated(current ?? new QuotaEntry(e.Cluster, null), e, happened.Position),
        (SittingConvened e, _) => current ?? new QuotaEntry(e.Plan.Cluster!.Value, null),
        (QuestionCounted, null) => null, // of a council's session
        (QuestionCounted e, { } conference) => conference with { Taken = Take(conference.Taken, e) },
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    private static QuotaEntry Allocated(QuotaEntry cluster, FlagQuotaAllocated e, long position) =>
        cluster.Allocations.Any(one => one.Position == position)
            ? cluster
            : cluster with { Allocations = cluster.Allocations.With(new Allocation(e.Award, e.Seats, e.Decision, position)) };

    // Who was tied is recommended, if at all, by the ballot after. An election of leads takes no seat.
    private static ValueList<SeatTaken> Take(ValueList<SeatTaken> before, QuestionCounted e) =>
        e.Question is QuestionPlan.Lead or QuestionPlan.Deputy
            ? before
            :
            [
                .. before,
                .. e.Tallies.Where(tally => tally.Outcome == Outcome.Recommended)
                    .Select(tally => new SeatTaken(
                        new AwardCode(e.Question), new DossierId(tally.Nominee.Value), tally.Unit, tally.Name, e.Sitting))
                    .Where(seat => !before.Contains(seat)),
            ];
}
