namespace Awards.Domain.Organisations;

/// <summary>A unit (đơn vị): one official name and known aliases.</summary>
public abstract record Unit
{
    private Unit() { }

    /// <summary>Not registered yet.</summary>
    public static Unit None { get; } = new Unknown();

    /// <summary>Not registered yet.</summary>
    public sealed record Unknown : Unit;

    /// <summary>Registered.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Name">Its official name, NFC.</param>
    /// <param name="Aliases">Other ways in which sources write it.</param>
    public sealed record Registered(UnitId Id, string Name, ValueList<string> Aliases) : Unit
    {
        /// <summary>What was awarded to it.</summary>
        public ValueList<Honour> Honours { get; init; } = [];

        /// <summary>What is known of its earlier years.</summary>
        public TrackRecord Record { get; init; } = TrackRecord.Empty;
    }

    /// <summary>The state after one more event.</summary>
    public static Unit Evolve(Unit state, IEvent happened) => (state, happened) switch
    {
        (Unknown, UnitRegistered e) => new Registered(e.Unit, e.Name, e.Aliases),
        (Registered s, UnitHonoured e) => s with { Honours = s.Honours.With(e.Honour) },
        (Registered s, UnitRecordEntered e) => s with { Record = s.Record.With(e.Entry) },
        _ => throw new ImpossibleHistoryException(state, happened),
    };
}

/// <summary>Commands to a unit.</summary>
public abstract record UnitCommand(UnitId Unit) : Command;

/// <summary>Registers a unit under its official name.</summary>
public sealed record RegisterUnit(UnitId Unit, string Name, ValueList<string> Aliases) : UnitCommand(Unit);

/// <summary>Records what was awarded to it (a message of the dossier).</summary>
public sealed record RecordUnitHonour(UnitId Unit, Honour Honour) : UnitCommand(Unit);

/// <summary>Enters something that is known of the unit's earlier years, or strikes an entry out.</summary>
public sealed record EnterUnitRecord(UnitId Unit, TrackEntry Entry) : UnitCommand(Unit);

/// <summary>Something is known of the unit's earlier years, or an entry was struck out.</summary>
public sealed record UnitRecordEntered(UnitId Unit, TrackEntry Entry) : IEvent;

/// <summary>The unit was given an award.</summary>
public sealed record UnitHonoured(UnitId Unit, Honour Honour) : IEvent;

/// <summary>A unit was registered. Units are not persons: their names stand in events.</summary>
public sealed record UnitRegistered(UnitId Unit, string Name, ValueList<string> Aliases) : IEvent;

/// <summary>What a unit answers.</summary>
public static class UnitDecider
{
    /// <summary>Decides one command.</summary>
    public static Answer Decide(UnitCommand command, Unit state) => (command, state) switch
    {
        (RegisterUnit c, Unit.Unknown) => Register(c),
        (RegisterUnit c, Unit.Registered s) => Registration(c) == new UnitRegistered(s.Id, s.Name, s.Aliases)
            ? Answer.NothingToDo
            : Rules.UnitAlreadyRegistered.With("name", s.Name),
        (RecordUnitHonour c, Unit.Registered s) =>
            s.Honours.Contains(c.Honour) ? Answer.NothingToDo : Answer.Of(new UnitHonoured(c.Unit, c.Honour)),
        (RecordUnitHonour c, Unit.Unknown) => Rules.UnitUnknown.With("unit", c.Unit.Value), // a proposal names registered units only
        (EnterUnitRecord c, Unit.Registered s) => RecordKeeping.Enter(
            c.Entry, s.Record, s.Honours, c.Act.Day, entry => new UnitRecordEntered(c.Unit, entry)),
        (EnterUnitRecord c, Unit.Unknown) => Rules.UnitUnknown.With("unit", c.Unit.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Answer Register(RegisterUnit c) =>
        c.Aliases.Prepend(c.Name).Select(Names.Refusal).FirstOrDefault(refusal => refusal is not null) is { } refusal
            ? refusal
            : Answer.Of(Registration(c));

    private static UnitRegistered Registration(RegisterUnit c) =>
        new(c.Unit, Names.Tidy(c.Name), c.Aliases.Select(Names.Tidy).Distinct(StringComparer.Ordinal).ToValueList());
}
