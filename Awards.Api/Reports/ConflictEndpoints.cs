using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Projections.Campaigns;
using Awards.Projections.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Reports;

/// <summary>The conflicts of interest of a year.</summary>
/// <param name="Year">The year that the campaigns reward.</param>
/// <param name="Dossiers">Dossiers of this page, which were looked at.</param>
/// <param name="Notices">What was found of them, in the order of the dossiers' ids; perhaps nothing.</param>
/// <param name="Position">Position of the log that the list of dossiers holds everything up to.</param>
/// <param name="Next">Cursor of the next page of dossiers; null on the last.</param>
internal sealed record ConflictsAnswer(int Year, int Dossiers, IReadOnlyList<ConflictNotice> Notices, long Position, string? Next);

/// <summary>Conflicts of interest as facts: who is nominated and appraises, leads, votes or decides.</summary>
internal static class ConflictEndpoints
{
    public static void Map(IEndpointRouteBuilder sector) => sector.MapGet("/conflicts", List).WithTags("Reports")
        .WithSummary("Who is nominated and appraises, leads the cluster, votes in the council or decides; facts, no verdicts.");

    private static async Task<Results<Ok<ConflictsAnswer>, ProblemHttpResult>> List(
        [FromQuery] int? year, [FromQuery] string? award, [FromQuery] Guid? unit, [FromQuery] Guid? cluster, [FromQuery] ConflictKind? kind,
        [AsParameters] PageRequest page, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        if (!Readers.OfReports(caller, today)) return HttpRules.NotForYou.ToProblem();
        var units = await UnitsAsked(unit, cluster, reader);
        var of = year ?? today.Year;
        var query = FairnessCases.Query(of, award is null ? null : new AwardCode(award), units, page.Part);
        var cases = await reader.Many(FairnessCases.Projection, query, found => found.Data);
        var (reading, notices) = (new ConflictReading(reader.Sector.Log, reader.Cancel), new List<ConflictNotice>());
        foreach (var dossier in cases.Items)
            notices.AddRange((await reading.Of(dossier)).Where(notice => kind is null || notice.Kind == kind));
        return TypedResults.Ok(new ConflictsAnswer(of, cases.Items.Count, notices, cases.Position, cases.Next));
    }

    private static async Task<IReadOnlyList<UnitId>?> UnitsAsked(Guid? unit, Guid? cluster, Reader reader)
    {
        if (cluster is not { } wanted) return unit is { } one ? [new UnitId(one)] : null;
        var found = await reader.One(Overview.Projection, Overview.Id(new ClusterId(wanted)));
        var members = found?.Cluster?.Constituted?.Members.Select(member => member.Unit).ToList() ?? [];
        return unit is { } among ? members.FindAll(member => member.Value == among) : members;
    }
}
