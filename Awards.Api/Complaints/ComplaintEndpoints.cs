using System.ComponentModel;
using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Api.Organisations;
using Awards.Api.Telemetry;
using Awards.Domain;
using Awards.Domain.Complaints;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Awards.Projections.Complaints;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Complaints;

/// <summary>Files a complaint or denunciation.</summary>
/// <param name="Kind">Complaint or denunciation.</param>
/// <param name="What">What it is about.</param>
/// <param name="About">Id of the dossier or decision.</param>
/// <param name="Summary">What it says, without a word of who sent it.</param>
/// <param name="FiledOn">Its own date.</param>
/// <param name="ReceivedOn">The day on which it was received.</param>
/// <param name="KnownOn">Of a complaint: the day on which its sender received or learnt of what is complained of.</param>
/// <param name="Sender">Who sent it: goes into the vault and nowhere else.</param>
/// <param name="Earlier">The first complaint that this is the second of.</param>
internal sealed record ComplaintRequest(
    ComplaintKind Kind, ComplaintAbout What, Guid About, string Summary, DateOnly FiledOn, DateOnly ReceivedOn,
    DateOnly? KnownOn = null, ComplaintSender? Sender = null, Guid? Earlier = null);

/// <summary>Who sent a complaint.</summary>
/// <param name="Name">Name.</param>
/// <param name="Phone">Telephone number.</param>
/// <param name="Address">Address.</param>
internal sealed record ComplaintSender(string Name, string? Phone = null, string? Address = null)
{
    /// <summary>Says nothing of the content, so that no log line can.</summary>
    public override string ToString() => "a sender";
}

/// <summary>Accepts a complaint.</summary>
/// <param name="Obstacle">What kept its sender from filing it in time; null: it was in time.</param>
internal sealed record AcceptanceRequest(string? Obstacle = null);

/// <summary>Declines a complaint.</summary>
internal sealed record DeclineRequest(string Reason);

/// <summary>Extends the limit for resolving a complaint.</summary>
/// <param name="Extension">1 for the first.</param>
/// <param name="Reason">What makes it complex.</param>
internal sealed record ExtensionRequest(int Extension, string Reason);

/// <summary>Resolves a complaint.</summary>
/// <param name="Outcome">What it came to.</param>
/// <param name="Number">Number of the decision or conclusion.</param>
/// <param name="Summary">What was found, without a word of who sent it.</param>
internal sealed record ResolutionRequest(ComplaintOutcome Outcome, string Number, string Summary);

/// <summary>Records that a complaint was withdrawn.</summary>
/// <param name="Document">The signed paper that says so.</param>
internal sealed record ComplaintWithdrawalRequest(string Document);

/// <summary>A complaint or denunciation, with its last days and how each was counted. Who sent it is not here.</summary>
/// <param name="Stage">Filed, Accepted, Declined, Resolved or Withdrawn.</param>
/// <param name="Filing">What was filed.</param>
/// <param name="Acceptance">How it was accepted; null: it was not.</param>
/// <param name="Resolution">Until when it is, or was, to be resolved, as extended; null: no limit runs.</param>
/// <param name="Outcome">How it was resolved; null: it was not.</param>
/// <param name="Refusal">Why it was not accepted; null: it was, or is not decided.</param>
internal sealed record ComplaintAnswer(
    string Stage, ComplaintFiled Filing, ComplaintAccepted? Acceptance, Domain.Regulations.DeadlineCount? Resolution,
    ComplaintResolved? Outcome, ComplaintDeclined? Refusal);

