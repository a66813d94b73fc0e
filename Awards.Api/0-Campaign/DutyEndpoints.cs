using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Campaigns;

/// <summary>States a duty of the campaign's plan.</summary>
/// <param name="Code">Unique among the campaign's duties and days: lower case letters, digits and hyphens.</param>
/// <param name="Kind">What is to be sent.</param>
/// <param name="Class">Who is addressed.</param>
/// <param name="Recipients">Units, or clusters; none only where a question asks who they are.</param>
/// <param name="Day">The day that the plan names; null: it is given as text.</param>
/// <param name="End">Whether that day is included; text says so itself.</param>
/// <param name="Raw">The day as the plan writes it; what is no date waits in quarantine for a person.</param>
/// <param name="RemindDays">Days before the last day on which to remind; 0: never.</param>
/// <param name="Awaits">Of clusters and regions: code of the units' duty whose reports this one waits for.</param>
/// <param name="Question">What is unclear about who is addressed: a person settles it.</param>
internal sealed record DutyRequest(
    string Code, DutyKind Kind, RecipientClass Class, IReadOnlyList<Guid>? Recipients = null, DateOnly? Day = null,
    DayEnd End = DayEnd.NoLaterThan, string? Raw = null, int RemindDays = 0, string? Awaits = null, string? Question = null);

/// <summary>Settles an open question about who is addressed.</summary>
/// <param name="Duty">The duty's code.</param>
/// <param name="Reason">On what grounds.</param>
/// <param name="Added">Who is addressed as well; none: nobody.</param>
internal sealed record RecipientsRequest(string Duty, string Reason, IReadOnlyList<Guid>? Added = null);

/// <summary>Notes another day that the plan mentions, as it writes it.</summary>
/// <param name="Code">Unique among the campaign's duties and days.</param>
/// <param name="About">What is on it.</param>
/// <param name="Raw">As the plan writes it.</param>
internal sealed record MentionedDayRequest(string Code, string About, string Raw);

/// <summary>Says which day a text in quarantine means.</summary>
/// <param name="Code">Of the duty, or of the day.</param>
/// <param name="Reason">On what grounds.</param>
/// <param name="Day">The day; null: it stays unknown.</param>
/// <param name="End">Whether that day is included.</param>
internal sealed record DayResolutionRequest(string Code, string Reason, DateOnly? Day = null, DayEnd End = DayEnd.NoLaterThan);

/// <summary>Sends a report, or records that it came.</summary>
/// <param name="Duty">Code of the duty in the campaign's plan.</param>
/// <param name="Number">Number of the document.</param>
/// <param name="Day">Its date.</param>
/// <param name="WithoutMembers">Of a cluster: why it is sent though members have not reported; null: all have.</param>
/// <param name="EffectiveAt">When it came, which the secretary alone says; null: now.</param>
internal sealed record ReportRequest(
    string Duty, string Number, DateOnly Day, string? WithoutMembers = null, DateTimeOffset? EffectiveAt = null);

/// <summary>What a campaign's plan asks for, and what is sent.</summary>
internal static class DutyEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var campaigns = sector.MapGroup("/campaigns/{campaign:guid}").WithTags("0 Campaign");
        campaigns.MapPost("/duties", State).WithSummary("States a duty of the plan: one report, one class of addressees, one day.");
        campaigns.MapPost("/recipients", Settle).WithSummary("Settles an open question about who is addressed by a duty.");
        campaigns.MapPost("/days", Note).WithSummary("Notes another day that the plan mentions; what is no date is quarantined.");
        campaigns.MapPost("/resolutions", Resolve).WithSummary("Says which day a text in quarantine means, or that it stays unknown.");
        campaigns.MapPost("/units/{unit:guid}/reports", SendOfUnit).WithSummary("Sends a unit's plan, registration or review.");
        campaigns.MapPost("/clusters/{cluster:guid}/reports", SendOfCluster)
            .WithSummary("Sends a cluster's plan, registration or review; before its members have sent theirs only with a reason.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> State(Guid campaign, DutyRequest body, Sender sender) =>
        sender.Send(new StateReportDuty(
            new CampaignId(campaign), body.Code, body.Kind, body.Class, (body.Recipients ?? []).ToValueList(), body.Day, body.End, body.Raw,
            body.RemindDays, body.Awaits, body.Question));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Settle(Guid campaign, RecipientsRequest body, Sender sender) =>
        sender.Send(new SettleRecipients(new CampaignId(campaign), body.Duty, (body.Added ?? []).ToValueList(), body.Reason));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Note(Guid campaign, MentionedDayRequest body, Sender sender) =>
        sender.Send(new NoteCampaignDay(new CampaignId(campaign), body.Code, body.About, body.Raw));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Resolve(Guid campaign, DayResolutionRequest body, Sender sender) =>
        sender.Send(new ResolveCampaignDay(new CampaignId(campaign), body.Code, body.Day, body.End, body.Reason));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> SendOfUnit(
        Guid campaign, Guid unit, ReportRequest body, Sender sender) => Send(campaign, new UnitId(unit), null, body, sender);

    private static Task<Results<Ok<Written>, ProblemHttpResult>> SendOfCluster(
        Guid campaign, Guid cluster, ReportRequest body, Sender sender) => Send(campaign, null, new ClusterId(cluster), body, sender);

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Send(
        Guid campaign, UnitId? unit, ClusterId? cluster, ReportRequest body, Sender sender) => sender.Send(
        new SendReport(
            new CampaignId(campaign), body.Duty, unit, cluster, body.Number, body.Day, body.WithoutMembers,
            body.EffectiveAt is null ? null : true),
        body.EffectiveAt);
}
