namespace Awards.Api.Scenarios;

/// <summary>What came of dossiers that went the whole route.</summary>
/// <param name="Conference">What the conference recommended and elected.</param>
/// <param name="Published">The public register.</param>
/// <param name="NotRecommended">How many dossiers were not recommended, or fell with the award that must come first.</param>
internal record RouteOutcome(ConferenceOutcome Conference, IReadOnlyList<PublishedAward> Published, int NotRecommended);

/// <summary>What the conference came to.</summary>
/// <param name="Recommended">Units recommended, by award, most votes first.</param>
/// <param name="NextLead">Unit elected to lead next year; null: none was.</param>
/// <param name="NextDeputy">Unit elected as deputy.</param>
internal sealed record ConferenceOutcome(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Recommended, string? NextLead, string? NextDeputy);

/// <summary>An award in the public register.</summary>
/// <param name="Unit">The unit's official name.</param>
/// <param name="Award">The award's code.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="Capacity">In which capacity it was signed.</param>
/// <param name="Signatory">Who signed, as the register names them.</param>
internal sealed record PublishedAward(string Unit, string Award, string Decision, string Capacity, string? Signatory);
