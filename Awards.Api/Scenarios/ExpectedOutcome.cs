namespace Awards.Api.Scenarios;

/// <summary>What the source reports. Nothing reads it but the last line of a run, and tests.</summary>
/// <param name="Source">The source.</param>
/// <param name="Recommended">Units recommended by the conference, by award.</param>
/// <param name="NextLead">Unit elected to lead next year.</param>
/// <param name="NextDeputy">Unit elected as deputy.</param>
/// <param name="AfterTheSource">What follows after the source ends: made up.</param>
internal sealed record ExpectedOutcome(
    string Source, IReadOnlyDictionary<string, IReadOnlyList<string>> Recommended, string NextLead, string NextDeputy,
    ExpectedEnd AfterTheSource)
{
    /// <summary>Sentences that name what came out otherwise; none when everything is as expected.</summary>
    public IEnumerable<string> Differences(ScenarioOutcome outcome)
    {
        foreach (var award in Recommended.Keys.Union(outcome.Conference.Recommended.Keys))
        {
            var expected = Recommended.GetValueOrDefault(award) ?? [];
            var found = outcome.Conference.Recommended.GetValueOrDefault(award) ?? [];
            if (!Same(expected, found)) yield return $"{award}: {List(found)} (≠ {List(expected)})";
        }
        if (outcome.Conference.NextLead != NextLead) yield return $"nextLead: {outcome.Conference.NextLead} (≠ {NextLead})";
        if (outcome.Conference.NextDeputy != NextDeputy) yield return $"nextDeputy: {outcome.Conference.NextDeputy} (≠ {NextDeputy})";
        var published = AfterTheSource.Published.Select(award => $"{award.Unit}: {award.Award}").ToList();
        var foundPublished = outcome.Published.Select(award => $"{award.Unit}: {award.Award}").ToList();
        if (!Same(published, foundPublished)) yield return $"published: {List(foundPublished)} (≠ {List(published)})";
        if (outcome.NotRecommended != AfterTheSource.NotRecommended)
            yield return $"notRecommended: {outcome.NotRecommended} (≠ {AfterTheSource.NotRecommended})";
    }

    private static bool Same(IEnumerable<string> one, IEnumerable<string> other) =>
        one.Order(StringComparer.Ordinal).SequenceEqual(other.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static string List(IEnumerable<string> names) => string.Join(", ", names.DefaultIfEmpty("–"));
}

/// <summary>What follows after the source ends.</summary>
/// <param name="Synthetic">That no source says so.</param>
/// <param name="Published">The awards in the public register.</param>
/// <param name="NotRecommended">How many dossiers were not recommended, or fell with the award that must come first.</param>
internal sealed record ExpectedEnd(bool Synthetic, IReadOnlyList<ExpectedAward> Published, int NotRecommended);

/// <summary>An award of a unit.</summary>
internal sealed record ExpectedAward(string Unit, string Award);
