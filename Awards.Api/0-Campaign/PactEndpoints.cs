using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Campaigns;

/// <summary>Draws up a cluster's emulation pact.</summary>
/// <param name="Campaign">The campaign: of the cluster's year.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Day">The day on which it is drawn up.</param>
internal sealed record PactRequest(Guid Campaign, string Title, DateOnly Day);

/// <summary>Signs a cluster's pact for a member.</summary>
/// <param name="Unit">The member.</param>
/// <param name="Day">The day on which it signed.</param>
internal sealed record PactSignatureRequest(Guid Unit, DateOnly Day);

/// <summary>Emulation pacts of clusters.</summary>
internal static class PactEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var pact = sector.MapGroup("/clusters/{cluster:guid}/pact").WithTags("0 Campaign");
        pact.MapPost("", DrawUp).WithSummary("Draws up the cluster's emulation pact for its year.");
        pact.MapPost("/signatures", Sign).WithSummary("Signs the pact for a member unit.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> DrawUp(Guid cluster, PactRequest body, Sender sender) =>
        sender.Send(new DrawUpPact(new ClusterId(cluster), new CampaignId(body.Campaign), body.Title, body.Day));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Sign(Guid cluster, PactSignatureRequest body, Sender sender) =>
        sender.Send(new SignPact(new ClusterId(cluster), new UnitId(body.Unit), body.Day));
}
