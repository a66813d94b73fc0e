namespace Awards.Domain.Ballots;

/// <summary>The dossiers before a host (a sitting, a draft decision): who was let in, who was turned away, who was let go. Every request
/// has its answer here.</summary>
/// <param name="Admissions">Answers to requests to enter.</param>
/// <param name="Releases">Answers to requests to be let go.</param>
public sealed record Agenda(ValueList<Admission> Admissions, ValueList<Release> Releases)
{
    /// <summary>Nobody has asked for anything.</summary>
    public static Agenda Empty { get; } = new(ValueList.Create<Admission>([]), ValueList.Create<Release>([]));

    /// <summary>The dossiers that stand before the host now.</summary>
    public IEnumerable<Admission> Standing => Admissions.Where(admission => admission.TurnedAway is null && !IsReleased(admission));

    /// <summary>The answer to a request to enter, or null when it was not answered yet.</summary>
    public Admission? AnswerTo(DossierId dossier, int round, int move) =>
        Admissions.FirstOrDefault(a => a.Dossier == dossier && a.Round == round && a.Move == move);

    /// <summary>The answer to a request to be let go, or null when it was not answered yet.</summary>
    public Release? ReleaseOf(DossierId dossier, int round, int move) =>
        Releases.FirstOrDefault(r => r.Dossier == dossier && r.Round == round && r.Move == move);

    /// <summary>The agenda after one more event of the handshake.</summary>
    public Agenda Evolve(IEvent happened) => happened switch
    {
        DossierAdmitted e => Answered(
            new(e.Host, e.Dossier, e.Round, e.Move, e.Award, e.Nominee, e.NomineeName, e.Appraiser, null, e.Person)),
        DossierTurnedAway e => Answered(
            new(e.Host, e.Dossier, e.Round, e.Move, e.Award, e.Nominee, e.NomineeName, null, e.Code, e.Person)),
        DossierReleased e => this with { Releases = Releases.With(new(e.Host, e.Dossier, e.Round, e.Move, null)) },
        DossierReleaseDenied e => this with { Releases = Releases.With(new(e.Host, e.Dossier, e.Round, e.Move, e.Code)) },
        _ => throw new ImpossibleHistoryException(this, happened),
    };

    private Agenda Answered(Admission admission) => this with { Admissions = Admissions.With(admission) };

    private bool IsReleased(Admission admission) =>
        Releases.Any(r => r.Denied is null && r.Dossier == admission.Dossier && r.Round == admission.Round && r.Move > admission.Move);
}

/// <summary>The answer to a dossier's request to enter.</summary>
/// <param name="Host">The sitting or decision.</param>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Move">Number of the request within the round.</param>
/// <param name="Award">The award.</param>
/// <param name="Nominee">The nominated unit.</param>
/// <param name="NomineeName">Its name.</param>
/// <param name="Appraiser">Who appraised it: may not sign the decision on it.</param>
/// <param name="TurnedAway">Code of the rule that turned it away; null: admitted.</param>
/// <param name="Person">The nominated individual; null: the unit itself is nominated.</param>
public sealed record Admission(
    Guid Host, DossierId Dossier, int Round, int Move, AwardCode Award, UnitId Nominee, string NomineeName, PersonId? Appraiser,
    string? TurnedAway, PersonId? Person = null);

/// <summary>The answer to a dossier's request to be let go.</summary>
/// <param name="Host">The sitting or decision.</param>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Move">Number of the request within the round.</param>
/// <param name="Denied">Code of the rule that denied it; null: let go.</param>
public sealed record Release(Guid Host, DossierId Dossier, int Round, int Move, string? Denied);

/// <summary>A host let a dossier in.</summary>
/// <param name="Host">The sitting or decision.</param>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Move">Number of the request within the round.</param>
/// <param name="Award">The award.</param>
/// <param name="Nominee">The nominated unit.</param>
/// <param name="NomineeName">Its name.</param>
/// <param name="Appraiser">For a decision: who appraised it, and so may not sign.</param>
/// <param name="Person">The nominated individual; null: the unit itself is nominated.</param>
public sealed record DossierAdmitted(
    Guid Host, DossierId Dossier, int Round, int Move, AwardCode Award, UnitId Nominee, string NomineeName, PersonId? Appraiser = null,
    PersonId? Person = null) : IEvent;

/// <summary>A host turned a dossier away; the code names the rule.</summary>
public sealed record DossierTurnedAway(
    Guid Host, DossierId Dossier, int Round, int Move, AwardCode Award, UnitId Nominee, string NomineeName, string Code,
    PersonId? Person = null) : IEvent;

/// <summary>A host let a dossier go.</summary>
public sealed record DossierReleased(Guid Host, DossierId Dossier, int Round, int Move) : IEvent;

/// <summary>A host could not let a dossier go; the code names the rule.</summary>
public sealed record DossierReleaseDenied(Guid Host, DossierId Dossier, int Round, int Move, string Code) : IEvent;
