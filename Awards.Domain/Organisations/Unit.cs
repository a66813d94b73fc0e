namespace Awards.Domain.Organisations;

/// <summary>A unit (đơn vị): one official name at a time, known aliases, and where it goes on when it ends.</summary>
public abstract record Unit
{
    private Unit() { }

    /// <summary>Not registered yet.</summary>
    public static Unit None { get; } = new Unknown();

    /// <summary>Not registered yet.</summary>
    public sealed record Unknown : Unit;

    /// <summary>Registered. What ended stays registered: its past is asked for as long as there are records.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Name">The official name under which it was registered, NFC.</param>
    /// <param name="Aliases">Other ways in which sources write it, as given at the registration.</param>
    public sealed record Registered(UnitId Id, string Name, ValueList<string> Aliases) : Unit
    {
        /// <summary>What was awarded to it.</summary>
        public ValueList<Honour> Honours { get; init; } = [];

        /// <summary>Which of the honours were annulled.</summary>
        public ValueList<HonourAnnulment> Annulments { get; init; } = [];

        /// <summary>What is known of its earlier years.</summary>
        public TrackRecord Record { get; init; } = TrackRecord.Empty;

        /// <summary>What changed about it since.</summary>
        public UnitHistory History { get; init; } = UnitHistory.Empty;

        /// <summary>Its official name on a day (ICT): of later renamings nothing is known on an earlier day.</summary>
        public string NameOn(DateOnly day) => History.NameOn(day) ?? Name;

        /// <summary>Whether it proposes nothing new any more on a day, because it was merged or dissolved.</summary>
        public bool HasEndedOn(DateOnly day) => History.End?.From <= day;

        /// <summary>Whether a unit is this one, or was merged into it by a day: who was registered there is this one's to propose, without
        /// moving everybody first.</summary>
        public bool IsOrGoesOnFor(UnitId unit, DateOnly day) =>
            unit == Id || History.Absorbed.Any(one => one.Unit == unit && one.From <= day);

        /// <summary>Why it cannot propose or be proposed on a day, or null.</summary>
        public Rule? WhyNotOn(DateOnly day) => HasEndedOn(day)
            ? Rules.UnitHasEnded.With("name", NameOn(day)).With("day", History.End!.From.ToString("dd/MM/yyyy", null))
            : null;
    }

    /// <summary>The state after one more event.</summary>
    public static Unit Evolve(Unit state, IEvent happened) => (state, happened) switch
    {
        (Unknown, UnitRegistered e) => new Registered(e.Unit, e.Name, e.Aliases),
        (Registered s, UnitHonoured e) => s with { Honours = s.Honours.With(e.Honour) },
        (Registered s, UnitHonourAnnulled e) => s with { Annulments = s.Annulments.With(e.Annulment) },
        (Registered s, UnitRecordEntered e) => s with { Record = s.Record.With(e.Entry) },
        (Registered s, IUnitChange e) => s with { History = s.History.After(e) },
        _ => throw new ImpossibleHistoryException(state, happened),
    };
}
