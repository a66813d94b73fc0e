using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain.Campaigns;

/// <summary>
/// What a document reports of the vote and the election of a cluster's conference that nobody lived through here. It stands beside what was
/// voted here and changes nothing of it; there is no place in it for a tally, so that none can be made up.
/// </summary>
/// <param name="Source">The document.</param>
/// <param name="HeldOn">The day of the conference; not after the document's.</param>
/// <param name="Recommended">Units recommended, each with the award; empty: the document says nothing of it.</param>
/// <param name="Elected">Units elected to lead the cluster next year; null: the document says nothing of it.</param>
/// <param name="Says">Sentences of the document, verbatim: at least one.</param>
public sealed record HistoricalOutcome(
    ReportingDocument Source, DateOnly HeldOn, ValueList<HistoricalNominee> Recommended, ClusterLeads? Elected, ValueList<string> Says);

/// <summary>A document that reports something.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Day">Its date.</param>
/// <param name="Sha256">Of its text, lower-case hexadecimal; null: not known.</param>
public sealed record ReportingDocument(string Title, DateOnly Day, string? Sha256);

/// <summary>A unit that was recommended for an award.</summary>
public sealed record HistoricalNominee(AwardCode Award, UnitId Unit, string Name);

/// <summary>Records what a document reports of a cluster's conference, without a tally.</summary>
/// <param name="Cluster">The cluster of that year.</param>
/// <param name="Outcome">What it reports; names of units are taken from the cluster.</param>
public sealed record RecordHistoricalOutcome(ClusterId Cluster, HistoricalOutcome Outcome) : ClusterCommand(Cluster);

/// <summary>What a document reports of a cluster's conference was recorded; the document has no tally.</summary>
public sealed record HistoricalOutcomeRecorded(ClusterId Cluster, HistoricalOutcome Outcome) : IEvent;

/// <summary>What a cluster answers about documents that report of it.</summary>
internal static class HistoryKeeping
{
    /// <summary>Records one. The same document again, with the same contents, changes nothing.</summary>
    /// <param name="c">The command.</param>
    /// <param name="s">The cluster.</param>
    /// <param name="then">The rules in force on the day of the conference; null: none are known, and no award is unknown.</param>
    public static Answer Decide(RecordHistoricalOutcome c, Cluster.Constituted s, RuleSet? then)
    {
        var (said, source) = (c.Outcome, c.Outcome.Source);
        if (Names.Refusal(source.Title) is { } refusal) return refusal;
        if (!said.Says.Any(sentence => !string.IsNullOrWhiteSpace(sentence)) || (said.Recommended.Count == 0 && said.Elected is null))
            return Rules.HistoryIncomplete;
        if (said.HeldOn > source.Day || source.Day > c.Act.Day) return Rules.HistoryOutOfOrder;
        if (said.Recommended.FirstOrDefault(nominee => then is not null && then.Award(nominee.Award) is null) is { } unknown)
            return Rules.AwardUnknown.With("award", unknown.Award.Value);
        if (!said.Recommended.All(nominee => s.Has(nominee.Unit))) return Rules.NotOfThisCluster;
        if (said.Elected is { } elected && (elected.Lead == elected.Deputy || !s.Has(elected.Lead) || !s.Has(elected.Deputy)))
            return Rules.LeadsMustBeMembers;
        var outcome = said with
        {
            Source = source with { Title = Names.Tidy(source.Title) },
            Recommended = [.. said.Recommended.Select(nominee => nominee with { Name = s.NameOf(nominee.Unit) }).Distinct()],
        };
        return s.History.FirstOrDefault(known => known.Source.Title == outcome.Source.Title) is { } before
            ? before == outcome ? Answer.NothingToDo : Rules.HistoryRecordedOtherwise
            : Answer.Of(new HistoricalOutcomeRecorded(c.Cluster, outcome));
    }
}
