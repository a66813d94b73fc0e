using System.Text.Json;
using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Api.Tables;
using Awards.Domain;
using Awards.Domain.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Awards.Api.Organisations;

/// <summary>What an import came to.</summary>
/// <param name="DryRun">Whether nothing was entered, as asked.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Entered">Rows that were, or would be, entered.</param>
/// <param name="AlreadyThere">Rows that are on record already: from an earlier import, entered by hand, or given on a dossier here.</param>
/// <param name="ProblemCount">How many problems there are; with one nothing is entered.</param>
/// <param name="Problems">The first thousand of them, with line and column.</param>
internal sealed record ImportAnswer(
    bool DryRun, int Rows, int Entered, int AlreadyThere, int ProblemCount, IReadOnlyList<UploadProblem> Problems);

/// <summary>Honours of earlier years as one file: checked row by row, entered when all rows are right.</summary>
internal static class HonourImportEndpoints
{
    private const int MostProblemsShown = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static void Map(IEndpointRouteBuilder sector)
    {
        sector.MapGet("/honours/import-template", Template).WithTags("Organisations")
            .WithSummary("The template of a file of earlier honours: XLSX, or CSV with format=csv.");
        sector.MapPost("/honours/import", Import)
            .Accepts<IReadOnlyList<ListedHonour>>(TableFile.Json, TableFile.Csv, TableFile.Xlsx).WithTags("Organisations")
            .WithMetadata(new RequestSizeLimitAttribute(HonourColumns.Largest))
            .WithRequestTimeout(Patience)
            .WithSummary("Enters honours of earlier years from a file: JSON, CSV or XLSX. With dryRun=true nothing is entered.");
    }

    private static FileContentHttpResult Template([FromQuery] string? format) => string.Equals(format, "csv", StringComparison.Ordinal)
        ? TypedResults.File(HonourColumns.TemplateAsCsv(), "text/csv; charset=utf-8", "khen-thuong-truoc-day.csv")
        : TypedResults.File(HonourColumns.TemplateAsXlsx(), TableFile.Xlsx, "khen-thuong-truoc-day.xlsx");

    private static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> Import(
        [FromQuery] bool? dryRun, HttpRequest request, Sender sender, Reader reader,
        IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json)
    {
        var (caller, today) = await reader.Offices();
        // Asked again of every entry; here it keeps a stranger's file from being read.
        if (!Readers.OfImports(caller, today)) return Rules.NotYourOffice.With("role", RoleNames.Of(Role.Secretary)).ToProblem();
        if (await Table(request, json.Value.SerializerOptions) is not { } table) return HttpRules.NotJson.ToProblem();
        if (table.Problems is [_, ..]) return Refused(table.Problems);
        if (await HonourGround.Read(table, reader, today) is not { } ground) return HttpRules.TryLater.ToProblem();

        var planning = new HonourPlanning(ground);
        var planned = table.Rows.Select(planning.Plan).OfType<PlannedHonour>().ToList();
        var held = await HonourGround.Held(planned.Select(row => row.Holder).Distinct(), reader);
        var compared = planned.Select(row => (Row: row, Found: row.Among(held[row.Holder]))).ToList();
        UploadProblem[] problems = [.. planning.Problems.Concat(compared.Where(row => row.Found.Refused is not null)
            .Select(row => UploadProblem.Of(row.Row.Line, null, row.Found.Refused!))).OrderBy(problem => problem.Line)];
        var missing = compared.Where(row => row.Found is (false, null)).Select(row => row.Row).ToList();
        var there = compared.Count(row => row.Found.IsThere);
        if (dryRun == true) return TypedResults.Ok(new ImportAnswer(
            true, table.Rows.Count, missing.Count, there, problems.Length, [.. problems.Take(MostProblemsShown)]));
        if (problems is [_, ..]) return Refused(problems);

        var (entered, refused) = await HonourRecording.Enter(missing, sender, reader.Cancel);
        if (refused is [var first, ..])
            return HttpRules.ImportBrokenOff.With("entered", entered).With("line", first.Line).With("what", first.English)
                .With("gi", first.Vietnamese).ToProblem(("problems", refused));
        return TypedResults.Ok(new ImportAnswer(false, table.Rows.Count, entered, table.Rows.Count - entered, 0, []));
    }

    private static ProblemHttpResult Refused(IReadOnlyList<UploadProblem> problems) => HttpRules.UploadHasProblems
        .With("count", problems.Count).With("line", problems[0].Line).With("what", problems[0].English).With("gi", problems[0].Vietnamese)
        .ToProblem(("problems", problems.Take(MostProblemsShown).ToList()));

    private static async Task<Table<HonourColumn>?> Table(HttpRequest request, JsonSerializerOptions format)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var content = body.ToArray();
        return TableFile.Read(
            content, request.ContentType, HonourColumns.All, HonourColumns.MostRows,
            () => TableFile.ReadJson<ListedHonour, HonourColumn>(content, format, HonourColumns.MostRows, row => row.Cells()));
    }
}
