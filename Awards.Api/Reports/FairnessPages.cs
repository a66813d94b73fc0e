using System.Globalization;
using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Projections.Reports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Reports;

/// <summary>The fairness report as a page, for the council's secretaries and for inspectors.</summary>
internal static class FairnessPages
{
    public static void Map(IEndpointRouteBuilder sector) => sector.MapGet("/bao-cao/cong-bang", Read)
        .RequireAuthorization(AccessServices.PagesPolicy).ExcludeFromDescription();

    private static async Task<Results<RazorComponentResult<FairnessPage>, ProblemHttpResult>> Read(
        string? nam, string? toi_thieu, Guid? cum, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        if (!Readers.OfReports(caller, today)) return HttpRules.NotForYou.ToProblem();
        var year = int.TryParse(nam, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : today.Year;
        var asked = new FairnessQuestion(
            Cluster: cum is { } cluster ? new ClusterId(cluster) : null, Least: FairnessReading.ShareIn(toi_thieu));
        if (await FairnessReading.Read(year, asked, reader) is not { } answer) return FairnessReading.TooLong.ToProblem();
        return new RazorComponentResult<FairnessPage>(new Dictionary<string, object?>
        {
            [nameof(FairnessPage.Sector)] = reader.Sector.Code,
            [nameof(FairnessPage.Report)] = answer.Report,
            [nameof(FairnessPage.Position)] = answer.Position,
            [nameof(FairnessPage.Least)] = asked.Least?.ToString(),
        });
    }
}
