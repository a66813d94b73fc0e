using Awards.Domain;

namespace Awards.Projections.Reports;

/// <summary>What anybody may see of a year's fairness: published awards by award and group. A count below the least one is not shown, nor
/// one from which it could be computed.</summary>
/// <param name="Year">The year that the campaigns reward.</param>
/// <param name="Least">The least count that is shown.</param>
/// <param name="Individuals">Awards to individuals, by rank.</param>
/// <param name="Collectives">Awards to units.</param>
public sealed record PublicFairness(int Year, int Least, PublicTable Individuals, PublicTable Collectives)
{
    /// <summary>Published statistics show no count below it («Public or not» of the domain decisions).</summary>
    public const int LeastShown = 5;

    private static readonly NomineeGroup[] OfIndividuals =
        [NomineeGroup.DirectWorker, NomineeGroup.Leader, NomineeGroup.OtherRank, NomineeGroup.RankUnknown];

    private static readonly NomineeGroup[] OfUnits = [NomineeGroup.WholeUnit, NomineeGroup.SmallCollective, NomineeGroup.ProposedByAnother];

    /// <summary>The tables of these dossiers, of which only published ones are counted.</summary>
    /// <param name="year">Their year.</param>
    /// <param name="cases">The dossiers.</param>
    /// <param name="groupOf">To which group each belongs.</param>
    public static PublicFairness Of(int year, IEnumerable<FairnessCase> cases, Func<FairnessCase, NomineeGroup> groupOf)
    {
        var published = cases.Where(one => one.IsPublished).Select(one => (Case: one, Group: groupOf(one))).ToList();
        PublicTable Table(NomineeGroup[] groups) => Make(published.Where(one => groups.Contains(one.Group)).ToList(), groups);
        return new PublicFairness(year, LeastShown, Table(OfIndividuals), Table(OfUnits));
    }

    private static PublicTable Make(List<(FairnessCase Case, NomineeGroup Group)> published, NomineeGroup[] groups)
    {
        var awards = published.Select(one => (one.Case.Award, one.Case.AwardName)).DistinctBy(award => award.Award)
            .OrderBy(award => award.Award.Value, StringComparer.Ordinal).ToList();
        if (awards.Count == 0) return new PublicTable([.. groups], [], [], null, null);
        var counts = new int[awards.Count, groups.Length];
        foreach (var (one, group) in published)
            counts[awards.FindIndex(award => award.Award == one.Award), Array.IndexOf(groups, group)]++;
        var shown = Suppression.Publish(counts, LeastShown);
        PublicCount[] Row(int row) => [.. Enumerable.Range(0, groups.Length).Select(column => new PublicCount(shown[row, column]))];
        return new PublicTable(
            [.. groups],
            [.. awards.Select((award, row) => new PublicRow(award.Award, award.AwardName, [.. Row(row)], shown[row, groups.Length]))],
            [.. Row(awards.Count)], shown[awards.Count, groups.Length],
            AnnulledOf(published.Count(one => one.Case.IsAnnulled), shown[awards.Count, groups.Length]));
    }

    // One figure for the whole table: by award or group it could give small counts away. What still stands is computed from it.
    private static int? AnnulledOf(int annulled, int? total) =>
        annulled >= LeastShown && total - annulled >= LeastShown ? annulled : null;
}

/// <summary>One table of published counts; a count that is null is not shown.</summary>
/// <param name="Groups">What the columns are.</param>
/// <param name="Rows">One an award, by code.</param>
/// <param name="Totals">The total of each column; empty where there is no row.</param>
/// <param name="Total">The total of all, those included that were annulled since.</param>
/// <param name="Annulled">How many of all were annulled since; null: not shown, because it or what still stands is small, or all of it
/// is not shown.</param>
public sealed record PublicTable(
    ValueList<NomineeGroup> Groups, ValueList<PublicRow> Rows, ValueList<PublicCount> Totals, int? Total, int? Annulled);

/// <summary>One award.</summary>
/// <param name="Award">Its code.</param>
/// <param name="AwardName">Its name.</param>
/// <param name="Counts">In the order of the groups.</param>
/// <param name="Total">Their total.</param>
public sealed record PublicRow(AwardCode Award, string AwardName, ValueList<PublicCount> Counts, int? Total);

/// <summary>A count that may be published.</summary>
/// <param name="Count">The count; null: not shown, because it is small or would give a small one away.</param>
public sealed record PublicCount(int? Count);