/// <summary>Complaints and denunciations.</summary>
internal static class ComplaintEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        sector.MapGroup("/complaints").WithTags("Holds and complaints").MapGet("", List)
            .WithSummary("Complaints and denunciations, the most urgent first: for the secretary and those who inspect.");
        var complaint = sector.MapGroup("/complaints/{complaint:guid}").WithTags("Holds and complaints");
        complaint.MapPut("", File).WithSummary("Files a complaint or denunciation as it was received.");
        complaint.MapPost("/accept", Accept).WithSummary("Accepts it; the dossier that it is about is held until it is settled.");
        complaint.MapPost("/decline", Decline).WithSummary("Does not accept it, with a reason.");
        complaint.MapPost("/extend", Extend).WithSummary("Extends the limit for resolving it, as far as the law allows.");
        complaint.MapPost("/resolve", Resolve).WithSummary("Resolves it, and lifts its hold.");
        complaint.MapPost("/withdraw", Withdraw).WithSummary("Records that its sender withdrew it.");
        complaint.MapGet("", Get).WithSummary("A complaint with its last days: for the secretary and those who oversee.");
        complaint.MapGet("/sender", Sender).WithSummary("Who sent it, from the vault: for the secretary; every look is logged.");
    }

    private static async Task<Results<Ok<Page<ComplaintCard>>, ProblemHttpResult>> List(
        [FromQuery] ComplaintStanding? stage, [FromQuery] ComplaintKind? kind, [FromQuery] Role? owes, [FromQuery] Guid? about,
        [FromQuery, Description("Those whose last day is this one or an earlier one.")] DateOnly? dueBy,
        [AsParameters] PageRequest page, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        if (!Readers.OfComplaints(caller, today)) return HttpRules.NotForYou.ToProblem();
        var query = ComplaintsBoard.Query(new ComplaintFilter(stage, kind, owes, about, dueBy), page.Part);
        return TypedResults.Ok(await reader.Many(ComplaintsBoard.Projection, query, found => found.Data));
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> File(Guid complaint, ComplaintRequest body, Sender sender) =>
        sender.Send(new FileComplaint(
            new ComplaintId(complaint), body.Kind, new ComplaintSubject(body.What, body.About), body.Summary, body.KnownOn, body.FiledOn,
            body.ReceivedOn,
            // The vault's box has a place for whatever else is private: there the name is.
            body.Sender is { } who ? new PrivateData(null, null, who.Phone, who.Address, Vietnamese.Compose(who.Name.Trim())) : null,
            body.Earlier is { } earlier ? new ComplaintId(earlier) : null));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Accept(Guid complaint, AcceptanceRequest body, Sender sender) =>
        sender.Send(new AcceptComplaint(new ComplaintId(complaint), body.Obstacle));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Decline(Guid complaint, DeclineRequest body, Sender sender) =>
        sender.Send(new DeclineComplaint(new ComplaintId(complaint), body.Reason));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Extend(Guid complaint, ExtensionRequest body, Sender sender) =>
        sender.Send(new ExtendComplaint(new ComplaintId(complaint), body.Extension, body.Reason));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Resolve(Guid complaint, ResolutionRequest body, Sender sender) =>
        sender.Send(new ResolveComplaint(new ComplaintId(complaint), body.Outcome, body.Number, body.Summary));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Withdraw(
        Guid complaint, ComplaintWithdrawalRequest body, Sender sender) =>
        sender.Send(new WithdrawComplaint(new ComplaintId(complaint), body.Document));

    private static async Task<Results<Ok<ComplaintAnswer>, ProblemHttpResult>> Get(Guid complaint, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        var (state, version) = await reader.State(Streams.Complaint, complaint);
        if (state.OnRecord is not { } filing || !Readers.OfComplaints(caller, today)) return Rules.ComplaintUnknown.ToProblem();
        reader.SayVersion(version);
        var acceptance = state switch
        {
            Complaint.Accepted s => s.Acceptance,
            Complaint.Resolved s => s.Acceptance,
            Complaint.Withdrawn s => s.Acceptance,
            _ => null,
        };
        return TypedResults.Ok(new ComplaintAnswer(
            state.GetType().Name, filing, acceptance, (state as Complaint.Accepted)?.Due ?? acceptance?.Resolution,
            (state as Complaint.Resolved)?.Resolution, (state as Complaint.Declined)?.Refusal));
    }

    private static async Task<Results<Ok<ComplaintSender>, ProblemHttpResult>> Sender(
        Guid complaint, Reader reader, ILoggerFactory loggers)
    {
        var (caller, today) = await reader.Offices();
        var (state, _) = await reader.State(Streams.Complaint, complaint);
        if (state.OnRecord is null || !Readers.OfSenders(caller, today)) return Rules.ComplaintUnknown.ToProblem();
        Log.PrivateDataLookedAt(loggers.CreateLogger("Awards.Api.Vault"), complaint, reader.Caller?.Value);
        var who = ComplaintWorkflow.SenderOf(new ComplaintId(complaint));
        var data = reader.Sector.Vault.Open(who, await SealedRows.Read(reader.Sector.Log, PersonVault.NameOf(who), reader.Cancel));
        return data is null
            ? Rules.ComplaintSenderUnknown.ToProblem()
            : TypedResults.Ok(new ComplaintSender(data.Notes ?? "", data.Phone, data.Address));
    }
}
