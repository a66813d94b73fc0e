using Awards.Domain.Ballots;

namespace Awards.Api.Scenarios;

/// <summary>What every voter writes on the paper: made up, because the source gives outcomes and no tally.</summary>
/// <param name="Synthetic">That it is.</param>
/// <param name="Note">The same for people.</param>
/// <param name="Conference">Papers of the cluster's conference; voters are units.</param>
/// <param name="Council">Papers of the council; voters are persons.</param>
internal sealed record BallotSheets(
    bool Synthetic, string? Note, IReadOnlyList<QuestionSheet> Conference, IReadOnlyList<QuestionSheet> Council)
{
    /// <summary>The papers of one ballot of the conference.</summary>
    public QuestionSheet OfConference(string question, int number) => Find(Conference, question, number);

    /// <summary>The papers of one ballot of the council.</summary>
    public QuestionSheet OfCouncil(string question, int number) => Find(Council, question, number);

    private static QuestionSheet Find(IReadOnlyList<QuestionSheet> sheets, string question, int number) =>
        sheets.FirstOrDefault(sheet => sheet.Number == number && string.Equals(sheet.Question, question, StringComparison.Ordinal))
        ?? throw new ScenarioException(number == 1
            ? $"ballots.json has no papers for '{question}'."
            : $"The vote on '{question}' ended in a tie at the cut, and ballots.json has no papers for ballot {number}.");
}

/// <summary>The papers of one ballot.</summary>
/// <param name="Question">Its code.</param>
/// <param name="Number">1 for the first ballot; 2 for a second one among the tied.</param>
/// <param name="Papers">One a voter.</param>
internal sealed record QuestionSheet(string Question, int Number, IReadOnlyList<PaperSheet> Papers);

/// <summary>One voter's paper. Whoever is named nowhere is voted against; nominees who do not stand are passed over.</summary>
/// <param name="Voter">A unit's official name, or a person's.</param>
internal sealed record PaperSheet(string Voter)
{
    /// <summary>Units voted for.</summary>
    public IReadOnlyList<string> Approves { get; init; } = [];

    /// <summary>Everybody who is not named otherwise is voted for.</summary>
    public bool ApprovesAll { get; init; }

    /// <summary>Units voted against.</summary>
    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>Units on which the paper says neither.</summary>
    public IReadOnlyList<string> Abstains { get; init; } = [];

    /// <summary>An invalid paper.</summary>
    public bool Spoilt { get; init; }

    /// <summary>Handed in by an absent member.</summary>
    public bool Written { get; init; }

    /// <summary>All units it names.</summary>
    public IEnumerable<string> Named => [.. Approves, .. Against, .. Abstains];

    /// <summary>What it says of a unit.</summary>
    public Vote On(UnitPlan unit) => Abstains.Any(unit.IsCalled) ? Vote.Abstain
        : Against.Any(unit.IsCalled) ? Vote.No
        : ApprovesAll || Approves.Any(unit.IsCalled) ? Vote.Yes
        : Vote.No;
}
