namespace Awards.Domain.Organisations;

/// <summary>That an honour given here was annulled: it stays on record, and counts no longer.</summary>
/// <param name="Dossier">The dossier that it was given on.</param>
/// <param name="Number">Number of the decision that gave it.</param>
/// <param name="AnnulledBy">Number of the decision that annuls it.</param>
/// <param name="Day">The date of that decision (ICT).</param>
public sealed record HonourAnnulment(DossierId Dossier, string Number, string AnnulledBy, DateOnly Day)
{
    /// <summary>Whether it is about an honour.</summary>
    public bool IsOf(Honour honour) => honour.Dossier == Dossier && string.Equals(honour.Number, Number, StringComparison.Ordinal);
}

/// <summary>Records that an honour of a person was annulled (a message of the dossier, or of a registration that was merged).</summary>
public sealed record AnnulPersonHonour(PersonId Person, HonourAnnulment Annulment) : PersonCommand(Person);

/// <summary>Records that an honour of a unit was annulled (a message of the dossier).</summary>
public sealed record AnnulUnitHonour(UnitId Unit, HonourAnnulment Annulment) : UnitCommand(Unit);

/// <summary>An honour of the person was annulled.</summary>
public sealed record PersonHonourAnnulled(PersonId Person, HonourAnnulment Annulment) : IEvent;

/// <summary>An honour of the unit was annulled.</summary>
public sealed record UnitHonourAnnulled(UnitId Unit, HonourAnnulment Annulment) : IEvent;
