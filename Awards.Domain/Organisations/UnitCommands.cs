namespace Awards.Domain.Organisations;

/// <summary>Commands to a unit.</summary>
public abstract record UnitCommand(UnitId Unit) : Command;

/// <summary>Registers a unit under its official name.</summary>
public sealed record RegisterUnit(UnitId Unit, string Name, ValueList<string> Aliases) : UnitCommand(Unit);

/// <summary>Records what was awarded to it (a message of the dossier).</summary>
public sealed record RecordUnitHonour(UnitId Unit, Honour Honour) : UnitCommand(Unit);

/// <summary>Enters something that is known of the unit's earlier years, or strikes an entry out.</summary>
public sealed record EnterUnitRecord(UnitId Unit, TrackEntry Entry) : UnitCommand(Unit);

/// <summary>Gives a unit another official name from a day on, by a decision; what was said under the old name stays so.</summary>
/// <param name="Unit">Which unit.</param>
/// <param name="Renaming">The name, its first day, and the decision; one a day.</param>
public sealed record RenameUnit(UnitId Unit, Renaming Renaming) : UnitCommand(Unit);

/// <summary>Adds another way in which sources write a unit's name, so that it is found by it.</summary>
/// <param name="Unit">Which unit.</param>
/// <param name="Alias">The name, and the document in which it was found.</param>
public sealed record AddUnitAlias(UnitId Unit, KnownAlias Alias) : UnitCommand(Unit);

/// <summary>Merges a unit into another one, which goes on: a new one or one of those merged. Several units are merged into one by a command
/// for each, with the same decision.</summary>
/// <param name="Unit">The unit that ends.</param>
/// <param name="Into">The unit that goes on: registered, another one, and with no end on record itself.</param>
/// <param name="From">First day (ICT) on which it is no more; before today, or at most a year after the decision.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date; not later than today.</param>
public sealed record MergeUnit(UnitId Unit, UnitId Into, DateOnly From, string Decision, DateOnly DecidedOn) : UnitCommand(Unit);

/// <summary>Dissolves a unit, which goes on nowhere. Its officers wind up what is under way, until their offices are ended.</summary>
/// <param name="Unit">The unit that ends.</param>
/// <param name="From">First day (ICT) on which it is no more; before today, or at most a year after the decision.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date; not later than today.</param>
public sealed record DissolveUnit(UnitId Unit, DateOnly From, string Decision, DateOnly DecidedOn) : UnitCommand(Unit);

/// <summary>Records that another unit goes on in this one (a message of the merger).</summary>
/// <param name="Unit">The unit that goes on.</param>
/// <param name="Absorption">The one that ended.</param>
public sealed record AbsorbUnit(UnitId Unit, Absorption Absorption) : UnitCommand(Unit);
