namespace Awards.Domain.CouncilReview;

/// <summary>What the record says of one criterion, with what shows it: for a person to check, and for whoever asks later.</summary>
/// <param name="Criterion">The criterion's code.</param>
/// <param name="Standing">What follows.</param>
/// <param name="Vietnamese">A sentence that says why.</param>
/// <param name="English">The same in English.</param>
/// <param name="Evidence">The entries that it rests on: decisions and documents by number.</param>
/// <param name="Warns">True: not meeting it is a warning only; null: an obstacle.</param>
/// <param name="RestsOn">Dossiers of awards given here by which it is met; null: of none, or it was not kept then.</param>
public sealed record Assessment(
    string Criterion, Standing Standing, string Vietnamese, string English, ValueList<string> Evidence, bool? Warns = null,
    ValueList<DossierId>? RestsOn = null);

/// <summary>What the record says of a criterion.</summary>
public enum Standing
{
    /// <summary>It is met.</summary>
    Met,

    /// <summary>It is not met.</summary>
    NotMet,

    /// <summary>The record does not tell: a person has to. Never a yes.</summary>
    CannotTell,

    /// <summary>It is not asked of such a nominee.</summary>
    NotAsked,
}
