namespace Awards.Domain.Organisations;

/// <summary>Who acts for a unit that was merged: whoever holds the same office at the unit in which it goes on, from the day of the merger.
/// The offices at the unit that ended are held no more from that day.</summary>
public static class Succession
{
    /// <summary>Whether an office at the unit that goes on counts for the one that was merged. A vote does not: a unit that is no more has
    /// none of its own.</summary>
    public static bool PassesOn(Role role) => role != Role.ClusterVoter;

    /// <summary>The units at which somebody holds or held an office.</summary>
    public static IEnumerable<UnitId> UnitsOf(Officer officer) =>
        officer.Offices.Where(IsOfUnit).Select(office => new UnitId(office.Place.Id!.Value)).Distinct();

    /// <summary>The officer as mergers leave and extend the offices, those held in own right first.</summary>
    /// <param name="officer">With all offices, delegated ones too.</param>
    /// <param name="units">The units of these offices, as registered.</param>
    public static Officer After(Officer officer, IReadOnlyDictionary<UnitId, Unit.Registered> units)
    {
        var own = officer.Offices.Select(office => (Office: Cut(office, units), Unit: UnitOf(office, units))).ToList();
        if (own.TrueForAll(held => held.Unit is null)) return officer;
        var inherited = own.Where(held => held.Unit is not null && PassesOn(held.Office.Role)).SelectMany(held =>
            held.Unit!.History.Absorbed.Select(one => held.Office with
            {
                Place = Place.Of(one.Unit),
                Since = held.Office.Since > one.From ? held.Office.Since : one.From,
            }));
        var all = own.Select(held => held.Office).Concat(inherited);
        return officer with { Offices = [.. all.Where(office => !(office.Until < office.Since))] };
    }

    private static Office Cut(Office office, IReadOnlyDictionary<UnitId, Unit.Registered> units) =>
        UnitOf(office, units)?.History.End is { Into: not null, From: var from } && !(office.Until < from)
            ? office with { Until = from.AddDays(-1) }
            : office;

    private static Unit.Registered? UnitOf(Office office, IReadOnlyDictionary<UnitId, Unit.Registered> units) =>
        IsOfUnit(office) ? units.GetValueOrDefault(new UnitId(office.Place.Id!.Value)) : null;

    private static bool IsOfUnit(Office office) => office.Place is { Kind: PlaceKind.Unit, Id: not null };
}
