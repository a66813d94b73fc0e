using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Projections.Campaigns;

namespace Awards.Projections.Reports;

/// <summary>Of what kind units are, as far as somebody has said.</summary>
public sealed class UnitKinds
{
    private readonly Dictionary<UnitId, UnitHistory> histories;

    private UnitKinds(Dictionary<UnitId, UnitHistory> histories) => this.histories = histories;

    /// <summary>Nothing was said of any.</summary>
    public static UnitKinds Unknown { get; } = new([]);

    /// <summary>Those of these units.</summary>
    public static UnitKinds Of(IEnumerable<OverviewEntry> entries)
    {
        var known = new Dictionary<UnitId, UnitHistory>();
        foreach (var entry in entries)
            if (entry is { Unit: { } unit, History: { } history }) known[unit.Unit] = history;
        return new UnitKinds(known);
    }

    /// <summary>The kind of a unit on a day (ICT); null: nobody has said.</summary>
    public UnitKind? On(UnitId unit, DateOnly day) => histories.GetValueOrDefault(unit)?.KindOn(day)?.Kind;
}
