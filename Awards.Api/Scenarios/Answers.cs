using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Regulations;

namespace Awards.Api.Scenarios;

/// <summary>A task of the worklist, as far as the scenario needs it.</summary>
internal sealed record TaskAnswer(TodoAnswer Todo, SubjectAnswer Subject);

/// <summary>What is to be done.</summary>
internal sealed record TodoAnswer(TaskKindAnswer Kind);

/// <summary>Its kind.</summary>
internal sealed record TaskKindAnswer(string Code);

/// <summary>What it is about.</summary>
internal sealed record SubjectAnswer(DossierId? Dossier = null, string? Award = null, string? NomineeName = null);

/// <summary>A sitting.</summary>
internal sealed record SittingAnswer(
    PlanAnswer Plan, Agenda Agenda, IReadOnlyList<BallotAnswer> Ballots, UnitId? Lead = null, UnitId? Deputy = null)
{
    /// <summary>Whether a question has dossiers to vote on.</summary>
    public bool HasDossiersFor(string question) =>
        Agenda.Standing.Any(dossier => string.Equals(dossier.Award.Value, question, StringComparison.Ordinal));

    /// <summary>One ballot; it was opened a moment ago.</summary>
    public BallotAnswer Ballot(string question, int number) =>
        Ballots.Single(ballot => ballot.Number == number && string.Equals(ballot.Question, question, StringComparison.Ordinal));

    /// <summary>A member unit's name.</summary>
    public string? NameOf(UnitId? unit) => Plan.Electors.FirstOrDefault(elector => elector.Unit == unit && elector.Name is not null)?.Name;

    /// <summary>The last count of every nominee of a question: a second ballot among the tied supersedes the first.</summary>
    public IEnumerable<NomineeTally> Results(string question) => Ballots
        .Where(ballot => string.Equals(ballot.Question, question, StringComparison.Ordinal))
        .SelectMany(ballot => ballot.Tallies)
        .GroupBy(tally => tally.Nominee)
        .Select(ballots => ballots.Last());
}

/// <summary>What it was convened for.</summary>
internal sealed record PlanAnswer(IReadOnlyList<Elector> Electors, IReadOnlyList<PlannedAnswer> Questions);

/// <summary>A question of the plan.</summary>
internal sealed record PlannedAnswer(string Code);

/// <summary>A ballot.</summary>
internal sealed record BallotAnswer(
    string Question, string Vietnamese, string English, int Number, QuestionStage Stage, IReadOnlyList<Nominee> Nominees,
    IReadOnlyList<NomineeId> Excluded, VotePolicy Policy, IReadOnlyList<Elector> Entitled, IReadOnlyList<NomineeTally> Tallies,
    int? Seats = null,
    BallotCount? Count = null);

/// <summary>A submission's lines.</summary>
internal sealed record SubmissionLinesAnswer(IReadOnlyList<LineAnswer> Lines);

/// <summary>A line.</summary>
internal sealed record LineAnswer(DossierId Dossier, string Award);

/// <summary>The dossiers on a decision.</summary>
internal sealed record DecisionLinesAnswer(IReadOnlyList<DecisionLineAnswer> Dossiers);

/// <summary>A dossier on a decision.</summary>
internal sealed record DecisionLineAnswer(DossierId Dossier, string NomineeName);

/// <summary>An award of the public register.</summary>
internal sealed record RegisterAnswer(
    Guid Id, string Award, string AwardName, string Nominee, string Number, string Capacity, string? Signatory = null);

/// <summary>A dossier in a list.</summary>
internal sealed record DossierAnswer(DossierId Dossier, string Award, string AwardName, string NomineeName, StopAnswer? Stop = null);

/// <summary>Where it stands.</summary>
internal sealed record StopAnswer(string Code, string Vietnamese, string English);
