namespace Awards.Domain.CouncilReview;

/// <summary>What one condition comes to.</summary>
internal sealed record Found(Standing Standing, Sentence Words, ValueList<string> Evidence)
{
    /// <summary>Dossiers of the awards among the evidence that were given here.</summary>
    public ValueList<DossierId> Bases { get; init; } = [];

    /// <summary>With the awards that are its evidence.</summary>
    public Found By(IEnumerable<HeldHonour> honours) => On(honours.Select(honour => honour.Dossier).OfType<DossierId>());

    /// <summary>With the dossiers of awards that are its evidence.</summary>
    public Found On(IEnumerable<DossierId> bases) => this with { Bases = [.. bases.Distinct()] };

    /// <summary>The record does not tell.</summary>
    public static Found Unknown(Sentence why, params IEnumerable<string> evidence) => new(Standing.CannotTell, why, [.. evidence]);

    /// <summary>It is met, or not.</summary>
    public static Found Of(bool met, Sentence why, params IEnumerable<string> evidence) =>
        new(met ? Standing.Met : Standing.NotMet, why, [.. evidence]);
}

/// <summary>A sentence in both languages.</summary>
internal sealed record Sentence(string Vietnamese, string English);
