using Awards.Domain.Regulations;

namespace Awards.Domain.Ballots;

/// <summary>A question that a sitting is to answer, with the policy pinned when the sitting was convened.</summary>
/// <param name="Code">The award's code, or <see cref="Lead"/> or <see cref="Deputy"/>.</param>
/// <param name="Name">What voters read.</param>
/// <param name="Policy">How it is voted on.</param>
/// <param name="Seats">How many may be recommended; null: no quota.</param>
/// <param name="After">Code of the question that is counted first, and among whose recommended this one chooses; null: none.</param>
public sealed record QuestionPlan(string Code, string Name, VotePolicy Policy, int? Seats, string? After)
{
    /// <summary>Election of next year's lead unit (Cụm trưởng).</summary>
    public const string Lead = "cluster-lead";

    /// <summary>Election of next year's deputy unit (Cụm phó).</summary>
    public const string Deputy = "cluster-deputy";
}

/// <summary>One ballot on a question: a tie at the cut leads to another, with the next number.</summary>
/// <param name="Code">The question.</param>
/// <param name="Number">1 for the first ballot, 2 for the second among the tied …</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Nominees">Who is voted on.</param>
/// <param name="Excluded">Dossiers that stood for it and were not put to the vote.</param>
/// <param name="Seats">How many may be recommended by this ballot; null: no quota.</param>
/// <param name="Policy">How it is voted on.</param>
/// <param name="Entitled">Who may cast.</param>
/// <param name="Casts">Who has cast; never what.</param>
/// <param name="Count">The ballot-count record, once counted.</param>
/// <param name="Tallies">The count per nominee, once counted.</param>
/// <param name="KeyDestroyed">Whether the key that opens the papers is gone.</param>
public sealed record Question(
    string Code, int Number, QuestionStage Stage, ValueList<Nominee> Nominees, ValueList<NomineeId> Excluded, int? Seats, VotePolicy Policy,
    ValueList<Elector> Entitled, ValueList<Cast> Casts, BallotCount? Count, ValueList<NomineeTally> Tallies, bool KeyDestroyed)
{
    /// <summary>The ballot that was cast by an elector, or null.</summary>
    public Cast? CastBy(ElectorId elector) => Casts.FirstOrDefault(cast => cast.Elector == elector);

    /// <summary>Whether its count left a tie at the cut.</summary>
    public bool Tied => Tallies.Any(tally => tally.Outcome == Outcome.Tied);

    /// <summary>Those tied at the cut.</summary>
    public IEnumerable<Nominee> TiedNominees =>
        Nominees.Where(nominee => Tallies.Any(tally => tally.Nominee == nominee.Id && tally.Outcome == Outcome.Tied));
}

/// <summary>How far a ballot is.</summary>
public enum QuestionStage
{
    /// <summary>Papers may be cast.</summary>
    Open,

    /// <summary>The casting has ended.</summary>
    Closed,

    /// <summary>Counted.</summary>
    Counted,
}

/// <summary>Who is voted on.</summary>
/// <param name="Id">The dossier, or in an election the unit.</param>
/// <param name="Unit">The unit concerned: its own electors may have to stay out.</param>
/// <param name="Name">The unit's name: what voters read of a unit.</param>
/// <param name="Person">The individual voted on, whose name is in the directory; null: the unit itself is.</param>
public sealed record Nominee(NomineeId Id, UnitId Unit, string Name, PersonId? Person = null);

/// <summary>Who may vote at a sitting.</summary>
/// <param name="Id">The member unit of a conference, or the member (a person) of a council.</param>
/// <param name="Unit">The unit the elector belongs to; null when none is known.</param>
/// <param name="Name">The unit's name; null for persons, whose names are not in events.</param>
public sealed record Elector(ElectorId Id, UnitId? Unit, string? Name);

/// <summary>That an elector has voted.</summary>
/// <param name="Elector">Who.</param>
/// <param name="Ballot">The paper's id.</param>
/// <param name="Written">Whether an absent member voted in writing.</param>
public sealed record Cast(ElectorId Elector, BallotId Ballot, bool Written);
