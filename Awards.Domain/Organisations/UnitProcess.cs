namespace Awards.Domain.Organisations;

/// <summary>What follows from a unit's events: where it goes on is told of it, and of all that went on in it before.</summary>
public static class UnitProcess
{
    /// <summary>The messages that follow from one event, given the state after it.</summary>
    public static IEnumerable<Message> React(Unit after, IEvent happened) => (happened, after) switch
    {
        (UnitMerged, _) => Owed(after),
        (UnitAbsorbed e, Unit.Registered { History.End: { Into: { } into } end }) => [Absorb(into, end, e.Absorption)],
        _ => [],
    };

    /// <summary>Everything produced so far and not superseded, from state alone.</summary>
    public static IEnumerable<Message> Owed(Unit state) => state is Unit.Registered { History.End: { Into: { } into } end } s
        ?
        [
            Absorb(into, end, new Absorption(s.Id, end.Name!, end.From, end.Decision)),
            .. s.History.Absorbed.Select(earlier => Absorb(into, end, earlier)),
        ]
        : [];

    // What went on in the unit that ended goes on with it: from the later of the two days.
    private static Message Absorb(UnitId into, UnitEnd end, Absorption one) => Message.Now(
        new AbsorbUnit(into, one with { From = one.From > end.From ? one.From : end.From }), 0, $"{one.Unit.Value}");
}
