namespace Awards.Domain.Organisations;

/// <summary>A unit was registered. Units are not persons: their names stand in events.</summary>
public sealed record UnitRegistered(UnitId Unit, string Name, ValueList<string> Aliases) : IEvent;

/// <summary>The unit was given an award.</summary>
public sealed record UnitHonoured(UnitId Unit, Honour Honour) : IEvent;

/// <summary>Something is known of the unit's earlier years, or an entry was struck out.</summary>
public sealed record UnitRecordEntered(UnitId Unit, TrackEntry Entry) : IEvent;

/// <summary>Something changed about a unit that was registered.</summary>
public interface IUnitChange : IEvent
{
    /// <summary>Which unit.</summary>
    UnitId Unit { get; }
}

/// <summary>The unit has another official name from a day on.</summary>
public sealed record UnitRenamed(UnitId Unit, Renaming Renaming) : IUnitChange;

/// <summary>A source was found to write the unit's name in another way.</summary>
public sealed record UnitAliasAdded(UnitId Unit, KnownAlias Alias) : IUnitChange;

/// <summary>The unit ended and goes on in another one.</summary>
/// <param name="Unit">The unit that ended.</param>
/// <param name="Into">The unit that goes on.</param>
/// <param name="From">First day (ICT) on which it is no more.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="Name">Its official name on its last day, as it was known when this was recorded.</param>
public sealed record UnitMerged(UnitId Unit, UnitId Into, DateOnly From, string Decision, DateOnly DecidedOn, string Name) : IUnitChange;

/// <summary>The unit was dissolved.</summary>
/// <param name="Unit">The unit that ended.</param>
/// <param name="From">First day (ICT) on which it is no more.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date.</param>
public sealed record UnitDissolved(UnitId Unit, DateOnly From, string Decision, DateOnly DecidedOn) : IUnitChange;

/// <summary>Another unit goes on in this one.</summary>
public sealed record UnitAbsorbed(UnitId Unit, Absorption Absorption) : IUnitChange;
