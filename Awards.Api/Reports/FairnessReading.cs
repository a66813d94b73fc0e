using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Projections.Campaigns;
using Awards.Projections.Reports;

namespace Awards.Api.Reports;

/// <summary>A year's report, and the position of the log that it holds everything up to.</summary>
/// <param name="Report">The report.</param>
/// <param name="Position">The position.</param>
internal sealed record FairnessAnswer(FairnessReport Report, long Position);

/// <summary>What anybody may see of it, and the position of the log that it holds everything up to.</summary>
/// <param name="Report">The tables.</param>
/// <param name="Position">The position.</param>
internal sealed record PublicFairnessAnswer(PublicFairness Report, long Position);

/// <summary>Reads what the fairness of a year is reported from.</summary>
internal static class FairnessReading
{
    /// <summary>Most dossiers of a year over which a report is made.</summary>
    public const int MostDossiers = 100_000;

    /// <summary>Most lines of a report.</summary>
    public const int MostLines = 10_000;

    /// <summary>Why there is no report over so much.</summary>
    public static Rule TooLong => HttpRules.ReportTooLong.With("most", MostDossiers).With("lines", MostLines);

    /// <summary>The report that is asked for; null: it would be too long.</summary>
    public static async Task<FairnessAnswer?> Read(int year, FairnessQuestion asked, Reader reader)
    {
        if (await Gather(year, reader) is not var (cases, clusters, kinds, position)) return null;
        var report = FairnessReport.Of(year, cases, clusters, asked, kinds);
        return report.Lines.Count > MostLines ? null : new FairnessAnswer(report, position);
    }

    /// <summary>The public tables; null: there are too many dossiers.</summary>
    public static async Task<PublicFairnessAnswer?> ReadPublic(int year, Reader reader)
    {
        if (await Gather(year, reader) is not var (cases, clusters, kinds, position)) return null;
        var inClusters = FairnessReport.MembersOf(clusters);
        return new PublicFairnessAnswer(
            PublicFairness.Of(year, cases, one => FairnessReport.GroupOf(one, inClusters, kinds)), position);
    }

    /// <summary>A share as people write it, such as 1/3; null when nothing is asked for.</summary>
    /// <exception cref="BadHttpRequestException">It is no share.</exception>
    public static Fraction? ShareIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return text.Split('/') is [var over, var under] && int.TryParse(over, out var part) && int.TryParse(under, out var whole)
            && part >= 0 && part <= whole && whole > 0
            ? new Fraction(part, whole)
            : throw new BadHttpRequestException("The parameter \"least\" is no share, such as 1/3.");
    }

    private static async Task<Gathered?> Gather(int year, Reader reader)
    {
        var (cases, position) = await reader.Whole(
            FairnessCases.Projection, page => FairnessCases.Query(year, award: null, units: null, page), MostDossiers);
        if (cases.Count > MostDossiers) return null;
        var clusters = new List<ClusterOverview>();
        await foreach (var entry in reader.All(Overview.Projection, page => Overview.Query(OverviewKind.Cluster, year, search: null, page)))
            if (entry.Cluster is { } cluster) clusters.Add(cluster);
        var nominated = cases.Where(one => one.Person is null).Select(one => one.Unit).Distinct().ToList();
        var units = new List<OverviewEntry>();
        if (nominated.Count > 0)
            await foreach (var entry in reader.All(Overview.Projection, page => Overview.OfUnits(nominated, page))) units.Add(entry);
        return new Gathered(cases, clusters, UnitKinds.Of(units), position);
    }

    private sealed record Gathered(
        IReadOnlyList<FairnessCase> Cases, IReadOnlyList<ClusterOverview> Clusters, UnitKinds Kinds, long Position);
}
