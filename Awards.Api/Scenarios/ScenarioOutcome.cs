namespace Awards.Api.Scenarios;

/// <summary>What came out: the document that <c>demo --json</c> prints.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Conference">What the conference recommended and elected.</param>
/// <param name="Published">The public register.</param>
/// <param name="NotRecommended">How many dossiers were not recommended, or fell with the award that must come first.</param>
/// <param name="Events">Events in the log.</param>
/// <param name="Position">Its last position.</param>
/// <param name="Seconds">How long this run took, on the machine's clock.</param>
internal sealed record ScenarioOutcome(
    string Scenario, ConferenceOutcome Conference, IReadOnlyList<PublishedAward> Published, int NotRecommended, long Events, long Position,
    double Seconds);

/// <summary>What the conference came to.</summary>
/// <param name="Recommended">Units recommended, by award, most votes first.</param>
/// <param name="NextLead">Unit elected to lead next year.</param>
/// <param name="NextDeputy">Unit elected as deputy.</param>
internal sealed record ConferenceOutcome(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Recommended, string? NextLead, string? NextDeputy);

/// <summary>An award in the public register.</summary>
/// <param name="Unit">The unit's official name.</param>
/// <param name="Award">The award's code.</param>
/// <param name="Decision">Number of the decision.</param>
internal sealed record PublishedAward(string Unit, string Award, string Decision);
