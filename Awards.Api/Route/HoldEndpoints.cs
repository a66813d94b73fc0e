using Awards.Api.Http;
using Awards.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Route;

/// <summary>Places a hold on a dossier.</summary>
/// <param name="Id">Its id, made by the caller.</param>
/// <param name="Ground">Why.</param>
/// <param name="Reason">In words.</param>
/// <param name="Document">Number of the document that says so; null: none is named.</param>
internal sealed record HoldRequest(Guid Id, HoldGround Ground, string Reason, string? Document = null);

/// <summary>Lifts a hold.</summary>
/// <param name="Reason">Why.</param>
internal sealed record LiftHoldRequest(string Reason);

/// <summary>Holds on a dossier: no step forward while one stands.</summary>
internal static class HoldEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var holds = sector.MapGroup("/dossiers/{dossier:guid}/holds").WithTags("Holds and complaints");
        holds.MapPost("", Place).WithSummary("Holds a dossier: it takes no step forward until the hold is lifted.");
        holds.MapPost("/{hold:guid}/lift", Lift).WithSummary("Lifts a hold; the steps' last days move by the days held.");
    }

    private static async Task<Results<Ok<Written>, ProblemHttpResult>> Place(Guid dossier, HoldRequest body, Sender sender) =>
        IdsOfCallers.Refusal(body.Id) is { } reserved
            ? reserved
            : await sender.Send(new PlaceHold(new DossierId(dossier), body.Id, body.Ground, body.Reason, body.Document));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Lift(Guid dossier, Guid hold, LiftHoldRequest body, Sender sender) =>
        sender.Send(new LiftHold(new DossierId(dossier), hold, body.Reason));
}
