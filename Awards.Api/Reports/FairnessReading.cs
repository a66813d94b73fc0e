using Awards.Api.Http;
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
    /// <summary>The report that is asked for.</summary>
    public static async Task<FairnessAnswer> Read(int year, FairnessQuestion asked, Reader reader)
    {
        var (cases, clusters, position) = await Gather(year, reader);
        return new FairnessAnswer(FairnessReport.Of(year, cases, clusters, asked), position);
    }

    /// <summary>The public tables.</summary>
    public static async Task<PublicFairnessAnswer> ReadPublic(int year, Reader reader)
    {
        var (cases, clusters, position) = await Gather(year, reader);
        var inClusters = FairnessReport.MembersOf(clusters);
        return new PublicFairnessAnswer(PublicFairness.Of(year, cases, one => FairnessReport.GroupOf(one, inClusters)), position);
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

    private static async Task<(IReadOnlyList<FairnessCase> Cases, IReadOnlyList<ClusterOverview> Clusters, long Position)> Gather(
        int year, Reader reader)
    {
        var (cases, position) = await reader.Whole(
            FairnessCases.Projection, page => FairnessCases.Query(year, award: null, units: null, page));
        var clusters = new List<ClusterOverview>();
        await foreach (var entry in reader.All(Overview.Projection, page => Overview.Query(OverviewKind.Cluster, year, search: null, page)))
            if (entry.Cluster is { } cluster) clusters.Add(cluster);
        return (cases, clusters, position);
    }
}
