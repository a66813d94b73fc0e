namespace Awards.Domain.Organisations;

/// <summary>An individual (cá nhân) who can be nominated. The name is in the directory and what is private in the vault: none of it is
/// here.</summary>
public abstract record Person
{
    private Person() { }

    /// <summary>
    /// The stream of a person's registration: apart from the stream of the offices that the same person may hold, so that whoever holds an
    /// office can be nominated, and stays out of their own case, under one id.
    /// </summary>
    public static Guid StreamOf(PersonId person) => NameBased.Id("person-registration", person.Value.ToString());

    /// <summary>Nobody was registered under the id.</summary>
    public static Person None { get; } = new Unknown(ValueList.Create<Honour>([]));

    /// <summary>What was awarded.</summary>
    public abstract ValueList<Honour> Honours { get; init; }

    /// <summary>What is known of earlier years.</summary>
    public virtual TrackRecord Record { get; init; } = TrackRecord.Empty;

    /// <summary>Which of the honours were annulled.</summary>
    public virtual ValueList<HonourAnnulment> Annulments { get; init; } = [];

    /// <summary>Not registered.</summary>
    /// <param name="Honours">What was awarded all the same: nothing that was decided is lost.</param>
    public sealed record Unknown(ValueList<Honour> Honours) : Person
    {
        /// <inheritdoc/>
        public override ValueList<Honour> Honours { get; init; } = Honours;
    }

    /// <summary>Registered.</summary>
    /// <param name="Id">The person.</param>
    /// <param name="Unit">The unit the person works at.</param>
    /// <param name="Rank">Leader, direct worker or neither.</param>
    /// <param name="Honours">What was awarded.</param>
    /// <param name="Duplicates">Other registrations of the same person, merged into this one.</param>
    public sealed record Known(PersonId Id, UnitId Unit, Rank Rank, ValueList<Honour> Honours, ValueList<PersonId> Duplicates) : Person
    {
        /// <inheritdoc/>
        public override ValueList<Honour> Honours { get; init; } = Honours;

        /// <summary>Whether something is in the vault.</summary>
        public bool HasPrivateData { get; init; }
    }

    /// <summary>The same person as another, under whose id everything goes on.</summary>
    /// <param name="Before">As it was registered.</param>
    /// <param name="Into">The other id.</param>
    public sealed record Merged(Known Before, PersonId Into) : Person
    {
        /// <inheritdoc/>
        public override ValueList<Honour> Honours { get; init; } = Before.Honours;

        /// <inheritdoc/>
        public override TrackRecord Record { get; init; } = Before.Record;

        /// <inheritdoc/>
        public override ValueList<HonourAnnulment> Annulments { get; init; } = Before.Annulments;
    }

    /// <summary>Erased on request: whoever it was, no name and nothing private is left. The id stays in the log.</summary>
    /// <param name="Before">As it was registered, or merged.</param>
    /// <param name="IsComplete">Whether the key is destroyed and the directory's row removed.</param>
    public sealed record Erased(Person Before, bool IsComplete) : Person
    {
        /// <inheritdoc/>
        public override ValueList<Honour> Honours { get; init; } = Before.Honours;

        /// <inheritdoc/>
        public override TrackRecord Record { get; init; } = Before.Record;

        /// <inheritdoc/>
        public override ValueList<HonourAnnulment> Annulments { get; init; } = Before.Annulments;
    }

    /// <summary>The unit on record; null before registration.</summary>
    public UnitId? UnitOnRecord() => OnRecord()?.Unit;

    /// <summary>The registration; null before it. No property: a record writes its properties down, and this one holds itself.</summary>
    public Known? OnRecord() => this switch
    {
        Known s => s,
        Merged s => s.Before,
        Erased s => s.Before.OnRecord(),
        _ => null,
    };

    /// <summary>The state after one more event.</summary>
    public static Person Evolve(Person state, IEvent happened) => (state, happened) switch
    {
        (_, PersonHonoured e) => state with { Honours = state.Honours.With(e.Honour) },
        (_, PersonHonourAnnulled e) => state with { Annulments = state.Annulments.With(e.Annulment) },
        (_, PersonRecordEntered e) => state with { Record = state.Record.With(e.Entry) },
        (Unknown s, PersonRegistered e) => new Known(e.Person, e.Unit, e.Rank, s.Honours, [])
        {
            Record = s.Record,
            Annulments = s.Annulments,
        },
        (Known s, PersonMoved e) => s with { Unit = e.Unit, Rank = e.Rank },
        (Known s, PrivateDataSealed) => s with { HasPrivateData = true },
        (Known or Merged or Erased, DuplicateAbsorbed e) => Absorb(state, e.Duplicate),
        (Known s, PersonMerged e) => new Merged(s, e.Into),
        (Known or Merged, PersonErasureOrdered) => new Erased(state, IsComplete: false),
        (Erased s, PersonErased) => s with { IsComplete = true },
        _ => throw new ImpossibleHistoryException(state, happened),
    };

    private static Person Absorb(Person state, PersonId duplicate) => state switch
    {
        Known s => s with { Duplicates = s.Duplicates.With(duplicate) },
        Merged s => s with { Before = (Known)Absorb(s.Before, duplicate) },
        Erased s => s with { Before = Absorb(s.Before, duplicate) },
        _ => state,
    };
}

/// <summary>What a person is in the unit: reports on fairness count direct workers and leaders apart.</summary>
public enum Rank
{
    /// <summary>Works directly (người lao động trực tiếp).</summary>
    DirectWorker,

    /// <summary>Leads (lãnh đạo, người đứng đầu).</summary>
    Leader,

    /// <summary>Neither.</summary>
    Other,
}
