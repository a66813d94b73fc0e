using System.Text.Json;
using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Api.Tables;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Awards.Api.Proposals;

/// <summary>What an uploaded list came to.</summary>
/// <param name="DryRun">Whether nothing was recorded, as asked.</param>
/// <param name="Rows">Every row: whom it names, for what, and what is wrong.</param>
/// <param name="Problems">How many problems there are; with one nothing is recorded.</param>
/// <param name="Newcomers">How many persons are, or would be, registered first.</param>
/// <param name="Written">What was recorded: one draft with all lines, or none of them.</param>
internal sealed record UploadAnswer(bool DryRun, IReadOnlyList<UploadedRow> Rows, int Problems, int Newcomers, Written? Written);

/// <summary>One row of an uploaded list.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Award">The award's code, or what the row says in its place.</param>
/// <param name="Nominee">The name that the row has.</param>
/// <param name="Person">The person; null: a unit, or the row has problems.</param>
/// <param name="Unit">The unit; null: a person, or the row has problems.</param>
/// <param name="New">Whether the person is not registered yet.</param>
/// <param name="Problems">What is wrong, with the column.</param>
internal sealed record UploadedRow(
    int Line, string? Award, string? Nominee, Guid? Person, Guid? Unit, bool New, IReadOnlyList<UploadProblem> Problems);

/// <summary>A letter's list as one file: checked row by row, recorded as one event or not at all.</summary>
internal static class UploadEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static void Map(IEndpointRouteBuilder sector)
    {
        sector.MapGet("/submissions/upload-template", Template).WithTags("1 Proposal")
            .WithSummary("The template of a list to upload: XLSX, or CSV with format=csv.");
        sector.MapPost("/submissions/{submission:guid}/upload", Upload)
            .Accepts<IReadOnlyList<ListedNominee>>(TableFile.Json, TableFile.Csv, TableFile.Xlsx).WithTags("1 Proposal")
            .WithMetadata(IdInAddress.MadeByCaller, new RequestSizeLimitAttribute(UploadFile.Largest))
            .WithRequestTimeout(Patience)
            .WithSummary("Drafts a submission from a list: JSON, CSV or XLSX. With dryRun=true nothing is recorded.");
    }

    private static FileContentHttpResult Template([FromQuery] string? format) => string.Equals(format, "csv", StringComparison.Ordinal)
        ? TypedResults.File(UploadFile.TemplateAsCsv(), "text/csv; charset=utf-8", "danh-sach-de-nghi.csv")
        : TypedResults.File(UploadFile.TemplateAsXlsx(), TableFile.Xlsx, "danh-sach-de-nghi.xlsx");

    private static async Task<Results<Ok<UploadAnswer>, ProblemHttpResult>> Upload(
        Guid submission, [FromQuery] Guid unit, [FromQuery] Guid campaign, [FromQuery] bool? dryRun, HttpRequest request, Sender sender,
        Reader reader, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json)
    {
        var (caller, today) = await reader.Offices();
        var (letter, _) = await reader.State(Streams.Submission, submission);
        if (!Readers.OfUnit(caller, letter.OnRecord?.Unit ?? new UnitId(unit), today)) return Rules.SubmissionUnknown.ToProblem();
        // Asked again of the draft itself; here it keeps a stranger's file from being read, and people from being registered for nothing.
        if (!Readers.UnitsOf(caller, today).Contains(new UnitId(unit)))
            return Rules.NotYourOffice.With("role", RoleNames.Of(Role.UnitOfficer)).ToProblem();
        if (await Table(request, json.Value.SerializerOptions) is not { } table) return HttpRules.NotJson.ToProblem();
        if (table.Problems is [var unusable, ..])
            return HttpRules.UploadHasProblems.With("count", table.Problems.Count).With("line", unusable.Line)
                .With("what", unusable.English).With("gi", unusable.Vietnamese).ToProblem(("problems", table.Problems));

        var ground = await UploadReading.Ground(new SubmissionId(submission), new UnitId(unit), reader, today);
        if (ground is null) return HttpRules.TryLater.ToProblem();
        var plan = await new UploadPlanning(ground, sender.Sector.Vault).Of(table);
        if (dryRun == true) return TypedResults.Ok(Show(plan, dryRun: true, written: null));
        if (plan.Problems is [var first, ..])
            return HttpRules.UploadHasProblems.With("count", plan.Problems.Count).With("line", first.Line)
                .With("what", first.English).With("gi", first.Vietnamese).ToProblem(("problems", plan.Problems));
        if (letter is not (Submission.NotDrafted or Submission.Drafted) && plan.Newcomers.Count > 0)
            return Rules.SubmissionDiffers.ToProblem();

        if (await UploadRecording.Register(plan.Newcomers, new UnitId(unit), sender, reader.Cancel) is { } refused) return refused;
        var (written, problem) = await sender.Run(new DraftSubmission(
            new SubmissionId(submission), new UnitId(unit), new CampaignId(campaign), plan.Lines, letter.OnRecord?.Papers ?? []));
        return problem is not null ? problem : TypedResults.Ok(Show(plan, dryRun: false, written));
    }

    private static async Task<Table<UploadColumn>?> Table(HttpRequest request, JsonSerializerOptions format)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, request.HttpContext.RequestAborted);
        return UploadFile.Read(content.ToArray(), request.ContentType, format);
    }

    private static UploadAnswer Show(UploadPlan plan, bool dryRun, Written? written) => new(
        dryRun,
        [
            .. plan.Rows.Select(row => new UploadedRow(
                row.Line, row.Award, row.Nominee, row.Request?.Person?.Value, row.Request?.Unit?.Value, row.Newcomer is not null,
                row.Problems)),
        ],
        plan.Problems.Count, plan.Newcomers.Count, written);
}
