namespace Awards.Domain.Decisions;

/// <summary>An award on which another dossier had rested, and which was annulled.</summary>
/// <param name="Dossier">The dossier of the annulled award.</param>
/// <param name="AwardName">What was awarded.</param>
/// <param name="Year">The year that it rewarded.</param>
/// <param name="Number">Number of the decision that annuls it.</param>
/// <param name="Day">Its date (ICT).</param>
public sealed record AnnulledBasis(DossierId Dossier, string AwardName, int Year, string Number, DateOnly Day);

/// <summary>That a dossier rests on an award: a criterion of it was met by that.</summary>
/// <param name="Round">The round of the dossier that rests on it.</param>
/// <param name="Basis">The dossier of the award.</param>
public sealed record Reliance(int Round, DossierId Basis);

/// <summary>What a person found of a dossier that had rested on an annulled award.</summary>
public enum BasisFinding
{
    /// <summary>It stands without that award.</summary>
    Stands,

    /// <summary>It does not: what has to be done about it, the reason says.</summary>
    Falls,
}

/// <summary>Says that another dossier rests on this one's award (a message of the dossier that does).</summary>
public sealed record RegisterReliance(DossierId Dossier, DossierId Reliant) : DossierCommand(Dossier);

/// <summary>Says that an award on which the dossier rests was annulled (a message of that award's dossier).</summary>
public sealed record RecordAnnulledBasis(DossierId Dossier, AnnulledBasis Basis) : DossierCommand(Dossier);

/// <summary>Says what a person found when looking again at a dossier that had rested on an annulled award.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Basis">The dossier of the annulled award.</param>
/// <param name="Finding">Whether it stands.</param>
/// <param name="Reason">In words, and what is done about it.</param>
public sealed record ReviewBasis(DossierId Dossier, DossierId Basis, BasisFinding Finding, string Reason) : DossierCommand(Dossier);

/// <summary>Another dossier rests on this one's award: a criterion of it was met by that.</summary>
public sealed record RelianceRegistered(DossierId Dossier, DossierId Reliant) : IEvent;

/// <summary>An award on which the dossier had rested was annulled: a person looks at it again, nothing becomes of it by itself.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Basis">The annulled award.</param>
/// <param name="Award">Code of the award that the dossier is for.</param>
/// <param name="AwardName">Its name.</param>
/// <param name="NomineeName">The nominated unit; for an individual the unit they work at.</param>
/// <param name="Person">The nominated individual; null: the unit itself is nominated.</param>
public sealed record BasisAnnulled(
    DossierId Dossier, int Round, AnnulledBasis Basis, AwardCode Award, string AwardName, string NomineeName, PersonId? Person) : IEvent;

/// <summary>A person looked again at the dossier that had rested on an annulled award.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Basis">The dossier of the annulled award.</param>
/// <param name="Finding">Whether it stands.</param>
/// <param name="Reason">In words.</param>
public sealed record BasisReviewed(DossierId Dossier, int Round, DossierId Basis, BasisFinding Finding, string Reason) : IEvent;

/// <summary>An annulled award on which a dossier had rested, as the dossier has it.</summary>
/// <param name="Basis">The award.</param>
/// <param name="Review">What a person found; null: nobody has looked yet.</param>
public sealed record BasisInQuestion(AnnulledBasis Basis, BasisReviewed? Review);
