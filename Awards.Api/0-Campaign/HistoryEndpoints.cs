using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Campaigns;

/// <summary>Records what a document reports of a cluster's conference. There is no member for a tally: the document has none.</summary>
/// <param name="Document">The document's title.</param>
/// <param name="DocumentDay">Its date.</param>
/// <param name="HeldOn">The day of the conference.</param>
/// <param name="Says">Sentences of the document, verbatim.</param>
/// <param name="Recommended">Units recommended, each with the award.</param>
/// <param name="Lead">Unit elected to lead next year; with the deputy, or neither.</param>
/// <param name="Deputy">Unit elected as deputy.</param>
/// <param name="Sha256">Of the document's text, lower-case hexadecimal; null: not known.</param>
internal sealed record HistoricalOutcomeRequest(
    string Document, DateOnly DocumentDay, DateOnly HeldOn, IReadOnlyList<string> Says,
    IReadOnlyList<HistoricalNomineeRequest>? Recommended = null, Guid? Lead = null, Guid? Deputy = null, string? Sha256 = null);

/// <summary>A unit that was recommended, and for which award.</summary>
internal sealed record HistoricalNomineeRequest(string Award, Guid Unit);

/// <summary>What a document reports of a cluster's conference.</summary>
/// <param name="Document">The document's title.</param>
/// <param name="DocumentDay">Its date.</param>
/// <param name="Sha256">Of its text; null: not known.</param>
/// <param name="HeldOn">The day of the conference.</param>
/// <param name="Recommended">Units recommended.</param>
/// <param name="Lead">Unit elected to lead next year; null: the document does not say.</param>
/// <param name="Deputy">Unit elected as deputy.</param>
/// <param name="Says">Sentences of the document, verbatim.</param>
/// <param name="Tally">That there is none.</param>
internal sealed record HistoricalOutcomeAnswer(
    string Document, DateOnly DocumentDay, string? Sha256, DateOnly HeldOn, IReadOnlyList<HistoricalNomineeAnswer> Recommended, Guid? Lead,
    Guid? Deputy, IReadOnlyList<string> Says, NoTally Tally)
{
    /// <summary>As it was recorded.</summary>
    public static HistoricalOutcomeAnswer Of(HistoricalOutcome known) => new(
        known.Source.Title, known.Source.Day, known.Source.Sha256, known.HeldOn,
        [.. known.Recommended.Select(nominee => new HistoricalNomineeAnswer(nominee.Award.Value, nominee.Unit.Value, nominee.Name))],
        known.Elected?.Lead.Value, known.Elected?.Deputy.Value, [.. known.Says], NoTally.InTheSource);
}

/// <summary>A unit that was recommended, under its name in the cluster.</summary>
internal sealed record HistoricalNomineeAnswer(string Award, Guid Unit, string Name);

/// <summary>In the place of a tally.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Vietnamese">For people.</param>
/// <param name="English">The same in English.</param>
internal sealed record NoTally(string Code, string Vietnamese, string English)
{
    /// <summary>The source reports an outcome alone.</summary>
    public static NoTally InTheSource { get; } = new(
        "not-recorded-in-the-source", "Số phiếu: không được ghi trong nguồn", "Tally: not recorded in the source");
}

/// <summary>What documents report of clusters' conferences that nobody lived through here.</summary>
internal static class HistoryEndpoints
{
    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{cluster:guid}/history", Record)
            .WithSummary("Records an outcome that a document reports without a tally: the standing body's secretary.");

    private static async Task<Results<Ok<Written>, ProblemHttpResult>> Record(Guid cluster, HistoricalOutcomeRequest body, Sender sender)
    {
        if (body.Lead is null != body.Deputy is null) return Rules.LeadsMustBeMembers.ToProblem();
        var recommended = (body.Recommended ?? [])
            .Select(nominee => new HistoricalNominee(new AwardCode(nominee.Award), new UnitId(nominee.Unit), ""));
        var elected = body is { Lead: { } lead, Deputy: { } deputy } ? new ClusterLeads(new UnitId(lead), new UnitId(deputy)) : null;
        return await sender.Send(new RecordHistoricalOutcome(
            new ClusterId(cluster),
            new HistoricalOutcome(
                new ReportingDocument(body.Document, body.DocumentDay, body.Sha256), body.HeldOn, recommended.ToValueList(), elected,
                body.Says.ToValueList())));
    }
}
